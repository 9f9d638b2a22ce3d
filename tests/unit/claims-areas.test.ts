import { describe, expect, it } from 'vitest';
import { type Choices, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { row as rowOf } from '../../src/domain/model/codes';
import { read } from '../../src/domain/read';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { thresholdSensitivity } from '../../src/domain/sureness/sensitivity';
import { areaReading } from '../../src/domain/telling/area-reading';
import { groupEvidence } from '../../src/domain/telling/group-evidence';
import { areaDisagreements } from '../oracle/area-claims';
import { groupHolds } from '../oracle/group-claims';
import { sensitivityHolds } from '../oracle/sensitivity-claims';
import { dataset, population } from './evidence-fixture';

describe('every sentence on an area', () => {
  it('agrees with the data of that area, for each of them', () => {
    const wrong: string[] = [];
    for (const view of VIEW_IDS) {
      const choices = openingChoices(view);
      const robustness = view === 'alternatives' ? drawRanks(robustnessInput(dataset, choices)) : null;
      const { marked, markLabel } = read(dataset, choices, robustness);
      // Marks differ between the views; everything else said of an area is the same in all.
      const step = view === 'overview' ? 1 : 7;
      for (let row = 0; row < dataset.count; row += step) {
        const said = areaReading(dataset, choices, rowOf(row), marked[row] === 1, markLabel, robustness);
        wrong.push(...areaDisagreements(dataset, choices, said, robustness));
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('does not once the area’s own figure is another', () => {
    const choices = openingChoices('overview');
    const { marked, markLabel } = read(dataset, choices);
    const said = areaReading(dataset, choices, rowOf(5), marked[5] === 1, markLabel, null);
    const was = dataset.columns.get('income_deprivation_pct');
    if (!was) throw new Error('no incomes');
    const values = Float64Array.from(was.values, (value, row) => (row === 5 ? value + 3 : value));
    const columns = new Map(dataset.columns).set('income_deprivation_pct', { ...was, values });
    expect(areaDisagreements({ ...dataset, columns }, choices, said)).toContain(said.summary);
  });
});

describe('every sentence on a group', () => {
  const sets: readonly (readonly number[])[] = [
    [],
    ...dataset.codes.map((_, row) => [row]),
    dataset.codes.map((_, row) => row),
    ...VIEW_IDS.map((view) => {
      const { marked } = read(dataset, openingChoices(view));
      return dataset.codes.flatMap((_, row) => (marked[row] === 1 ? [row] : []));
    }),
  ];

  it('agrees with the data, over no area, each area, all areas and those each view marks', () => {
    const wrong = sets.flatMap((rows) =>
      groupEvidence(dataset, rows, population).flatMap(({ statements }) =>
        statements
          .filter((statement) => groupHolds(dataset, population, rows, statement) !== 'holds')
          .map(({ id, text }) => `${id}: ${text}`),
      ),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('numbers no group of fewer than ten people, in words or figures', () => {
    for (const rows of sets)
      for (const { statements } of groupEvidence(dataset, rows, population))
        for (const { figures, text } of statements) {
          for (const [name, value] of Object.entries(figures))
            if (/^(here|everywhere)/.test(name)) expect(value === 0 || value >= 10, text).toBe(true);
          expect(text).not.toMatch(/(?<![\d.,])[1-9] (?:of|\()/);
        }
  });
});

describe('every sentence on other thresholds', () => {
  it('agrees with the data', () => {
    for (const view of VIEW_IDS)
      for (const [catchmentKm, offlinePercent, incomeDecile] of [
        [5, 10, 2],
        [1, 2, 1],
        [15, 20, 5],
        [7.5, 8.5, 3],
      ] as const) {
        const opening = openingChoices(view);
        const choices: Choices = {
          ...opening,
          access: { catchmentKm, hours: 'open' },
          barriers: { ...opening.barriers, offlinePercent, incomeDecile },
          highlight: ['far', 'offline', 'income'],
        };
        for (const sentence of thresholdSensitivity(dataset, choices))
          expect(sensitivityHolds(dataset, choices, sentence), sentence.text).toBe('holds');
      }
  });
});
