import type { Place } from '../../../src/cartography/shapes';
import type { Inputs } from '../stage';

type LabelPlace = GeoJSON.Feature<GeoJSON.Point, Pick<Place, 'name' | 'kind' | 'priority'>>;

/** Largest towns first; NaPTAN gives the two that the missing OS tile ST22 holds. */
const LARGE_TOWNS = [
  'Taunton',
  'Yeovil',
  'Bridgwater',
  'Frome',
  'Wells',
  'Minehead',
  'Burnham-on-Sea',
  'Chard',
  'Glastonbury',
  'Wellington',
];
const FROM_NAPTAN = ['Taunton', 'Bridgwater'];
/** Lower numbers are labelled first. */
const PRIORITY = { large: 0, town: 20, neighbour: 30, village: 40 } as const;
/** A village is named on the map where buses stop often enough to make it a place people know. */
const VILLAGE_STOPS = 14;

/** Names written on the map: Somerset's towns and larger villages, and the towns of its neighbours. */
export function labelPlaces(inputs: Inputs): readonly LabelPlace[] {
  const somerset = inputs.geojson(
    'os-open-names',
    'basemap/places_os_open_names_somerset_EXCEPT_ST22.geojson',
    ['NAME1', 'LOCAL_TYPE'],
  );
  const beyond = inputs.geojson('os-open-names', 'basemap/places_os_open_names_neighbours.geojson', [
    'NAME1',
    'LOCAL_TYPE',
  ]);
  const naptan = inputs.geojson('naptan', 'basemap/places_naptan_localities_somerset.geojson', [
    'LocalityName',
    'stops',
  ]);
  const stops = new Map(
    naptan.features.map(({ properties }) => [String(properties?.LocalityName), Number(properties?.stops)]),
  );

  const towns = somerset.features.filter(({ properties }) => isTown(properties?.LOCAL_TYPE));
  const villages = somerset.features.filter(
    ({ properties }) =>
      properties?.LOCAL_TYPE === 'Village' && (stops.get(String(properties.NAME1)) ?? 0) >= VILLAGE_STOPS,
  );
  return [
    ...naptan.features
      .filter(({ properties }) => FROM_NAPTAN.includes(String(properties?.LocalityName)))
      .map((one) => label(one, String(one.properties?.LocalityName), 'town', PRIORITY.town)),
    ...towns.map((one) =>
      label(one, nameOf(one), one.properties?.LOCAL_TYPE === 'City' ? 'city' : 'town', PRIORITY.town),
    ),
    ...villages.map((one) => label(one, nameOf(one), 'village', PRIORITY.village)),
    ...beyond.features
      .filter(({ properties }) => isTown(properties?.LOCAL_TYPE))
      .map((one) => label(one, nameOf(one), 'town', PRIORITY.neighbour)),
  ];
}

const isTown = (type: unknown): boolean => type === 'Town' || type === 'City';
const nameOf = ({ properties }: GeoJSON.Feature): string => String(properties?.NAME1);

function label(from: GeoJSON.Feature, name: string, kind: Place['kind'], usual: number): LabelPlace {
  const size = LARGE_TOWNS.indexOf(name);
  const priority = size >= 0 && usual === PRIORITY.town ? PRIORITY.large + size : usual;
  return { type: 'Feature', geometry: from.geometry as GeoJSON.Point, properties: { name, kind, priority } };
}
