import { type Column, Status } from '../model/column';

/** To the millionth, as files write it: two areas with one share are equal in rank too. */
export const withoutNoise = (share: number): number => Math.round(share * 1e6) / 1e6;

/** A count over its whole, in per cent, row by row; no figure where either lacks or the whole is nothing. */
export function shareOf(part: Column, whole: Column): Column {
  const isHeld = (row: number): boolean =>
    part.status[row] === Status.value && whole.status[row] === Status.value && (whole.values[row] ?? 0) > 0;
  return {
    values: part.values.map((count, row) =>
      isHeld(row) ? withoutNoise((100 * count) / (whole.values[row] as number)) : Number.NaN,
    ),
    status: part.status.map((status, row) => (isHeld(row) ? Status.value : status || Status.noData)),
  };
}
