import type { Dataset } from '../model/dataset';
import type { OutputAreas } from '../model/output-areas';
import { PEOPLE, type PeopleId } from '../model/people/people';
import { peopleByArea, peopleByOutputArea, sumByArea } from '../sums/people-by-place';
import { remembered } from '../sums/remembered';

/** How a group differs from the plain spreading of its areas' counts: in multiples of what chance alone would give. */
export interface SpreadingError {
  /** Groups counted in output areas too, so that the error of spreading them is known. */
  readonly measured: readonly {
    readonly group: PeopleId;
    /** Root of the mean square error of an output area, in people (or households). */
    readonly rms: number;
  }[];
  /** Of each group that is spread: standard deviation of its error in a usual output area, people. */
  readonly expected: ReadonlyMap<PeopleId, number>;
  /** Of each group that is spread: its error as a multiple of chance (√ of persons × share × rest). */
  readonly overChance: ReadonlyMap<PeopleId, number>;
}

/** Groups of which areas and output areas are both counted; everybody is no group. */
const KNOWN = PEOPLE.filter(({ id, estimated }) => !estimated && id !== 'residents');

/**
 * How far it errs to spread an area's count over its output areas by residents. Measured on the groups which the
 * Census counts in output areas; for the others the largest of those errors, scaled by how much more unevenly the
 * group lives among the areas of a neighbourhood, where all of them are counted.
 */
export const spreadingError = (dataset: Dataset, outputAreas: OutputAreas): SpreadingError =>
  measuredError(outputAreas, dataset);

const measuredError = remembered((outputAreas: OutputAreas, dataset: Dataset): SpreadingError => {
  const inNeighbourhoods = (group: PeopleId): number =>
    unevenness(
      peopleByArea(dataset, outputAreas, group),
      residentsByArea(dataset, outputAreas),
      dataset.msoaNames,
    ).overChance;
  const measured = KNOWN.map(({ id: group }) => ({
    group,
    here: unevenness(
      peopleByOutputArea(dataset, outputAreas, group),
      outputAreas.residents,
      Array.from(outputAreas.area),
    ),
    above: inNeighbourhoods(group),
  }));
  const overChance = new Map<PeopleId, number>();
  const expected = new Map<PeopleId, number>();
  for (const { id } of PEOPLE.filter(({ estimated }) => estimated)) {
    const above = inNeighbourhoods(id);
    const scaled = measured.map(({ here, above: theirs }) => here.overChance * scale(above, theirs));
    const times = Math.max(0, ...scaled);
    overChance.set(id, times);
    expected.set(id, times * usualChance(dataset, outputAreas, id));
  }
  return {
    measured: measured.map(({ group, here }) => ({ group, rms: here.rms })),
    expected,
    overChance,
  };
});

/** Where a neighbourhood tells nothing (one area each) a group is taken to be spread like the one it is measured by. */
const scale = (above: number, theirs: number): number => (above > 0 && theirs > 0 ? above / theirs : 1);

/**
 * How unevenly a group lives among the parts of each whole.
 *
 * @param people of the group, part by part
 * @param base residents, part by part
 * @param wholes what each part belongs to
 */
function unevenness(
  people: ArrayLike<number>,
  base: ArrayLike<number>,
  wholes: readonly (number | string)[],
): { readonly rms: number; readonly overChance: number } {
  const sums = new Map<number | string, { people: number; base: number; parts: number }>();
  wholes.forEach((whole, part) => {
    const sum = sums.get(whole) ?? { people: 0, base: 0, parts: 0 };
    sums.set(whole, sum);
    sum.people += people[part] ?? 0;
    sum.base += base[part] ?? 0;
    sum.parts += 1;
  });
  let [squares, chance, counted] = [0, 0, 0];
  wholes.forEach((whole, part) => {
    const sum = sums.get(whole);
    if (!sum || sum.parts < 2 || !(sum.base > 0)) return;
    const of = base[part] ?? 0;
    squares += ((people[part] ?? 0) - (sum.people * of) / sum.base) ** 2;
    chance += chanceVariance(sum.people / sum.base, of, sum.base);
    counted += 1;
  });
  return {
    rms: counted > 0 ? Math.sqrt(squares / counted) : 0,
    overChance: chance > 0 ? Math.sqrt(squares / chance) : 0,
  };
}

/**
 * Variance of a count, were the group drawn by lot from all who live in the whole. The parts make up the whole, so
 * that the nearer a part comes to the whole the less is left to chance.
 */
const chanceVariance = (share: number, part: number, whole: number): number =>
  whole > 0 ? Math.max(0, share * (1 - share) * part * (1 - part / whole)) : 0;

const residentsByArea = (dataset: Dataset, outputAreas: OutputAreas): Float64Array =>
  sumByArea(dataset, outputAreas, outputAreas.residents);

/** Root mean square, over output areas, of what chance alone would give. */
function usualChance(dataset: Dataset, outputAreas: OutputAreas, group: PeopleId): number {
  const inArea = peopleByArea(dataset, outputAreas, group);
  const residents = residentsByArea(dataset, outputAreas);
  let sum = 0;
  outputAreas.area.forEach((row, index) => {
    const all = residents[row] as number;
    if (all > 0)
      sum += chanceVariance((inArea[row] as number) / all, outputAreas.residents[index] as number, all);
  });
  return outputAreas.count > 0 ? Math.sqrt(sum / outputAreas.count) : 0;
}

/**
 * Variance of how many of a spread group are in some output areas, from spreading alone: none where an area is in or
 * out as a whole, for its count is the publisher's own.
 *
 * @param isIn whether an output area is among them
 */
export function spreadVariance(
  dataset: Dataset,
  outputAreas: OutputAreas,
  group: PeopleId,
  isIn: (index: number) => boolean,
  times: number = spreadingError(dataset, outputAreas).overChance.get(group) ?? 0,
): number {
  const inArea = peopleByArea(dataset, outputAreas, group);
  const residents = residentsByArea(dataset, outputAreas);
  return sumByArea(dataset, outputAreas, outputAreas.residents, isIn).reduce((sum, part, row) => {
    const all = residents[row] as number;
    return all > 0 ? sum + times ** 2 * chanceVariance((inArea[row] as number) / all, part, all) : sum;
  }, 0);
}
