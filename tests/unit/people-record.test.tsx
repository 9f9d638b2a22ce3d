import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../src/domain/areas/filter/filter-rows';
import { figureOf } from '../../src/domain/figures/offered';
import { chosenEffect } from '../../src/domain/figures/scenario/change-figures';
import { type Choices, openingChoices } from '../../src/domain/model/choices';
import { PEOPLE, PEOPLE_IDS, peopleSet } from '../../src/domain/model/people/people';
import type { PeopleRecord } from '../../src/domain/model/people/register';
import { councilValue } from '../../src/domain/pages/compare/reference-values';
import { missedReading } from '../../src/domain/pages/missed/missed-reading';
import { scenarioTables } from '../../src/domain/pages/what-if/scenario-tables';
import { read } from '../../src/domain/read';
import { fairnessNote } from '../../src/domain/sureness/fairness';
import { shownColumns } from '../../src/domain/telling/areas-table';
import { buildPack } from '../../src/export/evidence-pack';
import { columnsBehind } from '../../src/export/recipe';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { lineStyle } from '../../src/ui/missed/curve-drawing';
import { TargetTable } from '../../src/ui/missed/ReachTables';
import { GroupEffects } from '../../src/ui/what-if/GroupEffects';
import { madeOn, population } from './evidence-fixture';
import { datasetWithOutputAreas as dataset } from './published-output-areas';

// A group made up for this test, of published counts that stand in for it. It is nowhere but in the register.
vi.mock('../../src/domain/model/people/register', async (original) => {
  const actual = await original<{ readonly RECORDS: readonly PeopleRecord[] }>();
  const madeUp: PeopleRecord = {
    id: 'test-made-up',
    one: 'made-up person',
    many: 'made-up people',
    title: 'Made up',
    are: 'are made up for a test',
    count: 'people_60_plus_mid_2022',
    whole: { count: 'population_mid_2022', words: 'people of the test' },
    share: null,
    about: false,
    byOutputArea: null,
    characteristics: ['age'],
    likelyLeftOut: true,
  };
  return { ...actual, RECORDS: [...actual.RECORDS, madeUp] };
});

const people = PEOPLE.at(-1);
if (!people) throw new Error('no made-up group');
const share = `people_${people.id}` as const;
const counts = dataset.counts.get(people.count)?.values ?? [];
const wholes = dataset.counts.get(people.whole.count)?.values ?? [];
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, one) => all + one, 0);
const number = (value: number): string => value.toLocaleString('en-GB');

const opensAgain = (choices: Choices): Choices => {
  const { choices: opened, dropped } = decodeChoices(encodeChoices(choices), dataset);
  expect(dropped).toEqual([]);
  return opened;
};

test('a new group is who a decision is for and who is counted, in sentence, table, legend, source line and link', () => {
  const choices = opensAgain({
    ...openingChoices('alternatives'),
    decision: { ...openingChoices('alternatives').decision, people: [people.id] },
  });
  expect(choices.decision.people).toEqual([people.id]);
  const reading = read(dataset, choices);
  const here = sum(
    [...reading.marked.keys()].map((row) => (reading.marked[row] ?? 0) * (counts[row] ?? 0) || 0),
  );
  expect(reading.findings[0]?.text).toContain(`home to ${number(here)} made-up people`);
  expect(shownColumns(dataset, reading).map(({ heading }) => heading)).toContain('Made-up people');
  expect(reading.classes.reduce((all, one) => all + one.people, 0)).toBe(sum(counts));
  expect(reading.sourceLine).toContain('Made-up people: Indices of Deprivation 2025');
  expect(columnsBehind(reading).map(({ id }) => id)).toContain(`count ${people.count}`);
});

test('and one of What if: who gains and loses, how fairly, how surely, in the tables and in the link', () => {
  const choices = opensAgain({
    ...openingChoices('overview'),
    layout: 'what-if',
    measure: 'scenario_reach',
    scenario: { name: '', changes: [{ kind: 'online-only', profile: 'information', people: people.id }] },
  });
  const effect = chosenEffect(dataset, choices);
  const theirs = effect?.groups.find(({ group }) => group === people.id);
  if (!effect || !theirs) throw new Error('no effect');
  expect(theirs.total).toBeCloseTo(sum(counts), 3);
  const reading = read(dataset, choices);
  expect(reading.measure.title).toBe('Change in made-up people within reach');
  expect(reading.findings[0]?.text).toMatch(
    /for made-up people goes online-only, about [\d,]+ made-up people .* would have neither another way to use it nor a place nearby/,
  );
  expect(fairnessNote(dataset)).toMatch(/[\d.]+ made-up people/);
  const byArea = scenarioTables(dataset, reading, effect).tables[0]?.columns.map(({ name }) => name);
  expect(byArea).toContain('test_made_up_loses_estimated');
  expect(
    renderToStaticMarkup(<GroupEffects dataset={dataset} effect={effect} onSelect={() => {}} />),
  ).toContain('Made up');
});

test('and one of Who we miss, with a line that looks like no other', () => {
  const reading = missedReading(dataset, openingChoices('overview'));
  const theirs = reading.groups.find((one) => one.people.id === people.id);
  expect(theirs?.curve.total).toBe(sum(counts));
  expect(reading.findings[0]?.text).toContain('of made-up people');
  expect(renderToStaticMarkup(<TargetTable reading={reading} />)).toContain('Made up');
  const styles = reading.groups.map((one) => JSON.stringify(lineStyle(one.people)));
  expect(new Set(styles).size).toBe(styles.length);
});

test('and its share is a figure to shade, filter and compare by, worked out from the two counts', () => {
  const choices = opensAgain({
    ...openingChoices('overview'),
    measure: share,
    filter: { ...NO_FILTER, rules: [{ kind: 'figure', figure: share, bound: 'least', value: 40 }] },
  });
  const figure = figureOf(dataset, choices, share);
  if (!figure) throw new Error('no share');
  expect(figure.column.values[7]).toBeCloseTo((100 * (counts[7] ?? 0)) / (wholes[7] ?? 0), 5);
  const reading = read(dataset, choices);
  expect(reading.measure.title).toBe('Made-up people');
  expect(reading.filter?.text).toContain('made-up people is at least 40.0%');
  const kept = [...counts.keys()].filter((row) => (100 * (counts[row] ?? 0)) / (wholes[row] ?? 1) >= 39.95);
  expect(kept.length).toBeGreaterThan(5);
  expect(reading.shownCount).toBe(kept.length);
  expect(councilValue(dataset, figure)?.value).toBeCloseTo((100 * sum(counts)) / sum(wholes), 10);
});

test('and the evidence speaks of it under the characteristic it names', () => {
  const reading = read(dataset, openingChoices('overview'));
  const pack = buildPack({
    dataset,
    population,
    assessment: null,
    madeOn,
    entries: [{ reading, link: 'https://maps.example.gov.uk/', caption: '', altText: null }],
  });
  const said = pack.groups.flatMap(({ group, byView }) =>
    byView.flatMap(({ evidence }) =>
      evidence.statements.filter(({ text }) => /made up for a test/.test(text)).map(() => group.id),
    ),
  );
  expect(said).toEqual(['age']);
  expect(pack.sources.map(({ id }) => id)).toContain(people.sourceId);
});

test('several groups at once are a value: each once, in the order of the register', () => {
  expect(peopleSet([people.id, 'disabled', '65-plus', 'disabled'])).toEqual([
    '65-plus',
    'disabled',
    people.id,
  ]);
  expect(peopleSet(PEOPLE_IDS.toReversed())).toEqual(PEOPLE_IDS);
});
