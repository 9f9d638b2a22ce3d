import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { FILES } from '../../src/artefact/files';
import { decodePlaces } from '../../src/artefact/places';
import { decodePostcodes } from '../../src/artefact/postcodes';
import { forgiven, wrongLetters } from '../../src/domain/words/spelling';
import { findOptions, prepareIndex } from '../../src/ui/find/find-options';
import { publishedDataset } from './published-dataset';
import { PROJECT } from './structure-files';

const published = (file: string): unknown =>
  JSON.parse(readFileSync(join(PROJECT, 'public/data/somerset', file), 'utf8'));
const dataset = publishedDataset();
const index = prepareIndex(dataset, {
  places: decodePlaces(published(FILES.places)),
  postcodes: decodePostcodes(published(FILES.postcodes)),
});
const find = (text: string) => findOptions(index, text);
const first = (text: string) => find(text).options[0];

describe('the search reads what people type', () => {
  it.each([
    ['wells, somerset', 'Wells'],
    ['Wells Somerset', 'Wells'],
    ['Wells, Somerset, UK', 'Wells'],
    ['wells, england.', 'Wells'],
    // names of areas in Somerset West and South Somerset hold both words
    ['Wellington Somerset', 'Wellington'],
    ['Wellington, Somerset', 'Wellington'],
    ['Somerton somerset', 'Somerton'],
    ['Chard, Somerset TA20', 'Chard'],
    ['burnham on sea', 'Burnham-on-Sea'],
    ['Burnham-on-sea', 'Burnham-on-Sea'],
    ['bradford on tone', 'Bradford-on-Tone'],
    ['stratton on the fosse', 'Stratton-on-the-Fosse'],
    ['saint gregory', 'Stoke St Gregory'],
    ['Barton Saint David', 'Barton St David'],
    ['St. Audries Bay', 'St Audries Bay'],
    ['Castle Cary, near Wincanton', 'Castle Cary'],
  ])('%s is %s', (text, label) => {
    expect(first(text)).toMatchObject({ group: 'Places', label });
    expect(find(text)).toMatchObject({ message: '', isGuess: false });
  });

  it.each([
    ['Cheddar Gorge', 'Cheddar'],
    ['Taunton town centre', 'Taunton'],
    ['the high street in Frome', 'Frome'],
  ])('%s holds %s, and says that it looked for that alone', (text, label) => {
    expect(first(text)).toMatchObject({ group: 'Places', label });
    expect(find(text).message).toBe(`“${text}” is not held as a whole. Found for “${label}”:`);
  });

  it('finds the town and its areas and ward, however the hyphens are typed', () => {
    const { options } = find('burnham on sea');
    expect(options[0]).toMatchObject({ label: 'Burnham-on-Sea', detail: expect.stringMatching(/^Town/) });
    const groups = new Set(options.map(({ group }) => group));
    expect(groups).toContain('Areas');
    expect(groups).toContain('Wards');
    expect(find('Burnham-on-Sea').options).toEqual(options);
  });

  it('takes “and” and “&” for one', () => {
    const areas = find('ruishton and north curry').options.filter(({ group }) => group === 'Areas');
    expect(areas.length).toBeGreaterThan(1);
    expect(find('Ruishton & North Curry').options).toEqual(find('ruishton and north curry').options);
  });

  it('still finds what has the county’s name in its own', () => {
    expect(first('south somerset 001a')?.label).toContain('(South Somerset 001A)');
  });

  it('of a street and a town finds the town, and says so', () => {
    const { options, message } = find('14 Zzyzx Terrace, Wells');
    expect(options[0]?.label).toBe('Wells');
    expect(message).toContain('Found for “Wells”');
  });

  it('finds words in any order', () => {
    expect(first('petherton north')?.label).toContain('North Petherton');
  });
});

describe('a postcode with a town or county beside it', () => {
  const held = first('TA24 8NJ');

  it('is held, so that what follows means something', () => {
    expect(held).toMatchObject({ group: 'Postcode', label: 'TA24 8NJ' });
  });

  it.each(['TA24 8NJ, Minehead', 'minehead ta248nj', 'Minehead, Somerset TA24 8NJ, UK', 'TA24 8NJ Somerset'])(
    '%s',
    (text) => {
      expect(first(text)).toEqual(held);
      expect(find(text).message).toBe('');
    },
  );

  it('is said not to be held where it is not, and the town is found', () => {
    const { options, message } = find('TA24 9ZZ, Minehead');
    expect(message).toBe('TA24 9ZZ is not a Somerset postcode we hold.');
    expect(options[0]).toMatchObject({ group: 'Places', label: 'Minehead' });
  });

  it('finds the town beside the start of one', () => {
    expect(first('TA24, Minehead')).toMatchObject({ group: 'Places', label: 'Minehead' });
    expect(find('TA24').message).toContain('Type the whole postcode');
  });
});

describe('a wrong letter or two', () => {
  it.each([
    ['castle carey', 'Castle Cary'],
    ['glastonberry', 'Glastonbury'],
    ['Bridgewater', 'Bridgwater'],
    ['shepton mallett', 'Shepton Mallet'],
    ['welington', 'Wellington'],
    ['tauton', 'Taunton'],
    ['Welington, Somerset', 'Wellington'],
    ['cewkerne', 'Crewkerne'],
    ['illminster', 'Ilminster'],
  ])('“%s”: did you mean %s', (text, label) => {
    const { options, message, isGuess } = find(text);
    expect(options.map((option) => option.label)).toContain(label);
    expect(message).toContain(`Did you mean ${label}?`);
    expect(isGuess).toBe(true);
  });

  it('makes no guess of a short word or of nonsense', () => {
    for (const text of ['qqq', 'zzzzzzzz', 'xx']) expect(find(text).options).toEqual([]);
  });

  it('counts letters put in, left out, changed and swapped', () => {
    expect(wrongLetters('cary', 'carey', 2)).toBe(1);
    expect(wrongLetters('wells', 'wlels', 2)).toBe(1);
    expect(wrongLetters('glastonbury', 'glastonberry', 2)).toBe(2);
    expect(wrongLetters('wells', 'frome', 2)).toBe(3);
    expect(wrongLetters('', '', 1)).toBe(0);
    expect([forgiven('sea'), forgiven('cary'), forgiven('glastonbury')]).toEqual([0, 1, 2]);
  });
});

it('answers within a frame, also when it has to guess', () => {
  find('glastonberry');
  const before = performance.now();
  for (let i = 0; i < 20; i += 1) find(`glastonberry ${'x'.repeat(i % 3)}`);
  expect((performance.now() - before) / 20).toBeLessThan(50);
});
