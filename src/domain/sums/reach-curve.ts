import { type Row, row } from '../model/codes';
import { type Column, Status } from '../model/column';
import type { Figures } from '../model/measure';

/** How much of a group lives in the first n areas of an order. */
export interface ReachCurve {
  /** `reached[n]` = people or households in the first n areas; n from 0 to the number of areas. Never falls. */
  readonly reached: Float64Array;
  readonly total: number;
  /** Areas without a count: they add nothing, and are named where it matters. */
  readonly missing: number;
}

/** Adds a count up along an order of areas. `order` holds every row once. */
export function reachCurve(counts: Column, order: readonly Row[]): ReachCurve {
  const reached = new Float64Array(order.length + 1);
  let missing = 0;
  order.forEach((at, index) => {
    const held = counts.status[at] === Status.value;
    if (!held) missing += 1;
    reached[index + 1] = (reached[index] as number) + (held ? (counts.values[at] as number) : 0);
  });
  return { reached, total: reached[order.length] as number, missing };
}

/**
 * Every area, the worst value of the measure first: highest first, or lowest where higher is better. Equal values
 * stand in the order of their codes; areas without a value come last.
 */
export function worstFirst({ measure, column }: Figures): readonly Row[] {
  const way = measure.direction === 'higher-is-better' ? 1 : -1;
  return ordered(column, way);
}

/** Every area, the one with most of the group first: no order of areas reaches more of it with any number of them. */
export const mostFirst = (counts: Column): readonly Row[] => ordered(counts, -1);

/** The marked areas first, in the order given, then the rest in that order. */
export function markedFirst(marked: Uint8Array, order: readonly Row[]): readonly Row[] {
  return [...order.filter((at) => marked[at] === 1), ...order.filter((at) => marked[at] !== 1)];
}

function ordered(column: Column, way: 1 | -1): readonly Row[] {
  const rows = Array.from(column.values, (_, index) => row(index));
  const held = (at: Row) => column.status[at] === Status.value;
  return rows.sort((a, b) => {
    if (!held(a) || !held(b)) return Number(held(b)) - Number(held(a)) || a - b;
    return way * ((column.values[a] as number) - (column.values[b] as number)) || a - b;
  });
}

/** A tenth of the areas, rounded up: 34 of 339. */
export const tenthOf = (count: number): number => Math.ceil(count / 10);

/** The least number of areas, in this order, that hold a share (0 to 1) of the group. */
export function areasFor({ reached, total }: ReachCurve, share: number): number {
  // A sum of whole numbers is exact; the share of it may not be.
  return reached.findIndex((sum) => sum >= share * total - 1e-9);
}
