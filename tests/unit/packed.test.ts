import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILES, FIRST_VIEW, type FileName } from '../../src/artefact/files';
import { pack, unpack } from '../../src/artefact/packed';
import { createLoader } from '../../src/load/loader';

const published = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../public/data/somerset/${name}`, import.meta.url)), 'utf8');

const backOf = (name: FileName, text: string) => unpack(pack(new Map([[name, text]]))).get(name);

describe('files that come together', () => {
  test('are the published files to the letter, in fewer bytes', () => {
    const files = new Map(FIRST_VIEW.files.map((name) => [name, published(name)] as const));
    const packed = pack(files);
    expect([...unpack(packed)]).toEqual([...files]);
    const bytes = [...files.values()].reduce((sum, text) => sum + text.length, 0);
    expect(packed.length).toBeLessThan(0.7 * bytes);
  });

  test('come back whatever a table holds', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '[c]',
        '-0',
        '0',
        '0.0',
        '1e3',
        '007',
        '1.50',
        '12345678901',
        'Nether Stowey',
        'a "b", c',
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.integer().map((number) => (number / 100).toFixed(2)),
    );
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const text = `${rows
          .map((cells) =>
            cells.map((one) => (/[",]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(','),
          )
          .join('\n')}\n`;
        expect(backOf(FILES.areas, text)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('come back whatever a record holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = `${JSON.stringify(value)}\n`;
        expect(backOf(FILES.cds, text)).toBe(text);
      }),
      { numRuns: 300 },
    );
    for (const numbers of [
      [0, 63, 64, 1903, 1904, 1e6, 2 ** 40],
      [-1, -32, -64, -1e5, -(2 ** 39)],
      [3, 2 ** 52, 1],
    ]) {
      const text = `${JSON.stringify({ numbers, paths: [[[numbers[0], numbers[1]]], [], [[numbers[2], 5]]] })}\n`;
      expect(backOf(FILES.cds, text)).toBe(text);
    }
  });

  test('that are cut short or something else are refused in a sentence', () => {
    for (const text of ['', '<!doctype html>', pack(new Map([[FILES.cds, '[1,2,3]\n']])).slice(0, -3)])
      expect(() => unpack(text)).toThrow('is not complete');
  });
});

/** A server that has the pack as given and every published file; what was asked of it. */
function server(packed: string | null) {
  const asked: string[] = [];
  const fetcher = async (input: RequestInfo | URL): Promise<Response> => {
    const name = String(input).split('/').at(-1) ?? '';
    asked.push(name);
    if (name !== FIRST_VIEW.path) return new Response(published(name));
    return packed === null ? new Response('', { status: 503 }) : new Response(packed);
  };
  return { asked, fetcher: fetcher as typeof fetch };
}

describe('the loader', () => {
  const files = new Map(FIRST_VIEW.files.map((name) => [name, published(name)] as const));

  test('takes the first view from one file', async () => {
    const { asked, fetcher } = server(pack(files));
    const view = await createLoader('/data/', fetcher, true).firstView();
    expect(view.ok && view.value.dataset.count).toBe(339);
    expect(view.ok && view.value.basemap.ok).toBe(true);
    expect(asked).toEqual([FIRST_VIEW.path]);
  });

  test('trusts nothing in it that the manifest does not vouch for', async () => {
    const forged = new Map(files);
    forged.set(FILES.areas, published(FILES.areas).replace('2428', '2429'));
    const { asked, fetcher } = server(pack(forged));
    const view = await createLoader('/data/', fetcher, true).firstView();
    expect(view.ok && view.value.dataset.counts.get('residents')?.values[0]).toBe(2428);
    expect(asked).toContain(FILES.areas);
  });

  test('fetches file by file where it cannot be had', async () => {
    const { asked, fetcher } = server(null);
    const view = await createLoader('/data/', fetcher, true).firstView();
    expect(view.ok).toBe(true);
    expect(asked).toEqual(expect.arrayContaining([...FIRST_VIEW.files]));
  });
});
