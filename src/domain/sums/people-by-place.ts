import { Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { OutputAreas } from '../model/output-areas';
import { type People, type PeopleId, peopleOf } from '../model/people/people';
import { remembered } from './remembered';

/**
 * How many live in each output area. Some are counted there by the Census; of the rest an area's count is spread over
 * its output areas in proportion to residents: an estimate. An area without a count adds nothing.
 */
export function peopleByOutputArea(dataset: Dataset, outputAreas: OutputAreas, id: PeopleId): Float64Array {
  const people = peopleOf(id);
  const { byOutputArea } = people;
  return byOutputArea ? outputAreas[byOutputArea.column] : spread(people, dataset, outputAreas);
}

const spread = remembered(({ id }: People, dataset: Dataset, outputAreas: OutputAreas): Float64Array => {
  const people = peopleByArea(dataset, outputAreas, id);
  const all = sumByArea(dataset, outputAreas, outputAreas.residents);
  return outputAreas.residents.map((residents, index) => {
    const row = outputAreas.area[index] as number;
    return (all[row] as number) > 0 ? ((people[row] as number) * residents) / (all[row] as number) : 0;
  });
});

/**
 * How many live in each area: of people counted in output areas their sum, of others the count of the area, 0 where
 * there is none.
 */
export function peopleByArea(dataset: Dataset, outputAreas: OutputAreas, id: PeopleId): Float64Array {
  const { byOutputArea, count } = peopleOf(id);
  if (byOutputArea) return sumByArea(dataset, outputAreas, outputAreas[byOutputArea.column]);
  const column = dataset.counts.get(count);
  return Float64Array.from({ length: dataset.count }, (_, row) =>
    column?.status[row] === Status.value ? (column.values[row] as number) : 0,
  );
}

/** Figures of output areas added up for the area they lie in. @param isIn whether one counts */
export function sumByArea(
  areas: { readonly count: number },
  { area }: OutputAreas,
  figures: Float64Array,
  isIn: (index: number) => boolean = () => true,
): Float64Array {
  const sums = new Float64Array(areas.count);
  area.forEach((row, index) => {
    if (isIn(index)) sums[row] = (sums[row] as number) + (figures[index] as number);
  });
  return sums;
}
