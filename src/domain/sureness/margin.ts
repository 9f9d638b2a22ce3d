import { baseOf } from '../figures/denominators';
import { isPublished, MEASURES } from '../model/catalogue';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { Figures, Measure } from '../model/measure';

/** Between which limits a figure may lie, in the measure's unit; or why nobody can say. */
export type Margin =
  | { readonly kind: 'published' | 'allowed'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'none'; readonly reason: string };

/** Two-sided 99 %: the standard normal quantile at 0.995. */
const Z = 2.5758;

/**
 * Limits of a share by E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of
 * the American Statistical Association 22 (1927), with 99 % confidence.
 *
 * @param share 0 to 1
 * @param size people or households it is a share of; more than 0
 */
export function wilson(share: number, size: number): { readonly lower: number; readonly upper: number } {
  const z2 = Z * Z;
  const middle = share + z2 / (2 * size);
  const reach = Z * Math.sqrt((share * (1 - share)) / size + z2 / (4 * size * size));
  const whole = 1 + z2 / size;
  return { lower: Math.max(0, (middle - reach) / whole), upper: Math.min(1, (middle + reach) / whole) };
}

const NONE: Margin = {
  kind: 'none',
  reason: 'no margin is published, so a difference is not called one',
};

/**
 * What a figure's noise allows, so that a difference is only called one when it lies beyond it.
 *
 * - Where the publisher gives a 95 % interval (ONS income estimates), that interval.
 * - Census shares and the income-deprived share: 99 % limits after Wilson, as if the count were one draw of those who
 *   might live there. ONS alters small counts and swaps some households to protect privacy ("Protecting personal data in
 *   Census 2021 results", ONS 2022) and does not publish by how much. In an area of 1,600 people the limits stand
 *   about 40 people either side of a fifth: far more than a count is altered by.
 * - Everything else (modelled, ranked, computed or coarser figures): no margin, and no difference is called one.
 */
export function marginAt(dataset: Dataset, { measure, column }: Figures, row: number): Margin {
  if (column.status[row] !== Status.value) return { kind: 'none', reason: 'there is no figure' };
  const value = column.values[row] as number;
  const limits = isPublished(measure.id) ? dataset.intervals.get(measure.id) : undefined;
  if (limits) {
    const [lower, upper] = [valueAt(limits.lower, row), valueAt(limits.upper, row)];
    return lower === null || upper === null ? NONE : { kind: 'published', lower, upper };
  }
  const size = sizeAt(dataset, measure, row);
  if (size === null || !(size > 0)) return NONE;
  const { lower, upper } = wilson(value / 100, size);
  return { kind: 'allowed', lower: 100 * lower, upper: 100 * upper };
}

/** How many people or households a share is of; null where that is not held or the figure is no count. */
function sizeAt(dataset: Dataset, measure: Measure, row: number): number | null {
  if (!MEASURES.get(measure.id)?.hasMargin) return null;
  const base = baseOf(dataset, measure.id);
  const count = base === null ? undefined : dataset.counts.get(base.count);
  return count ? valueAt(count, row) : null;
}

const valueAt = (column: Column, row: number): number | null =>
  column.status[row] === Status.value ? (column.values[row] ?? null) : null;

/** Where a reference lies: beyond the margin, within it, or not to be judged. */
export type Against = 'above' | 'below' | 'within' | 'not-judged';

/** @returns `above` when the area's whole margin lies above the reference */
export function against(margin: Margin, reference: number | null): Against {
  if (margin.kind === 'none' || reference === null) return 'not-judged';
  if (margin.lower > reference) return 'above';
  return margin.upper < reference ? 'below' : 'within';
}

/** True when some area's margin lies wholly above another's; null when fewer than two have one. */
export function areApart(margins: readonly Margin[]): boolean | null {
  const known = margins.flatMap((margin) => (margin.kind === 'none' ? [] : [margin]));
  if (known.length < 2) return null;
  return Math.max(...known.map(({ lower }) => lower)) > Math.min(...known.map(({ upper }) => upper));
}
