import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { decodeShapes } from '../../src/artefact/shapes';
import type { Bounds, Polygons, Position } from '../../src/cartography/shapes';
import { cameraFor, minimumZoom, projectionOf, rounded, type Size } from '../../src/map/camera';
import type { Camera } from '../../src/map/map-view';
import { expect, test } from './fixtures';
import { fills, mapLibreReady, openTool } from './map-page';
import { AREAS } from './published';

const shapes = decodeShapes(
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL('../../public/data/somerset/areas.topo.json', import.meta.url)),
      'utf8',
    ),
  ),
);
/** A colour is an area's when no channel is further off: sea and the lightest class differ by 22. */
const SAME_COLOUR = 6;
/** Sharp enough for the smallest area of a town to have a pixel of its own on a phone. */
const SCALE = 2;

interface Case {
  readonly name: string;
  readonly viewport: Size;
  /** What is looked at; null = the whole county, `widest` = as far out as one can zoom. */
  readonly at: Camera | 'widest' | null;
}

const LAPTOP = { width: 1366, height: 768 };
const CASES: readonly Case[] = [
  { name: 'the whole county on a small laptop', viewport: LAPTOP, at: null },
  { name: 'the whole county on a laptop', viewport: { width: 1440, height: 900 }, at: null },
  { name: 'the whole county on a tablet', viewport: { width: 820, height: 1180 }, at: null },
  { name: 'the whole county on a phone', viewport: { width: 360, height: 740 }, at: null },
  { name: 'furthest out', viewport: LAPTOP, at: 'widest' },
  { name: 'half the county', viewport: LAPTOP, at: { lon: -2.95, lat: 51.08, zoom: 9.6 } },
  { name: 'Bridgwater', viewport: LAPTOP, at: { lon: -2.98, lat: 51.12, zoom: 12.2 } },
];

test('both renderers paint every area in its colour, at every zoom and size', async ({ browser, site }) => {
  test.setTimeout(240_000);
  const pages = {
    svg: await bareMap(browser, site.address),
    maplibre: await bareMap(browser, site.address),
  };
  const reader = await browser.newPage();
  for (const one of CASES) {
    const drawn = await pictured(pages.svg, one, 'svg');
    const moving = await pictured(pages.maplibre, one, 'maplibre');
    expect(moving.size).toEqual(drawn.size);
    const fillOf = await fills(pages.svg);
    const projection = projectionOf(cameraOf(one, drawn.size), drawn.size);
    const seen = shapes.areas.flatMap((polygons, row) => {
      const points = innerPoints(polygons)
        .map(([lon, lat]) => projection.toScreen(lon, lat))
        .filter(([x, y]) => x > 2 && y > 2 && x < drawn.size.width - 2 && y < drawn.size.height - 2);
      return points.length === 0 ? [] : [{ row, points }];
    });
    if (one.at === null || one.at === 'widest') expect(seen).toHaveLength(AREAS.length);
    else expect(seen.length, one.name).toBeGreaterThan(10);
    const places = seen.flatMap(({ points }) => points);
    for (const [renderer, { png }] of Object.entries({ svg: drawn, maplibre: moving })) {
      const around = await coloursAround(reader, png, places);
      let next = 0;
      const unpainted = seen.filter(({ row, points }) => {
        const colours = points.flatMap(() => around[next++] ?? []);
        return !colours.some((colour) => isColour(colour, fillOf[row] ?? ''));
      });
      const names = unpainted.map(({ row }) => AREAS[row]?.area_name);
      expect.soft(names, `${one.name}, ${renderer}: areas that are not painted`).toEqual([]);
    }
  }
});

/** A page without names, symbols, hatch and buttons on its map. */
async function bareMap(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    deviceScaleFactor: SCALE,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  return context.newPage();
}

interface Picture {
  readonly png: string;
  readonly size: Size;
}

async function pictured(page: Page, one: Case, renderer: 'svg' | 'maplibre'): Promise<Picture> {
  await page.setViewportSize(one.viewport);
  const query = new URLSearchParams({ overlays: 'none', far: '30' });
  if (one.at !== null) {
    const { lon, lat, zoom } = cameraOf(one, await sizeOf(page));
    query.set('at', `${lon},${lat},${zoom}`);
  }
  await openTool(page, String(query), renderer);
  if (renderer === 'maplibre') await mapLibreReady(page);
  await page.evaluate(() => {
    const bare = new CSSStyleSheet();
    bare.replaceSync('.map-controls, .hover-card, .map-pointed { visibility: hidden }');
    document.adoptedStyleSheets.push(bare);
    // one frame after what was just asked for
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const png = (await page.locator('.map-viewport').screenshot()).toString('base64');
  return { png, size: await sizeOf(page) };
}

const sizeOf = (page: Page): Promise<Size> =>
  page
    .locator('.map-view')
    .evaluate(({ clientWidth, clientHeight }) => ({ width: clientWidth, height: clientHeight }));

function cameraOf({ at }: Case, size: Size): Camera {
  const whole = cameraFor(shapes.bounds, size);
  // as a link holds it
  if (at === 'widest') return rounded({ ...whole, zoom: minimumZoom(shapes.bounds, size) + 0.01 });
  return at ?? whole;
}

type Colour = readonly number[];

const isColour = (colour: Colour, fill: string): boolean =>
  [1, 3, 5].every(
    (at, channel) =>
      Math.abs((colour[channel] ?? -99) - Number.parseInt(fill.slice(at, at + 2), 16)) <= SAME_COLOUR,
  );

/** The nine pixels round each point, given in CSS pixels of the map. */
async function coloursAround(
  page: Page,
  png: string,
  points: readonly (readonly [number, number])[],
): Promise<readonly (readonly Colour[])[]> {
  return page.evaluate(
    async ([address, places]) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context?.drawImage(image, 0, 0);
      return places.map(([x, y]) => {
        const data = context?.getImageData(Math.floor(x) - 1, Math.floor(y) - 1, 3, 3).data ?? [];
        return Array.from({ length: 9 }, (_, at) => [...data.slice(4 * at, 4 * at + 3)]);
      });
    },
    [`data:image/png;base64,${png}`, points.map(([x, y]) => [x * SCALE, y * SCALE] as const)] as const,
  );
}

/** Up to five points of an area's largest part, those furthest from any border first: names and lines may hide one. */
function innerPoints(polygons: Polygons): readonly Position[] {
  const largest = [...polygons].sort((a, b) => extent(b[0]) - extent(a[0]))[0] ?? [];
  const [west, south, east, north] = boundsOf(largest[0] ?? []);
  const squeeze = Math.cos((south * Math.PI) / 180);
  const edges = largest.flatMap((ring) => ring.slice(1).map((to, i) => [ring[i] as Position, to] as const));
  const steps = 24;
  const inside: { at: Position; room: number }[] = [];
  for (let i = 1; i < steps; i += 1) {
    for (let j = 1; j < steps; j += 1) {
      const at: Position = [west + ((east - west) * i) / steps, south + ((north - south) * j) / steps];
      if (isInside(edges, at)) inside.push({ at, room: roomAt(edges, at, squeeze) });
    }
  }
  inside.sort((a, b) => b.room - a.room);
  const chosen: { at: Position; room: number }[] = [];
  for (const one of inside) {
    const apart = chosen.every(
      ({ at }) => Math.hypot((at[0] - one.at[0]) * squeeze, at[1] - one.at[1]) > one.room / 2,
    );
    if (apart && one.room > (chosen[0]?.room ?? 0) / 2) chosen.push(one);
    if (chosen.length === 5) break;
  }
  return chosen.map(({ at }) => at);
}

type Edge = readonly [Position, Position];

const isInside = (edges: readonly Edge[], [x, y]: Position): boolean =>
  edges.filter(([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1))
    .length %
    2 ===
  1;

/** Distance to the nearest border, in degrees of latitude. */
function roomAt(edges: readonly Edge[], [x, y]: Position, squeeze: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [[x1, y1], [x2, y2]] of edges) {
    const [dx, dy] = [(x2 - x1) * squeeze, y2 - y1];
    const [px, py] = [(x - x1) * squeeze, y - y1];
    const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(px - along * dx, py - along * dy));
  }
  return least;
}

function boundsOf(ring: readonly Position[]): Bounds {
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function extent(ring: readonly Position[] = []): number {
  const [west, south, east, north] = boundsOf(ring);
  return (east - west) * (north - south);
}
