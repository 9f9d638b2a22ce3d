import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { VIEW_IDS } from '../../src/domain/model/choices';
import { CHARACTERISTICS } from '../../src/domain/model/people/characteristics';
import { tableNotes } from '../../src/domain/telling/areas-table';
import { annexBlocks } from '../../src/export/annex';
import { htmlAnnex, htmlReport } from '../../src/export/html-report';
import { packReadme } from '../../src/export/pack-readme';
import { reportBlocks } from '../../src/export/report';
import { wordDocument } from '../../src/export/word-document';
import { zipFiles } from '../../src/export/zip-files';
import { dataset, fourViews, madeOn } from './evidence-fixture';

const pack = fourViews();
const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

/** The headings of Somerset's own form. */
const FORM = [
  'Organisation prepared for',
  'Version',
  'Date completed',
  'Description of what is being impact assessed',
  'Evidence',
  'What data or information have you used?',
  'Who have you consulted?',
  'Analysis of impact on protected groups',
  'Negative outcomes action plan',
  'If negative impacts remain, please provide an explanation',
];
const NINE = [
  'Age',
  'Disability',
  'Gender reassignment',
  'Marriage and civil partnership',
  'Pregnancy and maternity',
  'Race and ethnicity',
  'Religion or belief',
  'Sex',
  'Sexual orientation',
];
const LOCAL = ['Carers', 'Veterans', 'Homeless', 'Low income', 'Rurality and isolation'];

describe('the report', () => {
  const blocks = reportBlocks(pack);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  const tableWith = (caption: RegExp) => {
    const table = blocks.find((block) => block.kind === 'table' && caption.test(block.caption));
    if (table?.kind !== 'table') throw new Error(`no table ${caption}`);
    return table;
  };

  it('has every item of the council’s form, in its order', () => {
    const items = blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [block.text]
        : block.kind === 'table'
          ? block.rows.map(([first]) => first)
          : [],
    );
    expect(items.filter((text) => FORM.includes(text ?? ''))).toEqual(FORM);
  });

  it('speaks of every group once: under its own heading, or in the table of those it cannot speak of; then asks for the outcome of each', () => {
    const silent = tableWith(/^No local data on these groups/).rows.map(([name = '']) => name);
    const spoken = headings.filter((text) => [...NINE, ...LOCAL].includes(text));
    expect([...spoken, ...silent].sort()).toEqual([...NINE, ...LOCAL].sort());
    expect(silent).toContain('Sexual orientation');
    for (const [name, where = ''] of tableWith(/^No local data on these groups/).rows)
      expect(where.length, name).toBeGreaterThan(20);
    expect(tableWith(/^Outcome for each group/).rows.map(([name]) => name)).toEqual([...NINE, ...LOCAL]);
  });

  it('says of each group what the data say or that the map cannot, never nothing, never both', () => {
    for (const { group, byView } of pack.groups) {
      expect(byView, group.name).toHaveLength(VIEW_IDS.length);
      for (const { evidence } of byView)
        expect(evidence.statements.length > 0, group.name).toBe(evidence.cannotSay === null);
    }
    expect(CHARACTERISTICS.filter((group) => group.protected)).toHaveLength(9);
  });

  it('never skips a level of heading', () => {
    let last = 0;
    for (const block of blocks) {
      if (block.kind !== 'heading') continue;
      expect(block.level, block.text).toBeLessThanOrEqual(last + 1);
      last = block.level;
    }
  });

  it('shows religion and ethnic group as tables of population context in the annex, with what each share is of', () => {
    for (const name of ['Race and ethnicity', 'Religion or belief']) {
      const table = annexBlocks(pack).find(
        (block) => block.kind === 'table' && block.caption.startsWith(`${name}: residents`),
      );
      if (table?.kind !== 'table') throw new Error(`no table of ${name}`);
      expect(table.columns).toHaveLength(pack.views.length + 2);
      // a total of the table's own would be a second number of the same residents
      expect(table.columns[1]?.heading).toBe('Map 1');
      expect(
        table.rows.every(
          (cells) => cells.length === pack.views.length + 2 && cells.every((cell) => cell !== ''),
        ),
      ).toBe(true);
    }
  });

  it('marks every suggested action as a suggestion and leaves dates and people blank', () => {
    const table = blocks.find(
      (block) => block.kind === 'table' && block.caption.startsWith('Negative outcomes action plan'),
    );
    if (table?.kind !== 'table') throw new Error('no plan');
    for (const [action, ...rest] of table.rows) {
      if (action !== '') expect(action).toMatch(/^Suggestion, to be decided by the officer \(maps? \d/);
      expect(rest.every((cell) => cell === '')).toBe(true);
    }
  });

  it('gives no count of fewer than ten people', () => {
    const text = JSON.stringify([...blocks, ...annexBlocks(pack)]);
    expect(text).toContain('fewer than 10');
    expect(text).toContain('not shown');
    expect(text).not.toMatch(/[^\d.,]\d (of [\d,]+ )?(residents|people|households)\b/);
  });
});

describe('the tables of religion and ethnic group', () => {
  const blocks = annexBlocks(pack);
  it('hold back somewhere in the published report', () => {
    expect(JSON.stringify(blocks)).toContain('not shown');
  });
  const cells = (caption: RegExp): readonly (readonly string[])[] => {
    const table = blocks.find((block) => block.kind === 'table' && caption.test(block.caption));
    if (table?.kind !== 'table') throw new Error('no table');
    return table.rows.map(([, ...row]) => row);
  };
  const known = (cell: string | undefined): number | null =>
    cell && /^[\d,]+ \(/.test(cell) ? Number(cell.slice(0, cell.indexOf(' ')).replaceAll(',', '')) : null;

  it.each([/^Religion or belief: residents/, /^Race and ethnicity: residents/])(
    'hold back two numbers or none of a map, and none below ten follows from all areas: %s',
    (caption) => {
      const rows = cells(caption);
      const maps = (rows[0]?.length ?? 0) - 1;
      for (let map = 0; map < maps; map += 1) {
        const column = rows.map((row) => known(row[map]));
        if (rows.every((row) => row[map] === 'No area concerned')) continue;
        expect(column.filter((one) => one === null).length, `map ${map + 1}`).not.toBe(1);
        rows.forEach((row, answer) => {
          const [here, all] = [column[answer] ?? null, known(row.at(-1))];
          if (here !== null && all !== null) expect(all - here).toBeGreaterThanOrEqual(10);
        });
      }
      // The rule is not kept by hiding everything.
      expect(rows.flat().filter((cell) => known(cell) !== null).length).toBeGreaterThan(
        rows.flat().length / 2,
      );
    },
  );
});

describe('the Word document', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
  const files = unzipSync(
    await wordDocument(
      fourViews({ altText: 'Two areas & more' }),
      new Map(pack.views.map(({ slug }) => [slug, png])),
    ),
  );
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const document = part('word/document.xml');

  it('uses real heading styles, with nothing but the form and the groups at their levels', () => {
    const styled = [...document.matchAll(/<w:pStyle w:val="Heading(\d)"\/>.*?<w:t[^>]*>([^<]*)/g)];
    const at = (level: string) => styled.filter(([, found]) => found === level).map(([, , text]) => text);
    expect(at('1')).toEqual(['Digital inclusion in Somerset: evidence for an equality impact assessment']);
    expect(at('2')).toContain('Analysis of impact on protected groups');
    for (const name of ['Age', 'Disability', 'Carers', 'Low income']) expect(at('3')).toContain(name);
  });

  it('has a title, a language, alt text that says it was edited, and header rows that repeat', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>Digital inclusion in Somerset');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(document.match(/descr="Two areas &amp; more \(Description edited by hand\.\)"/g)).toHaveLength(
      VIEW_IDS.length,
    );
    const tables = document.match(/<w:tbl>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(7);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
  });

  it('holds the three aims of the duty', () => {
    const text = words(document);
    for (const aim of [
      'Eliminate unlawful discrimination',
      'Advance equality of opportunity',
      'Foster good relations',
    ])
      expect(text).toContain(aim);
  });
});

describe('the web report', () => {
  const html = htmlReport(pack, new Map(pack.views.map(({ slug }) => [slug, '<svg/>'])));

  it('has the same words as the report, in one file that asks for nothing', () => {
    const text = words(html);
    for (const heading of [...FORM, ...NINE, ...LOCAL]) expect(text).toContain(heading);
    expect(html).not.toMatch(/<script|<link|url\(|@import/);
    expect(html).toContain('<html lang="en-GB">');
  });

  it('turns the pages of its maps sideways when printed and keeps the place to sign together', () => {
    expect(html.match(/<section class="sideways">/g)).toHaveLength(1);
    expect(/<section class="sideways">(.*?)<\/section>/s.exec(html)?.[1]?.match(/<figure>/g)).toHaveLength(
      pack.views.length,
    );
    expect(html).toMatch(/class="scroll to-sign"[^>]*aria-label="Completed, signed off/);
    expect(html).toContain('@page sideways{size:A4 landscape');
  });

  it('has an annex with every area concerned, every source with its limits and every limit', () => {
    const annex = words(htmlAnnex(pack));
    for (const { reading } of pack.views)
      for (const row of reading.order.filter((one) => reading.marked[one] === 1).slice(0, 40))
        expect(annex).toContain(dataset.names[row]);
    for (const { title, licence } of pack.sources) {
      expect(annex).toContain(title);
      expect(annex).toContain(licence);
    }
    for (const limit of pack.limits) expect(annex).toContain(limit);
    expect(htmlAnnex(pack)).not.toMatch(/<script|<link|url\(|@import/);
  });

  it('escapes what a person wrote', () => {
    const hostile = fourViews({ caption: '<img src=x onerror=alert(1)>', altText: '"><script>' });
    const made = htmlReport(hostile, new Map(hostile.views.map(({ slug }) => [slug, '<svg/>'])));
    expect(made).not.toContain('<img src=x');
    expect(made).not.toContain('<script');
    expect(made).toContain('edited by hand');
  });
});

describe('the zip', () => {
  it('unpacks to what went in, with a readme that names every view', () => {
    const readme = packReadme(pack, true);
    for (const { reading, slug } of pack.views) {
      expect(readme).toContain(reading.mapTitle);
      expect(readme).toContain(`${slug}.png`);
    }
    // what stood under the rows of a table stands here
    const alone = packReadme(pack, false);
    expect(alone).not.toContain('.png');
    for (const text of [readme, alone])
      for (const line of [
        ...pack.attribution,
        ...pack.views.flatMap(({ reading }) => tableNotes(dataset, reading)),
      ])
        expect(text).toContain(line);
    const files = unzipSync(zipFiles([{ name: 'readme.txt', content: readme }], madeOn));
    expect(strFromU8(files['readme.txt'] ?? new Uint8Array())).toBe(readme);
  });
});
