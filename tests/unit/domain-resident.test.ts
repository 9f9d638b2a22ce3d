import { describe, expect, test } from 'vitest';
import { row as rowOf } from '../../src/domain/model/codes';
import { distance, linkLevel, residentReading } from '../../src/domain/pages/resident/resident-reading';
import { ENGLISH } from '../../src/domain/pages/resident/wording-english';
import { fullName } from '../../src/domain/places/own-places';
import { publishedDataset } from './published-dataset';
import { fleschKincaidGrade } from './reading-ease';
import { testDataset } from './ui-fixture';

const dataset = publishedDataset();
const all = dataset.codes.map((_, index) => residentReading(dataset, rowOf(index), ENGLISH));
const percentiles = dataset.columns.get('digital_connectivity_england_percentile')?.values ?? [];
const textOf = (reading: (typeof all)[number]) =>
  [
    reading.answer,
    ...reading.comparison,
    ...reading.nearest.flatMap((place) => place.sentences),
    reading.notAHome,
    ENGLISH.noContacts,
  ].join(' ');

describe('the grade of a text', () => {
  test.each([
    // worked by hand: 6 words, 1 sentence, 6 syllables; 10 words, 2 sentences, 24 syllables
    ['The cat sat on the mat.', 0.39 * 6 + 11.8 - 15.59],
    [
      'Considerable difficulties remain here. Nobody visits our old village library.',
      0.39 * 5 + 11.8 * 2.4 - 15.59,
    ],
  ])('follows the published formula: %s', (text, grade) => {
    expect(fleschKincaidGrade(text)).toBeCloseTo(grade, 6);
  });
});

describe('what a resident is told', () => {
  test('reads at grade 4 or less in every area, each sentence short', () => {
    expect(all).toHaveLength(339);
    const grades = all.map((reading) => fleschKincaidGrade(textOf(reading)));
    expect(Math.max(...grades)).toBeLessThanOrEqual(4);
    for (const reading of all)
      for (const sentence of textOf(reading).split('. '))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(28);
  });

  test('speaks of the area and never of "you" or "your"', () => {
    for (const reading of all) expect(textOf(reading)).not.toMatch(/\byou(r|rs)?\b/i);
  });

  test('states the level, the place in England and in Somerset that the figures give', () => {
    const sorted = [...percentiles].sort((a, b) => b - a);
    all.forEach((reading, index) => {
      const percentile = percentiles[index] ?? Number.NaN;
      expect(reading.answer).toContain(percentile >= 50 ? 'slower than in most' : 'faster than in most');
      const better = Math.floor(percentile);
      if (better >= 1) expect(reading.comparison[0]).toContain(`, ${better} have a faster link`);
      expect(reading.comparison[1]).toContain(`number ${sorted.indexOf(percentile) + 1} out of 339`);
    });
  });

  test('names the three nearest open libraries, the nearest as published for the area', () => {
    all.forEach((reading, index) => {
      expect(reading.nearest).toHaveLength(3);
      const first = reading.nearest[0]?.point;
      expect(first && fullName(first)).toBe(dataset.nearestAccessPoint[index]);
      for (const { point, sentences } of reading.nearest)
        if (point.council) expect(sentences.join(' ')).toContain(`It belongs to ${point.council}.`);
      expect(reading.nearest.every(({ point }) => point.status === 'open')).toBe(true);
      const [a, b, c] = reading.nearest.map(({ km }) => km);
      expect((a ?? 0) <= (b ?? 0) && (b ?? 0) <= (c ?? 0)).toBe(true);
      for (const { sentences } of reading.nearest)
        expect(sentences.join(' ')).toContain('Check before travelling');
    });
  });

  test('says so where a figure, the hours or the number of computers are not known', () => {
    const bare = {
      ...testDataset,
      columns: new Map(),
      accessPoints: [{ ...testDataset.accessPoints[0], hoursOpen: null }],
    };
    const reading = residentReading(bare as typeof testDataset, rowOf(0), ENGLISH);
    expect(reading.answer).toContain('We do not know how fast');
    expect(reading.comparison).toEqual(['We do not know how it compares with the rest of England.']);
    expect(reading.nearest[0]?.sentences.join(' ')).toContain('We do not know how long it is open.');
    expect(reading.nearest[0]?.sentences.join(' ')).toContain('We do not know how many computers');
    expect(
      residentReading({ ...bare, accessPoints: [] } as typeof testDataset, rowOf(0), ENGLISH).nearest,
    ).toEqual([]);
  });

  test('gives distances in kilometres and miles', () => {
    expect(distance(1.609344)).toEqual({ km: '1.6 km', miles: '1.0 mile' });
    expect(distance(8)).toEqual({ km: '8.0 km', miles: '5.0 miles' });
  });

  test('calls no link poor: a rank among areas does not say whether a service can be used', () => {
    expect([99, 50, 49.99, null].map(linkLevel)).toEqual(['slower', 'slower', 'faster', 'unknown']);
    for (const reading of all) expect(textOf(reading)).not.toMatch(/\bpoor\b|\bbad(ly)?\b/);
  });
});
