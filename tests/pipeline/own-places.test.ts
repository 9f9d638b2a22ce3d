import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withOwnPlaces } from '../../data/pipeline/groupings/stage';
import { publishedData } from '../../data/pipeline/published-spine';
import type { Artefact } from '../../data/pipeline/stage';
import { FILES } from '../../src/artefact/files';
import { openingChoices } from '../../src/domain/model/choices';
import { groupedReading } from '../../src/domain/pages/groups/grouped-reading';
import { read } from '../../src/domain/read';
import { PROJECT } from '../unit/structure-files';

const folder = join(PROJECT, 'public/data/somerset');
const published: readonly Artefact[] = [
  FILES.manifest,
  FILES.areas,
  FILES.outputAreas,
  FILES.accessPoints,
  FILES.cds,
  FILES.postcodes,
  FILES.keys,
].map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
const text = (artefacts: readonly Artefact[], path: string) =>
  artefacts.find((one) => one.path === path)?.text ?? '';
const codes = text(published, FILES.areas)
  .split('\n')
  .slice(1)
  .flatMap((line) => (line === '' ? [] : [line.slice(0, 9)]));

/** A made-up list in a folder of its own. */
function listed(content: string): { readonly places: string; readonly name: string } {
  const places = mkdtempSync(join(tmpdir(), 'own-places-'));
  writeFileSync(join(places, 'made-up.csv'), content);
  return { places, name: 'made-up.csv' };
}

describe('places of a council’s own, from a list in its folder', () => {
  test('are published with the map, and told like any others', async () => {
    const rows = codes.map((code, row) => `${code},Made-up ${row < 100 ? 'North' : 'South'}`);
    const { places, name } = listed(['Area,Network', ...rows].join('\n'));
    const said: string[] = [];
    const made = await withOwnPlaces({ ownPlaces: name }, published, places, (line) => said.push(line));
    expect(said).toEqual([]);
    const dataset = publishedData((path) => text(path === FILES.manifest ? published : made, path));
    const choices = { ...openingChoices('overview'), grouping: { by: 'own' as const, place: null } };
    expect(read(dataset, choices).dataset.names).toEqual(['Made-up North', 'Made-up South']);
    expect(read(dataset, choices).title).toContain('network');
    const { groups, total } = groupedReading(dataset, choices);
    expect(groups.map(({ rows: own }) => own.length)).toEqual([100, 239]);
    expect(groups.reduce((sum, { residents }) => sum + residents, 0)).toBe(total.residents);
  });

  test('rows that name nothing are told to the person who builds', async () => {
    const { places, name } = listed(`Area,Network\n${codes[0]},North\nE99999999,North\n${codes[1]},South`);
    const said: string[] = [];
    await withOwnPlaces({ ownPlaces: name }, published, places, (line) => said.push(line));
    expect(said.join(' ')).toMatch(/made-up\.csv: .*areas of 339 are in none.*Row 3/);
  });

  test('a list that cannot be read stops the build, with its name', async () => {
    const { places, name } = listed('Area,Network,Third\na,b,c');
    await expect(withOwnPlaces({ ownPlaces: name }, published, places, () => {})).rejects.toThrow(
      /made-up\.csv: .*two columns|made-up\.csv: /,
    );
  });

  test('without a list nothing changes', async () => {
    expect(await withOwnPlaces({ ownPlaces: null }, published, '', () => {})).toBe(published);
  });
});
