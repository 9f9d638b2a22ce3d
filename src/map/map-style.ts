import type { GeoJSONSourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FIXED_NAMES } from '../cartography/fixed-names';
import { cdsOf, cdsOverlay } from '../cartography/overlay-layer';
import type { Reading } from '../domain/model/reading';
import {
  areaFeatures,
  groundFeatures,
  insetFrames,
  libraryFeatures,
  lineFeatures,
  nameFeatures,
  placeFeatures,
  pointFeatures,
  shapeFeatures,
} from './geojson';
import type { LayerChoices } from './layer-order';
import type { MapScene } from './map-view';
import { mapLayers } from './style-layers';

/** Detail is kept up to this zoom; beyond it the same tiles are enlarged (one step is then about 1 m). */
const DETAIL_ZOOM = 12;
const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The whole style: sources of the scene, empty ones for what a reading brings, and every layer. No URL in it. */
export function mapStyle(scene: MapScene, choices: LayerChoices): StyleSpecification {
  const { shapes, basemap } = scene;
  return {
    version: 8,
    sources: {
      // Unsimplified: simplifying each area by itself would open gaps between small town areas.
      areas: geojson(areaFeatures(shapes), { tolerance: 0 }),
      charted: geojson(groundFeatures(basemap.charted)),
      land: geojson(groundFeatures(basemap.land)),
      neighbours: geojson(shapeFeatures(basemap.neighbours)),
      'district-borders': geojson(lineFeatures(shapes.districtBorders)),
      districts: geojson(shapeFeatures(shapes.districts)),
      'district-points': geojson(nameFeatures(shapes.districts)),
      outline: geojson(lineFeatures(shapes.outline)),
      motorway: geojson(lineFeatures(basemap.motorway)),
      railways: geojson(lineFeatures(basemap.railways)),
      constituencies: geojson(shapeFeatures(basemap.constituencies)),
      'constituency-points': geojson(nameFeatures(basemap.constituencies)),
      places: geojson(placeFeatures(scene)),
      waters: geojson(pointFeatures(FIXED_NAMES)),
      'inset-frames': geojson(insetFrames(shapes)),
      marks: geojson(NOTHING),
      selected: geojson(NOTHING),
      pointed: geojson(NOTHING),
      walking: geojson(NOTHING),
      cds: geojson(NOTHING),
      'cds-points': geojson(NOTHING),
      libraries: geojson(NOTHING),
    },
    layers: mapLayers(choices),
  };
}

/** What is drawn before the first reading. */
export const NO_CHOICES: LayerChoices = {
  overlays: new Set(),
  group: 'need',
  patterns: false,
  pair: false,
  hasNoData: false,
  hasSuppressed: false,
  hasSmall: false,
};

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
  };
}

/** Sources that a reading fills, by name; empty while their overlay is off. */
export function readingSources(
  scene: MapScene,
  reading: Reading,
): Readonly<Record<string, GeoJSON.FeatureCollection>> {
  const cds = cdsOverlay(reading);
  const saidOf = (district: MapScene['shapes']['districts'][number]) => cds && cdsOf(cds, district);
  const districts = scene.shapes.districts.filter((district) => saidOf(district) !== undefined);
  const libraries = reading.overlays.find((one) => one.id === 'libraries');
  return {
    cds: shapeFeatures(districts, (district) => ({ state: saidOf(district)?.state ?? '' })),
    'cds-points': nameFeatures(districts, (district) => `${district.name}\n${saidOf(district)?.label ?? ''}`),
    libraries: libraries?.id === 'libraries' ? libraryFeatures(libraries.points) : NOTHING,
  };
}

function geojson(
  data: GeoJSON.FeatureCollection,
  options: Partial<GeoJSONSourceSpecification> = {},
): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: DETAIL_ZOOM, ...options };
}
