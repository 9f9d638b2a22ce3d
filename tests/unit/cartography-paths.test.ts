import fc from 'fast-check';
import { topology as topologyOf } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { decodeShapes } from '../../src/artefact/shapes';
import { boundsOf, outlineOf, positionsOf } from '../../src/cartography/arcs';
import { clipLine, clipRing } from '../../src/cartography/clip';
import { linesPath, type PathOptions, polygonPaths } from '../../src/cartography/path-data';
import { cameraProjection, fitProjection } from '../../src/cartography/projection';
import { scaleBar } from '../../src/cartography/scale-bar';
import type { Polygons, Position } from '../../src/cartography/shapes';
import { scene } from './cartography-fixture';

const projection = fitProjection(scene.shapes.bounds, 800, 500, 10);
const options: PathOptions = { projection, grid: 0.5, tolerance: 0.6, box: [-1000, -1000, 2000, 2000] };

/** Absolute points of the path data our own writer makes. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  return path
    .split('M')
    .filter(Boolean)
    .flatMap((part) => {
      const [start = '', rest = ''] = part.replace('z', '').split('l');
      const numbers = (text: string) =>
        [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([one]) => Number(one));
      let [x, y] = numbers(start) as [number, number];
      const points: [number, number][] = [[x, y]];
      const steps = numbers(rest);
      for (let i = 0; i < steps.length; i += 2) {
        x += steps[i] as number;
        y += steps[i + 1] as number;
        points.push([x, y]);
      }
      return points;
    });
}

describe('the projection', () => {
  it('puts every point it draws back where it came from', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -4, max: -2, noNaN: true }),
        fc.double({ min: 50.5, max: 51.6, noNaN: true }),
        (lon, lat) => {
          const [x, y] = projection.toScreen(lon, lat);
          const [backLon, backLat] = projection.toLonLat(x, y);
          expect(backLon).toBeCloseTo(lon, 9);
          expect(backLat).toBeCloseTo(lat, 9);
        },
      ),
    );
  });

  it('fits the bounds inside the padding, north at the top', () => {
    const [west, south, east, north] = scene.shapes.bounds;
    const [left, bottom] = projection.toScreen(west, south);
    const [right, top] = projection.toScreen(east, north);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(10 - 1e-9);
    expect(right).toBeLessThanOrEqual(790 + 1e-9);
    expect(bottom).toBeLessThanOrEqual(490 + 1e-9);
    expect(top).toBeLessThan(bottom);
  });

  it('knows how many kilometres a pixel is: a hundredth of a degree of latitude is about 1.11 km', () => {
    const [, y1] = projection.toScreen(-2.8, 51.1);
    const [, y2] = projection.toScreen(-2.8, 51.11);
    expect((y1 - y2) * projection.kmPerPixel(51.105)).toBeCloseTo(1.112, 2);
  });

  it('centres a camera', () => {
    const [x, y] = cameraProjection(-2.9, 51.1, 9, 640, 480).toScreen(-2.9, 51.1);
    expect(x).toBeCloseTo(320, 9);
    expect(y).toBeCloseTo(240, 9);
  });
});

describe('path data', () => {
  it('gives neighbouring areas the same points on the border they share', () => {
    const border = Array.from(
      { length: 41 },
      (_, i) => [-2.8 + Math.sin(i * 1.7) * 0.004, 51 + i * 0.005] as const,
    );
    const beside = (side: number, backwards: boolean): Polygons => {
      const rest = [border[40], [-2.8 + side, 51.2], [-2.8 + side, 51], border[0]] as readonly Position[];
      const edges = [
        { arc: border, backwards },
        { arc: backwards ? rest.toReversed() : rest, backwards: false },
      ];
      return [[edges]];
    };
    const [west, east] = polygonPaths([beside(-0.1, false), beside(0.1, true)], options).map(pointsOf);
    const near = (points: readonly (readonly [number, number])[] = []) =>
      points
        .filter(([x]) => Math.abs(projection.toLonLat(x, 0)[0] + 2.8) < 0.01)
        .map((point) => point.join())
        .sort();
    expect(near(west).length).toBeGreaterThan(10);
    expect(near(west)).toEqual(near(east));
  });

  it('rounds to the grid and needs only the corners of a straight shape', () => {
    const [path = ''] = polygonPaths([scene.shapes.areas[0] as Polygons], options);
    const points = pointsOf(path);
    expect(points.length).toBe(4);
    for (const [x, y] of points) expect([x * 2, y * 2].every(Number.isInteger)).toBe(true);
    expect(path.endsWith('z')).toBe(true);
  });

  it('never loses an area, however small', () => {
    const paths = polygonPaths(scene.shapes.areas, options);
    expect(paths.length).toBe(scene.shapes.areas.length);
    for (const path of paths) expect(pointsOf(path).length).toBeGreaterThanOrEqual(3);
  });

  it('draws nothing of a shape outside what is seen', () => {
    expect(
      polygonPaths([scene.shapes.areas[0] as Polygons], { ...options, box: [2000, 2000, 3000, 3000] }),
    ).toEqual(['']);
  });

  it('is made once for the same areas and projection', () => {
    expect(polygonPaths(scene.shapes.areas, options)).toBe(polygonPaths(scene.shapes.areas, { ...options }));
  });

  it('draws lines open, and cuts them at the edge', () => {
    const path = linesPath(scene.basemap.motorway, { ...options, box: [0, 0, 800, 500] });
    expect(path).not.toContain('z');
    for (const [x, y] of pointsOf(path)) expect(x >= 0 && x <= 800 && y >= 0 && y <= 500).toBe(true);
  });
});

describe('the outline of several areas', () => {
  const squares = [0, 1, 2, 4].map((x): GeoJSON.Polygon => {
    const corners = [
      [x, 0],
      [x + 1, 0],
      [x + 1, 1],
      [x, 1],
      [x, 0],
    ];
    return { type: 'Polygon', coordinates: [corners] };
  });
  const collection = (geometries: readonly GeoJSON.Polygon[]): GeoJSON.FeatureCollection => ({
    type: 'FeatureCollection',
    features: geometries.map((geometry, id) => ({
      type: 'Feature',
      id,
      properties: { code: '', name: '' },
      geometry,
    })),
  });
  const topology = topologyOf({ areas: collection(squares), districts: collection(squares) });
  const { areas, outline } = decodeShapes(topology);

  it('leaves out the borders between them, and keeps apart what does not touch', () => {
    const together = outlineOf(areas);
    expect(together.map(([ring = []]) => boundsOf([ring])).toSorted((a, b) => a[0] - b[0])).toEqual([
      [0, 0, 3, 1],
      [4, 0, 5, 1],
    ]);
    expect(outline).toEqual(together.flat());
    expect(outlineOf(areas.slice(1, 2)).flat().map(positionsOf)[0]).toHaveLength(5);
  });

  it('is made of their own arcs, so that its line is drawn as theirs', () => {
    const own = new Set(areas.flat(3).map(({ arc }) => arc));
    expect(outline.flat().every(({ arc }) => own.has(arc))).toBe(true);
  });
});

describe('clipping', () => {
  it('keeps of a square what lies inside the box', () => {
    const clipped = clipRing(
      [
        [-5, -5],
        [5, -5],
        [5, 5],
        [-5, 5],
      ],
      [0, 0, 10, 10],
    );
    expect(new Set(clipped.map(String))).toEqual(new Set(['0,0', '5,0', '5,5', '0,5']));
  });
  it('cuts a line that leaves and comes back into two', () => {
    expect(
      clipLine(
        [
          [1, 1],
          [20, 1],
          [20, 5],
          [1, 5],
        ],
        [0, 0, 10, 10],
      ).length,
    ).toBe(2);
  });
});

describe('the scale bar', () => {
  it('is a round number of kilometres and fits', () => {
    expect(scaleBar(0.11, 120)).toEqual({ km: 10, widthPx: 10 / 0.11 });
    expect(scaleBar(0.01, 120)).toEqual({ km: 1, widthPx: 100 });
    expect(scaleBar(0.25, 100).km).toBe(20);
  });
});
