import { CONNECTIVITY_MEASURES } from './catalogue/connectivity';
import { NEED_MEASURES } from './catalogue/need';
import { SUPPLY_MEASURES } from './catalogue/supply';
import type { FigureId, MeasureId } from './measure';
import type { CatalogueRecord } from './measure-record';

/** A record of the catalogue, by an id that is one of its own. */
export interface PublishedMeasure extends CatalogueRecord {
  readonly id: MeasureId;
}

const catalogue: readonly PublishedMeasure[] = [
  ...CONNECTIVITY_MEASURES,
  ...NEED_MEASURES,
  ...SUPPLY_MEASURES,
];

/** Every published measure, in the order of the menus. */
export const MEASURES: ReadonlyMap<string, PublishedMeasure> = new Map(catalogue.map((m) => [m.id, m]));

export const MEASURE_IDS: readonly MeasureId[] = catalogue.map(({ id }) => id);

export const isPublished = (id: FigureId): id is MeasureId => MEASURES.has(id);

/** The record of a published measure as the catalogue has it. Of any measure, as it is shown now: `figureOf`. */
export function measureOf(id: MeasureId): PublishedMeasure {
  const found = MEASURES.get(id);
  if (!found) throw new Error(`No measure ${id}`);
  return found;
}
