import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURE_IDS } from '../../src/domain/model/catalogue';
import { type Choices, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { MeasureId } from '../../src/domain/model/measure';
import { PROFILES } from '../../src/domain/model/profile';
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
      for (const profile of Object.values(PROFILES))
        for (const need of [5, 50, 95])
          for (const connectivity of [50, 80, 95])
            yield { ...opening, profile, thresholds: { connectivity, need, supply: 75 } };
      continue;
    }
    for (let worstPercent = 5; worstPercent <= 50; worstPercent += 1)
      for (let furtherThanKm = 1; furtherThanKm <= 15; furtherThanKm += 0.5)
        if (worstPercent % 5 === 0 || furtherThanKm === 5) yield { ...opening, worstPercent, furtherThanKm };
  }
}

/** The dataset with one figure of one column another. */
function altered(id: MeasureId, row: number, value: number): Dataset {
  const was = dataset.columns.get(id);
  if (!was) throw new Error(`no ${id}`);
  const values = Float64Array.from(was.values, (one, index) => (index === row ? value : one));
  return { ...dataset, columns: new Map(dataset.columns).set(id, { ...was, values }) };
}

describe('every sentence of every view', () => {
  it('agrees with the data it names, title and description too, whatever the view, the measure and the thresholds', () => {
    const wrong: string[] = [];
    let said = 0;
    for (const choices of everyChoice()) {
      const bands = choices.view === 'alternatives' ? robustness : null;
      const { findings, title, altText, marked } = read(dataset, choices, bands);
      const count =
        choices.view === 'alternatives'
          ? (findings[0]?.figures.areas ?? -1)
          : marked.filter((one) => one === 1).length;
      const opening = count === 0 ? /^(No|0) / : new RegExp(`^${count} (rural )?areas?:`);
      if (title.split(' ').length > 11) wrong.push(`long: ${title}`);
      if (!opening.test(title) || !altText.startsWith(title)) wrong.push(`title: ${title}`);
      for (const finding of findings) {
        said += 1;
        const holding = holds(dataset, choices, finding, bands);
        if (holding !== 'holds')
          wrong.push(
            `${holding}: ${choices.worstPercent}, ${choices.furtherThanKm}: ${finding.id}: ${finding.text}`,
          );
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(said).toBeGreaterThan(3000);
  });

  it('no longer does once a figure behind it is another, for each of the areas it counts', () => {
    const choices = openingChoices('overview');
    const { findings, marked } = read(dataset, choices);
    const [first] = findings;
    if (!first) throw new Error('nothing is said');
    for (let row = 0; row < dataset.count; row += 1) {
      // An area that was counted moves next door to a library; one that was not moves away, and off the network.
      const other =
        marked[row] === 1
          ? altered('nearest_access_point_km', row, 0.1)
          : { ...altered('nearest_access_point_km', row, 30) };
      const connected = altered('digital_connectivity_england_percentile', row, 99.9);
      const both = {
        ...other,
        columns: new Map(other.columns).set(
          'digital_connectivity_england_percentile',
          connected.columns.get('digital_connectivity_england_percentile') as never,
        ),
      };
      expect(holds(both, choices, first), dataset.names[row]).toBe('fails');
    }
  });

  it('is found out when a number in its words is not one of its figures', () => {
    const choices = openingChoices('overview');
    const [first] = read(dataset, choices).findings;
    if (!first) throw new Error('nothing is said');
    expect(holds(dataset, choices, { ...first, text: first.text.replace('23', '24') })).toBe('fails');
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
