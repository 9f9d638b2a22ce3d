import { chosenAnswer } from '../answer/chosen-answer';
import { type Edge, edges } from '../answer/edges';
import { missingFor } from '../areas/marks';
import { askedOf } from '../model/asked';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import type { BarrierThresholds } from '../model/decision';
import type { Finding } from '../model/reading';
import { formatCount } from '../words/format-value';
import { formatRows } from '../words/row-nouns';
import { finding, listed } from '../words/sentence';

/** A threshold in words, and the value of an area beside it. */
const WORDS: Readonly<
  Record<
    keyof BarrierThresholds,
    { readonly of: (value: number) => string; readonly here: (value: number) => string }
  >
> = {
  furtherThanKm: { of: (km) => `${km} km`, here: (km) => `half live over ${km.toFixed(2)} km away` },
  offlinePercent: { of: (share) => `${share}% on paper`, here: (share) => `${share.toFixed(1)}%` },
  incomeDecile: { of: (decile) => `the most deprived ${decile} tenths`, here: String },
  slowPercent: { of: (share) => `${share}% of premises`, here: (share) => `${share.toFixed(1)}%` },
};

/**
 * How far the highlighted areas depend on where each threshold was put: the count with the threshold a notch either way,
 * all else the same, and the areas nearest to it.
 */
export function thresholdSensitivity(dataset: Dataset, choices: Choices): readonly Finding[] {
  if (missingFor(dataset, choices).length > 0) return [];
  const asked = askedOf(choices);
  // coverage highlights no place made of areas
  const highlight = dataset.madeOf ? asked.highlight.filter((id) => id !== 'connection') : asked.highlight;
  return edges(dataset, { ...asked, highlight }, chosenAnswer(dataset, choices)).map((edge) =>
    told(dataset, edge),
  );
}

function told(dataset: Dataset, { threshold, value, lower, higher, nearest }: Edge): Finding {
  const { of, here } = WORDS[threshold];
  const names = nearest.map(({ place, value: at }) => `${dataset.names[place]} (${here(at)})`);
  const edge = names.length === 0 ? '' : ` Nearest to it: ${listed(names)}.`;
  return finding(
    `edge-${threshold}`,
    `With ${of(lower.value)} instead of ${of(value)}, *${formatRows(dataset, lower.places)}* would be highlighted. With ${of(higher.value)} it would be *${formatCount(higher.places)}*.${edge}`,
    { value, from: lower.value, to: higher.value, lower: lower.places, higher: higher.places },
  );
}
