import { type Column, Status } from '../model/column';
import type { Protection } from '../model/loaded-layer';

/**
 * Sums of an added count over places, of the cells as they are kept and nothing else: whoever adds them up himself
 * learns as much. Ends hold the true sum: a rounded cell may be half a step off, and one that is held back is at least
 * nothing and at most what the total of the file leaves for it.
 *
 * @param of which place each area is in; -1 = in none
 * @param protection how cells were rounded and held back; null = official, as published
 * @param total of the whole file, rounded alike; null = it gives none, so that nothing is the most
 * @returns a value where every cell is kept; ends wherever a cell is rounded or held back
 */
export function keptSums(
  { values, status }: Column,
  of: ArrayLike<number>,
  places: number,
  protection: Protection | null,
  total: number | null,
): Column {
  const off = protection ? Math.floor(protection.roundTo / 2) : 0;
  const sums = new Float64Array(places);
  const least = new Float64Array(places);
  const most = new Float64Array(places);
  const held = new Uint8Array(places);
  const missing = new Uint8Array(places);
  let leastOfAll = 0;
  for (let row = 0; row < values.length; row += 1) {
    const place = of[row] ?? -1;
    const isKept = status[row] === Status.value;
    const value = isKept ? (values[row] as number) : 0;
    const floor = Math.max(0, value - off);
    leastOfAll += floor;
    if (place < 0) continue;
    sums[place] = (sums[place] as number) + value;
    least[place] = (least[place] as number) + floor;
    // a count of nought is kept as it is: it tells of nobody
    most[place] = (most[place] as number) + (value === 0 ? 0 : value + off);
    if (status[row] === Status.noData) missing[place] = 1;
    else if (!isKept) held[place] = 1;
  }
  const bound = (place: number): number =>
    total === null ? Number.POSITIVE_INFINITY : total + off - (leastOfAll - (least[place] as number));
  const tops = most.map((sum, place) => (held[place] ? bound(place) : sum));
  const isHeld = (place: number): boolean => held[place] === 1;
  const hasNone = (place: number): boolean => missing[place] === 1;
  return {
    values: sums.map((sum, place) => (isHeld(place) || hasNone(place) ? Number.NaN : sum)),
    status: Uint8Array.from(sums, (_, place) =>
      hasNone(place) ? Status.noData : isHeld(place) ? Status.small : Status.value,
    ),
    ...(protection || held.includes(1) ? { ends: { least, most: tops } } : {}),
  };
}
