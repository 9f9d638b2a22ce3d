import { scoreInWords } from '../figures/dials/ranking';
import { isUnsure, type Robustness } from '../model/robustness';
import { formatCount, formatOrdinal } from '../words/format-value';

/** "12 to 48"; "No rank" where the area is not ranked. */
export function bandText({ low, high }: Robustness, row: number): string {
  return (low[row] ?? 0) === 0
    ? 'No rank'
    : `${formatCount(low[row] as number)} to ${formatCount(high[row] as number)}`;
}

/** Whole percent; a share below half a percent that is not nought says so. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1%';
  if (share < 1 && share > 0.995) return 'over 99%';
  return `${(100 * share).toFixed(0)}%`;
}

/** How sure the area's place in the ranking is, in words. */
export function bandSentence(robustness: Robustness, row: number): string {
  const { score, draws, median, ranked, worstTenth, influences, movedBy } = robustness;
  if ((median[row] ?? 0) === 0)
    return `This area has no figure for ${scoreInWords(score)}, so it is not ranked.`;
  const mover = influences[movedBy[row] ?? 255];
  return [
    `By ${scoreInWords(score)}, in ${formatCount(draws)} draws, it is ${formatOrdinal(median[row] as number)} of ${formatCount(ranked)} in the middle, 1st being the worst, and ${bandText(robustness, row)} in nine draws of ten.`,
    `It is in the worst tenth in ${shareText(worstTenth[row] ?? 0)} of draws.`,
    ...(mover ? [`What moves it most is ${mover.name}.`] : []),
    ...(isUnsure(robustness, row)
      ? ['Whether it belongs to the worst tenth depends on the choices made.']
      : []),
  ].join(' ');
}
