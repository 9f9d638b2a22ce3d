import { CONNECTIVITY_MEASURES } from './catalogue/connectivity';
import { NEED_MEASURES } from './catalogue/need';
import { SUPPLY_MEASURES } from './catalogue/supply';
import type { MeasureId, PublishedMeasure } from './measure';

const catalogue: readonly PublishedMeasure[] = [
  ...CONNECTIVITY_MEASURES,
  ...NEED_MEASURES,
  ...SUPPLY_MEASURES,
];

export const MEASURES: ReadonlyMap<MeasureId, PublishedMeasure> = new Map(catalogue.map((m) => [m.id, m]));

/** The record of a published measure; every id has one (a test proves it). Of any measure: `measureIn`. */
export function measureOf(id: MeasureId): PublishedMeasure {
  const found = MEASURES.get(id);
  if (!found) throw new Error(`No measure ${id}`);
  return found;
}
