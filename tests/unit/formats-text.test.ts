import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { createRowSplitter } from '../../src/formats/row-splitter';
import { createTextChunks } from '../../src/formats/text-chunks';

function rowsOf(text: string, pieces: readonly number[] = []): string[][] {
  const rows: string[][] = [];
  const splitter = createRowSplitter((cells) => rows.push([...cells]));
  let from = 0;
  for (const size of pieces) {
    splitter.push(text.slice(from, from + size));
    from += size;
  }
  splitter.push(text.slice(from));
  splitter.end();
  return rows;
}

function decoded(bytes: Uint8Array, size: number): string {
  const chunks = createTextChunks();
  let text = '';
  for (let from = 0; from < bytes.length; from += size)
    text += chunks.push(bytes.subarray(from, from + size));
  return text + chunks.end();
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '1', '%', ';'), maxLength: 6 });

describe('rows of a CSV file', () => {
  test('any table, cut anywhere into pieces, comes out as PapaParse reads it whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        (table, pieces, newline) => {
          const text = Papa.unparse([['h1', 'h2', 'h3'], ...table], { newline });
          const expected = Papa.parse<string[]>(text, { header: false, newline, delimiter: ',' }).data;
          expect(rowsOf(text, pieces)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('semicolons and tabs are told by the headings', () => {
    expect(rowsOf('a;b;c\n1,5;2;3')).toEqual([
      ['a', 'b', 'c'],
      ['1,5', '2', '3'],
    ]);
    expect(rowsOf('a\tb\n1,5\t2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });

  test('a quotation mark that is never closed does not swallow the rest in silence', () => {
    expect(() => rowsOf(`a,b\n1,"2\n${'3,4\n'.repeat(10)}`)).toThrow(/opens in row 2 is never closed/);
    expect(() => rowsOf(`a,b\n1,"2\n${'3,4\n'.repeat(80_000)}`)).toThrow(/never closed/);
  });

  test('a giant field is refused before it fills the memory', () => {
    expect(() => rowsOf(`a,b\n${'x'.repeat(300_000)}`)).toThrow(/longer than 200,000 characters/);
  });
});

describe('bytes of a text file', () => {
  test('any text in UTF-8 comes out whole, wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        (text, size) => {
          fc.pre(!text.startsWith('\uFEFF') && !text.includes('\0'));
          expect(decoded(new TextEncoder().encode(text), size)).toBe(text);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([1, 3, 64])(
    'Windows-1252 as Ofcom’s council files are saved: “Ynys Môn – £5” in pieces of %i',
    (size) => {
      const bytes = Uint8Array.from(
        [...'laua,Ynys M'].map((one) => one.charCodeAt(0)).concat(0xf4, 0x6e, 0x20, 0x96, 0x20, 0xa3, 0x35),
      );
      expect(decoded(bytes, size)).toBe('laua,Ynys Môn – £5');
    },
  );

  test('byte-order marks are dropped, UTF-16 is read', () => {
    expect(decoded(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]), 64)).toBe('a');
    expect(decoded(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0xe9, 0]), 64)).toBe('aé');
  });

  test('what is not text is refused with what to do', () => {
    expect(() => decoded(Uint8Array.from([0x25, 0x50, 0, 0, 1]), 64)).toThrow(/not a text file.*Save as/);
  });
});
