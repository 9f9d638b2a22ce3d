import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingChoices } from '../../src/domain/model/choices';
import { read } from '../../src/domain/read';
import { correlation } from '../../src/domain/sums/correlation';
import { drawShares } from '../../src/domain/sums/dirichlet';
import { naturalLog } from '../../src/domain/sums/natural-log';
import { seededRandom } from '../../src/domain/sums/random';
import { rankScores } from '../../src/domain/sums/rank-scores';
import { overlapOf } from '../../src/domain/sureness/correlation';
import { drawRanks, startDraws } from '../../src/domain/sureness/draw-ranks';
import { needsRobustness, robustnessInput } from '../../src/domain/sureness/robustness-input';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const opening = openingChoices('alternatives');
const input = robustnessInput(dataset, opening);
const result = drawRanks(input);

describe('random numbers', () => {
  it('are those of the reference generator: the first outputs for the state 1, 2, 3, 4 after its own rule', () => {
    // xoshiro128** by the paper: rotl(s1 * 5, 7) * 9; recomputed here with big integers.
    const mask = 0xffffffffn;
    const rotl = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
    const random = seededRandom(7);
    let mix = 7n;
    const state = Array.from({ length: 4 }, () => {
      mix = (mix + 0x9e3779b9n) & mask;
      let z = mix;
      z = ((z ^ (z >> 16n)) * 0x85ebca6bn) & mask;
      z = ((z ^ (z >> 13n)) * 0xc2b2ae35n) & mask;
      return z ^ (z >> 16n);
    }) as [bigint, bigint, bigint, bigint];
    for (let draw = 0; draw < 100; draw += 1) {
      const expected = (rotl((state[1] * 5n) & mask, 7n) * 9n) & mask;
      const t = (state[1] << 9n) & mask;
      state[2] ^= state[0];
      state[3] ^= state[1];
      state[1] ^= state[2];
      state[0] ^= state[3];
      state[2] ^= t;
      state[3] = rotl(state[3], 11n);
      expect(random.uniform()).toBe((Number(expected) + 0.5) / 2 ** 32);
    }
  });

  it('have a logarithm that agrees with the engine’s to fourteen digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-150, max: 1e6, noNaN: true }), (x) => {
        expect(Math.abs(naturalLog(x) - Math.log(x))).toBeLessThan(
          1e-12 * Math.max(1, Math.abs(Math.log(x))),
        );
      }),
    );
  });

  it('give shares that sum to 1 and are, on average, the chosen ones', () => {
    const random = seededRandom(1);
    const chosen = [0.5, 0.3, 0.2];
    const drawn = new Float64Array(3);
    const sums = [0, 0, 0];
    for (let draw = 0; draw < 20_000; draw += 1) {
      drawShares(random, chosen, drawn);
      expect(drawn.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      for (const index of [0, 1, 2]) sums[index] = (sums[index] ?? 0) + (drawn[index] ?? 0);
    }
    // whole-number shapes: 8, 5 and 3 of 16
    expect((sums[0] ?? 0) / 20_000).toBeCloseTo(8 / 16, 2);
    expect((sums[1] ?? 0) / 20_000).toBeCloseTo(5 / 16, 2);
  });
});

describe('ranks', () => {
  it('are those of a plain sort, ties sharing the better one, and nothing without a score', () => {
    const scores = fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(Number.NaN)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(scores, (values) => {
        const rank = new Uint16Array(values.length);
        rankScores(Float64Array.from(values), rank);
        values.forEach((value, row) => {
          const better = values.filter((other) => other > value).length;
          expect(rank[row]).toBe(Number.isNaN(value) ? 0 : better + 1);
        });
      }),
    );
  });
});

describe('two thousand rankings', () => {
  it('are the same every time, and in steps as in one go', () => {
    expect(drawRanks(input)).toEqual(result);
    const steps = startDraws(input);
    while (!steps.advance(33));
    expect(steps.finish()).toEqual(result);
  });

  it('are the same on any machine: the bands of invented figures have this hash', () => {
    const count = 97;
    const scale = (factor: number) => Float64Array.from({ length: count }, (_, row) => (row * factor) % 101);
    const parts = [0, 0, 1, 1, 2].map((dial, index) => ({
      name: `Invented ${index}`,
      dial,
      share: dial === 2 ? 1 : 0.5,
      scales: [7, 13, 29, 31].map((factor) => scale(factor + 2 * index)),
    }));
    const bands = drawRanks({ ...input, count, parts, dialShares: [0.5, 0.25, 0.25] });
    const hash = createHash('sha256');
    for (const ranks of [bands.low, bands.median, bands.high]) hash.update(ranks.join(' '));
    expect(hash.digest('hex').slice(0, 16)).toBe('be5a0eed6a36c0c7');
  });

  it('keep order: low, middle, high; and the worst tenth is shared out in full', () => {
    for (let row = 0; row < dataset.count; row += 1) {
      expect(result.low[row]).toBeLessThanOrEqual(result.median[row] ?? 0);
      expect(result.median[row]).toBeLessThanOrEqual(result.high[row] ?? 0);
    }
    const places = result.worstTenth.reduce((sum, share) => sum + share, 0);
    // 33 places; ties at the edge, common where the worst figure alone decides, can move it either way
    expect(places).toBeGreaterThan(25);
    expect(places).toBeLessThan(45);
  });

  it('never explain more of the movement by one choice than there is, and name them from the largest', () => {
    const shares = result.influences.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.02);
  });

  it('move nothing where there is one ingredient and nothing else to choose', () => {
    const [only] = input.parts.filter(({ dial }) => dial === 0);
    if (!only) throw new Error('No connectivity ingredient');
    const scales = only.scales.map(() => only.scales[0] as Float64Array);
    const alone = drawRanks({
      ...input,
      parts: [{ ...only, share: 1, scales }],
      dialShares: [1, 0, 0],
      draws: 200,
    });
    expect(alone.low).toEqual(alone.high);
  });
});

describe('overlap of ingredients', () => {
  it('is 1 with itself, −1 with its reverse, and the same both ways', () => {
    const a = Float64Array.of(1, 2, 3, 5);
    expect(correlation(a, a)).toBeCloseTo(1, 12);
    expect(
      correlation(
        a,
        a.map((x) => -x),
      ),
    ).toBeCloseTo(-1, 12);
    const { matrix, weights } = overlapOf(dataset, opening);
    matrix.forEach((line, i) => {
      line.forEach((r, j) => {
        expect(r).toBeCloseTo(matrix[j]?.[i] ?? 0, 12);
      });
    });
    expect(weights.reduce((sum, { given }) => sum + given, 0)).toBeCloseTo(1, 12);
    expect(weights.reduce((sum, { effective }) => sum + effective, 0)).toBeCloseTo(1, 12);
  });

  it('warns of distance and walking share, which say nearly the same in Somerset, only when both are on', () => {
    expect(overlapOf(dataset, opening).warnings).toEqual([]);
    const weighing = { ...opening.weighing, weights: { walk_30min_pct: 5 } };
    const [warning, ...more] = overlapOf(dataset, { ...opening, weighing }).warnings;
    expect([warning?.a, warning?.b]).toEqual(['km to a library', 'within 30 min walk']);
    expect(warning?.r).toBeGreaterThan(0.8);
    expect(more).toEqual([]);
  });
});

describe('the table', () => {
  it('is ordered by where each band begins, then where it ends, with unranked areas last either way', () => {
    const choices = (descending: boolean) => ({ ...opening, sort: { by: 'rank_band', descending } as const });
    const low = Uint16Array.from(result.low);
    low[17] = 0;
    const held = { ...result, low };
    const bands = (descending: boolean) =>
      read(dataset, choices(descending), held).order.map((row) => [low[row] ?? 0, held.high[row] ?? 0]);
    const worth = ([from = 0, to = 0]: readonly number[]) => 1000 * from + to;
    const rising = bands(false);
    expect(rising.at(-1)?.[0]).toBe(0);
    const ranked = rising.slice(0, -1).map(worth);
    expect(ranked).toEqual([...ranked].sort((a, b) => a - b));
    const falling = bands(true);
    expect(falling.at(-1)?.[0]).toBe(0);
    expect(falling.slice(0, -1).map(worth)).toEqual(ranked.reverse());
  });

  it('has the bands worked out where it is ordered by them, whatever the view', () => {
    expect(needsRobustness(openingChoices('overview'))).toBe(false);
    const sort = { by: 'rank_band', descending: false } as const;
    expect(needsRobustness({ ...openingChoices('overview'), sort })).toBe(true);
  });
});
