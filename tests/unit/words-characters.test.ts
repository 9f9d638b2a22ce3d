import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingChoices } from '../../src/domain/model/choices';
import { LONGEST_NAME } from '../../src/domain/model/scenario';
import { cut, middleLeftOut, shortened, wellFormed } from '../../src/domain/words/characters';
import { placeName } from '../../src/domain/words/sentence';
import { decodeEmbedOptions, encodeEmbed } from '../../src/state/embed-options';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { PLAIN_EMBED } from '../../src/state/link/embed-fields';
import { createAppStore } from '../../src/state/store';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const FAMILY = '👩‍👩‍👧‍👦';
/** Text of any units there are, halves of characters among them. */
const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\ud83d', '\ude00')),
});

describe('text is cut by characters', () => {
  test('never through the middle of one', () => {
    expect(cut(`${'a'.repeat(79)}😀b`, 80)).toBe(`${'a'.repeat(79)}😀`);
    expect(cut(`${'a'.repeat(79)}😀`, 79)).toBe('a'.repeat(79));
    expect(cut(`${FAMILY}${FAMILY}`, 1)).toBe(FAMILY);
    expect(cut('e\u0301e\u0301', 1)).toBe('e\u0301');
    expect(shortened(`${FAMILY}b`, 1)).toBe(`${FAMILY}…`);
    expect(shortened('short', 5)).toBe('short');
    expect(middleLeftOut(`${FAMILY}bcdefg${FAMILY}`, 2)).toBe(`${FAMILY}b…g${FAMILY}`);
    expect(middleLeftOut('abcde', 2)).toBe('abcde');
  });

  test('and nothing of it is too long: a character with marks without end is none', () => {
    expect(cut(`a${'\u0301'.repeat(5000)}`, 40).length).toBeLessThanOrEqual(480);
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, most) => {
        const kept = cut(text, most);
        expect(wellFormed(text).startsWith(kept)).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(most * 12);
        expect(() => encodeURIComponent(kept)).not.toThrow();
        if (text.length <= most) expect(kept).toBe(wellFormed(text));
      }),
    );
  });
});

describe('a link with a text that had to be cut', () => {
  const place = `${dataset.lon[0]?.toFixed(4)}_${dataset.lat[0]?.toFixed(4)}`;

  test('can be written again after any later choice', () => {
    const label = `${'a'.repeat(LONGEST_NAME - 1)}😀 hub`;
    const query = `?plan=open_${place}_20_20_0_0_${encodeURIComponent(encodeURIComponent(label))}`;
    const { choices, dropped } = decodeChoices(query, dataset);
    expect(dropped).toEqual([]);
    const store = createAppStore(dataset, choices);
    store.getState().nameScenario(`${'b'.repeat(LONGEST_NAME - 1)}😀`);
    const again = decodeChoices(encodeChoices(store.getState().choices), dataset);
    expect(again.dropped).toEqual([]);
    expect(again.choices.scenario).toEqual(store.getState().choices.scenario);
    expect(again.choices.scenario.changes[0]).toMatchObject({ label: `${'a'.repeat(LONGEST_NAME - 1)}😀` });
  });

  test('whatever its texts hold, halves of characters too: as a recipe cut by hand has them', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const keys = ['find', 'plan-name', 'title', 'area', 'rules', 'plan'];
        for (const key of keys) {
          const { choices, dropped } = decodeChoices(`?${key}=${one}${'a'.repeat(38)}😀${other}`, dataset);
          expect(() => encodeChoices(choices)).not.toThrow();
          for (const sentence of dropped) expect(sentence).toBe(wellFormed(sentence));
        }
        const named = { ...openingChoices('overview'), scenario: { name: one, changes: [] } };
        expect(() => encodeChoices(named)).not.toThrow();
        const embed = encodeEmbed(openingChoices('overview'), {
          ...PLAIN_EMBED,
          title: `a${one}b${'a'.repeat(119)}😀`,
        });
        expect(decodeEmbedOptions(embed).title).toMatch(/^a/);
      }),
    );
  });
});

test.each([
  ['Somerset Council', 'Somerset'],
  ['Bristol, City of', 'Bristol'],
  ['Herefordshire, County of', 'Herefordshire'],
  ['City of London', 'City of London'],
])('the place of a council that ONS calls “%s” is %s in a sentence', (name, place) => {
  expect(placeName({ council: { name } })).toBe(place);
});
