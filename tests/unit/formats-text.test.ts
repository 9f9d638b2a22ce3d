import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { dialectOf } from '../../src/formats/reader/dialect';
import { createRowSplitter, type Dialect } from '../../src/formats/reader/row-splitter';
import { createTextChunks } from '../../src/formats/reader/text-chunks';

function rowsOf(
  text: string,
  pieces: readonly number[] = [],
  dialect: Dialect = dialectOf(text),
  odd: string[] = [],
): string[][] {
  const rows: string[][] = [];
  const splitter = createRowSplitter(
    dialect,
    (cells) => rows.push([...cells]),
    (row, reason) => odd.push(`${row} ${reason}`),
  );
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
          expect(rowsOf(text, pieces, { separator: ',', newline: '\n', width: 3 })).toEqual(expected);
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

  test('a quotation mark that is never closed swallows no row: they are read, and it is said where', () => {
    for (const times of [10, 80_000]) {
      const odd: string[] = [];
      const rows = rowsOf(`a,b\n1,"2\n${'3,4\n'.repeat(times)}`, [], undefined, odd);
      expect(rows).toHaveLength(times + 2);
      expect(rows.slice(1, 3)).toEqual([
        ['1', '2'],
        ['3', '4'],
      ]);
      expect(odd).toEqual([
        expect.stringMatching(/^2 a quotation mark opens a cell here and is never closed/),
      ]);
    }
  });

  test('inch marks within cells are marks like any other', () => {
    const odd: string[] = [];
    const text = 'name,postcode,notes\na,TA1 3XZ,two 24" screens\nb,TA6 3LF,\nc,TA24 5DG,one 27" screen\n';
    expect(rowsOf(text, [20, 9, 13], undefined, odd).map(([, , notes]) => notes)).toEqual([
      'notes',
      'two 24" screens',
      '',
      'one 27" screen',
    ]);
    expect(odd).toEqual([]);
  });

  test('marks that open cells and close in a later row hold rows: those are rows, and it is said', () => {
    const odd: string[] = [];
    const text = 'name,postcode,notes\na,TA1 3XZ,"24 inch\nb,TA6 3LF,x\nc,TA24 5DG,27 inch"\nd,TA1 3XZ,\n';
    expect(rowsOf(text, [30, 9, 13], undefined, odd).map(([name]) => name)).toEqual([
      'name',
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(odd).toEqual([expect.stringMatching(/^2 a cell in quotation marks holds what look like rows/)]);
    // A note of several lines is no row.
    const note = 'name,postcode,notes\na,TA1 3XZ,"opens at nine,\nshuts at five, ring first"\nd,TA1 3XZ,\n';
    expect(rowsOf(note)).toHaveLength(3);
  });

  test('lines that speak to programs stand before the table and are no part of it', () => {
    expect(dialectOf('sep=;\r\na;b\r\n1,5;2\r\n')).toMatchObject({ separator: ';', skip: 1, width: 2 });
    expect(dialectOf('#TYPE System.Object\n"a","b"\n')).toMatchObject({ separator: ',', skip: 1 });
    expect(dialectOf('a,b\r1,2\r')).toMatchObject({ separator: ',', newline: '\r' });
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
    // And UTF-16 without one, in either order of bytes.
    const bytes = Uint8Array.from(Buffer.from('LSOA code (2021),Café\n', 'utf16le'));
    expect(decoded(bytes, 7)).toBe('LSOA code (2021),Café\n');
    expect(decoded(Uint8Array.from(Buffer.from(bytes).swap16()), 64)).toBe('LSOA code (2021),Café\n');
  });

  test('what is not text is refused with what to do', () => {
    expect(() => decoded(Uint8Array.from([0x25, 0x50, 0, 0, 1]), 64)).toThrow(/not a text file.*Save as/);
  });
});
