import type { HoursKind } from '../model/access-options';
import type { HomesBy } from '../model/answer';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { heldOutputAreas, type OutputAreas } from '../model/output-areas';
import { type PeopleId, peopleOf } from '../model/people/people';
import { NO_SCENARIO, type Scenario } from '../model/scenario';
import { distanceMatrix, nearestPlaces, type Positions, positionsOf } from '../sums/distances';
import { sumByArea } from '../sums/people-by-place';
import { remembered } from '../sums/remembered';
import { countingPlaces } from './scenario-places';

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

/** Which places count as help, and from where on they are far. */
export interface HelpRule {
  readonly hours: HoursKind;
  readonly furtherThanKm: number;
}

/**
 * Where people live against the places that count, as things are or as a scenario would have them.
 */
export function homesOf(
  dataset: Dataset,
  { hours, furtherThanKm }: HelpRule,
  scenario: Scenario = NO_SCENARIO,
): Homes {
  const outputAreas = heldOutputAreas(dataset);
  const { km, medianKm } = reachBy(scenario)(dataset, hours);
  const [residents, households] = [counted(dataset, 'residents'), counted(dataset, 'households')];
  if (outputAreas) {
    const found = farByArea(outputAreas, { residents, households }, km, furtherThanKm);
    return {
      by: 'output areas',
      residents,
      households,
      ...found,
      medianKm,
      farOf: farOf(dataset, outputAreas, found.isFar),
    };
  }
  const far = (count: Float64Array) =>
    count.map((people, row) => ((km[row] as number) > furtherThanKm ? people : 0));
  return {
    by: 'area centres',
    residents,
    households,
    farResidents: far(residents),
    farHouseholds: far(households),
    medianKm,
    farOf: () => null,
  };
}

/** How far people live from the places that count: worked out once, since thresholds move more often than places. */
const reachBy = remembered((scenario: Scenario) =>
  remembered((dataset: Dataset, hours: HoursKind) => {
    const places = countingPlaces(dataset, scenario, hours);
    const outputAreas = heldOutputAreas(dataset);
    const km = kmToNearest(outputAreas ?? dataset, places);
    return { km, medianKm: outputAreas ? mediansByArea(dataset.count, outputAreas, km) : km };
  }),
);

/** Straight-line km from each point to the nearest of the places; infinite without any. */
function kmToNearest(points: Positions, places: readonly { lon: number; lat: number }[]): Float64Array {
  const matrix = distanceMatrix(points, positionsOf(places));
  return nearestPlaces(matrix, places.length, points.lon.length).km;
}

interface Far extends Pick<Homes, 'farResidents' | 'farHouseholds'> {
  readonly isFar: (index: number) => boolean;
}

/**
 * Of each area how many live further than a threshold. Counts are the areas' own; which part of an area lives far is
 * what its output areas say. To a tenth of a person and to the metre.
 *
 * @param km of each output area to the nearest place that counts
 */
function farByArea(
  outputAreas: OutputAreas,
  counts: { readonly residents: Float64Array; readonly households: Float64Array },
  km: Float64Array,
  furtherThanKm: number,
): Far {
  const isFar = (index: number) => (km[index] as number) > furtherThanKm;
  return {
    farResidents: farPart(outputAreas, counts.residents, outputAreas.residents, isFar),
    farHouseholds: farPart(outputAreas, counts.households, outputAreas.households, isFar),
    isFar,
  };
}

function farPart(
  outputAreas: OutputAreas,
  count: Float64Array,
  figures: Float64Array,
  isFar: (index: number) => boolean,
): Float64Array {
  const areas = { count: count.length };
  const all = sumByArea(areas, outputAreas, figures);
  const beyond = sumByArea(areas, outputAreas, figures, isFar);
  return count.map((people, row) =>
    (all[row] as number) > 0 ? rounded((people * (beyond[row] as number)) / (all[row] as number), 1) : 0,
  );
}

const farOf =
  (dataset: Dataset, outputAreas: OutputAreas, isFar: (index: number) => boolean): Homes['farOf'] =>
  (id) => {
    const { byOutputArea, count } = peopleOf(id);
    return byOutputArea
      ? farPart(outputAreas, counted(dataset, count), outputAreas[byOutputArea.column], isFar)
      : null;
  };

const counted = ({ counts, count }: Dataset, id: Parameters<Dataset['counts']['get']>[0]): Float64Array =>
  filled(counts.get(id), count);

/** A column of counts; an area of which none is held adds nothing. */
export const filled = (column: Column | undefined, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, row) =>
    column?.status[row] === Status.value ? (column.values[row] as number) : 0,
  );

const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;

/** Weighted by residents: the greatest distance that at least half of them live at or beyond. */
function mediansByArea(areas: number, outputAreas: OutputAreas, km: Float64Array): Float64Array {
  const within: number[][] = Array.from({ length: areas }, () => []);
  outputAreas.area.forEach((row, index) => {
    within[row]?.push(index);
  });
  return Float64Array.from(within, (members) => {
    const people = (index: number) => outputAreas.residents[index] as number;
    const half = members.reduce((sum, index) => sum + people(index), 0) / 2;
    const furthest = [...members].sort((a, b) => (km[b] as number) - (km[a] as number));
    let beyond = 0;
    for (const index of furthest) {
      beyond += people(index);
      if (beyond >= half) return rounded(km[index] as number, 3);
    }
    return Number.NaN;
  });
}
