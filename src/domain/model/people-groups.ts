import { Status } from './column';
import type { CountId, Dataset } from './dataset';
import type { OutputAreas } from './output-areas';

export const GROUP_IDS = [
  'residents',
  '65-plus',
  '75-plus',
  'disabled',
  'low-income',
  'no-car',
  'carers',
] as const;
export type GroupId = (typeof GROUP_IDS)[number];

export interface PeopleGroup {
  readonly id: GroupId;
  /** "residents aged 75 and over": follows a number. */
  readonly words: string;
  /** For headings of tables and charts. */
  readonly heading: string;
  readonly unit: 'people' | 'households';
  /** True where the count is held for areas only, and is spread over their output areas by residents. */
  readonly estimated: boolean;
  readonly sourceId: string;
}

const group = (
  id: GroupId,
  heading: string,
  words: string,
  sourceId: string,
  estimated: boolean,
): PeopleGroup => ({
  id,
  heading,
  words,
  unit: id === 'no-car' ? 'households' : 'people',
  estimated,
  sourceId,
});

/** Who may gain or lose. Each output area has some of each. */
export const PEOPLE_GROUPS: Readonly<Record<GroupId, PeopleGroup>> = {
  residents: group('residents', 'All residents', 'residents', 'census-oa-ts001', false),
  '65-plus': group('65-plus', 'Aged 65 and over', 'residents aged 65 and over', 'census-ts007a', true),
  '75-plus': group('75-plus', 'Aged 75 and over', 'residents aged 75 and over', 'census-ts007a', true),
  disabled: group('disabled', 'Disabled', 'disabled residents', 'census-oa-ts038', false),
  'low-income': group(
    'low-income',
    'Income-deprived',
    'income-deprived residents',
    'iod2025-indicators',
    true,
  ),
  'no-car': group('no-car', 'Households without a car', 'households without a car', 'census-oa-ts045', false),
  carers: group('carers', 'Unpaid carers', 'unpaid carers', 'census-ts039', true),
};

const AREA_COUNTS: Partial<Record<GroupId, CountId>> = {
  '65-plus': 'residents_65_plus',
  '75-plus': 'residents_75_plus',
  'low-income': 'income_deprived_people',
  carers: 'unpaid_carers',
};

const remembered = new WeakMap<OutputAreas, Map<string, Float64Array>>();

/**
 * How many of a group live in each output area. Residents, disabled residents and households without a car are the
 * Census's own; the rest are an area's count spread over its output areas in proportion to residents: an estimate.
 */
export function groupByOutputArea(dataset: Dataset, outputAreas: OutputAreas, id: GroupId): Float64Array {
  const known = remembered.get(outputAreas) ?? new Map<string, Float64Array>();
  remembered.set(outputAreas, known);
  const key = `${dataset.version} ${id}`;
  const made = known.get(key) ?? counted(dataset, outputAreas, id);
  known.set(key, made);
  return made;
}

function counted(dataset: Dataset, outputAreas: OutputAreas, id: GroupId): Float64Array {
  if (id === 'residents') return outputAreas.residents;
  if (id === 'disabled') return outputAreas.disabled;
  if (id === 'no-car') return outputAreas.noCar;
  return spread(dataset, outputAreas, id);
}

/** An area's count of a group over its output areas, in proportion to residents; an area without a count adds nothing. */
function spread(dataset: Dataset, outputAreas: OutputAreas, id: GroupId): Float64Array {
  const people = groupInAreas(dataset, outputAreas, id);
  const inArea = new Float64Array(dataset.count);
  outputAreas.area.forEach((row, index) => {
    inArea[row] = (inArea[row] as number) + (outputAreas.residents[index] as number);
  });
  return outputAreas.residents.map((residents, index) => {
    const row = outputAreas.area[index] as number;
    const all = inArea[row] as number;
    return all > 0 ? ((people[row] as number) * residents) / all : 0;
  });
}

/**
 * How many of a group live in each area: of groups counted in output areas their sum, of the others the count of the
 * area, 0 where there is none.
 */
export function groupInAreas(dataset: Dataset, outputAreas: OutputAreas, id: GroupId): Float64Array {
  const count = AREA_COUNTS[id];
  if (count === undefined) {
    const sums = new Float64Array(dataset.count);
    const people = groupByOutputArea(dataset, outputAreas, id);
    outputAreas.area.forEach((row, index) => {
      sums[row] = (sums[row] as number) + (people[index] as number);
    });
    return sums;
  }
  const column = dataset.counts.get(count);
  return Float64Array.from({ length: dataset.count }, (_, row) =>
    column?.status[row] === Status.value ? (column.values[row] as number) : 0,
  );
}
