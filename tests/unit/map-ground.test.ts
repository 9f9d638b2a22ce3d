import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILES } from '../../src/artefact/files';
import { decodeBasemap, decodeShapes } from '../../src/artefact/shapes';
import { boundsOf, insideAny } from '../../src/cartography/arcs';
import { insetsWithin } from '../../src/cartography/insets';
import type { NamedShape, Polygons } from '../../src/cartography/shapes';
import { travelBounds } from '../../src/domain/model/ground';
import { cameraFor, clamped, minimumZoom, projectionOf, showing, viewBounds } from '../../src/map/camera';
import { areaFeatures, groundFeatures, shapeFeatures } from '../../src/map/geojson';
import { PROJECT } from './structure-files';

const json = (file: string): unknown =>
  JSON.parse(readFileSync(join(PROJECT, 'public/data/somerset', file), 'utf8'));
const shapes = decodeShapes(json(FILES.shapes));
const basemap = decodeBasemap(json(FILES.basemap));
const { bounds } = shapes;

const named = (polygons: Polygons): NamedShape => ({ code: '', name: '', polygons });
const charted = [named(basemap.charted)];
const land = [named(basemap.land), ...basemap.neighbours];
const isLand = (lon: number, lat: number) =>
  insideAny(land, lon, lat) || insideAny(shapes.districts, lon, lat);

/** From the smallest embed to a wall screen, no narrower than a phone held upright, no flatter than a strip. */
const anySize = fc
  .record({ width: fc.integer({ min: 280, max: 3840 }), height: fc.integer({ min: 200, max: 2160 }) })
  .filter(({ width, height }) => height < 2.2 * width && width < 5.2 * height);
const anyCamera = fc.record({
  lon: fc.double({ min: -9, max: 3, noNaN: true }),
  lat: fc.double({ min: 48, max: 54, noNaN: true }),
  zoom: fc.double({ min: 3, max: 16, noNaN: true }),
});

describe('the background', () => {
  it('fills the widest view that can be reached, in a container of any size', () => {
    const [west, south, east, north] = boundsOf(basemap.charted.flat());
    fc.assert(
      fc.property(anyCamera, anySize, (camera, size) => {
        const view = viewBounds(clamped(camera, bounds, size), size);
        expect(view[0]).toBeGreaterThanOrEqual(west);
        expect(view[1]).toBeGreaterThanOrEqual(south);
        expect(view[2]).toBeLessThanOrEqual(east);
        expect(view[3]).toBeLessThanOrEqual(north);
      }),
      { numRuns: 400 },
    );
  });

  it('has land where land is, to the edges: Wiltshire, Hampshire, Cornwall, Gloucestershire, Berkshire', () => {
    for (const [lon, lat] of [
      [-1.8, 51.07],
      [-1.5, 51.3],
      [-1.4, 51.0],
      [-4.7, 50.5],
      [-4.4, 50.9],
      [-2.1, 51.85],
      [-1.1, 51.4],
      [-0.9, 51.2],
    ] as const)
      expect(isLand(lon, lat), `${lon}, ${lat}`).toBe(true);
  });

  it('has sea where sea is', () => {
    for (const [lon, lat] of [
      [-3.6, 51.3],
      [-4.6, 51.3],
      [-2.9, 50.5],
      [-1.9, 50.4],
      [-5.6, 50.9],
      [-3.3, 50.3],
    ] as const) {
      expect(isLand(lon, lat), `${lon}, ${lat}`).toBe(false);
      expect(insideAny(charted, lon, lat)).toBe(true);
    }
  });

  it('leaves the part of Wales that is not held blank, instead of drawing it as sea', () => {
    for (const [lon, lat] of [
      // Swansea, Neath, Carmarthen, Pontypool, Brecon
      [-3.94, 51.62],
      [-3.8, 51.66],
      [-4.3, 51.86],
      [-3.04, 51.7],
      [-3.39, 51.95],
    ] as const)
      expect(insideAny(charted, lon, lat), `${lon}, ${lat}`).toBe(false);
    // what is held of it stands on charted ground or beyond, and is land either way
    for (const [lon, lat] of [
      [-3.18, 51.48],
      [-3.0, 51.58],
      [-3.58, 51.5],
    ] as const)
      expect(isLand(lon, lat)).toBe(true);
  });

  it('has no thread of sea between the neighbours and the land beyond', () => {
    const sea: string[] = [];
    for (let lat = 51.1; lat <= 51.7; lat += 0.01)
      for (let lon = -2.2; lon <= -0.7; lon += 0.01)
        if (!isLand(lon, lat)) sea.push(`${lon.toFixed(2)}, ${lat.toFixed(2)}`);
    expect(sea).toEqual([]);
  });
});

describe('the cameras of both renderers', () => {
  it('always reach the whole county, and go beyond it only over ground they may travel', () => {
    fc.assert(
      fc.property(anyCamera, anySize, (camera, size) => {
        const whole = cameraFor(bounds, size);
        expect(clamped(whole, bounds, size)).toEqual(whole);
        const at = clamped(camera, bounds, size);
        expect(clamped(at, bounds, size).zoom).toBe(at.zoom);
        expect(at.zoom).toBeGreaterThanOrEqual(minimumZoom(bounds, size));
        const [west, south, east, north] = travelBounds(bounds);
        const view = viewBounds(at, size);
        // a view wider than that ground stands round the county
        if (view[2] - view[0] <= east - west) {
          const room = (whole.lon - west) * 1e-9 + 1e-9;
          if (view[0] < west - room) expect(at.lon).toBeGreaterThanOrEqual(whole.lon - 1e-6);
          if (view[2] > east + room) expect(at.lon).toBeLessThanOrEqual(whole.lon + 1e-6);
        }
        if (view[1] < south - 1e-9) expect(at.lat).toBeGreaterThanOrEqual(whole.lat - 1e-6);
        if (view[3] > north + 1e-9) expect(at.lat).toBeLessThanOrEqual(whole.lat + 1e-6);
      }),
    );
  });

  it('bring an area into view by the least that does it, and stay where it is in view', () => {
    const size = { width: 600, height: 400 };
    const ground = [-2.4, 51.2, -2.3, 51.25] as const;
    const far = { lon: -3.6, lat: 51.1, zoom: 11 };
    const near = showing(far, ground, size);
    const projection = projectionOf(near, size);
    const [left, top] = projection.toScreen(ground[0], ground[3]);
    const [right, bottom] = projection.toScreen(ground[2], ground[1]);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(size.width);
    expect(bottom).toBeLessThanOrEqual(size.height);
    expect(near.zoom).toBe(far.zoom);
    expect(showing(near, ground, size)).toBe(near);
    const wide = showing({ ...far, zoom: 14 }, [-3, 51, -2.5, 51.2], size);
    expect(wide.zoom).toBeLessThan(11);
  });
});

describe('what MapLibre is given to fill', () => {
  it('is one polygon a feature, so that no shape is taken for a hole of another; an area’s all have its row', () => {
    const collections = [
      areaFeatures(shapes),
      shapeFeatures(basemap.neighbours),
      groundFeatures(basemap.land),
    ];
    for (const { features } of collections)
      expect(features.every(({ geometry }) => geometry.type === 'Polygon')).toBe(true);
    const { features } = areaFeatures(shapes);
    shapes.areas.forEach((polygons, row) => {
      expect(features.filter(({ id }) => id === row)).toHaveLength(polygons.length);
    });
  });
});

it('frames its own insets, on another council’s map none of Somerset’s towns', () => {
  expect(insetsWithin(shapes)).toHaveLength(4);
  // Cornwall
  expect(insetsWithin({ bounds: [-6.42, 49.86, -4.16, 50.94] })).toEqual([]);
});
