import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILES } from '../../src/artefact/files';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { MeasureId } from '../../src/domain/model/measure';
import { read } from '../../src/domain/read';
import { checkSeal, sealOf } from '../../src/export/link-seal';
import { encodeRecipe, type Recipe } from '../../src/export/recipe-format';
import { verifyRecipe } from '../../src/export/verify-recipe';
import { dataset, fourViewRecipe, manifest, present } from './evidence-fixture';

const recipe = fourViewRecipe();
const parsed = (): Recipe & { checksum?: string } => JSON.parse(recipe);
const DISTANCE: MeasureId = 'nearest_access_point_km';
const LIBRARIES = 'ace-libraries-2023';

/** The dataset as if one area's centre lay elsewhere: one figure of one column is another. */
function moved(row: number, km: number): Dataset {
  const was = dataset.columns.get(DISTANCE);
  if (!was) throw new Error('no distances');
  const values = Float64Array.from(was.values, (value, index) => (index === row ? km : value));
  return { ...dataset, columns: new Map(dataset.columns).set(DISTANCE, { ...was, values }) };
}

const rebuilt = (sourceId: string): typeof manifest => ({
  ...manifest,
  sources: manifest.sources.map((source) =>
    source.id === sourceId
      ? { ...source, inputs: source.inputs.map((input) => ({ ...input, sha256: 'f'.repeat(64) })) }
      : source,
  ),
});

describe('a recipe opened again', () => {
  it('on the same data says that all is the same', () => {
    const found = verifyRecipe(recipe, present());
    expect(found.verdict).toBe('same');
    expect(found.problems).toEqual([]);
    expect(found.moved).toEqual([]);
    expect(found.views.map(({ verdict }) => verdict)).toEqual(VIEW_IDS.map(() => 'same'));
  });

  it('holds the hash of every published file and of the inputs of every source used', () => {
    const { data, columns } = parsed();
    expect(data.files).toEqual(manifest.files.map(({ path, sha256 }) => ({ path, sha256 })));
    for (const id of new Set(columns.flatMap(({ sourceIds }) => sourceIds)))
      expect(data.sources.find((source) => source.id === id)?.inputs.length, id).toBeGreaterThan(0);
  });

  it('names the areas, the amounts and the source when one figure has moved', () => {
    const row = read(dataset, openingChoices('overview')).marked.indexOf(1);
    const was = dataset.columns.get(DISTANCE)?.values[row] ?? 0;
    // A library where the area's people live: all of its output areas are near then, and its centre.
    const [lon, lat] = [dataset.lon[row] ?? 0, dataset.lat[row] ?? 0];
    const [library] = dataset.accessPoints.filter(({ status }) => status === 'open');
    if (!library) throw new Error('no library');
    const near = moved(row, 0.4);
    const then = { ...near, accessPoints: [...near.accessPoints, { ...library, id: 'made-up', lon, lat }] };
    const found = verifyRecipe(recipe, present(then, rebuilt(LIBRARIES)));
    expect(found.verdict).toBe('changed');
    expect(found.moved.join(' ')).toContain('Arts Council England');
    const [overview] = found.views;
    expect(overview?.noLongerMarked).toContain(dataset.names[row]);
    const told = overview?.sentences.find(({ was }) => was?.startsWith('38 areas'));
    expect(told?.now).toMatch(/^3[0-7] areas/);
    const column = overview?.columns.find(({ title }) =>
      title.includes('distance to the nearest open library'),
    );
    expect(column?.title).toContain('distance to the nearest open library');
    expect(column?.cause).toContain('was read from a different file');
    expect(column?.changes).toEqual([
      {
        code: dataset.codes[row],
        name: dataset.names[row],
        was: `${was.toFixed(1)} km`,
        now: '0.4 km',
        difference: 0.4 - was,
      },
    ]);
  });

  it('lays a change without another input at the door of the method', () => {
    const { checksum: _, ...rest } = parsed();
    const older = encodeRecipe({ ...rest, product: { ...rest.product, method: 0 } });
    const found = verifyRecipe(older, present(moved(0, 30)));
    expect(found.views[0]?.columns[0]?.cause).toBe('The method changed: version 0 then, 2 now.');
    const files = manifest.files.map((file) =>
      file.path === FILES.areas ? { ...file, sha256: '0'.repeat(64) } : file,
    );
    const again = verifyRecipe(recipe, present(moved(0, 30), { ...manifest, files }));
    expect(again.views[0]?.columns[0]?.cause).toContain('areas.csv was made from them in another way');
  });

  it('tells an edit by hand by its checksum, and compares all the same', () => {
    const { areas } = parsed();
    const edited = recipe.replace(/"residents": \d+/, '"residents": 1');
    expect(edited).not.toBe(recipe);
    const found = verifyRecipe(edited, present());
    expect(found.problems[0]).toContain('was changed after it was made');
    expect(found.verdict).toBe('unknown');
    expect(found.views).toHaveLength(VIEW_IDS.length);
    const figures = parsed();
    const column = figures.columns.find(({ id }) => id === DISTANCE);
    column?.values.splice(0, 1, 99);
    const wrong = verifyRecipe(JSON.stringify(figures), present());
    expect(wrong.verdict).toBe('changed');
    expect(wrong.views[0]?.columns[0]?.cause).toContain('the recipe itself was changed');
    expect(wrong.views[0]?.columns[0]?.changes[0]?.code).toBe(areas[0]);
  });

  it('from a newer version, cut short or not a recipe at all: says so and opens what it still can', () => {
    const newer = verifyRecipe(recipe.replace('"schemaVersion": 1', '"schemaVersion": 9'), present());
    expect(newer.verdict).toBe('unknown');
    expect(newer.problems[0]).toContain('newer version');
    expect(newer.views).toHaveLength(VIEW_IDS.length);
    const short = verifyRecipe(recipe.slice(0, recipe.indexOf('\n "areas"')), present());
    expect(short.problems[0]).toContain('cut short');
    expect(short.views.map(({ title }) => title)).toContain(read(dataset, openingChoices('rural')).viewTitle);
    const other = verifyRecipe('{"type":"FeatureCollection"}', present());
    expect(other.problems).toEqual([expect.stringContaining('not a recipe')]);
    expect(other.views).toEqual([]);
  });

  it('says which dataset is missing and compares the rest', () => {
    const columns = new Map(dataset.columns);
    columns.delete('income_deprivation_pct');
    const found = verifyRecipe(recipe, present({ ...dataset, columns }));
    const [, age, lowIncome] = found.views;
    expect(lowIncome?.problems.join(' ')).toContain(
      '“People in income-deprived households” is not among the data',
    );
    expect(lowIncome?.problems.join(' ')).toContain('Indices of Deprivation 2025');
    expect(age?.verdict).toBe('same');
  });

  it('never throws, whatever the file', () => {
    const half = fc.nat(recipe.length).map((at) => recipe.slice(0, at));
    const tampered = fc
      .record({ at: fc.nat(recipe.length - 1), by: fc.string({ minLength: 1, maxLength: 3 }) })
      .map(({ at, by }) => recipe.slice(0, at) + by + recipe.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), half, tampered), (content) => {
        const { verdict } = verifyRecipe(content, present());
        // other white space between the parts is no other recipe
        if (verdict === 'same') expect(JSON.parse(content)).toEqual(JSON.parse(recipe));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the seal of a link', () => {
  const overview = read(dataset, openingChoices('overview'));
  it('says same on the same data, and which figure moved on others', () => {
    const seal = sealOf(dataset, overview);
    expect(checkSeal(seal, dataset, overview).verdict).toBe('same');
    const other = moved(0, 30);
    const found = checkSeal(seal, other, read(other, openingChoices('overview')));
    expect(found.verdict).toBe('changed');
    expect(found.text).toContain('distance to the nearest open library');
    expect(found.text).not.toContain('income');
    expect(checkSeal('nonsense', dataset, overview).verdict).toBe('unknown');
  });
});
