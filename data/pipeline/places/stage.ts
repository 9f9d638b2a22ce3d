import { FILES, type PlacesFile } from '../../../src/artefact/files';
import type { Place } from '../../../src/cartography/shapes';
import { greatCircleKm } from '../../../src/domain/sums/great-circle';
import type { Inputs, Stage } from '../stage';
import { createAreaFinder } from './area-finder';

const OS = 'basemap/places_os_open_names_somerset_EXCEPT_ST22.geojson';
const NAPTAN = 'basemap/places_naptan_localities_somerset.geojson';
/** Two records of one name nearer than this are one place. */
const SAME_PLACE_KM = 2.5;

const KINDS: Readonly<Record<string, Place['kind']>> = {
  City: 'city',
  Town: 'town',
  'Suburban Area': 'suburb',
  Village: 'village',
  Hamlet: 'hamlet',
};
const ORDER: readonly Place['kind'][] = ['city', 'town', 'suburb', 'village', 'hamlet', 'other'];
/** Tile ST22 is missing from the OS extract, so its towns come from NaPTAN, which does not say what a place is. */
const NAPTAN_TOWNS = new Set(['Taunton', 'Bridgwater']);

interface Found {
  readonly name: string;
  readonly kind: Place['kind'];
  readonly lon: number;
  readonly lat: number;
  readonly area: number;
}

/** Place names for search, largest kinds first, each with the row of the area it lies in. */
export const stage: Stage = ({ profile, inputs, areas }) => {
  const paths = profile.inputs;
  const areaAt = createAreaFinder(inputs, areas, paths.shapes);
  const all = (paths.localExtracts ? [...osPlaces(inputs), ...naptanPlaces(inputs)] : []).flatMap(
    (place): readonly Found[] => {
      const area = areaAt(place.lon, place.lat);
      return area === null ? [] : [{ ...place, area }];
    },
  );
  const kept: Found[] = [];
  for (const place of all) {
    const twin = kept.some(
      (other) =>
        other.name === place.name &&
        greatCircleKm(other.lon, other.lat, place.lon, place.lat) < SAME_PLACE_KM,
    );
    if (!twin) kept.push(place);
  }
  kept.sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.name < b.name ? -1 : 1) || a.area - b.area,
  );
  const file: PlacesFile = {
    name: kept.map(({ name }) => name),
    kind: kept.map(({ kind }) => kind),
    lon: kept.map(({ lon }) => fourDecimals(lon)),
    lat: kept.map(({ lat }) => fourDecimals(lat)),
    area: kept.map(({ area }) => area),
  };
  return [{ path: FILES.places, text: `${JSON.stringify(file)}\n` }];
};

function osPlaces(inputs: Inputs): readonly Omit<Found, 'area'>[] {
  return inputs.geojson('os-open-names', OS, ['NAME1', 'LOCAL_TYPE']).features.map((one) => ({
    name: String(one.properties?.NAME1),
    kind: KINDS[String(one.properties?.LOCAL_TYPE)] ?? 'other',
    ...position(one),
  }));
}

function naptanPlaces(inputs: Inputs): readonly Omit<Found, 'area'>[] {
  return inputs.geojson('naptan', NAPTAN, ['LocalityName']).features.map((one) => {
    const name = String(one.properties?.LocalityName);
    return { name, kind: NAPTAN_TOWNS.has(name) ? 'town' : 'other', ...position(one) };
  });
}

function position(one: GeoJSON.Feature): { readonly lon: number; readonly lat: number } {
  const [lon = 0, lat = 0] = one.geometry.type === 'Point' ? one.geometry.coordinates : [];
  return { lon, lat };
}

/** About 10 m: as exact as a place name is. */
const fourDecimals = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
