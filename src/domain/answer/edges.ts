import type { Answer } from '../model/answer';
import type { Dataset } from '../model/dataset';
import {
  type AnswerOptions,
  BARRIER_LIMITS,
  type BarrierId,
  type BarrierThresholds,
  slowFrom,
} from '../model/decision';
import type { Scenario } from '../model/scenario';
import { answer } from './answer';

/** How much the answer hangs on one threshold. */
export interface Edge {
  readonly threshold: keyof BarrierThresholds;
  readonly barrier: BarrierId;
  readonly value: number;
  /** How many places would be highlighted with a lower and with a higher one. */
  readonly lower: { readonly value: number; readonly places: number };
  readonly higher: { readonly value: number; readonly places: number };
  /** The places nearest to the threshold, on either side, nearest first. */
  readonly nearest: readonly { readonly place: number; readonly value: number }[];
}

const BARRIER_OF: Readonly<Record<keyof BarrierThresholds, BarrierId>> = {
  furtherThanKm: 'far',
  offlinePercent: 'offline',
  incomeDecile: 'income',
  slowPercent: 'connection',
};

const THRESHOLDS: readonly (keyof BarrierThresholds)[] = [
  'furtherThanKm',
  'offlinePercent',
  'incomeDecile',
  'slowPercent',
];

/** A kilometre, a hundredth of households, a decile; of coverage, whose usual thresholds are far apart, half and twice. */
const moved = (threshold: keyof BarrierThresholds, value: number): readonly [number, number] => {
  const { min, max } = BARRIER_LIMITS[threshold];
  const [lower, higher] = threshold === 'slowPercent' ? [value / 2, value * 2] : [value - 1, value + 1];
  return [Math.max(min, lower), Math.min(max, higher)];
};

const NEAREST = 3;

/** How the number of highlighted areas moves with each threshold that takes part, and which areas are nearest to its edge. */
export function edges(
  dataset: Dataset,
  options: AnswerOptions,
  found: Answer,
  scenario?: Scenario,
): readonly Edge[] {
  const highlightedWith = (threshold: keyof BarrierThresholds, value: number): number => {
    const thresholds = { ...options.thresholds, [threshold]: value };
    const other = answer(dataset, { ...options, thresholds }, scenario);
    return other.highlighted.reduce((sum, one) => sum + one, 0);
  };
  return THRESHOLDS.filter((threshold) => options.highlight.includes(BARRIER_OF[threshold])).flatMap(
    (threshold) => {
      const values = valuesOf(found, threshold);
      if (!values && !(threshold === 'incomeDecile' && found.lowIncomeShare)) return [];
      const value = threshold === 'slowPercent' ? slowFrom(options) : options.thresholds[threshold];
      if (value === null) return [];
      const [lower, higher] = moved(threshold, value);
      return [
        {
          threshold,
          barrier: BARRIER_OF[threshold],
          value,
          lower: { value: lower, places: highlightedWith(threshold, lower) },
          higher: { value: higher, places: highlightedWith(threshold, higher) },
          nearest: values ? nearestTo(values, value) : [],
        },
      ];
    },
  );
}

/** What a threshold is compared with, place by place; null where that is a class and not a figure, or is not held. */
function valuesOf(found: Answer, threshold: keyof BarrierThresholds): Float64Array | null {
  switch (threshold) {
    case 'furtherThanKm':
      return found.medianKm;
    case 'offlinePercent':
      return (
        found.offline?.here.map((count, place) => (100 * count) / (found.households[place] as number)) ?? null
      );
    case 'slowPercent':
      return found.slowPercent;
    case 'incomeDecile':
      return null;
  }
}

function nearestTo(values: Float64Array, threshold: number): Edge['nearest'] {
  return Array.from(values, (value, place) => ({ place, value }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => Math.abs(a.value - threshold) - Math.abs(b.value - threshold))
    .slice(0, NEAREST);
}
