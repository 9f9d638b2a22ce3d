import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { OVERLAY_IDS, type OverlayId } from '../../src/domain/model/choices';
import { row } from '../../src/domain/model/codes';
import type { Group } from '../../src/domain/model/measure';
import { markFeatures, oneArea } from '../../src/map/geojson';
import { LAYER_ORDER, patternLayers, visibilityOf } from '../../src/map/layer-order';
import { mapStyle, NO_CHOICES, readingSources } from '../../src/map/map-style';
import { PATTERN_IMAGES } from '../../src/map/pattern-images';
import { mapLayers } from '../../src/map/style-layers';
import { readingOf, sceneOf } from './map-fixture';

const GROUPS: readonly Group[] = ['connectivity', 'need', 'supply'];
const scene = sceneOf(3);
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

  it('lists every layer once, in the order it is drawn', () => {
    expect(new Set(LAYER_ORDER).size).toBe(LAYER_ORDER.length);
    const layers = mapLayers(NO_CHOICES);
    expect(layers.map((layer) => layer.id)).toEqual([...LAYER_ORDER]);
  });

  it('keeps marks above all ground and names above marks, libraries last', () => {
    const at = (id: (typeof LAYER_ORDER)[number]) => LAYER_ORDER.indexOf(id);
    for (const ground of ['areas', 'no-data', 'suppressed', 'small', 'cds', 'walking', 'motorway'] as const) {
      expect(at(ground)).toBeLessThan(at('marks'));
    }
    expect(at('marks')).toBeLessThan(at('selected'));
    expect(at('selected')).toBeLessThan(at('place-names'));
    expect(at('libraries')).toBe(LAYER_ORDER.length - 1);
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
    const named =
      JSON.stringify(style.layers).match(
        /"(mark|no-data|suppressed|small|library|cds-(?!names|points)[a-z-]+)"/g,
      ) ?? [];
    for (const name of new Set(named)) if (name !== '"no-data"') expect(images).toContain(JSON.parse(name));
  });

  it('shows an overlay’s layers only while it is on, and district names once when CDS names them too', () => {
    const none = NO_CHOICES;
    expect(visibilityOf('libraries', none)).toBe('none');
    expect(visibilityOf('areas', none)).toBe('visible');
    expect(visibilityOf('pattern-2', none)).toBe('none');
    expect(visibilityOf('pattern-2', { ...none, patterns: true })).toBe('visible');
    expect(visibilityOf('no-data', none)).toBe('none');
    expect(visibilityOf('no-data', { ...none, hasNoData: true })).toBe('visible');
    const both = { ...none, overlays: new Set<OverlayId>(['cds', 'districts']) };
    expect(visibilityOf('cds-names', both)).toBe('visible');
    expect(visibilityOf('district-names', both)).toBe('none');
    expect(visibilityOf('district-edges', both)).toBe('visible');
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

  it('rank towns with an inset first, then towns, villages and places beyond the county', () => {
    const names = data(style.sources.places).map((feature) => [
      feature.properties?.name,
      feature.properties?.tone,
    ]);
    expect(names).toEqual([
      ['Taunton', 'large'],
      ['Wells', 'town'],
      ['Street', 'village'],
      ['Bath', 'outside'],
    ]);
  });

  it('hold open libraries only, and what CDS says of each former district', () => {
    const sources = readingSources(scene, readingOf({ classOf: [0, 1, 2], overlays: ['libraries', 'cds'] }));
    expect(sources.libraries?.features.map((feature) => feature.properties?.id)).toEqual(['wells']);
    expect(sources.cds?.features.map((feature) => feature.properties)).toEqual([
      { state: 'terminated' },
      { state: 'split' },
    ]);
    expect(sources['cds-points']?.features[0]?.properties?.name).toBe('Mendip\nEnded');
  });

  it('are empty while their overlay is off', () => {
    for (const source of Object.values(readingSources(scene, readingOf({ classOf: [0, 1, 2] })))) {
      expect(source.features).toEqual([]);
    }
  });
});
