import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitProjection } from '../../src/cartography/projection';
import type { Bounds } from '../../src/cartography/shapes';
import {
  cameraFor,
  clamped,
  dragged,
  FIT_PADDING,
  MAX_ZOOM,
  minimumZoom,
  projectionOf,
  rounded,
  sameCamera,
  zoomedAbout,
} from '../../src/map/camera';

const SOMERSET: Bounds = [-3.84, 50.82, -2.24, 51.33];
const anyCamera = fc.record({
  lon: fc.double({ min: -3.8, max: -2.3, noNaN: true }),
  lat: fc.double({ min: 50.8, max: 51.4, noNaN: true }),
  zoom: fc.double({ min: 7, max: 15, noNaN: true }),
});
const anySize = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 1500 }),
});

describe('the camera that both renderers share', () => {
  it('shows the whole county exactly as the pre-rendered page does', () => {
    fc.assert(
      fc.property(anySize, (size) => {
        const ours = projectionOf(cameraFor(SOMERSET, size), size);
        const page = fitProjection(SOMERSET, size.width, size.height, FIT_PADDING);
        for (const [lon, lat] of [
          [-3.84, 50.82],
          [-2.24, 51.33],
          [-3, 51],
        ] as const) {
          const [x, y] = ours.toScreen(lon, lat);
          expect(x).toBeCloseTo(page.toScreen(lon, lat)[0], 6);
          expect(y).toBeCloseTo(page.toScreen(lon, lat)[1], 6);
        }
      }),
    );
  });

  it('counts zoom as MapLibre does: at zoom 0 the world is 512 pixels wide', () => {
    const projection = projectionOf({ lon: 0, lat: 0, zoom: 0 }, { width: 512, height: 512 });
    expect(projection.toScreen(180, 0)[0] - projection.toScreen(-180, 0)[0]).toBeCloseTo(512, 9);
  });

  it('moves the ground with the hand when dragged', () => {
    fc.assert(
      fc.property(
        anyCamera,
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: -300, max: 300 }),
        (camera, dx, dy) => {
          const size = { width: 600, height: 400 };
          const [lon, lat] = projectionOf(camera, size).toLonLat(200, 150);
          const [x, y] = projectionOf(dragged(camera, dx, dy), size).toScreen(lon, lat);
          expect(x).toBeCloseTo(200 + dx, 4);
          expect(y).toBeCloseTo(150 + dy, 4);
        },
      ),
    );
  });

  it('keeps the place under the pointer where it is when zoomed', () => {
    fc.assert(
      fc.property(anyCamera, fc.double({ min: 7, max: 15, noNaN: true }), (camera, zoom) => {
        const size = { width: 600, height: 400 };
        const [lon, lat] = projectionOf(camera, size).toLonLat(300 + 120, 200 - 80);
        const [x, y] = projectionOf(zoomedAbout(camera, zoom, 120, -80), size).toScreen(lon, lat);
        expect(x).toBeCloseTo(420, 3);
        expect(y).toBeCloseTo(120, 3);
      }),
    );
  });

  it('stays over the county and between the whole of it and street level', () => {
    const size = { width: 360, height: 400 };
    const far = clamped({ lon: 20, lat: -10, zoom: 22 }, SOMERSET, size);
    expect(far.zoom).toBe(MAX_ZOOM);
    expect(far.lon).toBeLessThan(0);
    expect(clamped({ lon: -3, lat: 51, zoom: 0 }, SOMERSET, size).zoom).toBe(minimumZoom(SOMERSET, size));
    expect(minimumZoom(SOMERSET, size)).toBeLessThan(cameraFor(SOMERSET, size).zoom);
  });

  it('survives being rounded for a link', () => {
    fc.assert(
      fc.property(anyCamera, (camera) => {
        expect(sameCamera(rounded(camera), camera)).toBe(true);
      }),
    );
    expect(sameCamera(null, null)).toBe(true);
    expect(sameCamera(null, { lon: -3, lat: 51, zoom: 9 })).toBe(false);
    expect(sameCamera({ lon: -3, lat: 51, zoom: 9 }, { lon: -3, lat: 51, zoom: 10 })).toBe(false);
  });

  it('copes with a container that has no size yet', () => {
    const camera = cameraFor(SOMERSET, { width: 0, height: 0 });
    expect([camera.lon, camera.lat, camera.zoom].every(Number.isFinite)).toBe(true);
  });
});
