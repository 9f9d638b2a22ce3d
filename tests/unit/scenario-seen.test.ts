import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioEffect } from '../../src/domain/figures/scenario/effect';
import { HOURS_KINDS, type HoursKind } from '../../src/domain/model/access-options';
import { type Choices, openingChoices } from '../../src/domain/model/choices';
import { type Change, NO_SCENARIO, type Scenario, withChange } from '../../src/domain/model/scenario';
import { causesOf, changesStanding } from '../../src/domain/pages/what-if/change-standing';
import { scenarioTables } from '../../src/domain/pages/what-if/scenario-tables';
import { wardsChanged } from '../../src/domain/pages/what-if/wards-changed';
import { countedHours } from '../../src/domain/places/counted-hours';
import { read } from '../../src/domain/read';
import { greatCircleKm } from '../../src/domain/sums/great-circle';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { addingUp, scenarioDataset as dataset } from './published-scenario';

const of = (...changes: Change[]): Scenario => ({ name: '', changes });
const options = (hours: HoursKind, catchmentKm = 5) => ({ catchmentKm, hours, worstPercent: 20 });
const standing = (scenario: Scenario, hours: HoursKind = 'open') =>
  changesStanding(dataset, scenario, options(hours));
const whatIf = (scenario: Scenario, hours: HoursKind = 'open'): Choices => ({
  ...openingChoices('overview'),
  layout: 'what-if',
  measure: 'scenario_reach',
  access: { catchmentKm: 5, hours },
  scenario,
});
const told = (scenario: Scenario, hours: HoursKind = 'open') => read(dataset, whatIf(scenario, hours));
const closing: Change = { kind: 'close', point: 'castle-cary' };
const noSaturdays: Change = { kind: 'hours', point: 'bridgwater', of: 'saturday', hours: 0 };

/** Residents near a counted place today and near none without the places named; worked out here from what is published. */
function residentsCutOff(hours: HoursKind, without: readonly string[]): number {
  const counted = dataset.accessPoints.filter(
    (point) =>
      point.status === 'open' &&
      (hours === 'open' ? point.hoursOpen !== 0 : (countedHours(point, hours) ?? 0) > 0),
  );
  const { outputAreas } = dataset;
  const residents = addingUp(outputAreas.residents, 'residents');
  const people = outputAreas.codes.reduce((sum, _, index) => {
    const near = counted.filter(
      ({ lon, lat }) =>
        greatCircleKm(lon, lat, outputAreas.lon[index] ?? 0, outputAreas.lat[index] ?? 0) <= 5,
    );
    const isCutOff = near.length > 0 && near.every(({ id }) => without.includes(id));
    return isCutOff ? sum + (residents[index] ?? 0) : sum;
  }, 0);
  return Math.round(people);
}
const inWords = (count: number): string => `${count.toLocaleString('en-GB')} residents`;

describe('a change that the present settings cannot see', () => {
  test('says so and offers the setting; the answer does not name it as a cause', () => {
    const [first, second] = standing(of(closing, noSaturdays));
    expect(first).toMatchObject({ by: 'reach', text: null, offer: null });
    expect(second).toMatchObject({ by: null, offer: { hours: 'saturday', label: 'Saturdays only' } });
    expect(second?.text).toBe(
      'Not seen in the figures, in which the hours that count are “All opening hours”.',
    );
    const both = told(of(closing, noSaturdays));
    const alone = told(of(closing));
    expect(both.findings[0]).toEqual(alone.findings[0]);
    expect(both.title).toBe(alone.title);
    expect(both.findings[0]?.text).toContain(inWords(residentsCutOff('open', ['castle-cary'])));
    expect(both.findings.find(({ id }) => id === 'scenario-unseen')?.text).toContain(
      'Not in these figures: Bridgwater Library has 0 Saturday hours a week.',
    );
  });

  test('is seen, named and counted once Saturdays count: many more people lose', () => {
    const scenario = of(closing, noSaturdays);
    expect(standing(scenario, 'saturday').map(({ by }) => by)).toEqual(['reach', 'reach']);
    const lost = residentsCutOff('saturday', ['castle-cary', 'bridgwater']);
    expect(lost).toBeGreaterThan(2 * residentsCutOff('open', ['castle-cary']));
    const [finding] = told(scenario, 'saturday').findings;
    expect(finding?.text).toMatch(
      /^If Castle Cary Library closes and Bridgwater Library has 0 Saturday hours/,
    );
    expect(finding?.text).toContain(inWords(lost));
  });

  test('is no cause in the title either where it only shares out fewer hours', () => {
    const fewer: Change = { ...noSaturdays, hours: 1 };
    const alone = told(of(closing), 'saturday');
    const both = told(of(closing, fewer), 'saturday');
    expect(both.title).toBe(alone.title);
    expect(both.findings[0]).toEqual(alone.findings[0]);
    expect(both.scenario?.changes).toHaveLength(2);
    // By itself it is what there is to tell.
    expect(told(of(fewer), 'saturday').title).toMatch(
      /^Bridgwater Library has 1 Saturday hour a week: nobody/,
    );
  });

  test('alone leaves no finding, no mark and no “nobody”', () => {
    const { findings, title, refused, markedCount } = told(of(noSaturdays));
    expect(findings[0]?.text).toMatch(
      /^Nothing that counts now would change\. Bridgwater Library has 0 Saturday/,
    );
    expect(title).toBe('Bridgwater Library has 0 Saturday hours a week: not seen as reach is counted now');
    expect(refused).toBe(findings[0]?.text);
    expect(markedCount).toBe(0);
    expect([title, ...findings.map(({ text }) => text)].join(' ')).not.toMatch(/nobody|0 residents/);
  });

  const today = dataset.accessPoints.find(({ id }) => id === 'yeovil')?.hoursOpen ?? 0;
  const spot = { lon: dataset.lon[0] ?? 0, lat: dataset.lat[0] ?? 0 };
  const none = { open: 20, staffed: 20, evening: 0, saturday: 0 };
  test.each<[string, Scenario, HoursKind, RegExp]>([
    [
      'hours as they are',
      of({ kind: 'hours', point: 'yeovil', of: 'open', hours: today }),
      'open',
      /so today/,
    ],
    [
      'hours of a place that closes',
      of({ kind: 'close', point: 'yeovil' }, { kind: 'hours', point: 'yeovil', of: 'open', hours: 3 }),
      'open',
      /^Yeovil Library closes in this scenario/,
    ],
    [
      'a new place shut on Saturdays',
      of({ kind: 'open', ...spot, label: 'x', hours: none }),
      'saturday',
      /“Saturdays only”/,
    ],
    ['mobile stops in the evening', of({ kind: 'mobile-stops' }), 'evening', /“Weekday evenings only/],
    [
      'computers',
      of({ kind: 'terminals', point: 'yeovil', terminals: 9 }),
      'open',
      /until the computers of every/,
    ],
    [
      'a place that a list replaced',
      of({ kind: 'close', point: 'gone-with-a-list' }),
      'open',
      /not among the places held/,
    ],
  ])('%s: said where it stands', (_, scenario, hours, text) => {
    const unseen = standing(scenario, hours).filter(({ by }) => by === null);
    expect(unseen).toHaveLength(1);
    expect(unseen[0]?.text).toMatch(text);
  });

  test('hours of a place that opens again are seen, and a closure beside hours of nought is', () => {
    const closed = dataset.accessPoints.find(({ status }) => status === 'closed')?.id ?? '';
    const again: Change = { kind: 'reopen', point: closed, hours: none };
    const longer: Change = { kind: 'hours', point: closed, of: 'open', hours: 30 };
    expect(standing(of(longer, again)).map(({ by }) => by)).toEqual(['supply', 'reach']);
    const nought: Change = { kind: 'hours', point: 'castle-cary', of: 'open', hours: 0 };
    expect(standing(of(nought, closing)).map(({ by }) => by)).toEqual([null, 'reach']);
  });

  test('a longer week changes no reach, and is no cause of who loses it', () => {
    const longer: Change = { kind: 'hours', point: 'yeovil', of: 'open', hours: today + 5 };
    expect(told(of(closing, longer)).findings[0]).toEqual(told(of(closing)).findings[0]);
  });

  test('what is named as cause is the whole cause: the rest leaves every figure as it is', () => {
    const open = dataset.accessPoints.filter(({ status, council }) => status === 'open' && !council);
    const point = fc.constantFrom(...open.map(({ id }) => id));
    const change: fc.Arbitrary<Change> = fc.oneof(
      point.map((id): Change => ({ kind: 'close', point: id })),
      fc
        .tuple(point, fc.constantFrom(...HOURS_KINDS), fc.integer({ min: 0, max: 9 }))
        .map(([id, kind, hours]): Change => ({ kind: 'hours', point: id, of: kind, hours })),
      point.map((id): Change => ({ kind: 'terminals', point: id, terminals: 4 })),
      point.map((id): Change => ({ kind: 'move', point: id, ...spot, label: 'there' })),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), fc.constantFrom(...HOURS_KINDS), (changes, hours) => {
        const scenario = changes.reduce(withChange, NO_SCENARIO);
        const how = options(hours);
        const causes = causesOf(dataset, scenario, how, 'any');
        const [whole, named] = [scenario, causes].map((one) => scenarioEffect(dataset, one, how));
        expect(named?.fate).toEqual(whole?.fate);
        expect(named?.kmAfter).toEqual(whole?.kmAfter);
        expect(named?.accessAfter.byOutputArea).toEqual(whole?.accessAfter.byOutputArea);
      }),
      { numRuns: 12 },
    );
  }, 30_000);
});

describe('two services that go online-only', () => {
  const video: Change = { kind: 'online-only', profile: 'video', people: '75-plus' };
  const telecare: Change = { kind: 'online-only', profile: 'telecare', people: 'disabled' };

  test('both stand, each told of its own people, in any order and in the link', () => {
    const scenario = withChange(withChange(NO_SCENARIO, video), telecare);
    expect(scenario.changes).toEqual([video, telecare]);
    const { findings, title } = told(scenario);
    const online = findings.filter(({ id }) => id.startsWith('scenario-online'));
    expect(online.map(({ text }) => text.split(',')[0])).toEqual([
      'If a video-appointment service for residents aged 75 and over goes online-only',
      'If a telecare service for disabled residents goes online-only',
    ]);
    expect(title).toMatch(/residents aged 75 and over and [\d,]+ disabled residents lose reach$/);
    const turned = told(of(telecare, video)).findings.filter(({ id }) => id.startsWith('scenario-online'));
    expect(turned).toEqual(online);
    const { choices, dropped } = decodeChoices(encodeChoices(whatIf(scenario)), dataset);
    expect([choices.scenario.changes, dropped]).toEqual([[video, telecare], []]);
  });

  test('a link that sets one thing twice says that the last holds', () => {
    const { choices, dropped } = decodeChoices(
      '?show=what-if&plan=hours_yeovil_open_3*hours_yeovil_open_4',
      dataset,
    );
    expect(choices.scenario.changes).toEqual([{ kind: 'hours', point: 'yeovil', of: 'open', hours: 4 }]);
    expect(dropped).toEqual([
      'The link changes one and the same thing more than once; the last of them holds.',
    ]);
  });
});

describe('the effect by ward', () => {
  test('adds up to what the page says of the council, over output areas counted once more', () => {
    const choices = whatIf(of(closing));
    const changed = wardsChanged(dataset, choices);
    const figures = told(of(closing)).findings.find(({ id }) => id === 'scenario-answer')?.figures;
    const change = changed.reduce((sum, { far, farThen }) => sum + farThen - far, 0);
    expect(changed.length).toBeGreaterThan(0);
    expect(Math.abs(change - ((figures?.farThen ?? 0) - (figures?.far ?? 0)))).toBeLessThanOrEqual(
      changed.length,
    );
    expect(Math.abs(change - residentsCutOff('open', ['castle-cary']))).toBeLessThanOrEqual(changed.length);
    expect(changed[0]?.name).toBe('Castle Cary');
    const effect = scenarioEffect(dataset, of(closing), options('open'));
    if (!effect) throw new Error('no effect');
    const file = scenarioTables(dataset, read(dataset, choices), effect);
    expect(file.tables.find(({ name }) => name === 'what-if-by-ward')?.rows).toHaveLength(changed.length);
  });

  test('is none where nobody comes nearer or further', () => {
    expect(wardsChanged(dataset, whatIf(NO_SCENARIO))).toEqual([]);
  });
});
