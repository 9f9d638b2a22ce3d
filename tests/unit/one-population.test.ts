import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { COUNTED_PEOPLE, type CountedId } from '../../src/domain/model/counted-people';
import type { CountId } from '../../src/domain/model/dataset';
import { PEOPLE, PEOPLE_IDS, PROFILES } from '../../src/domain/model/profile';
import { missedReading } from '../../src/domain/pages/missed/missed-reading';
import { read } from '../../src/domain/read';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { readingToCsv } from '../../src/domain/telling/table-csv';
import { buildPack } from '../../src/export/evidence-pack';
import { reportBlocks } from '../../src/export/report';
import { tableColumns } from '../../src/ui/table/table-columns';
import { AREAS, count, figure } from '../browser/published';
import { holds } from '../oracle/holds';
import { dataset, madeOn, population } from './evidence-fixture';

const COLUMNS: Readonly<Record<CountedId, CountId>> = {
  residents: 'residents',
  '65-plus': 'residents_65_plus',
  disabled: 'disabled_residents',
  'low-income': 'income_deprived_people',
};
const rowsWhere = (flags: Uint8Array): readonly number[] =>
  [...flags.keys()].filter((row) => flags[row] === 1);
const sumOf = (column: CountId, rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + (dataset.counts.get(column)?.values[row] ?? Number.NaN), 0);
const inWords = (people: CountedId, sum: number): string =>
  people === 'low-income'
    ? `about ${(Math.round(sum / 10) * 10).toLocaleString('en-GB')}`
    : sum.toLocaleString('en-GB');

describe.each(PEOPLE_IDS)('a service for %s', (people) => {
  const choices = { ...openingChoices('alternatives'), profile: { ...PROFILES.telecare, people } };
  const id = PEOPLE[people].counted;
  const column = COLUMNS[id];
  const { many, heading } = COUNTED_PEOPLE[id];
  const reading = read(dataset, choices);
  const marked = rowsWhere(reading.marked);
  const here = inWords(id, sumOf(column, marked));

  it('is told, highlighted, listed and exported by these people alone', () => {
    expect(marked.length).toBeGreaterThan(5);
    expect(reading.markedPeople).toBe(sumOf(column, marked));
    expect(reading.findings[0]?.text).toContain(`home to ${here} ${many}`);
    expect(reading.classes.reduce((sum, one) => sum + one.people, 0)).toBe(
      sumOf(column, [...reading.classOf.keys()]),
    );
    const listed = tableColumns(dataset, reading).find(({ key }) => key === 'residents');
    expect(listed?.heading).toBe(heading);
    const first = reading.order[0] as number;
    expect(listed?.text(reading.order[0] as never)).toBe(
      dataset.counts.get(column)?.values[first]?.toLocaleString('en-GB'),
    );
    const [header = [], line = []] = Papa.parse<string[]>(readingToCsv(dataset, reading).slice(1)).data;
    expect(Number(line[header.indexOf(column)])).toBe(dataset.counts.get(column)?.values[first]);
    const others = id === 'residents' ? [] : reading.findings.slice(0, 2);
    for (const { text } of others) expect(text).not.toMatch(/[\d,]+ residents(?! aged)/);
    expect(reading.sourceLine).toContain(heading);
  });

  it('is filtered, paired and sorted by them too', () => {
    const rural = read(dataset, {
      ...choices,
      filter: { text: '', join: 'all', rules: [{ kind: 'ruralUrban', is: 'rural' }] },
      pair: { second: 'dial_supply', firstLimits: null, secondLimits: null },
      measure: 'dial_need',
      sort: { by: 'residents', descending: true },
    });
    const shown = rowsWhere(rural.shown);
    expect(rural.shownPeople).toBe(sumOf(column, shown));
    expect(rural.filter?.text).toContain(`home to ${inWords(id, sumOf(column, shown))} ${many}`);
    const falling = rural.order.map((row) => dataset.counts.get(column)?.values[row] ?? 0);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    const inCells = [...rural.classOf.keys()].filter((row) => (rural.classOf[row] ?? -1) >= 0);
    expect(rural.classes.reduce((sum, one) => sum + one.people, 0)).toBe(sumOf(column, inCells));
  });

  it('has a report that counts them, and says of whom a figure is where it is of others', () => {
    const pack = buildPack({
      dataset,
      population,
      madeOn,
      entries: [{ reading, link: 'https://maps.example.gov.uk/', caption: '', altText: null }],
    });
    const table = reportBlocks(pack).find(
      (block) => block.kind === 'table' && block.caption.startsWith('Areas concerned'),
    );
    if (table?.kind !== 'table') throw new Error('no areas');
    expect(table.rows).toHaveLength(marked.length);
    const at = table.columns.findIndex((one) => one.heading.startsWith(`${heading}, `));
    const numbers = table.rows.map((cells) => Number(cells[at]?.replaceAll(',', '')));
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(sumOf(column, marked));
    const { findings, robustness } = reading;
    expect(findings.filter((one) => holds(dataset, reading.choices, one, robustness) === 'fails')).toEqual(
      [],
    );
    for (const { group, byView } of pack.groups) {
      const evidence = byView[0]?.evidence;
      if (!evidence || evidence.statements.length === 0 || id === 'residents') continue;
      expect(evidence.note, group.name).toContain(`The service is for ${many}, ${here} ${many} in the areas`);
    }
    const rural = pack.views[0]?.groups.find(({ group }) => group.id === 'rurality')?.statements[0];
    const isRural = (row: number) => /rural/i.test(dataset.ruralUrban[row] ?? '');
    expect(rural?.figures.peopleHere).toBe(sumOf(column, marked.filter(isRural)));
  });

  it('names them first on the page Who we miss', () => {
    const missed = missedReading(dataset, choices);
    if (id === 'residents') return;
    expect(missed.groups[0]?.group.count).toBe(column);
    expect(missed.groups[0]?.outsideMarked).toBe(
      sumOf(column, [...dataset.codes.keys()]) - sumOf(column, marked),
    );
    expect(missed.findings.at(-1)?.text).toContain(`The service is for ${many}`);
  });
});

describe('what is highlighted', () => {
  it('is a problem in every view: with doubt worked out no other areas are than without', () => {
    for (const view of VIEW_IDS) {
      const choices = openingChoices(view);
      const sure = drawRanks(robustnessInput(dataset, choices));
      expect([...read(dataset, choices, sure).marked], view).toEqual([...read(dataset, choices).marked]);
    }
  });

  it('on Alternatives is where the service must be offered in person or by phone, also for who is missed', () => {
    const choices = openingChoices('alternatives');
    const reading = read(dataset, choices);
    const offered = [...reading.classOf.keys()].filter((row) => reading.classOf[row] === 4);
    expect(rowsWhere(reading.marked)).toEqual(offered);
    const missed = missedReading(dataset, choices);
    expect(missed.markedCount).toBe(offered.length);
    expect(missed.markLabel).toBe('in high need, badly connected and far from help');
  });

  it('says doubt in words: to mouse and keyboard, in the table and in the sentence', () => {
    const choices = openingChoices('alternatives');
    const sure = drawRanks(robustnessInput(dataset, choices));
    const reading = read(dataset, choices, sure);
    const unsure = reading.order.filter((row) => {
      const share = sure.worstTenth[row] ?? 0;
      return share > 0.1 && share < 0.9;
    });
    expect(unsure.length).toBeGreaterThan(0);
    const column = tableColumns(dataset, reading).find(({ key }) => key === 'worst_tenth');
    for (const row of reading.order) {
      expect(reading.rowText(row).includes('not sure')).toBe(unsure.includes(row));
      expect(column?.text(row).includes('not sure')).toBe(unsure.includes(row));
    }
    expect(reading.findings.at(-1)?.text).toContain(`${unsure.length} areas are there in some rankings`);
  });
});

describe('the oldest part', () => {
  it.each([
    ['overview', /^Oldest part: Census 2021.*21 March 2021$/],
    ['age', /^Oldest part: Census 2021.*21 March 2021$/],
    ['low-income', /^Oldest part: Census 2021.*21 March 2021$/],
    // Its sentences count areas by contracts that began in December 2020.
    ['rural', /^Oldest part: Connecting Devon and Somerset contracts.*2020 to 2025$/],
    ['alternatives', /^Oldest part: Census 2021.*21 March 2021$/],
  ] as const)('of the view %s is of everything it says, its residents too', (view, said) => {
    for (const measure of ['digital_connectivity_england_percentile', 'nearest_access_point_km'] as const)
      expect(read(dataset, { ...openingChoices(view), measure }).oldest).toMatch(said);
    const { sources } = read(dataset, openingChoices(view));
    expect(sources.map(({ id }) => id)).toContain('census-ts007a');
  });

  it('is never newer than any figure of the headline: 23 areas with 37,839 residents of March 2021', () => {
    const far = AREAS.filter(
      (area) =>
        (figure(area, 'digital_connectivity_england_percentile') ?? 0) >= 80 &&
        (figure(area, 'nearest_access_point_km') ?? 0) > 5,
    );
    const residents = far.reduce((sum, area) => sum + count(area, 'residents'), 0);
    const reading = read(dataset, {
      ...openingChoices('overview'),
      measure: 'digital_connectivity_england_percentile',
    });
    expect(reading.findings[0]?.text).toContain(`home to ${residents.toLocaleString('en-GB')} residents`);
    expect(reading.oldest).not.toContain('December 2023');
    expect(reading.sourceLine).toContain('Residents: Census, 21 March 2021');
  });
});
