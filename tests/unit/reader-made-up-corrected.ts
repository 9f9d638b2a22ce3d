import type { Case } from './reader-cases';
import { A, areas, B, C, codes, csv, names, SIX, wards } from './reader-made-up-parts';

/** What a person decided otherwise, our own export, and what is refused. */
export const MADE_CORRECTED: readonly Case[] = [
  {
    what: 'columns as a person decided: one averaged, one left aside, one taken',
    file: csv(['LSOA code', 'Loans', 'Tablets', 'Year'], ...areas((at) => [at, at, 2025])),
    corrections: {
      columns: { 1: { how: 'averaged', by: { column: 2 } }, 2: { how: 'aside' }, 3: { how: 'not-added' } },
    },
    reads: {
      figures: ['Loans: averaged, weighted by “Tablets”', 'Year: ='],
      aside: [/^column, Tablets: You said so/],
    },
  },
  {
    what: 'another row of headings, as a person chose',
    file: csv(['LSOA code', 'Loans'], ['', 'Tablets lent'], ...areas((at) => [at])),
    corrections: { headingRows: [2] },
    reads: { figures: ['Tablets lent: + 15'], aside: [/^row 1, LSOA code/] },
  },
  {
    what: 'the first row as data, as a person chose',
    file: csv([A, 5], [B, 7]),
    corrections: { headingRows: [] },
    reads: { match: [2, 0, 0, 0], figures: ['Column 2: + 12'] },
  },
  {
    what: 'another column that places the rows, as a person chose',
    file: csv(
      ['LSOA code', 'Ward code', 'Loans'],
      ...codes.map((code, at) => [code, wards[at % 2] ?? '', at]),
    ),
    corrections: { key: 1 },
    reads: { match: SIX, notes: [/Rows are placed by “Ward code”, as wards. You said so/] },
  },
  {
    what: 'our own table, exported and added again',
    file: csv(
      [
        'area_code',
        'area_name',
        'former_district',
        'ward_name',
        'residents',
        'income_deprivation_pct',
        'income_deprivation_pct_status',
        'class',
        'rank_in_somerset',
        'marked',
      ],
      ...codes.map((code, at) => [
        code,
        `"${names[at]}"`,
        'Mendip',
        'Mendip Hills',
        1500 + at,
        at === 1 ? '[c]' : 5.5 + at,
        at === 1 ? 'suppressed' : 'value',
        '5 to 9',
        at + 1,
        'no',
      ]),
    ),
    reads: {
      match: SIX,
      figures: ['residents: + 9015', 'income_deprivation_pct: mean', 'rank_in_somerset: ='],
    },
  },
  {
    what: 'a list of output areas of Scotland: none is ours',
    file: csv(['Data zone', 'Loans'], ['S01006506', 1], ['S01006507', 2]),
    reads: { match: [0, 2, 0, 0] },
  },
  {
    what: 'a web page',
    file: '<!DOCTYPE html><html><body>Not found</body></html>',
    reads: { refused: /is a web page, not a table/ },
  },
  { what: 'headings and no rows', file: 'LSOA code,Loans\r\n', reads: { refused: /headings but no rows/ } },
  {
    what: 'nothing that says where',
    file: csv(['Name', 'Loans'], ['a', 1], ['b', 2]),
    reads: { refused: /None of the columns .* holds postcodes or codes of areas/ },
  },
  {
    what: 'a quotation mark never closed',
    file: csv(['LSOA code', 'Remark', 'Loans'], [A, '"24 inch', 1], [B, '', 2], [C, '', 3]),
    reads: {
      match: [3, 0, 0, 0],
      figures: ['Loans: + 6'],
      problems: [/^2 a quotation mark opens a cell here and is never closed/],
    },
  },
];
