import { AREA_TYPES, type AreaType } from '../../model/alternative';
import type { Choices } from '../../model/choices';
import { type Column, Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { DIAL_IDS, type DialId } from '../../model/ingredients';
import type { Thresholds } from '../../model/thresholds';
import { type Dials, dialsOf } from './dials';

/** Which side of its threshold an area is on, dial by dial; null = the dial has no value here. */
export type Sides = Readonly<Record<DialId, boolean | null>>;

export function sidesOf(dials: Dials, thresholds: Thresholds, row: number): Sides {
  const side = (id: DialId): boolean | null => {
    const { values, status } = dials.dials[id];
    return status[row] === Status.value ? (values[row] as number) >= thresholds[id] : null;
  };
  return { connectivity: side('connectivity'), need: side('need'), supply: side('supply') };
}

/** The type that follows from the sides; null where a dial that decides has no value. */
export function typeOf({ need, connectivity, supply }: Sides): AreaType | null {
  if (need === null || connectivity === null) return null;
  if (!need) return connectivity ? 'connect' : 'online';
  if (!connectivity) return 'support';
  if (supply === null) return null;
  return supply ? 'offer' : 'nearby';
}

const lastOf = new WeakMap<Dials, { thresholds: Thresholds; made: Column }>();

/** The type of every area as its position in `AREA_TYPES`. The same object while nothing it depends on changed. */
export function typeColumn(dataset: Dataset, choices: Choices): Column {
  const dials = dialsOf(dataset, choices);
  const last = lastOf.get(dials);
  if (last?.thresholds === choices.thresholds) return last.made;
  const values = new Float64Array(dataset.count).fill(Number.NaN);
  const status = new Uint8Array(dataset.count).fill(Status.noData);
  for (let row = 0; row < dataset.count; row += 1) {
    const type = typeOf(sidesOf(dials, choices.thresholds, row));
    if (type === null) continue;
    values[row] = AREA_TYPES.indexOf(type);
    status[row] = Status.value;
  }
  const made = { values, status };
  lastOf.set(dials, { thresholds: choices.thresholds, made });
  return made;
}

export const typeAt = (column: Column, row: number): AreaType | null =>
  column.status[row] === Status.value ? (AREA_TYPES[column.values[row] as number] ?? null) : null;

/** Dials that decide nothing in an area of this type are left out of its reason. */
export const decidingDials = (type: AreaType): readonly DialId[] =>
  type === 'nearby' || type === 'offer'
    ? ['need', 'connectivity', 'supply']
    : DIAL_IDS.slice(0, 2).toReversed();
