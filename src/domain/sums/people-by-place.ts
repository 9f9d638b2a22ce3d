import { Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { OutputAreas } from '../model/output-areas';
import { type People, type PeopleId, peopleOf } from '../model/people/people';
import { remembered } from './remembered';

/**
 * How many live in each output area, adding up to the count of their area. Some are counted there by the Census, whose
 * small changes for privacy differ between the two: they are brought to the area's count in proportion. Of the rest an
 * area's count is spread over its output areas by residents: an estimate. An area without a count adds nothing.
 */
export function peopleByOutputArea(dataset: Dataset, outputAreas: OutputAreas, id: PeopleId): Float64Array {
  const people = peopleOf(id);
  return people.byOutputArea ? counted(people, dataset, outputAreas) : spread(people, dataset, outputAreas);
}

const counted = remembered((people: People, dataset: Dataset, outputAreas: OutputAreas): Float64Array => {
  if (!people.byOutputArea) return new Float64Array(outputAreas.count);
  const figures = outputAreas[people.byOutputArea.column];
  const own = peopleByArea(dataset, outputAreas, people.id);
  const all = sumByArea(dataset, outputAreas, figures);
  return figures.map((figure, index) => {
    const row = outputAreas.area[index] as number;
    return (all[row] as number) > 0 ? (figure * (own[row] as number)) / (all[row] as number) : 0;
  });
});

const spread = remembered(({ id }: People, dataset: Dataset, outputAreas: OutputAreas): Float64Array => {
  const people = peopleByArea(dataset, outputAreas, id);
  const all = sumByArea(dataset, outputAreas, outputAreas.residents);
  return outputAreas.residents.map((residents, index) => {
    const row = outputAreas.area[index] as number;
    return (all[row] as number) > 0 ? ((people[row] as number) * residents) / (all[row] as number) : 0;
  });
});

/** How many live in each area: its count; where none is held, the sum of its output areas, or 0 without those. */
export function peopleByArea(dataset: Dataset, outputAreas: OutputAreas, id: PeopleId): Float64Array {
  const { byOutputArea, count } = peopleOf(id);
  const column = dataset.counts.get(count);
  const sums = byOutputArea && sumByArea(dataset, outputAreas, outputAreas[byOutputArea.column]);
  return Float64Array.from({ length: dataset.count }, (_, row) =>
    column?.status[row] === Status.value ? (column.values[row] as number) : (sums?.[row] ?? 0),
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
