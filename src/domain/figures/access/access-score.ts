import type { AccessOptions, HoursKind } from '../../model/access-options';
import { type Column, Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { heldOutputAreas, type OutputAreas } from '../../model/output-areas';
import type { AccessPoint } from '../../model/place';
import { type CountedSupply, countSupply, type Place, placeOf } from '../../places/counted-place';
import { distanceMatrix, positionsOf } from '../../sums/distances';
import { twoStepAccess } from '../../sums/e2sfca';
import { midRankPercentiles } from '../../sums/percentile';
import { remembered } from '../../sums/remembered';

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

const ofPlaces = remembered(
  (
    outputAreas: OutputAreas,
    accessPoints: readonly AccessPoint[],
    areaCount: number,
    catchmentKm: number,
    hours: HoursKind,
  ): AccessScore =>
    accessScore(outputAreas, areaCount, accessPoints.filter(({ status }) => status === 'open').map(placeOf), {
      catchmentKm,
      hours,
    }),
);

/**
 * The score of all open places within reach, computed once while they, catchment and kind of hours stay; null until
 * loaded, and without output areas.
 */
export function councilAccess(dataset: Dataset, { catchmentKm, hours }: AccessOptions): AccessScore | null {
  const outputAreas = heldOutputAreas(dataset);
  return outputAreas && ofPlaces(outputAreas, dataset.accessPoints, dataset.count, catchmentKm, hours);
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
