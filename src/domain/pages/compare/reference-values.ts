import { type Column, Status } from '../../model/column';
import type { CountId, Dataset } from '../../model/dataset';
import type { FigureId, Figures, MeasureId } from '../../model/measure';
import { total } from '../../sums/totals';
import { shownValue } from '../../words/format-value';

/** A figure for a whole: its value in the measure's unit and how it was come by. */
export interface ReferenceValue {
  readonly value: number;
  readonly how: string;
  /** True where it is read off other figures and is not exact. */
  readonly about: boolean;
}

/** Shares whose counts are held, so that the whole council's share can be counted and need not be a middle. */
const COUNTED: Readonly<Partial<Record<FigureId, readonly [part: CountId, whole: CountId]>>> = {
  age_65_plus_pct: ['residents_65_plus', 'residents'],
  age_75_plus_pct: ['residents_75_plus', 'residents'],
  disabled_pct: ['disabled_residents', 'residents'],
  no_car_pct: ['no_car_households', 'households'],
};

/**
 * The council's own value: counted from its areas where the counts are held; otherwise the middle area (median), which is
 * not the same and says so. null without any figure, and for kinds, which have no middle.
 */
export function councilValue(dataset: Dataset, { measure, column }: Figures): ReferenceValue | null {
  if (measure.categories) return null;
  const counted = COUNTED[measure.id];
  if (counted && dataset.counts.has(counted[0]) && dataset.counts.has(counted[1])) {
    const [part, whole] = counted.map((id) => total(dataset, id).sum) as [number, number];
    return whole > 0 ? { value: (100 * part) / whole, how: 'all areas together', about: false } : null;
  }
  const middle = median(column);
  return middle === null ? null : { value: middle, how: 'middle area', about: false };
}

/** Places this near the middle, in percentage points, may stand for it. */
const NEAR_MIDDLE = 1;

/**
 * England's middle area, read off the places that the council's own areas take among England's: the middle lies between the
 * value just under the 50th percentile and the one just over it. null where England's places are not held, or no area of
 * the council stands near enough to the middle on both sides to read it as shown.
 */
export function englandMiddle(dataset: Dataset, { measure, column }: Figures): ReferenceValue | null {
  if (measure.unit === 'percentile') return { value: 50, how: 'by definition', about: false };
  const places = dataset.englandPercentiles.get(measure.id as MeasureId);
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
  return { value: shownValue(measure, value), how: 'middle area', about: true };
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
