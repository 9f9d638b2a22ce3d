import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choices, OVERLAY_IDS, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { NO_SCENARIO } from '../../src/domain/model/scenario';
import { decodeEmbedOptions, encodeEmbed } from '../../src/state/embed-options';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { CHOICE_FIELDS } from '../../src/state/link/choice-fields';
import { EMBED_FIELDS, PLAIN_EMBED } from '../../src/state/link/embed-fields';
import { queryOf, queryText, readQuery } from '../../src/state/link/query';
import { anyRules } from './filter-fixture';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const opening = openingChoices('overview');
const [lon = 0, lat = 0] = [dataset.lon[3], dataset.lat[3]];

/** Texts that people write, of any characters there are; some end as a sentence does, some hold escapes. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('', 'Castle Cary.', 'a & b=c?area=1', 'Café “Hub”', '100 % (all)', 'a+b', '&amp;', 'x!'),
);
const hours = { open: 20, staffed: 10, evening: 0, saturday: 3 };
const choices = fc
  .record({
    view: fc.constantFrom(...VIEW_IDS),
    selected: fc.option(fc.constantFrom(...dataset.codes)),
    overlays: fc.uniqueArray(fc.constantFrom(...OVERLAY_IDS)),
    camera: fc.option(fc.constant({ lon: -2.9012, lat: 51.1234, zoom: 9.25 })),
    find: texts,
    label: texts.filter((text) => text !== ''),
    name: texts,
    filter: anyRules(dataset),
  })
  .map(
    (made): Choices => ({
      ...openingChoices(made.view),
      selected: made.selected,
      overlays: new Set(OVERLAY_IDS.filter((id) => made.overlays.includes(id))),
      camera: made.camera,
      filter: { text: made.find, ...made.filter },
      scenario: {
        ...NO_SCENARIO,
        name: made.name,
        changes: [
          {
            kind: 'open',
            lon: Number(lon.toFixed(4)),
            lat: Number(lat.toFixed(4)),
            hours,
            label: made.label,
          },
        ],
      },
    }),
  );

/** What is done to links on their way to a reader; the query is without its “?”. */
const MANGLED: Readonly<Record<string, (query: string) => string>> = {
  'as it was': (query) => query,
  'with &amp;': (query) => query.replaceAll('&', '&amp;'),
  'with &amp;amp;': (query) => query.replaceAll('&', '&amp;amp;'),
  'with &#038;, all but the first lost to the fragment': (query) => query.replaceAll('&', '&#038;'),
  'all of it escaped': (query) => encodeURIComponent(query),
  'with the signs between keys escaped': (query) => query.replaceAll('&', '%26'),
  'with those twice': (query) => query.replaceAll('&', '%26amp%3B'),
  'with a full stop of the sentence': (query) => `${query}.`,
  'in brackets, at the end of a sentence': (query) => `${query}).`,
  // Browsers escape that bracket, and so do we where a text of ours ends with it: there it stays.
  'in angle brackets': (query) => (/(find|plan|plan-name|title)=[^&]*$/.test(query) ? query : `${query}>`),
  'after a second ?': (query) => `?${query}`,
  'with what others add': (query) => `v=5.2&${query}&utm_source=mail&fbclid=x1&v=7`,
  'after a ? of another': (query) => `ver=3?${query}`,
};
/** These change texts too, so that texts with escapes of their own are left as they came. */
const ESCAPED_AGAIN = (query: string) => query.replaceAll('%', '%25');

const open = (mangled: string) => {
  const { search, hash } = new URL(`https://map.example/index.html?${mangled}`);
  return decodeChoices(queryOf({ search, hash }), dataset);
};

describe('a link that was mangled on its way', () => {
  test.each(Object.entries(MANGLED))('opens the view it was made of: %s', (_, mangle) => {
    fc.assert(
      fc.property(choices, (made) => {
        const query = encodeChoices(made).slice(1);
        const opened = open(mangle(query));
        expect(opened.dropped).toEqual([]);
        expect(opened.choices).toEqual(made);
      }),
      { numRuns: 60, seed: 20261126 },
    );
  });

  test('opens the view it was made of: escaped once, twice and three times too often', () => {
    const noEscapes = (made: Choices) => !/text=plain/.test(encodeChoices(made));
    fc.assert(
      fc.property(choices.filter(noEscapes), fc.integer({ min: 1, max: 3 }), (made, times) => {
        let query = encodeChoices(made).slice(1);
        for (let i = 0; i < times; i += 1) query = ESCAPED_AGAIN(query);
        const opened = open(query);
        expect(opened.dropped).toEqual([]);
        expect(opened.choices).toEqual(made);
      }),
      { numRuns: 100, seed: 20261126 },
    );
  });

  test('keeps a text that has escapes of its own', () => {
    for (const text of ['50%20', '%41', '100%25 of %C3%A9', 'a%2']) {
      const made: Choices = { ...opening, filter: { ...opening.filter, text } };
      expect(open(encodeChoices(made).slice(1)).choices.filter.text).toBe(text);
      const embed = encodeEmbed(opening, { ...PLAIN_EMBED, title: text });
      expect(decodeEmbedOptions(embed).title).toBe(text);
    }
  });

  test.each([
    ['a signed-off sentence', 'view=age&area=E01029018.'],
    ['a code in small letters', 'view=age&area=e01029018'],
    ['a quotation mark', 'view=age&area=E01029018%E2%80%9D'],
    ['a character that cannot be seen', 'view=age&area=E01029018%E2%80%8B'],
    ['a line break', 'view=age%0A&area=E01029018%0D%0A'],
    ['equals signs as mail programs escape them', 'view=3Dage&area=3DE01029018'],
    ['the whole query as one escaped key', 'view%3Dage%26amp%3Barea%3DE01029018'],
  ])('reads %s', (_, query) => {
    const { choices, dropped } = open(query);
    expect(dropped).toEqual([]);
    expect(choices).toEqual({ ...openingChoices('age'), selected: 'E01029018' });
  });

  test('a key v of a web editor takes nothing away', () => {
    for (const v of ['1', '2', '5.1', '20260101', ''])
      expect(open(`v=${v}&view=age`)).toEqual({ choices: openingChoices('age'), dropped: [] });
  });

  test('names what was not understood, once', () => {
    expect(open('view=age&aera=E01029018').dropped).toEqual([
      'The link has a part that this map does not know (“aera”), left out here.',
    ]);
    expect(open('a1=1&b1=2&c1=3&d1=4').dropped).toEqual([
      'The link has parts that this map does not know (“a1”, “b1”, “c1” and others), left out here.',
    ]);
    expect(open('view=age&amp;area=E0').dropped).toEqual([
      'The link asked for an area we do not hold (E0), so no area is selected.',
    ]);
  });

  test('tells the embed its own settings', () => {
    const options = { ...PLAIN_EMBED, locked: true, search: false, title: 'Help near you.' };
    const query = encodeEmbed({ ...opening, selected: dataset.codes[2] ?? null }, options);
    for (const mangle of Object.values(MANGLED)) {
      const { search, hash } = new URL(`https://map.example/embed.html?${mangle(query.slice(1))}`);
      expect(decodeEmbedOptions(queryOf({ search, hash }))).toEqual(options);
    }
  });
});

test('no two choices share a key of the link', () => {
  const keys = [...CHOICE_FIELDS, ...EMBED_FIELDS].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('what is written is read again, whatever it holds, and no sentence’s full stop can end it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('find', 'title', 'plan-name'), texts), (pairs) => {
      const text = queryText(new URLSearchParams(pairs));
      expect(text).not.toMatch(/[.,;:!?)]$/);
      const read = readQuery(`${text}.`);
      for (const [key, value] of Object.entries(pairs)) expect(read.get(key)).toBe(value);
    }),
  );
});
