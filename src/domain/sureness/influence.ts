import { DIAL_IDS } from '../model/ingredients';
import type { Influence, Robustness } from '../model/robustness';
import { AGGREGATIONS, NORMALISATIONS } from '../model/weighing';
import { SCORE_NAMES } from '../words/score-names';

/** What a draw chose. */
interface Drawn {
  readonly scale: number;
  readonly how: number;
  readonly left: number;
  readonly shares: Float64Array;
  readonly dialShares: Float64Array;
}

/** Sums over the draws from which it follows which choice moves the ranks. */
export interface MovementTally {
  readonly add: (rank: Uint16Array, drawn: Drawn) => void;
  readonly rows: number;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  /** Choices among a few: how often each was drawn, and the sum of ranks when it was, row by row. */
  readonly kinds: readonly { readonly name: string; readonly levels: readonly Level[] }[];
  /** Choices on a scale: sums of the weight, its square, and its product with the rank, row by row. */
  readonly weights: readonly Weight[];
}

interface Level {
  draws: number;
  readonly ranks: Float64Array;
}
interface Weight {
  readonly part: number | null;
  readonly dial: number | null;
  sum: number;
  squares: number;
  readonly products: Float64Array;
}

/** @param playing positions of the ingredients that take part; @param dials positions of the dials that do */
export function movementTally(
  rows: number,
  partCount: number,
  playing: readonly number[],
  dials: readonly number[],
): MovementTally {
  const levels = (count: number): readonly Level[] =>
    Array.from({ length: count }, () => ({ draws: 0, ranks: new Float64Array(rows) }));
  const scale = { name: 'the way figures are put on one scale', levels: levels(NORMALISATIONS.length) };
  const how = { name: 'the way figures are added up', levels: levels(AGGREGATIONS.length) };
  const left = { name: 'leaving one ingredient out', levels: levels(partCount + 1) };
  const weight = (part: number | null, dial: number | null): Weight => ({
    part,
    dial,
    sum: 0,
    squares: 0,
    products: new Float64Array(rows),
  });
  const weights = [
    ...playing.map((part) => weight(part, null)),
    ...(dials.length > 1 ? dials.map((dial) => weight(null, dial)) : []),
  ];
  const sum = new Float64Array(rows);
  const squares = new Float64Array(rows);

  function add(rank: Uint16Array, drawn: Drawn): void {
    const chosen = [
      scale.levels[drawn.scale] as Level,
      how.levels[drawn.how] as Level,
      left.levels[drawn.left + 1] as Level,
    ];
    for (let row = 0; row < rows; row += 1) {
      const at = rank[row] as number;
      sum[row] = (sum[row] as number) + at;
      squares[row] = (squares[row] as number) + at * at;
    }
    for (const level of chosen) addTo(level.ranks, rank, 1);
    for (const level of chosen) level.draws += 1;
    for (const one of weights) {
      const share = (one.part === null ? drawn.dialShares[one.dial ?? 0] : drawn.shares[one.part]) as number;
      one.sum += share;
      one.squares += share * share;
      addTo(one.products, rank, share);
    }
  }
  return { add, rows, sum, squares, kinds: [scale, how, left], weights };
}

function addTo(sums: Float64Array, rank: Uint16Array, factor: number): void {
  for (let row = 0; row < sums.length; row += 1)
    sums[row] = (sums[row] as number) + factor * (rank[row] as number);
}

/**
 * The share of the movement of ranks that each choice explains alone (first-order effect): for a choice among a few,
 * the variance of the mean ranks given it; for a weight, the squared correlation with the rank. Over all areas, and
 * for each the one that moves it most.
 */
export function influences(
  { rows, sum, squares, kinds, weights }: MovementTally,
  names: readonly string[],
  draws: number,
): Pick<Robustness, 'influences' | 'movedBy'> {
  const choices = [
    ...kinds.map(({ name, levels }) => ({
      name,
      explained: (row: number) => {
        const mean = (sum[row] as number) / draws;
        return levels.reduce((total, { draws: times, ranks }) => {
          if (times === 0) return total;
          const apart = (ranks[row] as number) / times - mean;
          return total + times * apart * apart;
        }, 0);
      },
    })),
    ...weights.map((weight) => ({
      name:
        weight.part === null
          ? `the weight of the ${SCORE_NAMES[DIAL_IDS[weight.dial ?? 0] ?? 'need']}`
          : `the weight of “${names[weight.part] ?? ''}”`,
      explained: (row: number) => {
        const spread = weight.squares - (weight.sum * weight.sum) / draws;
        if (spread < 1e-9) return 0;
        const together = (weight.products[row] as number) - (weight.sum * (sum[row] as number)) / draws;
        return (together * together) / spread;
      },
    })),
  ];
  const totals = new Float64Array(choices.length);
  const movedBy = new Uint8Array(rows).fill(255);
  let all = 0;
  for (let row = 0; row < rows; row += 1) {
    const movement = (squares[row] as number) - ((sum[row] as number) * (sum[row] as number)) / draws;
    if (movement <= 1e-6) continue;
    all += movement;
    let most = 0;
    choices.forEach(({ explained }, index) => {
      const part = explained(row);
      totals[index] = (totals[index] as number) + part;
      if (part > most) {
        most = part;
        movedBy[row] = index;
      }
    });
  }
  const order = [...totals.keys()].sort((a, b) => (totals[b] as number) - (totals[a] as number) || a - b);
  const found: readonly Influence[] = order.map((index) => ({
    name: choices[index]?.name ?? '',
    share: all > 0 ? (totals[index] as number) / all : 0,
  }));
  return { influences: found, movedBy: movedBy.map((index) => (index === 255 ? 255 : order.indexOf(index))) };
}
