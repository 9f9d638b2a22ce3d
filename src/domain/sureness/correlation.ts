import { dialsOf, type Part, scaleOf } from '../figures/dials/dials';
import { rankedBy, scoreValues, sharesIn } from '../figures/dials/ranking';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import { DIAL_IDS } from '../model/ingredients';
import { correlation } from '../sums/correlation';

/** From here on two ingredients say nearly the same, and count twice. */
const DOUBLE_COUNTING = 0.8;

export interface Overlap {
  readonly names: readonly string[];
  /** Pearson correlation of the ingredients on the scale in use, row by row; 1 on the diagonal. */
  readonly matrix: readonly Float64Array[];
  /** Pairs above 0.8 either way. */
  readonly warnings: readonly { readonly a: string; readonly b: string; readonly r: number }[];
  /** Share of the ranked score each was given, and the share of its differences that follow it. */
  readonly weights: readonly { readonly name: string; readonly given: number; readonly effective: number }[];
}

/**
 * How the ingredients of the score that areas are ranked by overlap, and what each really weighs: its squared
 * correlation with that score, as a share of all. Source: W. Becker et al., "Weights and importance in composite indicators",
 * Ecological Indicators 80, 2017.
 */
export function overlapOf(dataset: Dataset, choices: Choices): Overlap {
  const dials = dialsOf(dataset, choices);
  const score = rankedBy(dataset, choices);
  const shares = sharesIn(score, dials);
  const dialShare = (part: Part) => shares[DIAL_IDS.indexOf(part.ingredient.dial)] ?? 0;
  const used = dials.parts.filter(({ share }) => share > 0);
  const scales = used.map((part) => scaleOf(part, choices.weighing.normalisation));
  const matrix = scales.map((a) => Float64Array.from(scales, (b) => correlation(a, b)));
  const squares = scales.map((scale, index) =>
    dialShare(used[index] as Part) > 0 ? correlation(scale, scoreValues(dials, score)) ** 2 : 0,
  );
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
      given: part.share * dialShare(part),
      effective: all > 0 ? (squares[index] ?? 0) / all : 0,
    })),
  };
}
