import { Status } from '../../model/column';
import type { Figures, Measure } from '../../model/measure';
import type { Unit } from '../../model/measure-record';
import { cut } from '../../words/characters';
import { formatValue, rounded, shownValue } from '../../words/format-value';

/** Values a unit can have; both ends included. */
const RANGES: Readonly<Partial<Record<Unit, { readonly min: number; readonly max: number }>>> = {
  percent: { min: 0, max: 100 },
  percentile: { min: 0, max: 100 },
  decile: { min: 1, max: 10 },
  km: { min: 0, max: 1000 },
  gbp: { min: 0, max: 10_000_000 },
  mbps: { min: 0, max: 100_000 },
  year: { min: 2000, max: 2099 },
};

/** A score may be below nought; nothing published here comes near these ends. */
const ANY = { min: -1_000_000, max: 1_000_000 } as const;

export type RuleValue =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads the limit of a rule as a person types it: "20", "20%", "£31,400", "5 km". Refuses what no area could
 * have, and says what would do.
 */
export function parseRuleValue(measure: Measure, text: string): RuleValue {
  const bare = text
    .trim()
    .replace(/−/g, '-')
    .replace(/^£/, '')
    .replace(/\s*(%|km|Mbit\/s|hours)$/i, '')
    .replace(/(\d),(?=\d{3}(\D|$))/g, '$1');
  const { min, max } = RANGES[measure.unit] ?? ANY;
  const range = `${formatValue(measure, min)} to ${formatValue(measure, max)}`;
  if (bare === '')
    return {
      ok: false,
      problem: `Type a number for “${measure.title}”, from ${range}. The rule before stays.`,
    };
  const value = /^-?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : Number.NaN;
  if (!Number.isFinite(value))
    return {
      ok: false,
      problem: `“${cut(text.trim(), 20)}” is not a number. Type one from ${range}, such as ${formatValue(measure, Math.max(min, Math.min(max, 20)))}.`,
    };
  if (value < min || value > max)
    return {
      ok: false,
      problem: `No area can have ${cut(text.trim(), 20)}: “${measure.title}” runs from ${range}.`,
    };
  return { ok: true, value: rounded(value, measure.decimals) };
}

/** A limit as it stands in its field: without unit and thousands separators, so that it can be typed over. */
export const ruleValueText = (measure: Measure, value: number): string => value.toFixed(measure.decimals);

/** "%", "km", "£": what stands beside the field; empty where the figure has no unit. */
export function unitWords(measure: Measure): string {
  const words: Readonly<Partial<Record<Unit, string>>> = {
    percent: '%',
    percentile: 'percentile, 0 to 100',
    decile: 'decile, 1 to 10',
    km: 'km',
    gbp: '£ a year',
    mbps: 'Mbit/s',
  };
  return words[measure.unit] ?? '';
}

/**
 * The limit a new rule starts with, so that it says something at once: the start of the worst fifth of areas. null when
 * no area has a value.
 */
export function openingValue({ measure, column }: Figures): {
  readonly bound: 'least' | 'most';
  readonly value: number;
} | null {
  const sorted = [...column.values]
    .filter((_, row) => column.status[row] === Status.value)
    .sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const low = measure.direction === 'higher-is-better';
  const at = low ? Math.ceil(sorted.length / 5) - 1 : sorted.length - Math.ceil(sorted.length / 5);
  return { bound: low ? 'most' : 'least', value: shownValue(measure, sorted[at] as number) };
}
