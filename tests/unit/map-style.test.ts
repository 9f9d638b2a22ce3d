import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { drawMap, drawNames } from '../../src/cartography/draw-map';
import { fitProjection } from '../../src/cartography/projection';
import { OVERLAY_IDS, type OverlayId } from '../../src/domain/model/choices';
import { row } from '../../src/domain/model/codes';
import type { Group } from '../../src/domain/model/measure-record';
import { markFeatures, oneArea } from '../../src/map/geojson';
import { mapStyle, overlaySources } from '../../src/map/map-style';
import { PATTERN_IMAGES } from '../../src/map/pattern-images';
import {
  type LayerChoices,
  MAP_LAYERS,
  mapLayers,
  NO_CHOICES,
  patternLayers,
  visibilityOf,
} from '../../src/map/style-layers';
import { readingOf, sceneOf } from './map-fixture';

const GROUPS: readonly Group[] = ['connectivity', 'need', 'supply'];
const scene = sceneOf(3);
const ids = MAP_LAYERS.map(({ layer }) => layer.id);
const seen = (id: string, choices: LayerChoices) =>
  MAP_LAYERS.filter(({ layer }) => layer.id === id).map((one) => visibilityOf(one, choices))[0];
const everyOverlays: readonly ReadonlySet<OverlayId>[] = Array.from(
  { length: 2 ** OVERLAY_IDS.length },
  (_, bits) => new Set(OVERLAY_IDS.filter((_, index) => bits & (1 << index))),
);

describe('the style of the map', () => {
  it('is valid for every group of measures, every combination of overlays, with and without patterns', () => {
    const whole = mapStyle(scene, NO_CHOICES);
    for (const group of GROUPS) {
      for (const overlays of everyOverlays) {
        for (const patterns of [false, true]) {
          const style = {
            ...whole,
            layers: mapLayers({
              group,
              overlays,
              patterns,
              pair: patterns,
              hasNoData: patterns,
              hasSuppressed: !patterns,
              hasSmall: patterns,
              places: !patterns,
            }),
          };
          expect(validateStyleMin(style)).toEqual([]);
        }
      }
    }
  });

  it('asks nobody for anything: no glyphs, sprites or addresses in it', () => {
    const style = mapStyle(scene, { ...NO_CHOICES, overlays: new Set(OVERLAY_IDS), patterns: true });
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//);
  });

  it('lists every layer once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps marks above all ground, and libraries last', () => {
    const at = (id: string) => ids.indexOf(id);
    for (const ground of ['areas', 'no-data', 'suppressed', 'small', 'cds', 'walking', 'motorway'] as const) {
      expect(at(ground)).toBeLessThan(at('marks'));
    }
    expect(at('marks')).toBeLessThan(at('selected'));
    expect(at('libraries')).toBe(ids.length - 1);
  });

  it('draws only sources it has and only images that are made for it', () => {
    const style = mapStyle(scene, {
      ...NO_CHOICES,
      overlays: new Set(OVERLAY_IDS),
      group: 'supply',
      patterns: true,
    });
    const images = new Set(PATTERN_IMAGES.map((image) => image.name));
    expect(images.size).toBe(PATTERN_IMAGES.length);
    for (const layer of style.layers) {
      if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
    }
    for (const group of GROUPS) for (const [, image] of patternLayers(group)) expect(images).toContain(image);
    const named = JSON.stringify(style.layers).match(/"(mark|no-data|suppressed|small)"/g) ?? [];
    for (const name of new Set(named)) if (name !== '"no-data"') expect(images).toContain(JSON.parse(name));
  });

  it('shows an overlay’s layers only while it is on', () => {
    const none = NO_CHOICES;
    expect(seen('libraries', none)).toBe('none');
    expect(seen('areas', none)).toBe('visible');
    expect(seen('pattern-2', none)).toBe('none');
    expect(seen('pattern-2', { ...none, patterns: true })).toBe('visible');
    expect(seen('no-data', none)).toBe('none');
    expect(seen('no-data', { ...none, hasNoData: true })).toBe('visible');
    for (const id of ['cds', 'cds-edges'])
      expect(seen(id, { ...none, overlays: new Set<OverlayId>(['cds']) })).toBe('visible');
  });
});

describe('the sources of the map', () => {
  const data = (source: unknown) => (source as { data: GeoJSON.FeatureCollection }).data.features;
  const style = mapStyle(sceneOf(7), NO_CHOICES);

  it('number areas by row, as integers, so that table row and map area are the same', () => {
    expect(data(style.sources.areas).map((feature) => feature.id)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('carry no values: colours travel as feature-state only', () => {
    for (const feature of data(style.sources.areas)) expect(feature.properties).toEqual({});
  });

  it('hold the marked areas alone, each knowing whether it is dimmed', () => {
    const features = markFeatures(sceneOf(4).shapes, Uint8Array.from([0, 1, 0, 2])).features;
    expect(features.map((feature) => feature.properties)).toEqual([{ mark: 1 }, { mark: 2 }]);
  });

  it('hold one area or none for an outline', () => {
    expect(oneArea(scene.shapes, null).features).toEqual([]);
    expect(oneArea(scene.shapes, row(1)).features).toHaveLength(1);
  });

  const held = (overlays: readonly OverlayId[], of = scene) =>
    new Map(
      overlaySources(of, readingOf({ classOf: [0, 1, 2], overlays })).map(({ name, drawn, data }) => [
        name,
        { drawn, of: data().features.map(({ properties }) => properties) },
      ]),
    );

  it('hold places by the symbol they are drawn with, and what CDS says of each former district', () => {
    const sources = held(['libraries', 'cds']);
    expect(sources.get('libraries')?.of).toEqual([{ id: 'wells', name: 'wells', symbol: 'symbol-library' }]);
    expect(sources.get('cds')?.of).toEqual([{ pattern: 'cds-terminated' }, { pattern: 'cds-split' }]);
    const images = PATTERN_IMAGES.map(({ name }) => name);
    expect(images).toEqual(expect.arrayContaining(['symbol-library', 'cds-terminated', 'cds-split']));
  });

  it('hold ground that is fetched only once it is there', () => {
    expect(held(['walking']).get('walking')).toEqual({ drawn: '', of: [] });
    const walking = { minutes: 30, polygons: [{ library: 'one', polygons: scene.basemap.land }] };
    expect(held(['walking'], { ...scene, walking }).get('walking')?.of).toEqual([{}]);
  });

  it('are empty while their overlay is off', () => {
    for (const source of held([]).values()) expect(source).toEqual({ drawn: '', of: [] });
  });
});

describe('the names over the map', () => {
  /** The names alone, in the order in which they are drawn, and where the first of each stands. */
  const namesOf = (drawing: string) =>
    [...drawing.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]+)</g)].map(([, x, y, name]) => [
      name,
      x,
      y,
    ]);
  const size = { width: 800, height: 500 };
  const projection = fitProjection(scene.shapes.bounds, size.width, size.height, 16);
  const overlays: readonly OverlayId[] = ['places', 'libraries', 'cds', 'districts'];
  const reading = readingOf({ classOf: [0, 1, 2], overlays });

  it('are those of the drawn map, in the same places', () => {
    const options = { ...size, projection, idPrefix: 'one' };
    const over = namesOf(drawNames(scene, reading, options));
    expect(over.length).toBeGreaterThan(2);
    expect(over).toEqual(namesOf(drawMap(scene, reading, { ...options, labels: 'fixed' })));
  });

  it('name a shape once where two overlays cover it, with what CDS says of it', () => {
    const names = namesOf(drawNames(scene, reading, { ...size, projection, idPrefix: 'one' })).map(
      ([name]) => name,
    );
    expect(names.filter((name) => name === 'Mendip')).toHaveLength(1);
  });
});
