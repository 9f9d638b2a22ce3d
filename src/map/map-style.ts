import type { GeoJSONSourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { lineAlone } from '../cartography/arcs';
import type { Scene } from '../cartography/map-layers';
import { drawnOverlay, GROUND_OVERLAYS } from '../cartography/overlays/ground-overlays';
import { sceneOf } from '../cartography/places-scene';
import type { Line, Shapes } from '../cartography/shapes';
import type { OverlayId } from '../domain/model/choices';
import { PLACE_KIND_IDS } from '../domain/model/place';
import { PLACE_KINDS } from '../domain/model/place-kinds';
import type { Reading } from '../domain/model/reading';
import { areaFeatures, groundFeatures, lineFeatures, shapeFeatures, symbolFeatures } from './geojson';
import { cdsImage } from './pattern-images';
import { type LayerChoices, mapLayers } from './style-layers';

/** Detail is kept up to this zoom; beyond it the same tiles are enlarged (one step is then about 1 m). */
const DETAIL_ZOOM = 12;
const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The whole style: sources of the scene, empty ones for what a reading brings, and every layer. No URL in it. */
export function mapStyle(
  scene: Scene,
  choices: LayerChoices,
  reading: Reading | null = null,
): StyleSpecification {
  const { shapes, basemap } = scene;
  const layers = mapLayers(choices);
  const ofTheScene: Readonly<Record<string, GeoJSONSourceSpecification>> = {
    // Unsimplified: simplifying each area by itself would open gaps between small town areas.
    areas: geojson(areaFeatures(shapes), { tolerance: 0 }),
    charted: geojson(groundFeatures(basemap.charted)),
    land: geojson(groundFeatures(basemap.land)),
    neighbours: geojson(shapeFeatures(basemap.neighbours)),
    'district-borders': geojson(lineFeatures(shapes.districtBorders)),
    outline: geojson(lineFeatures(shapes.outline)),
    motorway: geojson(lineFeatures(basemap.motorway)),
    railways: geojson(lineFeatures(basemap.railways)),
    'place-borders': geojson(placeBorders(scene, reading)),
  };
  const drawn = new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
  return {
    version: 8,
    sources: Object.fromEntries([...drawn].map((name) => [name, ofTheScene[name] ?? geojson(NOTHING)])),
    layers,
  };
}

/** Borders of the places that the rows are; none where these are areas, which have their own. */
export const placeBorders = (scene: Scene, reading: Reading | null): GeoJSON.FeatureCollection =>
  reading?.dataset.madeOf ? lineFeatures(eachOnce(sceneOf(scene, reading).shapes)) : NOTHING;

/** A border that two places share is one line. */
const eachOnce = ({ areas }: Shapes): readonly Line[] =>
  [...new Set(areas.flat(3).map(({ arc }) => arc))].map(lineAlone);

/** What a reading says of the layers. */
export function layerChoices(reading: Reading): LayerChoices {
  const { overlays, patterns } = reading.choices;
  return {
    overlays,
    patterns,
    pair: reading.pair !== null,
    group: reading.measure.group,
    hasNoData: reading.noDataCount > 0,
    hasSuppressed: reading.suppressedCount > 0,
    hasSmall: reading.smallCount > 0,
    places: reading.dataset.madeOf !== undefined,
  };
}

/** A source that a reading fills: what it holds, and a text that changes with it, empty while it holds nothing. */
interface OverlaySource {
  readonly name: string;
  readonly drawn: string;
  readonly data: () => GeoJSON.FeatureCollection;
}

/** What the overlays of a reading come to, source by source. */
export function overlaySources(scene: Scene, reading: Reading): readonly OverlaySource[] {
  const told = new Map(reading.overlays.map((one) => [one.id, one]));
  const drawnOf = (id: OverlayId): string => {
    const one = told.get(id);
    return one ? drawnOverlay(one) : '';
  };
  const sources: OverlaySource[] = [];
  for (const { id, shapes } of GROUND_OVERLAYS) {
    const said = told.get(id)?.districts;
    const covered = told.has(id) ? shapes(scene) : [];
    sources.push({
      name: id,
      drawn: covered.length > 0 ? drawnOf(id) : '',
      data: () =>
        shapeFeatures(covered, ({ name }) => {
          const state = said?.get(name)?.state;
          return state ? { pattern: cdsImage(state) } : {};
        }),
    });
  }
  for (const kind of PLACE_KIND_IDS) {
    const { id } = PLACE_KINDS[kind].overlay;
    sources.push({
      name: id,
      drawn: drawnOf(id),
      data: () => symbolFeatures(told.get(id)?.points ?? []),
    });
  }
  return sources;
}

function geojson(
  data: GeoJSON.FeatureCollection,
  options: Partial<GeoJSONSourceSpecification> = {},
): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: DETAIL_ZOOM, ...options };
}
