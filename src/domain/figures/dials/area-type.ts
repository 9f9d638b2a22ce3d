import { AREA_TYPES, type AreaType } from '../../model/alternative';
import type { Choices } from '../../model/choices';
import { type Column, Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { DIAL_IDS, type DialId } from '../../model/ingredients';
import type { Thresholds } from '../../model/thresholds';
import { remembered } from '../../sums/remembered';
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

/** The type of every area as its position in `AREA_TYPES`. The same object while nothing it depends on changed. */
export const typesOf = remembered((dials: Dials, thresholds: Thresholds): Column => {
  const { length } = dials.combined.values;
  const values = new Float64Array(length).fill(Number.NaN);
  const status = new Uint8Array(length).fill(Status.noData);
  for (let row = 0; row < length; row += 1) {
    const type = typeOf(sidesOf(dials, thresholds, row));
    if (type === null) continue;
    values[row] = AREA_TYPES.indexOf(type);
    status[row] = Status.value;
  }
  return { values, status };
});

export const typeColumn = (dataset: Dataset, choices: Choices): Column =>
  typesOf(dialsOf(dataset, choices), choices.thresholds);

export const typeAt = (column: Column, row: number): AreaType | null =>
  column.status[row] === Status.value ? (AREA_TYPES[column.values[row] as number] ?? null) : null;

/** Dials that decide nothing in an area of this type are left out of its reason. */
export const decidingDials = (type: AreaType): readonly DialId[] =>
  type === 'nearby' || type === 'offer' ? ['need', 'connectivity', 'supply'] : DIAL_IDS.slice(0, 2).reverse();
