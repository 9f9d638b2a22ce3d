import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';
import { ENGLAND } from '../england-lookup';
import type { Inputs } from '../stage';

type Box = readonly [west: number, south: number, east: number, north: number];
type Area = Polygon | MultiPolygon;

const SHAPES = 'england/lsoa21_england_bsc.geojson';
/** A bend goes when its triangle is smaller than this, in square degrees: about 0.5 km², a pixel or two at the county's scale. */
const LEAST_TRIANGLE = 6e-5;
/** Islands and lakes smaller than this, in square degrees, are left out: about 15 km². */
const LEAST_PART = 2e-3;

/**
 * England beyond the neighbours, as one piece of land: so coarse that nothing is told from it but that it is land.
 *
 * @param box what of it is needed; areas that reach into it come whole
 * @param drawn codes of the councils that are drawn by themselves
 */
export function farLand(inputs: Inputs, box: Box, drawn: ReadonlySet<string>): GeoJSON.Feature {
  const wards = inputs.csv('ons-lookup', ENGLAND.wards, ['lsoa21_code', 'ltla24_code']);
  const councilOf = new Map(wards.map((ward) => [ward.lsoa21_code, ward.ltla24_code ?? '']));
  const { features } = inputs.geojson('ons-boundaries-lsoa21', SHAPES, ['LSOA21CD']);
  const near = features.filter((one) => reachesInto(box, one));
  const isFar = near.map((one) => !drawn.has(councilOf.get(String(one.properties?.LSOA21CD)) ?? ''));
  inputs.used('ons-lookup', ENGLAND.wards, near.length);
  inputs.used('ons-boundaries-lsoa21', SHAPES, near.length);
  const collection: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: near };
  const whole = topology({ areas: collection }) as Topology;
  const areas = (whole.objects.areas as GeometryCollection).geometries as Area[];
  const isLapped = lapped(areas, isFar);
  const far = areas.filter((area, at) => isFar[at] || isLapped(area));
  const joined = feature(whole, mergeArcs(whole, far)) as GeoJSON.Feature<GeoJSON.MultiPolygon>;
  const parts = joined.geometry.coordinates
    .filter(([outside]) => ground(outside) > LEAST_PART)
    .map(([outside = []]) => [outside]);
  const outline: GeoJSON.MultiPolygon = { type: 'MultiPolygon', coordinates: parts };
  const land = topology({ land: outline }) as Topology<Objects<object>>;
  const simple = simplify(presimplify(land), LEAST_TRIANGLE);
  return { ...(feature(simple, simple.objects.land as MultiPolygon) as GeoJSON.Feature), properties: {} };
}

function reachesInto([west, south, east, north]: Box, { geometry }: GeoJSON.Feature): boolean {
  const parts =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return parts.some(([outside = []]) =>
    outside.some(([lon = 0, lat = 0]) => lon > west && lon < east && lat > south && lat < north),
  );
}

/**
 * The areas of a neighbour along its far border belong to the far land too, except on the coast: the two are simplified
 * apart, and without the lap a thread of sea would show between them.
 */
function lapped(areas: readonly Area[], isFar: readonly boolean[]): (area: Area) => boolean {
  // which areas lie along each arc: one on the coast, two inland
  const sides = new Map<number, number[]>();
  areas.forEach((area, at) => {
    for (const arc of arcsOf(area)) sides.set(arc, [...(sides.get(arc) ?? []), at]);
  });
  return (area) => {
    const own = arcsOf(area).map((arc) => sides.get(arc) ?? []);
    return own.every((side) => side.length > 1) && own.flat().some((at) => isFar[at]);
  };
}

const arcsOf = (area: Area): readonly number[] =>
  (area.type === 'Polygon' ? area.arcs.flat() : area.arcs.flat(2)).map((arc) => (arc < 0 ? ~arc : arc));

function ground(ring: readonly GeoJSON.Position[] = []): number {
  const doubled = ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}
