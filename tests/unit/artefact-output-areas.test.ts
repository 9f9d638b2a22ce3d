import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeOutputAreas, encodeOutputAreas } from '../../src/artefact/output-areas';
import { ArtefactProblem } from '../../src/artefact/problem';
import { decodeSites } from '../../src/artefact/sites';
import { PROJECT } from './structure-files';

const entry = {
  code: 'E00000010',
  area: 1,
  lon: -3.12347,
  lat: 51.00004,
  atAreaCentre: false,
  residents: 300,
  disabled: 50,
  households: 120,
  noCar: 11,
};
const entries = [
  entry,
  { ...entry, code: 'E00000012', area: 0, lon: -2.9, atAreaCentre: true, residents: 0 },
];
const file = JSON.parse(encodeOutputAreas(entries));

describe('the file of output areas', () => {
  test('gives back what was put in, positions to about ten metres', () => {
    const read = decodeOutputAreas(file, 2);
    expect(read.codes).toEqual(['E00000010', 'E00000012']);
    expect([...read.area]).toEqual([1, 0]);
    expect([...read.lon]).toEqual([-3.1235, -2.9]);
    expect([...read.lat]).toEqual([51, 51]);
    expect([...read.residents]).toEqual([300, 0]);
    expect([...read.disabled]).toEqual([50, 50]);
    expect([...read.households]).toEqual([120, 120]);
    expect([...read.noCar]).toEqual([11, 11]);
    expect([...read.atAreaCentre]).toEqual([0, 1]);
  });

  test('is refused when a column is short, an area does not exist or a count is negative', () => {
    for (const broken of [
      { ...file, residents: [300] },
      { ...file, areaSteps: [1, 7] },
      { ...file, noCar: [11, -1] },
      { ...file, atAreaCentre: [2] },
    ]) {
      expect(() => decodeOutputAreas(broken, 2)).toThrow(ArtefactProblem);
    }
    expect(() => decodeOutputAreas(file, 1)).toThrow('not among the areas');
  });

  test('cannot be written with a code unlike the others', () => {
    expect(() => encodeOutputAreas([entry, { ...entry, code: 'W00000012' }])).toThrow('W00000012');
  });
});

describe('the file of possible sites', () => {
  const published = decodeSites(
    JSON.parse(readFileSync(join(PROJECT, 'public/data/somerset/sites.json'), 'utf8')),
  );

  test('holds 61 GP practices and 126 stops of the 2019 mobile library, each under its own id', () => {
    expect(published.practices).toHaveLength(61);
    expect(published.stops).toHaveLength(126);
    const ids = [...published.practices, ...published.stops].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(published.stops.every(({ everyWeeks, minutes }) => everyWeeks === 4 && minutes > 0)).toBe(true);
  });

  test('is refused when a site lacks its position', () => {
    expect(() => decodeSites({ practices: [{ id: 'a', name: 'A', area: 1 }], stops: [] })).toThrow(
      ArtefactProblem,
    );
  });
});
