import type { Dataset } from '../model/dataset';
import type { OutputAreas } from '../model/output-areas';
import { distanceMatrix, nearestPlaces, positionsOf } from '../sums/distances';
import { greatCircleKm } from '../sums/great-circle';
import { isNeighbours } from './own-places';

export const CANDIDATE_KINDS = ['gp-practice', 'place', 'library', 'mobile-stop-2019'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** A place where help could be offered next. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: CandidateKind;
  readonly lon: number;
  readonly lat: number;
  /** Residents of the output areas nearer to this village or town than to any other; null where it is not one. */
  readonly residents: number | null;
}

/** Villages and towns by name, column by column; `kind` as in the file of places. */
export interface NamedPlaces {
  readonly name: readonly string[];
  readonly kind: readonly string[];
  readonly lon: readonly number[];
  readonly lat: readonly number[];
}

/** Kinds of named place that may have a hall or a shop; hamlets seldom do, and `other` is a place of unstated kind. */
const SETTLEMENTS = new Set(['city', 'town', 'suburb', 'village', 'other']);

/** Every candidate of every kind, in order of id. Size is told of villages and towns only. */
export function allCandidates(
  dataset: Dataset,
  outputAreas: OutputAreas,
  places: NamedPlaces,
): readonly Candidate[] {
  const named = places.name.flatMap((name, at) =>
    SETTLEMENTS.has(places.kind[at] ?? '')
      ? [{ name, lon: places.lon[at] as number, lat: places.lat[at] as number }]
      : [],
  );
  const nearest = nearestPlaces(
    distanceMatrix(outputAreas, positionsOf(named)),
    named.length,
    outputAreas.count,
  ).place;
  const residents = new Float64Array(named.length);
  nearest.forEach((place, point) => {
    if (place >= 0)
      residents[place] = (residents[place] as number) + (outputAreas.residents[point] as number);
  });
  const settlements = named.map(
    (place, at): Candidate => ({
      ...place,
      id: `place-${place.name.toLowerCase().replace(/[^a-z]+/g, '-')}-${place.lon.toFixed(4)}-${place.lat.toFixed(4)}`,
      kind: 'place',
      residents: residents[at] as number,
    }),
  );
  const site = ({ id, name, kind, lon, lat }: Omit<Candidate, 'residents'>): Candidate => ({
    id,
    name,
    kind,
    lon,
    lat,
    residents: null,
  });
  return [
    ...(dataset.sites?.practices ?? []).map((one) => site({ ...one, kind: 'gp-practice' })),
    ...(dataset.sites?.stops ?? []).map((one) => site({ ...one, kind: 'mobile-stop-2019' })),
    ...dataset.accessPoints
      .filter((one) => !isNeighbours(one))
      .map((one) => site({ ...one, kind: 'library' })),
    ...settlements,
  ].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

export interface CandidateChoice {
  readonly kinds: ReadonlySet<CandidateKind>;
  /** Villages and towns with at least so many residents nearest to them. */
  readonly leastResidents: number;
}

/** Two places nearer than this are one for the purpose: a candidate at a place that counts already helps nobody. */
const SAME_PLACE_KM = 0.05;

/**
 * Those the user lets in. A library is a candidate only while it does not count: closed, or without hours of the kind
 * that counts, so that giving it some is the help.
 */
export function candidatesAmong(
  all: readonly Candidate[],
  { kinds, leastResidents }: CandidateChoice,
  counting: readonly { readonly lon: number; readonly lat: number }[],
): readonly Candidate[] {
  return all.filter(
    (one) =>
      kinds.has(one.kind) &&
      (one.residents === null || one.residents >= leastResidents) &&
      !(
        one.kind === 'library' &&
        counting.some((place) => greatCircleKm(one.lon, one.lat, place.lon, place.lat) < SAME_PLACE_KM)
      ),
  );
}
