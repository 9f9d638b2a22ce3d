import type { AccessOptions } from '../../model/access-options';
import { type Column, Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { heldOutputAreas, type OutputAreas } from '../../model/output-areas';
import type { AccessPoint } from '../../model/place';
import { type CountedSupply, countSupply, type Place, placeOf } from '../../places/counted-place';
import { distanceMatrix, positionsOf } from '../../sums/distances';
import { twoStepAccess } from '../../sums/e2sfca';
import { midRankPercentiles } from '../../sums/percentile';

const PER_RESIDENTS = 1000;

export interface AccessScore extends CountedSupply {
  /** Hours (or terminal-hours) a week per 1,000 residents, at each output area. */
  readonly byOutputArea: Float64Array;
  /** The same for each area: mean of its output areas weighted by residents. No data where nobody lives. */
  readonly column: Column;
  /** Residents of output areas with at least one counted place within the catchment. */
  readonly residentsReached: number;
  readonly residents: number;
}

/** Reachable supply at output areas and areas, from the places given. */
export function accessScore(
  outputAreas: OutputAreas,
  areaCount: number,
  places: readonly Place[],
  { catchmentKm, hours }: AccessOptions,
  counted: CountedSupply = countSupply(places, hours),
  km: Float64Array = distanceMatrix(outputAreas, positionsOf(places)),
): AccessScore {
  const perPerson = twoStepAccess({
    demand: outputAreas.residents,
    supply: counted.supply,
    km,
    catchmentKm,
    others: {
      demand: outputAreas.beyond.residents,
      km: distanceMatrix(outputAreas.beyond, positionsOf(places)),
    },
  });
  const byOutputArea = perPerson.map((value) => value * PER_RESIDENTS);
  let [reached, residents] = [0, 0];
  byOutputArea.forEach((value, index) => {
    const people = outputAreas.residents[index] ?? 0;
    residents += people;
    if (value > 0) reached += people;
  });
  return {
    ...counted,
    byOutputArea,
    column: residentsWeighted(outputAreas, areaCount, byOutputArea),
    residentsReached: reached,
    residents,
  };
}

/** Mean of each area's output areas, weighted by their residents (TS001). */
export function residentsWeighted(
  outputAreas: OutputAreas,
  areaCount: number,
  byOutputArea: ArrayLike<number>,
): Column {
  const people = new Float64Array(areaCount);
  const sums = new Float64Array(areaCount);
  for (let index = 0; index < outputAreas.count; index += 1) {
    const row = outputAreas.area[index] as number;
    const residents = outputAreas.residents[index] as number;
    people[row] = (people[row] as number) + residents;
    sums[row] = (sums[row] as number) + residents * (byOutputArea[index] as number);
  }
  return {
    values: sums.map((sum, row) =>
      (people[row] as number) > 0 ? sum / (people[row] as number) : Number.NaN,
    ),
    status: Uint8Array.from(people, (count) => (count > 0 ? Status.value : Status.noData)),
  };
}

const remembered = new WeakMap<OutputAreas, WeakMap<readonly AccessPoint[], Map<string, AccessScore>>>();

/**
 * The score of all open places within reach, computed once for each catchment and kind of hours; null until loaded,
 * and without output areas.
 */
export function councilAccess(dataset: Dataset, options: AccessOptions): AccessScore | null {
  const { accessPoints } = dataset;
  const outputAreas = heldOutputAreas(dataset);
  if (!outputAreas) return null;
  const ofData =
    remembered.get(outputAreas) ?? new WeakMap<readonly AccessPoint[], Map<string, AccessScore>>();
  remembered.set(outputAreas, ofData);
  const known = ofData.get(accessPoints) ?? new Map<string, AccessScore>();
  ofData.set(accessPoints, known);
  const key = `${options.catchmentKm} ${options.hours}`;
  const score =
    known.get(key) ??
    accessScore(
      outputAreas,
      dataset.count,
      accessPoints.filter(({ status }) => status === 'open').map(placeOf),
      options,
    );
  known.set(key, score);
  return score;
}

/** How many areas are in another fifth of the council's areas in one column than in the other. */
export function areasChangingFifth(before: Column, after: Column): number {
  const [from, to] = [fifths(before), fifths(after)];
  return from.filter((fifth, row) => fifth !== to[row]).length;
}

const fifths = (column: Column): Int8Array =>
  Int8Array.from(midRankPercentiles(column.values), (percentile) =>
    Number.isNaN(percentile) ? -1 : Math.min(4, Math.floor(percentile / 20)),
  );
