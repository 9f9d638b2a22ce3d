import { dialsOf, type Part, scaleOf } from '../figures/dials/dials';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';

/** From here on two ingredients say nearly the same, and count twice. */
const DOUBLE_COUNTING = 0.8;

export interface Overlap {
  readonly names: readonly string[];
  /** Pearson correlation of the ingredients on the scale in use, row by row; 1 on the diagonal. */
  readonly matrix: readonly Float64Array[];
  /** Pairs above 0.8 either way. */
  readonly warnings: readonly { readonly a: string; readonly b: string; readonly r: number }[];
  /** Share of the combined score each was given, and the share of its differences that follow it. */
  readonly weights: readonly { readonly name: string; readonly given: number; readonly effective: number }[];
}

/**
 * How the ingredients that are switched on overlap, and what each really weighs: its squared correlation with the
 * combined score, as a share of all. Source: W. Becker et al., "Weights and importance in composite indicators",
 * Ecological Indicators 80, 2017.
 */
export function overlapOf(dataset: Dataset, choices: Choices): Overlap {
  const dials = dialsOf(dataset, choices);
  const used = dials.parts.filter(({ share }) => share > 0);
  const scales = used.map((part) => scaleOf(part, choices.weighing.normalisation));
  const matrix = scales.map((a) => Float64Array.from(scales, (b) => correlation(a, b)));
  const squares = scales.map((scale) => correlation(scale, dials.combined.values) ** 2);
  const all = squares.reduce((sum, square) => sum + (Number.isNaN(square) ? 0 : square), 0);
  const name = (part: Part | undefined) => part?.measure.short ?? '';
  return {
    names: used.map(name),
    matrix,
    warnings: matrix.flatMap((line, a) =>
      [...line.entries()].flatMap(([b, r]) =>
        b > a && Math.abs(r) > DOUBLE_COUNTING ? [{ a: name(used[a]), b: name(used[b]), r }] : [],
      ),
    ),
    weights: used.map((part, index) => ({
      name: name(part),
      given: part.share * dials.dialShares[part.ingredient.dial],
      effective: all > 0 ? (squares[index] ?? 0) / all : 0,
    })),
  };
}

/** Pearson's r over the rows that have both; NaN where one of them does not vary. */
export function correlation(a: Float64Array, b: Float64Array): number {
  let n = 0;
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let row = 0; row < a.length; row += 1) {
    const [x, y] = [a[row] as number, b[row] as number];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n += 1;
    sumA += x;
    sumB += y;
    sumAA += x * x;
    sumBB += y * y;
    sumAB += x * y;
  }
  const spread = (sumAA - (sumA * sumA) / n) * (sumBB - (sumB * sumB) / n);
  return spread > 0 ? (sumAB - (sumA * sumB) / n) / Math.sqrt(spread) : Number.NaN;
}
