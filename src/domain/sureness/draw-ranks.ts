import type { Robustness, RobustnessInput } from '../model/robustness';
import { AGGREGATIONS, NORMALISATIONS } from '../model/weighing';
import { drawShares } from '../sums/dirichlet';
import { naturalLog } from '../sums/natural-log';
import { seededRandom } from '../sums/random';
import { rankScores } from '../sums/rank-scores';
import { influences, movementTally } from './influence';

/** Leave-one-out: in so many of the draws one ingredient is left out. */
const LEAVE_OUT = 0.5;
const DIALS = 3;
/** The lowest point of the scale counts as 1 in a geometric average, as in `aggregate`. */
const LEAST = 1;

/**
 * Ranks the areas by a score many times. In each draw the weights are drawn round the chosen ones (Dirichlet),
 * scale and aggregation are the chosen ones in half the draws and another in the rest, and in half the draws one
 * ingredient is left out, though never the only one of a dial. Deterministic: the same input gives the same result on any machine.
 *
 * Memory grows with the square of the count of areas: meant for a council, not for England.
 */
export function drawRanks(input: RobustnessInput): Robustness {
  const draws = startDraws(input);
  draws.advance(input.draws);
  return draws.finish();
}

/** Draws that can be made a few at a time, where nothing else may be held up. */
export interface Draws {
  /** Makes so many more draws. @returns whether all are made */
  readonly advance: (count: number) => boolean;
  /** The result of the draws made so far. */
  readonly finish: () => Robustness;
}

/** The same as `drawRanks`, step by step: the steps do not change the result. */
export function startDraws(input: RobustnessInput): Draws {
  const { count, parts, draws } = input;
  const random = seededRandom(input.seed);
  const logs = parts.map(({ scales }) => scales.map(logarithms));
  const members = Array.from({ length: DIALS }, (_, dial) =>
    parts.flatMap((part, index) => (part.dial === dial ? [index] : [])),
  );
  // A dial without weight, or without ingredients, takes no part.
  const used = members.flatMap((own, dial) =>
    own.length > 0 && (input.dialShares[dial] ?? 0) > 0 ? [dial] : [],
  );
  const playing = used.flatMap((dial) => members[dial] ?? []);
  // Without its only ingredient a dial would be gone: that is another question, not another answer.
  const canGo = playing.filter((index) => (members[parts[index]?.dial ?? 0]?.length ?? 0) > 1);

  const shares = new Float64Array(parts.length);
  const dialShares = new Float64Array(DIALS);
  const drawnPart = new Float64Array(parts.length);
  const drawnDial = new Float64Array(used.length);
  const score = new Float64Array(count);
  const dialSum = new Float64Array(count);
  const dialHeld = new Float64Array(count);
  const rank = new Uint16Array(count);
  const histogram = new Uint16Array(count * (count + 1));
  const inWorst = new Uint32Array(count);
  const tally = movementTally(count, parts.length, playing, used);
  let ranked = 0;
  let made = 0;

  const oneOf = <T>(options: readonly T[], chosen: T): number => {
    const at = options.indexOf(chosen);
    if (random.uniform() < 0.5) return at;
    const other = random.below(options.length - 1);
    return other < at ? other : other + 1;
  };

  function drawOnce(): void {
    const scale = oneOf(NORMALISATIONS, input.normalisation);
    const how = oneOf(AGGREGATIONS, input.aggregation);
    const canLeave = canGo.length > 0 && random.uniform() < LEAVE_OUT;
    const left = canLeave ? (canGo[random.below(canGo.length)] ?? -1) : -1;
    for (const dial of used) {
      const own = members[dial] ?? [];
      drawShares(random, sharesAmong(own.map((index) => parts[index]?.share ?? 0)), drawnPart);
      own.forEach((index, at) => {
        shares[index] = drawnPart[at] as number;
      });
    }
    drawShares(random, sharesAmong(used.map((dial) => input.dialShares[dial] ?? 0)), drawnDial);
    used.forEach((dial, at) => {
      dialShares[dial] = drawnDial[at] as number;
    });

    const isWorstOf = AGGREGATIONS[how] === 'worst-of';
    const isGeometric = AGGREGATIONS[how] === 'geometric';
    score.fill(isWorstOf ? Number.NEGATIVE_INFINITY : 0);
    for (const dial of used) {
      const own = (members[dial] ?? []).filter((index) => index !== left);
      if (own.length === 0) continue;
      dialSum.fill(isWorstOf ? Number.NEGATIVE_INFINITY : 0);
      dialHeld.fill(0);
      for (const index of own) {
        const values = (isGeometric ? logs[index] : parts[index]?.scales)?.[scale] as Float64Array;
        const share = shares[index] as number;
        for (let row = 0; row < count; row += 1) {
          const value = values[row] as number;
          if (Number.isNaN(value)) continue;
          if (!isWorstOf) dialSum[row] = (dialSum[row] as number) + share * value;
          else if (value > (dialSum[row] as number)) dialSum[row] = value;
          dialHeld[row] = (dialHeld[row] as number) + share;
        }
      }
      const weight = dialShares[dial] as number;
      for (let row = 0; row < count; row += 1) {
        const held = dialHeld[row] as number;
        if (held === 0) score[row] = Number.NaN;
        else if (!isWorstOf) score[row] = (score[row] as number) + (weight * (dialSum[row] as number)) / held;
        else if ((dialSum[row] as number) > (score[row] as number)) score[row] = dialSum[row] as number;
      }
    }

    ranked = Math.max(ranked, rankScores(score, rank));
    const worst = Math.floor(ranked / 10);
    for (let row = 0; row < count; row += 1) {
      const at = rank[row] as number;
      if (at === 0) continue;
      histogram[row * (count + 1) + at] = (histogram[row * (count + 1) + at] as number) + 1;
      if (at <= worst) inWorst[row] = (inWorst[row] as number) + 1;
    }
    tally.add(rank, { scale, how, left, shares, dialShares });
  }
  return {
    advance(more) {
      for (const end = Math.min(draws, made + more); made < end; made += 1) drawOnce();
      return made >= draws;
    },
    finish: () => ({
      score: input.score,
      draws: made,
      seed: input.seed,
      ranked,
      ...bands(histogram, count),
      worstTenth: sharesOfDraws(inWorst, made),
      ...influences(
        tally,
        parts.map(({ name }) => name),
        made,
      ),
    }),
  };
}

const logarithms = (values: Float64Array): Float64Array =>
  values.map((value) => (Number.isNaN(value) ? value : naturalLog(Math.max(LEAST, value))));

function sharesAmong(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

const sharesOfDraws = (counts: Uint32Array, draws: number): Float64Array =>
  Float64Array.from(counts, (count) => count / draws);

/** Median and 5-95 % band of every row, from how often it had each rank. */
function bands(histogram: Uint16Array, count: number): Pick<Robustness, 'median' | 'low' | 'high'> {
  const made = { median: new Uint16Array(count), low: new Uint16Array(count), high: new Uint16Array(count) };
  for (let row = 0; row < count; row += 1) {
    const own = histogram.subarray(row * (count + 1), (row + 1) * (count + 1));
    const total = own.reduce((sum, one) => sum + one, 0);
    made.low[row] = rankAt(own, 0.05 * total);
    made.median[row] = rankAt(own, 0.5 * total);
    made.high[row] = rankAt(own, 0.95 * total);
  }
  return made;
}

/** The lowest rank that at least so many draws do not exceed; 0 where there are none. */
function rankAt(own: Uint16Array, draws: number): number {
  let sum = 0;
  for (let rank = 1; rank < own.length; rank += 1) {
    sum += own[rank] as number;
    if (sum > 0 && sum >= draws) return rank;
  }
  return 0;
}
