import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawMap } from '../../src/cartography/draw-map';
import { drawInset, INSETS } from '../../src/cartography/insets';
import { drawLegendSwatch, legendEntries } from '../../src/cartography/legend';
import { fitProjection } from '../../src/cartography/projection';
import type { WalkingAreas } from '../../src/cartography/shapes';
import { OVERLAY_IDS } from '../../src/domain/model/choices';
import type { OverlayReading, Reading } from '../../src/domain/model/reading';
import { heightIn } from '../../src/embed/frame-message';
import { checkedDrawing, checkedScript } from '../../src/map/trusted-drawing';
import { decodeEmbedOptions, embedSnippet, encodeEmbed } from '../../src/state/embed-options';
import { decodeChoices } from '../../src/state/link';
import { cds, fakeReading, libraries, places, scene } from './cartography-fixture';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
/** How many of each kind; more on demand: `HOSTILE=50000 npx vitest run tests/unit/hostile-inputs.test.ts`. */
const numRuns = Number(process.env.HOSTILE ?? 2000);
const settings = { numRuns, seed: 20261124 };

const KEYS = [
  'view',
  'measure',
  'worst',
  'far',
  'overlays',
  'area',
  'show',
  'patterns',
  'find',
  'at',
  'sort',
  'v',
  'title',
  'lock',
  'search',
  '__proto__',
  'constructor',
];
const hostileText = fc.oneof(
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'javascript:alert(1)',
    '__proto__',
    'constructor',
    '1e999',
    '-0',
    '%00',
    '\u202eabc',
    'E01029259" onload="x',
    '9'.repeat(400),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);
const hostileQuery = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), hostileText), hostileText), { maxLength: 8 })
  .map((pairs) => `?${new URLSearchParams(pairs.map(([key, value]): [string, string] => [key, value]))}`);
const rawQuery = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => `?${text}`);

describe('hostile links', () => {
  test('never throw and always give choices the map can show', () => {
    fc.assert(
      fc.property(fc.oneof(hostileQuery, rawQuery), (query) => {
        const { choices, dropped } = decodeChoices(query, dataset);
        expect(choices.selected === null || dataset.codes.includes(choices.selected)).toBe(true);
        expect(choices.access.catchmentKm >= 1 && choices.access.catchmentKm <= 15).toBe(true);
        const { offlinePercent, incomeDecile } = choices.barriers;
        expect(offlinePercent >= 2 && offlinePercent <= 20).toBe(true);
        expect([1, 2, 3, 4, 5]).toContain(incomeDecile);
        expect(choices.camera === null || Number.isFinite(choices.camera.zoom)).toBe(true);
        for (const sentence of dropped) expect(sentence.length).toBeLessThan(300);
      }),
      settings,
    );
  });

  test('leave the embed with options it has, and a snippet in which no text becomes markup', () => {
    fc.assert(
      fc.property(fc.oneof(hostileQuery, rawQuery), hostileText, (query, name) => {
        const options = decodeEmbedOptions(query);
        expect((options.title ?? '').length).toBeLessThanOrEqual(120);
        const { choices } = decodeChoices(query, dataset);
        const again = decodeEmbedOptions(encodeEmbed(choices, options));
        expect({ ...again, title: again.title?.trim() }).toEqual({
          ...options,
          title: options.title?.trim(),
        });
        const html = embedSnippet('https://map.example/', encodeEmbed(choices, options), name, 700);
        expect(html.match(/</g)).toHaveLength(4);
        expect(html.match(/"/g)?.length).toBe(2 * 8);
      }),
      settings,
    );
  });
});

test('hostile messages never give a height outside the limits', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.record({ type: fc.constant('digital-inclusion-map:height'), height: fc.anything() }),
        fc.record({ type: fc.constant('digital-inclusion-map:height'), height: fc.double() }),
      ),
      (data) => {
        const height = heightIn(data);
        expect(height === null || (Number.isInteger(height) && height >= 200 && height <= 4000)).toBe(true);
      },
    ),
    settings,
  );
  expect(heightIn({ type: 'digital-inclusion-map:height', height: 812.4 })).toBe(812);
});

describe('the policy for drawings', () => {
  test.each([
    '<svg><script>alert(1)</script></svg>',
    '<svg onload="alert(1)"></svg>',
    '<svg><g/onload=alert(1)></svg>',
    '<svg><g onload=alert(1)></g></svg>',
    '<svg><g ONLOAD="alert(1)"></g></svg>',
    '<svg><g\tonload="alert(1)"></g></svg>',
    '<svg><foreignObject><p>x</p></foreignObject></svg>',
    '<svg><feImage href="https://elsewhere.example/x"/></svg>',
    '<svg><filter id="f"></filter></svg>',
    '<svg><a href="javascript:alert(1)">x</a></svg>',
    '<svg><path href="#x"/></svg>',
    '<svg><path xlink:href="#x"/></svg>',
    '<svg><path style="fill:red"/></svg>',
    '<svg><use href="#x"/></svg>',
    '<svg><animate attributeName="href"/></svg>',
    '<svg><style>*{}</style></svg>',
    '<svg><title></title><path d="M0 0"/></svg>',
    '<svg><desc><img src="x"></desc></svg>',
    '<svg><path fill="url(https://elsewhere.example/x#y)"/></svg>',
    '<svg><path fill="url(//elsewhere.example)"/></svg>',
    '<svg><path fill="url(#a) url(#b)"/></svg>',
    '<svg><path fill="&#117;rl(x)"/></svg>',
    '<svg><path d="</svg><img src=x onerror=alert(1)>"/></svg>',
    '<svg><path d="M0 0"></svg>',
    '<svg></svg><img src=x>',
    '<svg></svg><svg></svg>',
    '<svg><!-- --></svg>',
    '<svg><![CDATA[<img>]]></svg>',
    '<svg>',
    '<g></g>',
    '<path d="M0 0"/><img src=x>',
    '<img src=x>',
    'text',
    '',
  ])('refuses %s', (markup) => {
    expect(() => checkedDrawing(markup)).toThrow(TypeError);
  });

  test.each([
    '<svg viewBox="0 0 1 1"><path d="M0 0z" fill="#FFF"/><text>Stoke &amp; Co</text></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><g class="library" data-point="x: &quot;Café&quot;"></g></svg>',
    '<svg><rect fill="url(#map-mark)" stroke="none"/></svg>',
    '<path data-mark-row="3" d="M1 1h2"/><path data-mark-row="4" d="M1-1.5z"/>',
  ])('lets a drawing through unchanged: %s', (markup) => {
    expect(checkedDrawing(markup)).toBe(markup);
  });

  test('lets through all that the map, its insets and its legend draw, with every layer on', () => {
    const { shapes, basemap } = scene;
    const projection = fitProjection(shapes.bounds, 800, 500, 16);
    const size = { width: 800, height: 500, projection, idPrefix: 'map' };
    const point = { ...libraries.points[0], id: `a<b>"c'&:(d)` };
    const hostile = { ...libraries, points: [point] } as OverlayReading;
    const all: readonly OverlayReading[] = OVERLAY_IDS.map(
      (id) =>
        [hostile, places, cds].find((one) => one.id === id) ?? ({ ...places, id } satisfies OverlayReading),
    );
    const walking = { polygons: [{ polygons: shapes.areas[0] }] } as unknown as WalkingAreas;
    for (const patterns of [false, true])
      for (const labels of ['fixed', 'responsive'] as const) {
        const reading = {
          ...fakeReading({ overlays: all, choices: { patterns }, shown: [1, 0, 1, 0, 1, 0, 1] }),
          selected: { row: 1 } as Reading['selected'],
        };
        const map = drawMap({ shapes, basemap, walking }, reading, { ...size, labels });
        expect(checkedDrawing(map)).toBe(map);
        expect(map).toContain('overlay-walking');
        for (const entry of legendEntries(reading)) checkedDrawing(drawLegendSwatch(entry, 'legend'));
        for (const inset of INSETS)
          checkedDrawing(
            drawInset(scene, reading, inset, { width: 220, height: 170, idPrefix: `inset-${inset.id}` }),
          );
      }
  });

  test('a script may start from our own folder only', () => {
    const page = 'https://map.example/somerset/index.html?view=age';
    for (const ours of ['./sw.js', './assets/where-next-worker-B_x1-2.js', '/somerset/assets/a.js'])
      expect(checkedScript(ours, page)).toBe(ours);
    for (const other of [
      'https://elsewhere.example/assets/a.js',
      '/assets/a.js',
      './data/somerset/a.js',
      './assets/../data/a.js',
      './assets/a.js?x',
      'blob:https://map.example/0d0c',
      'data:text/javascript,alert(1)',
      'javascript:alert(1)',
    ])
      expect(() => checkedScript(other, page)).toThrow(TypeError);
  });
});
