import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { decodeShapes } from '../../src/artefact/shapes';
import { positionsOf } from '../../src/cartography/arcs';
import { NEIGHBOUR_LAND, SEA } from '../../src/cartography/palette';
import type { Projection } from '../../src/cartography/projection';
import type { Polygons } from '../../src/cartography/shapes';
import { cameraFor, minimumZoom, projectionOf, type Size } from '../../src/map/camera';
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
/** What shows through where an area is not painted. */
const GROUND = [SEA, NEIGHBOUR_LAND] as const;
/** A pixel this near to the ground, of 442 from black to white, is bare ground. */
const BARE = 10;
/** An area with fewer pixels of its own colour than this is all border at this scale. */
const ENOUGH = 12;
/** So many pixels of a small area may go to a border that falls half a pixel elsewhere. */
const TO_A_BORDER = 8;
/** Sharp enough for the smallest area of a town to have pixels of its own on a phone. */
const SCALE = 2;
/** Pixels along the edge of the map that are left out. */
const EDGE = 4;
/** Pixels looked at in an area, evenly over it. */
const MOST_PIXELS = 150;

/** What both maps are brought to, one after the other, by what a person does; each says how it is seen then. */
const STEPS: readonly {
  readonly name: string;
  readonly viewport: Size;
  readonly zoomIn?: number;
  readonly zoomOut?: number;
}[] = [
  { name: 'the county on a small laptop', viewport: { width: 1366, height: 768 } },
  { name: 'furthest out', viewport: { width: 1366, height: 768 }, zoomOut: 2 },
  { name: 'its middle', viewport: { width: 1366, height: 768 }, zoomIn: 2 },
  { name: 'round Bridgwater', viewport: { width: 1366, height: 768 }, zoomIn: 3 },
  { name: 'the county on a phone', viewport: { width: 360, height: 740 } },
];

test('both renderers paint every area in its colour, at every zoom and size', async ({ browser, site }) => {
  test.setTimeout(300_000);
  const [svg, gl] = [
    await bareMap(browser, site.address, 'svg'),
    await bareMap(browser, site.address, 'maplibre'),
  ];
  const reader = await browser.newPage();
  for (const step of STEPS) {
    await take(svg, step);
    await take(gl, step);
    const size = await sizeOf(svg);
    expect(await sizeOf(gl)).toEqual(size);
    const projection = projectionOf(cameraOf(step, size), size);
    const seen = shapes.areas.flatMap((polygons, row) => {
      const pixels = pixelsIn(polygons, projection);
      return pixels.length === 0 ? [] : [{ row, pixels }];
    });
    if (step.zoomIn) expect(seen.length, step.name).toBeGreaterThan(20);
    else expect(seen, step.name).toHaveLength(AREAS.length);
    const at = seen.map(({ pixels }) => pixels);
    const [drawn, moving] = [await coloursAt(svg, reader, at), await coloursAt(gl, reader, at)];
    const fillOf = await fills(svg);
    const unlike = seen.filter(({ row }, index) => {
      const count = (colours: readonly Colour[] = [], is: (colour: Colour) => boolean) =>
        colours.filter(is).length;
      const painted = (colour: Colour) => isPainted(colour, fillOf[row] ?? '');
      const [one, other] = [count(drawn[index], painted), count(moving[index], painted)];
      if (one >= ENOUGH) return other < one / 2 && one - other > TO_A_BORDER;
      return count(moving[index], isBare) > count(drawn[index], isBare) + 1;
    });
    const names = unlike.map(({ row }) => AREAS[row]?.area_name);
    expect.soft(names, `${step.name}: areas that are not painted alike`).toEqual([]);
  }
});

/** A map without names, symbols, hatch and buttons. */
async function bareMap(browser: Browser, address: string, renderer: 'svg' | 'maplibre'): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    deviceScaleFactor: SCALE,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  await openTool(page, 'overlays=none&far=15&measure=income_deprivation_pct', renderer);
  if (renderer === 'maplibre') await mapLibreReady(page);
  await page.evaluate(() => {
    const bare = new CSSStyleSheet();
    bare.replaceSync('.map-controls { opacity: 0 } .hover-card, .map-pointed { display: none }');
    document.adoptedStyleSheets.push(bare);
  });
  return page;
}

async function take(
  page: Page,
  { viewport, zoomIn = 0, zoomOut = 0 }: (typeof STEPS)[number],
): Promise<void> {
  await page.setViewportSize(viewport);
  const whole = page.getByRole('button', { name: 'Whole county' });
  if (await whole.isVisible()) await whole.click();
  for (let i = 0; i < zoomIn; i += 1) await page.getByRole('button', { name: 'Zoom in map' }).click();
  for (let i = 0; i < zoomOut; i += 1) await page.getByRole('button', { name: 'Zoom out map' }).click();
  // the drawn map rests before it is drawn anew; MapLibre fetches tiles from its worker
  await page.waitForTimeout(1500);
}

const sizeOf = (page: Page): Promise<Size> =>
  page
    .locator('.map-view')
    .evaluate(({ clientWidth, clientHeight }) => ({ width: clientWidth, height: clientHeight }));

function cameraOf({ zoomIn = 0, zoomOut = 0 }: (typeof STEPS)[number], size: Size): Camera {
  const whole = cameraFor(shapes.bounds, size);
  const zoom = zoomOut > 0 ? minimumZoom(shapes.bounds, size) : whole.zoom + zoomIn;
  return { ...whole, zoom };
}

type Pixel = readonly [x: number, y: number];
type Colour = readonly number[];

/** Nearer to the area's own colour, borders of white in it or not, than to anything that lies under it. */
function isPainted(colour: Colour, fill: string): boolean {
  const own = apart(colour, fill);
  return GROUND.every((ground) => own <= apart(colour, ground));
}

/** Shares of white that a border may mix into a colour. */
const WHITES = [0, 0.2, 0.4, 0.6] as const;

const isBare = (colour: Colour): boolean => GROUND.some((ground) => apart(colour, ground, [0]) < BARE);

/** How far a colour is from the nearest mixture of another with the white of a border. */
function apart(colour: Colour, hex: string, whites: readonly number[] = WHITES): number {
  const pure = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const mixtures = whites.map((white) =>
    Math.hypot(...pure.map((one, channel) => one + (255 - one) * white - (colour[channel] ?? 0))),
  );
  return Math.min(...mixtures);
}

/** The colours of the pixels on a map as it is seen. */
async function coloursAt(
  page: Page,
  reader: Page,
  pixels: readonly (readonly Pixel[])[],
): Promise<readonly (readonly Colour[])[]> {
  const png = (await page.locator('.map-viewport').screenshot()).toString('base64');
  return reader.evaluate(
    async ([address, places]) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      return places.map((one) =>
        one.map(([x, y]) => {
          const at = 4 * (y * image.width + x);
          return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
        }),
      );
    },
    [`data:image/png;base64,${png}`, pixels] as const,
  );
}

/** Pixels whose middle lies in an area, at most so many, evenly over it. */
function pixelsIn(polygons: Polygons, { toScreen, width, height }: Projection): readonly Pixel[] {
  const rings = polygons.flatMap((one) =>
    one.map((ring) =>
      positionsOf(ring).map(([lon, lat]): Pixel => {
        const [x, y] = toScreen(lon, lat);
        return [x * SCALE, y * SCALE];
      }),
    ),
  );
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
  const [left, right] = [
    Math.max(EDGE, Math.floor(Math.min(...xs))),
    Math.min(width * SCALE - EDGE, Math.max(...xs)),
  ];
  const [top, bottom] = [
    Math.max(EDGE, Math.floor(Math.min(...ys))),
    Math.min(height * SCALE - EDGE, Math.max(...ys)),
  ];
  const stride = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / MOST_PIXELS)));
  const found: Pixel[] = [];
  for (let y = top; y < bottom - 1; y += stride) {
    for (let x = left; x < right - 1; x += stride) {
      if (isInside(rings, x + 0.5, y + 0.5)) found.push([x, y]);
    }
  }
  return found;
}

function isInside(rings: readonly (readonly Pixel[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1] as Pixel, ring[i] as Pixel];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
    }
  }
  return inside;
}
