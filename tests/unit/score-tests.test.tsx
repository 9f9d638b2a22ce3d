import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { dialsOf } from '../../src/domain/figures/dials/dials';
import { combinedIsOffered, rankedBy } from '../../src/domain/figures/dials/ranking';
import { figureOf } from '../../src/domain/figures/offered';
import { openingChoices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import { DIAL_IDS } from '../../src/domain/model/ingredients';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { scoreTests } from '../../src/domain/sureness/score-tests';
import { alternativeReading } from '../../src/domain/telling/alternatives/alternative-reading';
import { ScoreNotes } from '../../src/ui/notes/ScoreNotes';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const opening = openingChoices('alternatives');

/** Spearman by the differences of middle ranks, counted one against all. */
function spearman(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]) =>
    values.map(
      (value) =>
        values.filter((other) => other < value).length +
        (values.filter((other) => other === value).length + 1) / 2,
    );
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (x.length + 1) / 2;
  const product = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, rank, index) => sum + (rank - mean) * ((other[index] ?? 0) - mean), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

const offlinePerHousehold = ({ counts, count }: Dataset): readonly number[] =>
  Array.from(
    { length: count },
    (_, row) =>
      (counts.get('offline_households')?.values[row] ?? Number.NaN) /
      (counts.get('households')?.values[row] ?? 1),
  );

/** The map's data with households that are expected to answer on paper just as a score has it. */
function withOffline(scores: ArrayLike<number>): Dataset {
  const [offline, households] = [dataset.counts.get('offline_households'), dataset.counts.get('households')];
  if (!offline || !households) throw new Error('no households');
  const values = households.values.map((all, row) => (all * (scores[row] ?? 0)) / 100);
  return { ...dataset, counts: new Map(dataset.counts).set('offline_households', { ...offline, values }) };
}

describe('each score against the index that none was made from', () => {
  const found = scoreTests(dataset);

  it('has the rank correlation that counting one against all gives, within its interval', () => {
    const { dials, combined } = dialsOf(dataset, opening);
    const index = offlinePerHousehold(dataset);
    expect(found?.areas).toBe(339);
    expect(found?.tests.map(({ id }) => id)).toEqual([...DIAL_IDS, 'combined']);
    for (const { id, r, low, high } of found?.tests ?? []) {
      const { values } = id === 'combined' ? combined : dials[id];
      expect(r, id).toBeCloseTo(spearman([...values], index), 10);
      expect(low, id).toBeLessThan(r);
      expect(high, id).toBeGreaterThan(r);
      // About four standard errors of a correlation over so many areas.
      expect(high - low, id).toBeGreaterThan(0.1);
      expect(high - low, id).toBeLessThan(0.3);
    }
    expect(found?.needWithReach).toBeCloseTo(spearman([...dials.need.values], [...dials.supply.values]), 10);
  });

  it('is the same at every visit', () => {
    expect(scoreTests(dataset)).toEqual(found);
  });

  it('cannot be made where the index is not held', () => {
    const counts = new Map(dataset.counts);
    counts.delete('offline_households');
    expect(scoreTests({ ...dataset, counts })).toBeNull();
    expect(combinedIsOffered({ ...dataset, counts })).toBe(false);
  });
});

describe('the combined score', () => {
  const whereItIsBest = withOffline(dialsOf(dataset, opening).combined.values);

  it('is not offered, since it orders areas worse than need alone', () => {
    const r = (id: string) => scoreTests(dataset)?.tests.find((one) => one.id === id)?.r ?? Number.NaN;
    expect(r('combined')).toBeLessThan(r('need'));
    expect(figureOf(dataset, opening, 'combined_score')).toBeNull();
    expect(alternativeReading(dataset, opening, 5, null).combined).toBeNull();
  });

  it('is offered where it does at least as well', () => {
    expect(figureOf(whereItIsBest, opening, 'combined_score')).not.toBeNull();
    expect(alternativeReading(whereItIsBest, opening, 5, null).combined).toMatch(/^\d+$/);
    expect(rankedBy(whereItIsBest, opening)).toBe('combined');
  });
});

describe('About the data', () => {
  it('prints each correlation with its interval, and says what follows for the combined score', () => {
    const page = renderToStaticMarkup(<ScoreNotes dataset={dataset} />);
    for (const { id, r, low, high } of scoreTests(dataset)?.tests ?? []) {
      const said = [r, low, high].map((value) => value.toFixed(2).replace('-', '−'));
      const row = page.match(new RegExp(`<tr data-score="${id}">.*?</tr>`))?.[0] ?? '';
      expect(row.replace(/<[^>]+>/g, ' ')).toContain(`${said[0]}  ${said[1]} to ${said[2]}`);
    }
    expect(page).toContain('it is not offered');
    expect(page).toContain('itself predicted where paper forms came');
    const best = withOffline(dialsOf(dataset, opening).combined.values);
    expect(renderToStaticMarkup(<ScoreNotes dataset={best} />)).toContain('so it is offered');
    const counts = new Map(dataset.counts);
    counts.delete('offline_households');
    expect(renderToStaticMarkup(<ScoreNotes dataset={{ ...dataset, counts }} />)).toContain(
      'cannot be tested here',
    );
  });
});

describe('how sure the ranking is', () => {
  it('speaks of the score that the map shows, and of need where it shows none', () => {
    expect(rankedBy(dataset, opening)).toBe('need');
    for (const id of DIAL_IDS) {
      const shown = { ...opening, measure: `dial_${id}` as const };
      const sure = drawRanks({ ...robustnessInput(dataset, shown), draws: 200 });
      const { band } = alternativeReading(dataset, shown, 5, sure);
      expect(band).toMatch(
        id === 'supply' ? /^By how far help is, in 200 draws/ : new RegExp(`^By ${id}, in 200`),
      );
      const { values } = dialsOf(dataset, shown).dials[id];
      const middle = [...sure.median];
      // What is drawn round a score orders the areas nearly as the score does, from the worst.
      expect(spearman(middle, [...values]), id).toBeLessThan(-0.8);
    }
  });
});
