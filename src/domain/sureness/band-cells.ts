import { showsDials } from '../figures/beside';
import type { Row } from '../model/codes';
import type { Reading } from '../model/reading';

/** How sure the ranking is, as columns of the CSV: empty where nothing about the dials is shown, or an area has no rank. */
export function bandCells({
  choices,
  measure,
  robustness,
}: Pick<Reading, 'choices' | 'measure' | 'robustness'>): readonly {
  readonly name: string;
  readonly title: string;
  readonly value: (row: Row) => number | '';
}[] {
  if (!robustness || !showsDials(choices, measure)) return [];
  const { draws, ranked, median, low, high, worstTenth } = robustness;
  const rank = (name: string, what: string, ranks: Uint16Array) => ({
    name,
    title: `${what} rank by combined score in ${draws} draws, 1 = worst of ${ranked}`,
    value: (row: Row) => ranks[row] || ('' as const),
  });
  return [
    rank('rank_median', 'Median of the', median),
    rank('rank_5_percent', '5th percentile of the', low),
    rank('rank_95_percent', '95th percentile of the', high),
    {
      name: 'worst_tenth_percent',
      title: `Percent of ${draws} draws in which the area is in the worst tenth by combined score`,
      value: (row: Row) => (median[row] ? Math.round(1000 * (worstTenth[row] ?? 0)) / 10 : ''),
    },
  ];
}
