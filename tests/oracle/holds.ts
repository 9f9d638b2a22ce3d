import type { Choices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { Finding } from '../../src/domain/model/reading';
import type { Robustness } from '../../src/domain/model/robustness';
import { filterClaim, filterNumbers } from './filter-claim';
import { numbersIn, strayNumbers } from './stated-numbers';
import { claimMaterial, VIEW_CLAIMS } from './view-claims';

/** `unwritten`: nobody has said what the sentence claims, so nothing can be said of it. */
export type Holding = 'holds' | 'fails' | 'unwritten';

/** Numbers a sentence names that are not figures of it. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  alternatives: ['65', '75'],
  'alternatives-others': ['65', '75'],
  'alternatives-untyped': ['65', '75'],
  filter: ['65', '75'],
  // the Census of 2021, and the Indices of 2025
  'on-paper': ['2021'],
  highlighted: ['2021', '2025'],
  users: ['65', '75'],
  'age-far': ['65', '75'],
  'age-highlighted': ['65', '75', '2021'],
  'age-reached': ['65', '75'],
  'low-income-highlighted': ['2025'],
  'low-income-walk': ['30', '2025'],
  // the date within the publisher's own name for the figure
  terminals: ['31', '2024'],
};

/**
 * Whether a sentence of a view agrees with the data it names: every figure is recomputed from the columns, and the
 * sentence states no number that is not one of them.
 */
export function holds(
  dataset: Dataset,
  choices: Choices,
  { id, text, figures }: Finding,
  robustness: Robustness | null = null,
): Holding {
  const material = claimMaterial(dataset, choices, robustness);
  const claimed = id === 'filter' ? filterClaim(material) : (VIEW_CLAIMS[id]?.(material) ?? null);
  if (claimed === null) return 'unwritten';
  const thresholds = [
    String(choices.access.catchmentKm),
    String(choices.barriers.offlinePercent),
    String(choices.barriers.incomeDecile),
  ];
  const stray = strayNumbers(text, claimed, [
    ...thresholds,
    ...(NAMED[id] ?? []),
    ...(id === 'filter' ? filterNumbers(material) : []),
    // the name of what moves the ranking most: "below 30 Mbit/s"
    ...(id === 'how-sure' ? numbersIn(robustness?.influences[0]?.name ?? '') : []),
  ]);
  return sameFigures(claimed, figures) && stray.length === 0 ? 'holds' : 'fails';
}

/** Equal to the last unit; sums of fractions may differ in their last bits. */
export function sameFigures(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => Math.abs((a[key] ?? Number.NaN) - (b[key] ?? Number.NaN)) < 1e-9);
}
