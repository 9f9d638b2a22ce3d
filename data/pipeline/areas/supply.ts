import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Cell } from '../../../src/artefact/table-writer';
import { greatCircleKm } from '../../../src/domain/sums/great-circle';
import { type LibraryPlace, libraryKey, readLibraryPlaces } from '../../../src/formats/libraries';
import { readPostcodePlaces } from '../../../src/formats/postcode-list';
import type { CouncilProfile } from '../../councils/profile';
import { englandAccessPoints, neighbouringAccessPoints } from '../access-points/england';
import { ENGLAND } from '../england-lookup';
import { inputProblem, readRecords } from '../inputs';
import type { AreaIndex, Inputs, StageContext } from '../stage';

const WALKING_MINUTES = [15, 30] as const;

/**
 * How near help is: the nearest open library, whichever council's, and the share of live postcodes within a walk of one
 * of the council's own, the only ones with walking areas.
 */
export function supplyColumns(context: StageContext, profile: CouncilProfile): Map<string, readonly Cell[]> {
  const { inputs, areas } = context;
  const open = openLibraries(context);
  const all: readonly Named[] = [
    ...open.map((one) => ({ council: profile.name, ...one })),
    ...neighbouringAccessPoints(context).map(({ name, lon, lat, council = '' }) => ({
      name,
      lon,
      lat,
      council,
    })),
  ];
  const nearest = areas.lookup.map((area) => nearestLibrary(position(area, profile), all));
  const { libraryWalking, livePostcodes } = profile.inputs;
  const walkable = WALKING_MINUTES.map((minutes) =>
    libraryWalking === null || livePostcodes === null
      ? areas.codes.map(() => null)
      : walkingShares(inputs, areas, { libraryWalking, livePostcodes }, open, minutes),
  );
  if (libraryWalking !== null)
    inputs.used('library-walking-2023', libraryWalking, open.length * WALKING_MINUTES.length);
  return new Map<string, readonly Cell[]>([
    ['nearest_access_point', nearest.map(({ name }) => name)],
    ['nearest_access_point_km', nearest.map(({ km }) => km)],
    ['nearest_access_point_council', nearest.map(({ council }) => council)],
    ...WALKING_MINUTES.map((minutes, index) => [`walk_${minutes}min_pct`, walkable[index] ?? []] as const),
  ]);
}

interface Named {
  readonly name: string;
  readonly council: string;
  readonly lon: number;
  readonly lat: number;
}

function openLibraries(context: StageContext): readonly (LibraryPlace & { readonly council?: string })[] {
  const path = context.profile.inputs.libraries;
  if (path === null) {
    return englandAccessPoints(context)
      .filter(({ status }) => status === 'open')
      .map(({ name, lon, lat, council }) => ({
        name,
        lon,
        lat,
        open: true,
        ...(council ? { council } : {}),
      }));
  }
  const open = readRecords(context.inputs, 'ace-libraries-2023', path, readLibraryPlaces).filter(
    (library) => library.open,
  );
  if (open.length === 0) throw inputProblem('ace-libraries-2023', path, 'lists no open library');
  return open;
}

interface WalkingPaths {
  readonly libraryWalking: string;
  readonly livePostcodes: string;
}

/** Population-weighted centroid, degrees. */
export function position(
  area: Readonly<Record<string, string>>,
  profile: CouncilProfile,
): { lon: number; lat: number } {
  const lon = Number(area.pwc_lon || Number.NaN);
  const lat = Number(area.pwc_lat || Number.NaN);
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) {
    throw inputProblem(
      'ons-lookup',
      profile.inputs.lookup ?? ENGLAND.centroids,
      `has no centroid for ${area.LSOA21CD}`,
    );
  }
  return { lon, lat };
}

/** Great-circle, in kilometres; of two equally near the first by name. */
function nearestLibrary(
  from: { lon: number; lat: number },
  open: readonly Named[],
): { name: string; council: string; km: number } {
  const [nearest] = open
    .map(({ name, council, lon, lat }) => ({
      name,
      council,
      km: greatCircleKm(from.lon, from.lat, lon, lat),
    }))
    .toSorted((a, b) => a.km - b.km || (a.name < b.name ? -1 : 1));
  if (!nearest) throw new Error('No open library');
  return nearest;
}

/** Share (0-100) of each area's live postcodes inside any open library's walking polygon of so many minutes. */
function walkingShares(
  inputs: Inputs,
  areas: AreaIndex,
  paths: WalkingPaths,
  open: readonly LibraryPlace[],
  minutes: number,
): Cell[] {
  const postcodes = readRecords(inputs, 'codepoint-open-2025-10', paths.livePostcodes, readPostcodePlaces);
  const polygons = walkingPolygons(inputs, paths.libraryWalking, open, minutes);
  const inside = areas.codes.map(() => 0);
  const all = areas.codes.map(() => 0);
  for (const { areaCode, lon, lat, postcode } of postcodes) {
    const row = areas.rowOf.get(areaCode);
    if (row === undefined) {
      throw inputProblem(
        'codepoint-open-2025-10',
        paths.livePostcodes,
        `puts ${postcode} in an unknown area`,
      );
    }
    all[row] = (all[row] ?? 0) + 1;
    const walkable = polygons.some(
      ({ box: [west, south, east, north], feature }) =>
        lon >= west &&
        lon <= east &&
        lat >= south &&
        lat <= north &&
        booleanPointInPolygon([lon, lat], feature),
    );
    if (walkable) inside[row] = (inside[row] ?? 0) + 1;
  }
  return all.map((count, row) => (count === 0 ? null : (100 * (inside[row] ?? 0)) / count));
}

function walkingPolygons(inputs: Inputs, path: string, open: readonly LibraryPlace[], minutes: number) {
  const wanted = new Set(open.map(({ name }) => libraryKey(name)));
  const features = inputs
    .geojson('library-walking-2023', path, ['library', 'minutes'])
    .features.filter(
      ({ properties }) =>
        properties?.minutes === minutes && wanted.has(libraryKey(String(properties.library))),
    );
  const found = new Set(features.map(({ properties }) => libraryKey(String(properties?.library))));
  const lacking = open.find(({ name }) => !found.has(libraryKey(name)));
  if (lacking)
    throw inputProblem('library-walking-2023', path, `has no ${minutes}-minute area for ${lacking.name}`);
  return features.map((feature) => {
    if (feature.geometry.type !== 'Polygon' && feature.geometry.type !== 'MultiPolygon') {
      throw inputProblem(
        'library-walking-2023',
        path,
        `holds a ${feature.geometry.type}, which is not an area`,
      );
    }
    const [west, south, east, north] = bbox(feature);
    return { box: [west, south, east, north] as const, feature: feature.geometry };
  });
}
