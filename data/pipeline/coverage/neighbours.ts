import { ENGLAND } from '../england-lookup';
import { inputProblem } from '../inputs';
import type { StageContext } from '../stage';

const SHAPES = 'england/lsoa21_england_bsc.geojson';
/** Two shared corners are a shared edge; one is councils that meet in a point. */
const AN_EDGE = 2;

/** An English council that shares a stretch of border with the one of the map. */
export interface NeighbourCouncil {
  readonly code: string;
  readonly name: string;
}

/**
 * The council's neighbours in order of name, from the shapes of England's areas, which have their borders in common:
 * no list of neighbours is trusted. Councils across water are none, nor those of Wales and Scotland, whose shapes are
 * not held.
 */
export function neighbourCouncils({ inputs, areas, profile }: StageContext): readonly NeighbourCouncil[] {
  const councilOf = new Map(
    inputs
      .csv('ons-lookup', ENGLAND.wards, ['lsoa21_code', 'ltla24_code', 'ltla24_name'])
      .map(({ lsoa21_code = '', ltla24_code: code = '', ltla24_name: name = '' }) => [
        lsoa21_code,
        { code, name },
      ]),
  );
  const { features } = inputs.geojson('ons-boundaries-lsoa21', SHAPES, ['LSOA21CD']);
  const isOwn = (one: GeoJSON.Feature) => areas.rowOf.has(String(one.properties?.LSOA21CD));
  const own = new Set(features.filter(isOwn).flatMap(corners));
  if (own.size === 0) {
    throw inputProblem('ons-boundaries-lsoa21', SHAPES, `has no area of ${profile.name}`);
  }
  const shared = new Map<string, { readonly name: string; readonly corners: Set<string> }>();
  for (const feature of features) {
    const council = councilOf.get(String(feature.properties?.LSOA21CD));
    if (!council || council.code === profile.code) continue;
    for (const corner of corners(feature)) {
      if (!own.has(corner)) continue;
      const known = shared.get(council.code) ?? { name: council.name, corners: new Set<string>() };
      shared.set(council.code, known);
      known.corners.add(corner);
    }
  }
  inputs.used('ons-boundaries-lsoa21', SHAPES, areas.codes.length);
  inputs.used('ons-lookup', ENGLAND.wards, shared.size);
  return [...shared]
    .filter(([, { corners: common }]) => common.size >= AN_EDGE)
    .map(([code, { name }]) => ({ code, name }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function corners({ geometry }: GeoJSON.Feature): readonly string[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.flat().map(([lon, lat]) => `${lon} ${lat}`);
}
