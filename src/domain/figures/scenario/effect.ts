import type { AccessOptions, HoursKind } from '../../model/access-options';
import { type Column, Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { heldOutputAreas, type OutputAreas } from '../../model/output-areas';
import { PEOPLE_IDS, type PeopleId } from '../../model/people/people';
import { inOrder, type Scenario } from '../../model/scenario';
import { countSupply, type Place, terminalsKnown } from '../../places/counted-place';
import { counts, placesAfter, placesNow } from '../../places/scenario-places';
import { distanceMatrix, nearestPlaces, positionsOf } from '../../sums/distances';
import { peopleByOutputArea, sumByArea } from '../../sums/people-by-place';
import { remembered } from '../../sums/remembered';
import { type AccessScore, accessScore } from '../access/access-score';

export const FATES = ['gains', 'loses', 'stays out', 'stays in'] as const;
export type Fate = (typeof FATES)[number];

export interface GroupEffect {
  readonly group: PeopleId;
  readonly total: number;
  /** How many meet each fate; they add up to `total`. */
  readonly by: Readonly<Record<Fate, number>>;
  /** Output areas in which somebody of the group loses. */
  readonly losingOutputAreas: number;
  /** Mean straight-line km to the nearest counted place, weighted by the group; null where there is none at all. */
  readonly kmBefore: number | null;
  readonly kmAfter: number | null;
}

export interface Effect {
  readonly scenario: Scenario;
  readonly options: AccessOptions;
  /**
   * `places`: in reach is who has a counted place nearby. `online-only`: before, everyone; then who has a counted place
   * nearby. Whether what others have at home will do is not known, so they are counted as left with it.
   */
  readonly rule: 'places' | 'online-only';
  readonly before: readonly Place[];
  readonly after: readonly Place[];
  /** Position in `FATES` of each output area: all who live in one share its point. */
  readonly fate: Uint8Array;
  readonly kmBefore: Float64Array;
  readonly kmAfter: Float64Array;
  readonly nearestBefore: Int32Array;
  readonly nearestAfter: Int32Array;
  readonly accessBefore: AccessScore;
  readonly accessAfter: AccessScore;
  /** Groups of which no count is held are not among them. */
  readonly groups: readonly GroupEffect[];
}

/**
 * What a scenario does, output area by output area. Pure and total; the order of its changes does not matter. Null
 * until the output areas (and, for mobile stops, the sites) are loaded, and where no output areas are held.
 */
export function scenarioEffect(dataset: Dataset, scenario: Scenario, options: AccessOptions): Effect | null {
  const outputAreas = heldOutputAreas(dataset);
  if (!outputAreas || (!dataset.sites && scenario.changes.some(({ kind }) => kind === 'mobile-stops'))) {
    return null;
  }
  const [before, after] = [placesNow(dataset), placesAfter(dataset, scenario)];
  const withTerminals = terminalsKnown(before, options.hours) && terminalsKnown(after, options.hours);
  const from = reachNow(outputAreas, dataset, options.catchmentKm, options.hours, withTerminals);
  const to = reachOf(dataset, outputAreas, after, options, withTerminals);
  const online = inOrder(scenario.changes).some(({ kind }) => kind === 'online-only');
  const fate = Uint8Array.from(from.km, (km, index) => {
    const near = (to.km[index] as number) <= options.catchmentKm;
    // Before, a service that is not online-only is there for everyone in some other way.
    const was = online || km <= options.catchmentKm;
    return FATES.indexOf(was ? (near ? 'stays in' : 'loses') : near ? 'gains' : 'stays out');
  });
  return {
    scenario,
    options,
    rule: online ? 'online-only' : 'places',
    before,
    after,
    fate,
    kmBefore: from.km,
    kmAfter: to.km,
    nearestBefore: from.place,
    nearestAfter: to.place,
    accessBefore: from.access,
    accessAfter: to.access,
    groups: PEOPLE_IDS.map((group) =>
      groupEffect(group, peopleByOutputArea(dataset, outputAreas, group), fate, from.km, to.km),
    ).filter(({ group, total }) => group === 'residents' || total > 0),
  };
}

interface Reach {
  readonly km: Float64Array;
  readonly place: Int32Array;
  readonly access: AccessScore;
}

/** Nearest counted place and reachable supply at every output area, from one set of distances. */
function reachOf(
  dataset: Dataset,
  outputAreas: OutputAreas,
  places: readonly Place[],
  options: AccessOptions,
  withTerminals: boolean,
): Reach {
  const km = distanceMatrix(outputAreas, positionsOf(places));
  const counted = places.map((place) => counts(place, options.hours));
  const supply = countSupply(places, options.hours, withTerminals);
  return {
    ...nearestPlaces(km, places.length, outputAreas.count, counted),
    access: accessScore(outputAreas, dataset.count, places, options, supply, km),
  };
}

/** Things as they are do not change while a scenario is tried out: worked out once. */
const reachNow = remembered(
  (
    outputAreas: OutputAreas,
    dataset: Dataset,
    catchmentKm: number,
    hours: HoursKind,
    withTerminals: boolean,
  ): Reach => reachOf(dataset, outputAreas, placesNow(dataset), { catchmentKm, hours }, withTerminals),
);

function groupEffect(
  group: PeopleId,
  people: Float64Array,
  fate: Uint8Array,
  kmBefore: Float64Array,
  kmAfter: Float64Array,
): GroupEffect {
  const sums = new Float64Array(FATES.length);
  let [total, before, after, losing] = [0, 0, 0, 0];
  people.forEach((count, index) => {
    const met = fate[index] as number;
    sums[met] = (sums[met] as number) + count;
    total += count;
    if (count > 0) {
      before += count * (kmBefore[index] as number);
      after += count * (kmAfter[index] as number);
      if (FATES[met] === 'loses') losing += 1;
    }
  });
  const mean = (sum: number): number | null => (total > 0 && Number.isFinite(sum) ? sum / total : null);
  return {
    group,
    total,
    by: Object.fromEntries(FATES.map((name, at) => [name, sums[at] as number])) as Record<Fate, number>,
    losingOutputAreas: losing,
    kmBefore: mean(before),
    kmAfter: mean(after),
  };
}

/** How many of a group meet a fate in each area: adds up to the group's total over all areas. */
export function fateByArea(dataset: Dataset, effect: Effect, group: PeopleId, fate: Fate): Float64Array {
  const { outputAreas } = dataset;
  const people = peopleByOutputArea(dataset, outputAreas, group);
  const wanted = FATES.indexOf(fate);
  return sumByArea(dataset, outputAreas, people, (index) => effect.fate[index] === wanted);
}

/** A column of areas from figures that may not exist (no place at all): no data where it is not finite. */
export function columnWhereFinite(values: Float64Array): Column {
  return {
    values: values.map((value) => (Number.isFinite(value) ? value : Number.NaN)),
    status: Uint8Array.from(values, (value) => (Number.isFinite(value) ? Status.value : Status.noData)),
  };
}
