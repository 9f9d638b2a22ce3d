import type { HomesBy } from '../model/answer';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { AnswerOptions } from '../model/decision';
import { heldOutputAreas, type OutputAreas } from '../model/output-areas';
import { type PeopleId, peopleOf } from '../model/people/people';
import { NO_SCENARIO, type Scenario } from '../model/scenario';
import { countingPlaces } from '../places/scenario-places';
import { distanceMatrix, nearestPlaces, positionsOf } from '../sums/distances';
import { sumByArea } from '../sums/people-by-place';

/** Of each area: who lives there, and how many of them further from help than the threshold. */
export interface Homes {
  readonly by: HomesBy;
  readonly residents: Float64Array;
  readonly households: Float64Array;
  readonly farResidents: Float64Array;
  readonly farHouseholds: Float64Array;
  /** Straight-line km that half of an area's residents live beyond; infinite where no place counts. */
  readonly medianKm: Float64Array;
  /** Of people who are counted by output area, how many live far; null of others, whose places are not known so finely. */
  readonly farOf: (id: PeopleId) => Float64Array | null;
}

/**
 * Where people live against the places that count, as things are or as a scenario would have them. Null while the
 * output areas are still to be fetched.
 */
export function homesOf(
  dataset: Dataset,
  { decision, thresholds }: AnswerOptions,
  scenario: Scenario = NO_SCENARIO,
): Homes | null {
  if (dataset.outputAreas === undefined) return null;
  const places = countingPlaces(dataset, scenario, decision.hours);
  const outputAreas = heldOutputAreas(dataset);
  const points = outputAreas ?? { lon: dataset.lon, lat: dataset.lat };
  const count = outputAreas?.count ?? dataset.count;
  const { km } = nearestPlaces(distanceMatrix(points, positionsOf(places)), places.length, count);
  const isFar = (index: number) => (km[index] as number) > thresholds.furtherThanKm;
  return outputAreas ? byOutputAreas(dataset, outputAreas, km, isFar) : byCentres(dataset, km, isFar);
}

/** Counts are the areas' own; which part of an area lives far is what its output areas say. */
function byOutputAreas(
  dataset: Dataset,
  outputAreas: OutputAreas,
  km: Float64Array,
  isFar: (index: number) => boolean,
): Homes {
  const far = (count: Float64Array, figures: Float64Array): Float64Array => {
    const all = sumByArea(dataset, outputAreas, figures);
    const beyond = sumByArea(dataset, outputAreas, figures, isFar);
    return count.map((people, row) =>
      (all[row] as number) > 0 ? (people * (beyond[row] as number)) / (all[row] as number) : 0,
    );
  };
  const [residents, households] = counts(dataset);
  return {
    by: 'output areas',
    residents,
    households,
    farResidents: far(residents, outputAreas.residents),
    farHouseholds: far(households, outputAreas.households),
    medianKm: mediansByArea(dataset.count, outputAreas, km),
    farOf: (id) => {
      const { byOutputArea, count } = peopleOf(id);
      if (!byOutputArea) return null;
      return far(counted(dataset.counts.get(count), dataset.count), outputAreas[byOutputArea.column]);
    },
  };
}

/** Where output areas are not held an area is near or far as a whole, by its population-weighted centre. */
function byCentres(dataset: Dataset, km: Float64Array, isFar: (row: number) => boolean): Homes {
  const [residents, households] = counts(dataset);
  const far = (figures: Float64Array) => figures.map((figure, row) => (isFar(row) ? figure : 0));
  return {
    by: 'area centres',
    residents,
    households,
    farResidents: far(residents),
    farHouseholds: far(households),
    medianKm: km,
    farOf: () => null,
  };
}

const counts = ({ counts: held, count }: Dataset): readonly [Float64Array, Float64Array] => [
  counted(held.get('residents'), count),
  counted(held.get('households'), count),
];

const counted = (column: Column | undefined, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, row) =>
    column?.status[row] === Status.value ? (column.values[row] as number) : 0,
  );

/** Weighted by residents: the greatest distance that at least half of them live at or beyond. */
function mediansByArea(areas: number, outputAreas: OutputAreas, km: Float64Array): Float64Array {
  const within: number[][] = Array.from({ length: areas }, () => []);
  outputAreas.area.forEach((row, index) => {
    within[row]?.push(index);
  });
  return Float64Array.from(within, (members) => {
    const people = (index: number) => outputAreas.residents[index] as number;
    const half = members.reduce((sum, index) => sum + people(index), 0) / 2;
    const furthest = members.toSorted((a, b) => (km[b] as number) - (km[a] as number));
    let beyond = 0;
    for (const index of furthest) {
      beyond += people(index);
      if (beyond >= half) return km[index] as number;
    }
    return Number.NaN;
  });
}
