import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import type { Change } from '../../src/domain/model/scenario';
import { read } from '../../src/domain/read';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { annexBlocks } from '../../src/export/annex';
import { buildPack, type EvidencePack } from '../../src/export/evidence-pack';
import { htmlAnnex, htmlReport } from '../../src/export/html-report';
import { packReadme } from '../../src/export/pack-readme';
import { reportBlocks } from '../../src/export/report';
import type { ReportTable } from '../../src/export/report-block';
import { assessment, madeOn, population } from './evidence-fixture';
import { scenarioDataset } from './published-scenario';
import { PROJECT } from './structure-files';

const link = 'https://maps.example.gov.uk/';
const packOf = (choices: readonly ReturnType<typeof openingChoices>[]): EvidencePack =>
  buildPack({
    dataset: scenarioDataset,
    population,
    assessment,
    madeOn,
    entries: choices.map((one) => ({
      reading: read(
        scenarioDataset,
        one,
        one.view === 'alternatives' ? drawRanks(robustnessInput(scenarioDataset, one)) : null,
      ),
      link,
      caption: '',
      altText: null,
    })),
  });
const whatIf = (...changes: readonly Change[]) => ({
  ...openingChoices('overview'),
  layout: 'what-if' as const,
  measure: 'scenario_reach' as const,
  scenario: { name: '', changes },
});
const older = { ...openingChoices('alternatives').decision, people: ['65-plus'] as const };

const five = packOf(VIEW_IDS.map(openingChoices));
const closing = packOf([whatIf({ kind: 'close', point: 'minehead' })]);
const service = packOf([
  { ...openingChoices('alternatives'), decision: { ...older, demand: 'video' as const } },
  { ...openingChoices('alternatives'), decision: older },
]);
const nothing = packOf([whatIf({ kind: 'hours', point: 'minehead', of: 'open', hours: 1 })]);
const PACKS = { five, closing, service, nothing };

const wordsOf = (pack: EvidencePack): string =>
  `${htmlReport(pack, new Map())} ${htmlAnnex(pack)} ${packReadme(pack, true)} ${pack.views.map(({ description }) => description.text).join(' ')}`
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const areaTables = (pack: EvidencePack): readonly ReportTable[] =>
  annexBlocks(pack).filter(
    (block): block is ReportTable => block.kind === 'table' && block.caption.startsWith('Areas concerned'),
  );

describe.each(Object.entries(PACKS))('a report (%s)', (_, pack) => {
  const text = wordsOf(pack);

  it('counts one thing as one thing', () => {
    expect(
      text.match(/[^\d.,]1 (areas|libraries|places|views|rows|hours|computers|sentences|maps)\b/g),
    ).toBeNull();
    expect(text).not.toContain('rise in 0 areas');
  });

  it('says nothing that only makes sense on the page', () => {
    expect(text).not.toMatch(
      /choose below|chosen in Explore|on the page Coverage|Add a change|being worked out/i,
    );
  });

  it('has no column in which no area has anything to say', () => {
    for (const { columns, rows } of areaTables(pack))
      columns.forEach(({ heading }, at) => {
        expect(
          rows.some((cells) => cells[at] !== 'No data'),
          heading,
        ).toBe(true);
      });
  });

  it('turns pages sideways once, for its pictures alone, so that all else runs on without a gap', () => {
    const blocks = reportBlocks(pack);
    const breaks = blocks.flatMap((block, at) => (block.kind === 'page' ? [at] : []));
    expect(breaks).toHaveLength(2);
    const between = blocks.slice((breaks[0] ?? 0) + 1, breaks[1]);
    expect(between.map(({ kind }) => kind)).toEqual(pack.views.flatMap(() => ['heading', 'picture']));
    // no limit is said twice, and the annex has them all
    const said = annexBlocks(pack).flatMap((block) =>
      block.kind === 'list' ? block.items.map((words) => words.map(({ text: one }) => one).join('')) : [],
    );
    for (const limit of pack.limits)
      expect(
        said.filter((one) => one === limit),
        limit,
      ).toHaveLength(1);
  });

  it('suggests each action once, with the maps it comes from', () => {
    const plan = reportBlocks(pack).find(
      (block): block is ReportTable =>
        block.kind === 'table' && block.caption.startsWith('Negative outcomes action plan'),
    );
    const actions = (plan?.rows ?? []).map(([action = '']) => action).filter(Boolean);
    expect(actions.length > 0).toBe(pack.views.some(({ table }) => table.rows.length > 0));
    expect(new Set(actions).size).toBe(actions.length);
    // one row alone asks that a way be kept by phone or in person
    expect(
      actions.filter((action) => /\b(keep|offer)\b.*\b(phone|in person)\b/.test(action)).length,
    ).toBeLessThan(3);
  });

  it('names its files after what is in them, in letters that every system takes', () => {
    for (const { slug } of pack.views) expect(slug).toMatch(/^\d+-[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('gives one number of the residents of the areas of a map', () => {
    for (const { number, groups } of pack.views) {
      const said = groups.flatMap(({ statements }) =>
        statements.flatMap(({ text: words }) =>
          [...words.matchAll(/of ([\d,]+) residents(?! aged)|home to ([\d,]+) residents(?! aged)/g)].map(
            ([, of, home]) => of ?? home ?? '',
          ),
        ),
      );
      const here = new Set(said.filter((count) => Number(count.replaceAll(',', '')) < 200_000));
      const rural = groups.find(({ group }) => group.id === 'rurality')?.statements[0]?.figures.peopleHere;
      expect(
        [...here].filter((count) => count !== rural?.toLocaleString('en-GB')).length,
        `map ${number}`,
      ).toBeLessThan(2);
    }
    for (const block of reportBlocks(pack))
      if (block.kind === 'table')
        for (const { heading } of block.columns) expect(heading).not.toMatch(/of [\d,]+ residents/);
  });
});

describe('what a report says in words', () => {
  it('one area is never called areas', () => {
    expect(wordsOf(five)).not.toMatch(/(?<![\d,.])1 areas/);
  });

  it('ranks from the end that is worst and says which', () => {
    const [table] = areaTables(closing);
    const at = table?.columns.findIndex(({ heading }) => heading.startsWith('Rank')) ?? -1;
    expect(table?.columns[at]?.heading).toBe('Rank among 339 areas, 1st = lowest, which is worst');
    // seven areas lose everybody and share the first place
    expect(table?.rows.map((cells) => cells[at])).toEqual([...Array(7).fill('1st'), '8th', '9th']);
  });

  it('leaves the rank out where colours are kinds', () => {
    for (const { columns } of areaTables(service))
      expect(columns.map(({ heading }) => heading).join()).not.toContain('Rank');
  });

  it('says beside what a scenario changes that the distance is the one without it, there alone', () => {
    const distances = (pack: EvidencePack) =>
      areaTables(pack).flatMap(({ columns }) =>
        columns.map(({ heading }) => heading).filter((heading) => heading.startsWith('Straight line')),
      );
    const plain = 'Straight line to the nearest open library';
    expect(distances(closing)).toEqual([`${plain}, as it is without the scenario`]);
    expect(new Set(distances(five))).toEqual(new Set([plain]));
  });

  it('describes a picture by its worst value, and a change that changes nothing as that', () => {
    expect(closing.views[0]?.description.text).toMatch(/The lowest value is −100\.0%, in 7 areas\./);
    expect(nothing.views[0]?.description.text).toContain('The value changes in no area.');
    expect(five.views[0]?.description.text).toMatch(/The highest value is 12\.8%, in Minehead/);
  });

  it('names a what-if and a service in the names of the files', () => {
    expect(closing.views.map(({ slug }) => slug)).toEqual(['1-what-if-minehead-library-closes']);
    expect(service.views.map(({ slug }) => slug)).toEqual(['1-alternatives-video', '2-alternatives-forms']);
    const hostile = packOf([
      {
        ...whatIf({ kind: 'close', point: 'minehead' }),
        scenario: { name: '../Café: “Zü?”\\*|', changes: [{ kind: 'close', point: 'minehead' }] },
      },
    ]);
    expect(hostile.views.map(({ slug }) => slug)).toEqual(['1-what-if-cafe-zu']);
  });

  it('says what a decision without a name asks', () => {
    expect(service.views[1]?.settings.find(({ label }) => label === 'Service')?.value).toBe(
      'Forms and information, for residents aged 65 and over; it needs a connection that opens web pages (2 Mbit/s)',
    );
  });

  it('suggests the ways that fit the areas listed, with how many each fits', () => {
    const [first] = packOf([openingChoices('alternatives')]).views[0]?.actions ?? [];
    expect(first).toMatch(
      /^offer the service in the areas listed in the ways that fit them: .*home visit \(38 areas\)/i,
    );
  });

  it('has a view of every kind', () => expect(five.views).toHaveLength(VIEW_IDS.length));
});

describe('the code', () => {
  it('writes a count and its noun through one helper', () => {
    const files = ['domain', 'export', 'cartography'].flatMap((folder) =>
      readdirSync(join(PROJECT, 'src', folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join('src', folder, name)),
    );
    const wrong = files.flatMap((file) =>
      [
        ...readFileSync(join(PROJECT, file), 'utf8').matchAll(
          /.{0,40}\$\{[^}]*\}\*? (areas|libraries|places|views)\b/g,
        ),
      ]
        .map(([found]) => found)
        // "3 of 339 areas", "All 339 areas" and upper limits written as constants are never one
        .filter((found) => !/(of|than|most) \$\{[^}]*\}\*? \w+$/.test(found))
        .map((found) => `${file}: ${found}`),
    );
    expect(wrong).toEqual([]);
  });
});
