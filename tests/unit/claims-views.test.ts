import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURE_IDS } from '../../src/domain/model/catalogue';
import { type Choices, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { DEMAND_IDS } from '../../src/domain/model/decision';
import { read } from '../../src/domain/read';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { holds } from '../oracle/holds';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const robustness = drawRanks(robustnessInput(dataset, openingChoices('alternatives')));

/** Every view with every measure at the opening thresholds, and every threshold with the view's own measure. */
function* everyChoice(): Generator<Choices> {
  for (const view of VIEW_IDS) {
    const opening = openingChoices(view);
    for (const measure of MEASURE_IDS) yield { ...opening, measure };
    if (view === 'alternatives') {
      for (const demand of DEMAND_IDS)
        for (const catchmentKm of [1, 5, 15])
          for (const offlinePercent of [4, 10, 20])
            yield {
              ...opening,
              decision: {
                ...opening.decision,
                demand,
                people: demand === 'video' ? (['65-plus'] as const) : [],
              },
              access: { ...opening.access, catchmentKm },
              barriers: { ...opening.barriers, offlinePercent },
            };
      continue;
    }
    const { access, barriers } = opening;
    for (let catchmentKm = 1; catchmentKm <= 15; catchmentKm += 0.5)
      for (const hours of ['open', 'staffed'] as const) yield { ...opening, access: { catchmentKm, hours } };
    for (const highlight of [['offline'], ['income'], ['far', 'offline', 'income'], []] as const)
      for (const offlinePercent of [2, 8, 10, 12.5, 20])
        for (const incomeDecile of [1, 2, 5])
          yield { ...opening, access, highlight, barriers: { ...barriers, offlinePercent, incomeDecile } };
  }
}

describe('every sentence of every view', () => {
  it('agrees with the data it names, title and description too, whatever the view, the measure and the thresholds', () => {
    const wrong: string[] = [];
    let said = 0;
    for (const choices of everyChoice()) {
      const bands = choices.view === 'alternatives' ? robustness : null;
      const { findings, title, altText, marked } = read(dataset, choices, bands);
      const count = marked.filter((one) => one === 1).length;
      const opening = count === 0 ? /^No (area|barrier)/ : new RegExp(`^${count} areas?:`);
      if (title.split(' ').length > 12 && choices.highlight.length < 3) wrong.push(`long: ${title}`);
      if (!opening.test(title) || !altText.startsWith(title)) wrong.push(`title: ${title}`);
      for (const finding of findings) {
        said += 1;
        const holding = holds(dataset, choices, finding, bands);
        if (holding !== 'holds')
          wrong.push(
            `${holding}: ${JSON.stringify([choices.access, choices.barriers, choices.highlight])}: ${finding.id}: ${finding.text}`,
          );
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(said).toBeGreaterThan(2000);
  });

  it('no longer does once a figure behind it is another, for each of the areas it counts', () => {
    const choices = openingChoices('overview');
    const { findings } = read(dataset, choices);
    const [first, far, highlighted] = findings;
    if (!first || !far || !highlighted) throw new Error('nothing is said');
    for (let row = 0; row < dataset.count; row += 1) {
      const more = dataset.counts.get('offline_households');
      if (!more) throw new Error('no index');
      const values = Float64Array.from(more.values, (one, at) => (at === row ? one + 20 : one));
      const other = {
        ...dataset,
        counts: new Map(dataset.counts).set('offline_households', { ...more, values }),
      };
      expect(holds(other, choices, first), dataset.names[row]).toBe('fails');
    }
    // Without one of its libraries another number lives far, and other areas are highlighted.
    const counting = dataset.accessPoints.filter(({ status }) => status === 'open');
    const porlock = counting.find(({ name }) => /Porlock/.test(name));
    const fewer = { ...dataset, accessPoints: dataset.accessPoints.filter((one) => one !== porlock) };
    expect(holds(fewer, choices, far)).toBe('fails');
    expect(holds(fewer, choices, highlighted)).toBe('fails');
  });

  it('is found out when a number in its words is not one of its figures', () => {
    const choices = openingChoices('overview');
    const wrong = read(dataset, choices).findings.map((said) => {
      const [number = ''] = Object.values(said.figures).map((value) => value.toLocaleString('en-GB'));
      return { said, text: said.text.replaceAll(number, `${number}7`) };
    });
    for (const { said, text } of wrong) {
      expect(text).not.toBe(said.text);
      expect(holds(dataset, choices, { ...said, text }), text).toBe('fails');
    }
  });

  it('agrees with the data when a filter is on, with any rules', () => {
    const rule = fc.oneof(
      fc.record({
        kind: fc.constant('figure' as const),
        figure: fc.constantFrom(...MEASURE_IDS),
        bound: fc.constantFrom('least' as const, 'most' as const),
        value: fc.integer({ min: 0, max: 60 }),
      }),
      fc.record({ kind: fc.constant('district' as const), district: fc.constantFrom(...dataset.districts) }),
      fc.record({
        kind: fc.constant('ruralUrban' as const),
        is: fc.constantFrom('rural' as const, 'urban' as const),
      }),
      fc.record({ kind: fc.constant('marked' as const), is: fc.boolean() }),
    );
    const filter = fc.record({
      text: fc.constantFrom('', 'taunton', '00', 'é'),
      join: fc.constantFrom('all' as const, 'any' as const),
      rules: fc.array(rule, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(filter, fc.constantFrom(...VIEW_IDS), (chosen, view) => {
        const choices = { ...openingChoices(view), filter: chosen };
        for (const finding of read(dataset, choices).findings)
          expect(holds(dataset, choices, finding), finding.text).toBe('holds');
      }),
      { numRuns: 150 },
    );
  });
});
