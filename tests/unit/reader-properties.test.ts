import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/formats/layout';
import type { FileReading } from '../../src/formats/read-file';
import { readMade, SPINE } from './import-fixture';
import { makeXlsx, plainSheet } from './workbook-fixture';

// Figures are made up under real codes: they reach no map.
type Cells = readonly string[];

/** How a table can be written as text. */
interface Dialect {
  readonly name: string;
  write(rows: readonly Cells[]): string | Uint8Array;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const plain =
  (separator: string, newline: string, all = false) =>
  (rows: readonly Cells[]): string =>
    rows
      .map((cells) =>
        cells
          .map((cell) => (all || /["\r\n]/.test(cell) || cell.includes(separator) ? quoted(cell) : cell))
          .join(separator),
      )
      .join(newline) + newline;
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(isBig ? bytes.swap16() : bytes);
};

const DIALECTS: readonly Dialect[] = [
  { name: 'commas, line feeds', write: plain(',', '\n') },
  { name: 'commas, both line ends', write: plain(',', '\r\n') },
  { name: 'commas, carriage returns', write: plain(',', '\r') },
  { name: 'everything in quotation marks', write: plain(',', '\r\n', true) },
  { name: 'semicolons', write: plain(';', '\r\n') },
  { name: 'sep=; first', write: (rows) => `sep=;\r\n${plain(';', '\r\n')(rows)}` },
  { name: 'tabs', write: plain('\t', '\r\n') },
  { name: 'upright strokes', write: plain('|', '\n') },
  { name: 'a byte-order mark', write: (rows) => `\uFEFF${plain(',', '\n')(rows)}` },
  { name: 'UTF-16 with a mark, tabs', write: (rows) => utf16(`\uFEFF${plain('\t', '\r\n')(rows)}`, false) },
  { name: 'UTF-16 without a mark', write: (rows) => utf16(plain(',', '\r\n')(rows), true) },
  {
    name: '#TYPE first, all quoted',
    write: (rows) => `#TYPE System.Data\r\n${plain(',', '\r\n', true)(rows)}`,
  },
  { name: 'no line end at the end', write: (rows) => plain(',', '\n')(rows).trimEnd() },
];

/** A made-up table: the code of an area, words, counts and shares with marks among them. */
const table = fc
  .record({
    areas: fc.uniqueArray(fc.nat(SPINE.codes.length - 1), { minLength: 4, maxLength: 30 }),
    counts: fc.integer({ min: 1, max: 3 }),
    seed: fc.nat(9999),
  })
  .map(({ areas, counts, seed }) => {
    const headings = [
      'LSOA code (2021)',
      'Officer, team',
      ...Array.from({ length: counts }, (_, at) => `Loans ${at}`),
      'Reach %',
    ];
    const rows = areas.map((area, row) => [
      SPINE.codes[area] ?? '',
      // Words that need quotation marks in every dialect, and inch marks within.
      ['Ann; "Taunton", east', 'Bob | west', 'two 24" screens', 'plain'][(row + seed) % 4] ?? '',
      ...Array.from({ length: counts }, (_, at) =>
        (row * 7 + at + seed) % 11 === 0 ? '[c]' : String((row * 13 + at * 5 + seed) % 97),
      ),
      (row + seed) % 7 === 0 ? '' : `${(row + seed) % 100}.5`,
    ]);
    return { headings, rows };
  });
type Table = { readonly headings: Cells; readonly rows: readonly Cells[] };

/** What a reading says, without regard to the order of columns. */
function figures(reading: FileReading): unknown {
  const { figures: all, match } = reading.draft as Draft;
  return {
    match,
    figures: Object.fromEntries(
      all.map(({ title, how, council, column }) => [
        title,
        { how, council, values: Array.from(column.values), status: Array.from(column.status) },
      ]),
    ),
  };
}

const whole = ({ headings, rows }: Table): readonly Cells[] => [headings, ...rows];
const usual = async (made: Table): Promise<unknown> =>
  figures(await readMade(plain(',', '\n')(whole(made)) as string));

describe('any table reads the same', () => {
  test('and wholly: every row is matched, every column of numbers is a figure', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (made) => {
        const { draft } = await readMade(plain(',', '\n')(whole(made)));
        expect(draft.match).toEqual({ matched: made.rows.length, notOurs: 0, unknown: 0, faulty: 0 });
        const titles = (draft as Draft).figures.map(({ title }) => title);
        const hasFigure = (at: number): boolean => made.rows.some((cells) => cells[at] !== '');
        expect(titles).toEqual(made.headings.filter((_, at) => at > 1 && hasFigure(at)));
      }),
      { numRuns: 30 },
    );
  });

  test.each(DIALECTS)('written with $name', async ({ write }) => {
    await fc.assert(
      fc.asyncProperty(table, async (made) => {
        expect(figures(await readMade(write(whole(made))))).toEqual(await usual(made));
      }),
      { numRuns: 12 },
    );
  });

  test('in any order of columns', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.nat(), async (made, turn) => {
        const order = made.headings.map((_, at) => (at + turn) % made.headings.length);
        const turned = whole(made).map((cells) => order.map((at) => cells[at] ?? ''));
        expect(figures(await readMade(plain(',', '\n')(turned)))).toEqual(await usual(made));
      }),
      { numRuns: 30 },
    );
  });

  test('under any titles and over any notes, padded or not, blank rows between, and all of it is accounted for', async () => {
    const title = fc.constantFrom(
      'Digital support 2025-26',
      'Source: made up',
      'Table 3 (E06000066)',
      'Loans of tablets, by area',
    );
    const note = fc.constantFrom(
      'Total',
      'Source: made up, 2025',
      'Notes',
      '1. Loans of less than a week, and returns, are left out',
      'Crown copyright: none',
    );
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(title, { maxLength: 4 }),
        fc.array(note, { maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        async (made, above, below, isPadded, isQuoted) => {
          const width = made.headings.length;
          const padded = (text: string): Cells => [
            text,
            ...Array.from({ length: isPadded ? width - 1 : 0 }, () => ''),
          ];
          const blank = padded('');
          const rows = [
            ...above.map(padded),
            ...(above.length > 0 ? [blank] : []),
            ...whole(made),
            blank,
            ...below.map(padded),
          ];
          const reading = await readMade(plain(',', '\r\n', isQuoted)(rows));
          expect(figures(reading)).toEqual(await usual(made));
          expect(reading.aside.filter(({ what }) => what === 'row')).toHaveLength(
            above.length + below.length,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (made) => {
        const typed = whole(made).map((cells) =>
          cells.map((cell) => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
        );
        const reading = await readMade(
          makeXlsx({ sheets: [{ name: 'Loans', xml: plainSheet(typed) }] }),
          'made-up.xlsx',
        );
        expect(figures(reading)).toEqual(await usual(made));
      }),
      { numRuns: 15 },
    );
  });
});

test('no row of a file is unaccounted for: read, left aside and problems are its rows', async () => {
  const headings = ['LSOA code', 'Name', 'Loans'];
  const [first = '', second = ''] = SPINE.codes;
  const row = fc.oneof(
    fc.nat(SPINE.codes.length - 1).map((at) => [SPINE.codes[at] ?? '', `area ${at}`, String(at)]),
    fc.constantFrom<Cells>(
      ['E01000001', 'elsewhere', '3'],
      ['E0102', 'cut', '3'],
      ['', 'nameless', '3'],
      [first, 'again', '4'],
      [second, 'odd', 'many'],
      ['Total', '', '99'],
      ['', '', ''],
      headings,
      ['Notes: made up', '', ''],
      ['Somerset', 'all', '99'],
      ['E06000066', 'Somerset', '99'],
      [first, 'too', 'many', 'cells'],
      ['not an area', '', ''],
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 3, maxLength: 40 }), async (rows) => {
      const data = [[first, 'one', '1'], ...rows, [second, 'two', '2']];
      const reading = await readMade(plain(',', '\n')([headings, ...data]));
      const filled = data.filter((cells) => cells.some((cell) => cell !== '')).length;
      const { matched, notOurs, unknown, faulty } = reading.draft.match;
      const aside = reading.aside.filter(({ what }) => what === 'row').length;
      expect(matched + notOurs + unknown + faulty).toBe(reading.rows);
      expect(reading.rows + aside).toBe(filled);
      expect(reading.problemCount).toBeGreaterThanOrEqual(unknown + faulty);
    }),
    { numRuns: 150 },
  );
});
