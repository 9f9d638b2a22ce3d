import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightIn } from '../../src/embed/frame-message';
import { checkedDrawing } from '../../src/map/trusted-drawing';
import { decodeEmbedOptions, embedSnippet, encodeEmbed } from '../../src/state/embed-options';
import { decodeChoices } from '../../src/state/link';
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
        expect(choices.worstPercent >= 5 && choices.worstPercent <= 50).toBe(true);
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
    '<svg><foreignObject><p>x</p></foreignObject></svg>',
    '<svg><a href="javascript:alert(1)">x</a></svg>',
    '<img src=x>',
    'text',
  ])('refuses %s', (markup) => {
    expect(() => checkedDrawing(markup)).toThrow(TypeError);
  });

  test('lets a drawing through unchanged', () => {
    const markup = '<svg viewBox="0 0 1 1"><path d="M0 0z" fill="#FFF"/><text>Stoke &amp; Co</text></svg>';
    expect(checkedDrawing(markup)).toBe(markup);
  });
});
