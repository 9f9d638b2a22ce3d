import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { SOMERSET } from '../../data/councils/somerset';
import { decodeManifest } from '../../src/artefact/manifest';
import { decodeOutputAreas } from '../../src/artefact/output-areas';
import { PROJECT } from '../unit/structure-files';
import { haveInputs, INPUTS } from './inputs-present';

const folder = join(PROJECT, 'public/data', SOMERSET.folder);
const published = decodeOutputAreas(
  JSON.parse(readFileSync(join(folder, 'output-areas.json'), 'utf8')),
  SOMERSET.areaCount,
);
const rows = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(INPUTS, path), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe('what is published in all', () => {
  it('is at most 1.2 MB compressed', () => {
    const { files } = decodeManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const bytes = files.reduce(
      (sum, { path }) => sum + brotliCompressSync(readFileSync(join(folder, path))).length,
      0,
    );
    expect(bytes).toBeLessThan(1.2e6);
  });
});

describe.skipIf(!haveInputs)('the published output areas', () => {
  it('hold the counts of the Census tables, cell by cell', () => {
    const of = (path: string, heading: string) =>
      new Map(rows(path).map((row) => [row['geography code'], Number(row[heading])]));
    const { outputAreaResidents, outputAreaDisability, outputAreaCars } = SOMERSET.inputs;
    const residents = of(outputAreaResidents, 'Residence type: Total; measures: Value');
    const disabled = of(outputAreaDisability, 'Disability: Disabled under the Equality Act');
    const noCar = of(outputAreaCars, 'Number of cars or vans: No cars or vans in household');
    expect([...published.residents]).toEqual(published.codes.map((code) => residents.get(code)));
    expect([...published.disabled]).toEqual(published.codes.map((code) => disabled.get(code)));
    expect([...published.noCar]).toEqual(published.codes.map((code) => noCar.get(code)));
  });

  it('stand at the plain mean of their postcodes', () => {
    const code = published.codes[1000] ?? '';
    const own = rows(SOMERSET.inputs.postcodeOutputAreas).filter((row) => row.OA21CD === code);
    const places = new Map(
      [SOMERSET.inputs.allPostcodes, SOMERSET.inputs.livePostcodes].flatMap((path) =>
        rows(path).map((row) => [(row.postcode ?? '').replaceAll(' ', ''), row] as const),
      ),
    );
    const found = own.flatMap((row) => {
      const place = places.get((row.postcode ?? '').replaceAll(' ', ''));
      return place ? [place] : [];
    });
    const mean = found.reduce((sum, row) => sum + Number(row.lon), 0) / found.length;
    expect(found.length).toBe(own.length);
    expect(published.lon[1000]).toBeCloseTo(mean, 4);
  });
});
