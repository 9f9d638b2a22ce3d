import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chosenEffect } from '../../src/domain/figures/scenario/change-figures';
import { fateByArea } from '../../src/domain/figures/scenario/effect';
import type { CountId } from '../../src/domain/model/catalogue/counts';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { DECISION_PEOPLE } from '../../src/domain/model/decision';
import { PEOPLE, type PeopleId, peopleOf } from '../../src/domain/model/people/people';
import { missedReading } from '../../src/domain/pages/missed/missed-reading';
import { areasChanged } from '../../src/domain/pages/what-if/areas-changed';
import { read } from '../../src/domain/read';
import { peopleByArea, peopleByOutputArea } from '../../src/domain/sums/people-by-place';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { shownColumns } from '../../src/domain/telling/areas-table';
import { reachedCount, reachedText } from '../../src/domain/words/people-words';
import { annexBlocks } from '../../src/export/annex';
import { buildPack } from '../../src/export/evidence-pack';
import { AREAS, count } from '../browser/published';
import { groupHolds } from '../oracle/group-claims';
import { holds } from '../oracle/holds';
import { areasCsv } from './areas-csv';
import { dataset, madeOn, population } from './evidence-fixture';
import { datasetWithOutputAreas as withOutputAreas } from './published-output-areas';

const COLUMNS: Readonly<Record<PeopleId, CountId>> = {
  residents: 'residents',
  '65-plus': 'residents_65_plus',
  disabled: 'disabled_residents',
  '75-plus': 'residents_75_plus',
  'low-income': 'income_deprived_people',
  'no-car': 'no_car_households',
  carers: 'unpaid_carers',
};
const rowsWhere = (flags: Uint8Array): readonly number[] =>
  [...flags.keys()].filter((row) => flags[row] === 1);
const sumOf = (column: CountId, rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + (dataset.counts.get(column)?.values[row] ?? Number.NaN), 0);
const inWords = (people: PeopleId, sum: number): string =>
  people === 'low-income'
    ? `about ${(Math.round(sum / 10) * 10).toLocaleString('en-GB')}`
    : sum.toLocaleString('en-GB');

describe.each(['residents', ...DECISION_PEOPLE] as const)('a decision for %s', (id) => {
  const opening = openingChoices('alternatives');
  const people = id === 'residents' ? [] : [id];
  const choices = { ...opening, decision: { ...opening.decision, people } };
  const column = COLUMNS[id];
  const { many, heading } = peopleOf(id);
  const reading = read(dataset, choices);
  const marked = rowsWhere(reading.marked);
  const here = inWords(id, sumOf(column, marked));

  it('is told, highlighted, listed and exported by these people alone', () => {
    expect(marked.length).toBeGreaterThan(5);
    expect(reading.markedPeople).toBe(sumOf(column, marked));
    const offered = [...reading.classOf.keys()].filter((row) => (reading.classOf[row] ?? 0) >= 2);
    expect(reading.findings[0]?.text).toContain(`home to ${inWords(id, sumOf(column, offered))} ${many}`);
    expect(reading.classes.reduce((sum, one) => sum + one.people, 0)).toBe(
      sumOf(column, [...reading.classOf.keys()]),
    );
    const listed = shownColumns(dataset, reading).find(({ id }) => id === 'residents');
    expect(listed?.heading).toBe(heading);
    const first = reading.order[0] as number;
    expect(listed?.text(reading.order[0] as never)).toBe(
      dataset.counts.get(column)?.values[first]?.toLocaleString('en-GB'),
    );
    const [header = [], line = []] = Papa.parse<string[]>(areasCsv(dataset, reading).slice(1)).data;
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
      assessment: null,
      madeOn,
      entries: [{ reading, link: 'https://maps.example.gov.uk/', caption: '', altText: null }],
    });
    const table = annexBlocks(pack).find(
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
      expect(evidence.note, group.name).toContain(
        `The service is for ${many}; in the areas concerned they are ${here} ${many}.`,
      );
    }
    const rural = pack.views[0]?.groups.find(({ group }) => group.id === 'rurality')?.statements[0];
    const isRural = (row: number) => /rural/i.test(dataset.ruralUrban[row] ?? '');
    expect(rural?.figures.peopleHere).toBe(sumOf(column, marked.filter(isRural)));
  });

  it('names them first on the page Who we miss', () => {
    const missed = missedReading(dataset, choices);
    if (id === 'residents') return;
    expect(missed.groups[0]?.people.count).toBe(column);
    expect(missed.groups[0]?.outsideMarked).toBe(
      sumOf(column, [...dataset.codes.keys()]) - sumOf(column, marked),
    );
    expect(missed.findings.at(-1)?.text).toContain(`The service is for ${many}`);
  });
});

describe.each(PEOPLE)('a service for $id that goes online-only in the what-if', (theirPeople) => {
  const { id: people, many, heading, brief } = theirPeople;
  const change = { kind: 'online-only', profile: 'information', people } as const;
  const choices = {
    ...openingChoices('overview'),
    layout: 'what-if' as const,
    measure: 'scenario_reach' as const,
    scenario: { name: '', changes: [change] },
  };
  const reading = read(withOutputAreas, choices);
  const column = COLUMNS[people];
  const marked = rowsWhere(reading.marked);
  const effect = chosenEffect(withOutputAreas, choices);
  const theirs = effect?.groups.find(({ group }) => group === people);
  if (!effect || !theirs) throw new Error('no effect');

  it('is told, coloured, highlighted, listed and counted in the legend by these people alone', () => {
    expect(reading.people.count).toBe(column);
    expect(reading.measure.title).toBe(`Change in ${brief} within reach`);
    expect(reading.measure.denominator).toContain(brief);
    expect(reading.mapTitle).toContain(`colours: ${reading.measure.short}`);
    expect(reading.findings[0]?.figures).toEqual({ loses: theirs.by.loses, total: theirs.total });
    expect(reading.classes.reduce((sum, one) => sum + one.people, 0)).toBe(
      sumOf(column, [...dataset.codes.keys()]),
    );
    expect(reading.markedPeople).toBe(sumOf(column, marked));
    const listed = shownColumns(withOutputAreas, reading).find(({ id }) => id === 'residents');
    expect(listed?.heading).toBe(heading);
    // The colours add up to the finding: shares of the people of each area.
    const { outputAreas } = withOutputAreas;
    const of = peopleByArea(withOutputAreas, outputAreas, people);
    const losing = of.reduce((sum, all, row) => {
      const change = reading.values.values[row] ?? Number.NaN;
      return all > 0 ? sum - (all * change) / 100 : sum;
    }, 0);
    expect(losing).toBeCloseTo(theirs.by.loses, 4);
    // Other groups are not the service's: what they would lose is said to be supposed.
    const unfair = reading.findings.find(({ id }) => id === 'scenario-unfair')?.text;
    expect(unfair).toMatch(
      people === 'residents' ? /^(More|No) / : /^Were this service for everybody, (more|no) /,
    );
    const lose = areasChanged(withOutputAreas, effect).reduce((sum, one) => sum + one.loses, 0);
    expect(lose).toBeCloseTo(theirs.by.loses, 4);
    expect(marked).toEqual(
      [...fateByArea(withOutputAreas, effect, people, 'loses').entries()].flatMap(([row, lost]) =>
        lost > 0 ? [row] : [],
      ),
    );
  });

  it('has group sections that say how many in the areas concerned are these people, and how many of them lose', () => {
    const pack = buildPack({
      dataset: withOutputAreas,
      population,
      assessment: null,
      madeOn,
      entries: [{ reading, link: 'https://maps.example.gov.uk/', caption: '', altText: null }],
    });
    for (const { evidence } of pack.groups.flatMap(({ byView }) => byView))
      for (const one of evidence.statements)
        expect(groupHolds(withOutputAreas, population, marked, one, column), one.text).not.toBe('fails');
    for (const { group, byView } of pack.groups) {
      const evidence = byView[0]?.evidence;
      if (!evidence || evidence.statements.length === 0 || people === 'residents') continue;
      const here = inWords(people, sumOf(column, marked));
      expect(evidence.note, group.name).toContain(
        `The service is for ${many}; in the areas concerned they are ${here} ${many}.`,
      );
      expect(evidence.note, group.name).toContain(
        `Who loses reach is counted by output area: ${reachedCount(people, theirs.by.loses)} of Somerset’s`,
      );
    }
  });

  it('is counted for them also where places change as well, and services for two groups each for its own', () => {
    const closing = { kind: 'close', point: 'castle-cary' } as const;
    const both = { ...choices, scenario: { name: '', changes: [change, closing] } };
    const told = read(withOutputAreas, both);
    expect(told.people.count).toBe(column);
    const { outputAreas } = withOutputAreas;
    const here = peopleByOutputArea(withOutputAreas, outputAreas, people);
    const next = chosenEffect(withOutputAreas, both);
    const moved = here.reduce(
      (sum, one, at) => (next?.kmBefore[at] === next?.kmAfter[at] ? sum : sum + one),
      0,
    );
    const distance = told.findings.find(({ id }) => id === 'scenario-distance');
    expect(distance?.text).toContain(`for ${reachedText(people, moved)}:`);
    const another = people === 'disabled' ? 'carers' : 'disabled';
    const two = [change, { ...change, people: another } as const];
    expect(read(withOutputAreas, { ...choices, scenario: { name: '', changes: two } }).people.id).toBe(
      'residents',
    );
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

  it('are the same areas in every view, for who is missed and side by side', () => {
    const [first, ...others] = VIEW_IDS.map((view) => openingChoices(view));
    if (!first) throw new Error('no view');
    const { marked, markLabel } = read(dataset, first);
    for (const choices of others)
      expect([...read(dataset, choices).marked], choices.view).toEqual([...marked]);
    for (const choices of [first, ...others]) {
      const missed = missedReading(dataset, choices);
      expect(missed.markedCount).toBe(rowsWhere(marked).length);
      expect(missed.markLabel).toBe(markLabel);
    }
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
    const column = shownColumns(dataset, reading).find(({ id }) => id === 'worst_tenth');
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

  it('is never newer than any figure of the headline: households of March 2021', () => {
    const expected = AREAS.reduce((sum, area) => sum + count(area, 'offline_households'), 0);
    const reading = read(dataset, {
      ...openingChoices('overview'),
      measure: 'digital_connectivity_england_percentile',
    });
    expect(reading.findings[0]?.text).toContain(`about ${Math.round(expected).toLocaleString('en-GB')} of`);
    expect(reading.oldest).not.toContain('December 2023');
    expect(reading.sourceLine).toContain('Residents: Census, 21 March 2021');
  });
});
