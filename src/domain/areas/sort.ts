import { figureOf } from '../figures/offered';
import type { Choices, SortKey } from '../model/choices';
import { type Row, row } from '../model/codes';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { Figures } from '../model/measure';
import type { Robustness } from '../model/robustness';
import { countedPeople } from './counted-people';

/**
 * Shown rows in the chosen order. Stable; rows without a value come last whichever way it runs.
 *
 * @param robustness how the ranking holds; until it is worked out, no row has a band
 */
export function sortRows(
  dataset: Dataset,
  choices: Choices,
  figures: Figures,
  shown: Uint8Array,
  marked: Uint8Array,
  robustness: Robustness | null,
): readonly Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < dataset.count; index += 1) if (shown[index] === 1) rows.push(row(index));
  const { by, descending } = choices.sort;
  if (by === 'rank_band') return rows.sort(byBand(robustness, descending ? -1 : 1));
  return rows.sort(comparison(dataset, choices, figures, marked, by, descending ? -1 : 1));
}

type Compare = (a: Row, b: Row) => number;

function comparison(
  dataset: Dataset,
  choices: Choices,
  figures: Figures,
  marked: Uint8Array,
  by: Exclude<SortKey, 'rank_band'>,
  way: 1 | -1,
): Compare {
  switch (by) {
    case 'name':
      return byText(dataset.names, way);
    case 'district':
      return byText(dataset.districts, way);
    case 'ward':
      return byText(dataset.wards, way);
    case 'residents':
      return byNumber(dataset.counts.get(countedPeople(choices).count), way);
    case 'marked': {
      // Marked ones together, and within them the worst value of the measure first.
      const worstFirst = figures.measure.direction === 'higher-is-better' ? 1 : -1;
      const within = byNumber(figures.column, worstFirst);
      return (a, b) => way * ((marked[a] ?? 0) - (marked[b] ?? 0)) || within(a, b);
    }
    default:
      return byNumber(figureOf(dataset, choices, by)?.column, way);
  }
}

const collator = new Intl.Collator('en-GB', { numeric: true });

const byText =
  (texts: readonly string[], way: 1 | -1): Compare =>
  (a, b) =>
    way * collator.compare(texts[a] ?? '', texts[b] ?? '') || a - b;

/** By where the band begins, then by where it ends. 0 is no rank. */
function byBand(robustness: Robustness | null, way: 1 | -1): Compare {
  if (!robustness) return (a, b) => a - b;
  const { low, high } = robustness;
  return (a, b) => {
    const [lowA, lowB] = [low[a] ?? 0, low[b] ?? 0];
    if (lowA === 0 || lowB === 0) return Number(lowA === 0) - Number(lowB === 0) || a - b;
    return way * (lowA - lowB || (high[a] ?? 0) - (high[b] ?? 0)) || a - b;
  };
}

function byNumber(column: Column | undefined, way: 1 | -1): Compare {
  return (a, b) => {
    const hasA = column?.status[a] === Status.value;
    const hasB = column?.status[b] === Status.value;
    if (!hasA || !hasB) return Number(hasB) - Number(hasA) || a - b;
    return way * ((column?.values[a] ?? 0) - (column?.values[b] ?? 0)) || a - b;
  };
}
