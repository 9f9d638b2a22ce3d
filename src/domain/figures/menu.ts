import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import type { Measure } from '../model/measure';
import { coverageRecord } from './coverage-figure';
import { whyNotTold } from './grouped';
import { offeredMeasures } from './offered';

/** A line of the menu of figures. */
export interface MenuMeasure {
  readonly measure: Measure;
  /** Why it cannot be chosen for these places, in a few words; null where it can. */
  readonly off: string | null;
}

/**
 * Every figure, of areas or of the places that are the rows: what is published for larger places or other ones, or
 * cannot be put together, stands in its place with the reason. What is shown now can be kept.
 *
 * @param dataset with areas or places as rows
 */
export function measureMenu(dataset: Dataset, choices: Choices): readonly MenuMeasure[] {
  const by = dataset.madeOf?.by ?? 'area';
  const own = offeredMeasures(dataset, choices);
  const ofAreas = dataset.madeOf ? offeredMeasures(dataset.madeOf.areas, choices) : own;
  const areas = [coverageRecord(choices.decision.demand), ...ofAreas];
  const here = new Map(own.map((measure) => [measure.id, measure]));
  const all = [...areas.filter(({ id }) => !here.has(id)), ...own];
  const order = new Map(areas.map(({ id }, at) => [id, at]));
  return all
    .map((measure) => ({
      measure,
      off: measure.id === choices.measure && here.has(measure.id) ? null : whyNotTold(measure.id, by),
    }))
    .sort((a, b) => (order.get(a.measure.id) ?? areas.length) - (order.get(b.measure.id) ?? areas.length));
}
