import { baseOf, baseWords } from '../../figures/denominators';
import { isPublished } from '../../model/catalogue';
import { type Column, Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import type { Figures } from '../../model/measure';
import { peopleOfShare } from '../../model/people/people';
import { total } from '../../sums/totals';
import { shownValue } from '../../words/format-value';

/** A figure for a whole: its value in the measure's unit and how it was come by. */
export interface ReferenceValue {
  readonly value: number;
  readonly how: string;
  /** True where it is read off other figures and is not exact. */
  readonly about: boolean;
  /** True where it is of the whole and not of a middle area: only then can an area be higher or lower than the whole. */
  readonly whole: boolean;
}

const TOGETHER = 'all areas together';

/**
 * The council's own value. Counts over counts where they are held; else each area's share weighted by what it is a share
 * of: the same, but for rounding, where that is the share's own total, and an estimate, so called, where another stands in.
 * What is no share of people (a distance, a place in a ranking) has no value for the whole: its middle area (median),
 * so called. null without any figure, and for kinds, which have no middle.
 */
export function councilValue(dataset: Dataset, { measure, column }: Figures): ReferenceValue | null {
  if (measure.categories) return null;
  const base = baseOf(dataset, measure.id);
  if (base) {
    const counted = peopleOfShare(measure.id)?.count;
    const whole = total(dataset, base.count).sum;
    const part = counted ? total(dataset, counted).sum : 0;
    if (part > 0) return { value: (100 * part) / whole, how: TOGETHER, about: false, whole: true };
    const value = weighted(column, dataset.counts.get(base.count));
    if (value === null) return null;
    return base.own
      ? { value, how: TOGETHER, about: false, whole: true }
      : { value, how: `estimate: areas weighted by ${baseWords(base)}`, about: true, whole: true };
  }
  const middle = median(column);
  return middle === null ? null : { value: middle, how: 'middle area', about: false, whole: false };
}

/** Mean of the areas that have both a figure and a weight. */
function weighted(column: Column, weights: Column | undefined): number | null {
  let [sum, of] = [0, 0];
  column.values.forEach((value, row) => {
    if (column.status[row] !== Status.value || weights?.status[row] !== Status.value) return;
    const weight = weights.values[row] as number;
    sum += value * weight;
    of += weight;
  });
  return of > 0 ? sum / of : null;
}

/** Places this near the middle, in percentage points, may stand for it. */
const NEAR_MIDDLE = 1;

/**
 * England's middle area, read off the places that the council's own areas take among England's: the middle lies between the
 * value just under the 50th percentile and the one just over it. null where England's places are not held, or no area of
 * the council stands near enough to the middle on both sides to read it as shown.
 */
export function englandMiddle(dataset: Dataset, { measure, column }: Figures): ReferenceValue | null {
  if (measure.unit === 'percentile') return { value: 50, how: 'by definition', about: false, whole: false };
  const places = isPublished(measure.id) ? dataset.englandPercentiles.get(measure.id) : undefined;
  if (!places) return null;
  let under: Place | null = null;
  let over: Place | null = null;
  for (let row = 0; row < dataset.count; row += 1) {
    if (places.status[row] !== Status.value || column.status[row] !== Status.value) continue;
    const place = { at: places.values[row] as number, value: column.values[row] as number };
    if (place.at <= 50 && (under === null || place.at > under.at)) under = place;
    if (place.at >= 50 && (over === null || place.at < over.at)) over = place;
  }
  if (under === null || over === null) return null;
  if (50 - under.at > NEAR_MIDDLE || over.at - 50 > NEAR_MIDDLE) return null;
  const value = (under.value + over.value) / 2;
  return { value: shownValue(measure, value), how: 'middle area', about: true, whole: false };
}

interface Place {
  /** Percentile among England's areas. */
  readonly at: number;
  readonly value: number;
}

function median(column: Column): number | null {
  const sorted = [...column.values]
    .filter((_, row) => column.status[row] === Status.value)
    .sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] as number) + (sorted[Math.ceil(half)] as number)) / 2;
}
