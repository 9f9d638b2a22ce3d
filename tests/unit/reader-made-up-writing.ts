import type { Case } from './reader-cases';
import {
  A,
  areas,
  B,
  C,
  codes,
  csv,
  names,
  onsNames,
  SESSIONS,
  SIX,
  TABLE,
  utf16,
} from './reader-made-up-parts';

/** How files are written, and what stands round the table. */
export const MADE_WRITING: readonly Case[] = [
  { what: 'UTF-16, little end first, without a mark', file: utf16(TABLE), reads: SESSIONS },
  { what: 'UTF-16, big end first, without a mark', file: utf16(TABLE, true), reads: SESSIONS },
  {
    what: 'UTF-16 with a mark, as Excel saves “Unicode text”',
    file: utf16(TABLE.replaceAll(',', '\t'), false, '\uFEFF'),
    name: 'made-up.txt',
    reads: SESSIONS,
  },
  {
    what: 'a byte-order mark and quotation marks round everything',
    file: `\uFEFF${TABLE.replace(/[^,\r\n]+/g, '"$&"')}`,
    reads: SESSIONS,
  },
  { what: 'upright strokes between cells', file: TABLE.replaceAll(',', '|'), reads: SESSIONS },
  { what: '#TYPE, as PowerShell writes', file: `#TYPE Selected.System.Data\r\n${TABLE}`, reads: SESSIONS },
  { what: 'carriage returns alone', file: TABLE.replaceAll('\r\n', '\r'), reads: SESSIONS },
  {
    what: 'rows of commas alone at the end, as a spreadsheet leaves them',
    file: `${TABLE}${',\r\n'.repeat(40)}`,
    reads: SESSIONS,
  },
  {
    what: 'blank rows between headings and data',
    file: TABLE.replace('Sessions\r\n', 'Sessions\r\n\r\n,\r\n'),
    reads: SESSIONS,
  },
  { what: 'no line break at the end', file: TABLE.trimEnd(), reads: SESSIONS },
  {
    what: 'one title that is not padded, with a comma in it',
    file: `Digital support sessions, 2025-26\r\n\r\n${TABLE}`,
    reads: { ...SESSIONS, aside: [/^row 1, Digital support/] },
  },
  {
    what: 'five lines of titles and sources, one with a code in it',
    file: `Table 4\r\nSource: made up (E06000066)\r\nPeriod: 2025\r\nGeography: LSOA\r\n\r\n${TABLE}`,
    reads: {
      ...SESSIONS,
      aside: [/^row 1, Table 4/, /^row 2, Source/, /^row 3, Period/, /^row 4, Geography/],
    },
  },
  {
    what: 'Nomis’s own way: pairs of words above the table',
    file: `"Claimant count"\r\n"ONS Crown Copyright Reserved [from Nomis on 5 June 2025]"\r\n\r\n"date:","June 2025"\r\n"gender:","Total"\r\n\r\n"2021 super output area - lower layer","Claimants"\r\n${codes.map((code, at) => `"${code} : ${onsNames[at]}",${at}`).join('\r\n')}\r\n\r\n"In order to protect against disclosure, figures have been altered."\r\n`,
    reads: {
      match: SIX,
      figures: ['Claimants: + 15'],
      aside: [/^row 1, Claimant count/, /^row 4, date:/, /In order to protect/],
    },
  },
  {
    what: 'code and name in one cell, the name first',
    file: csv(['Area', 'Loans'], ...codes.map((code, at) => [`${onsNames[at]} (${code})`, at])),
    reads: { match: SIX, figures: ['Loans: + 15'] },
  },
  {
    what: 'ONS’s names of areas and no codes',
    file: csv(['Area', 'Loans'], ...onsNames.map((name, at) => [name, at])),
    reads: { match: SIX, figures: ['Loans: + 15'] },
  },
  {
    what: 'this map’s own names of areas',
    file: csv(['area_name', 'Loans'], ...names.map((name, at) => [`"${name}"`, at])),
    reads: { match: SIX, figures: ['Loans: + 15'] },
  },
  {
    what: 'two rows of headings, the upper over two columns each',
    file: csv(
      ['', '2024', '', '2025', ''],
      ['LSOA code', 'Sessions', 'Rate', 'Sessions', 'Rate'],
      ...areas((at) => [at, at / 2, at + 1, at / 4]),
    ),
    reads: {
      match: SIX,
      figures: ['2024: Sessions: + 15', '2024: Rate: mean', '2025: Sessions: + 21', '2025: Rate: mean'],
      notes: [/The headings are in rows 1 and 2, read together/],
    },
  },
  {
    what: 'a row of units under the headings',
    file: csv(['LSOA code', 'Sessions', 'Reach'], ['', 'number', '%'], ...areas((at) => [at, 10 + at])),
    reads: {
      match: SIX,
      figures: ['Sessions: number: + 15', 'Reach: %: mean'],
    },
  },
  {
    what: 'years as headings',
    file: csv(['LSOA code', '2023', '2024', '2025'], ...areas((at) => [at, at + 1, at + 2])),
    reads: {
      match: SIX,
      figures: ['2023: + 15', '2024: + 21', '2025: + 27'],
    },
  },
  {
    what: 'the same heading twice',
    file: csv(['LSOA code', 'Loans', 'Loans'], ...areas((at) => [at, at + 1])),
    reads: {
      figures: ['Loans: + 15', 'Loans (2): + 21'],
    },
  },
  {
    what: 'totals by several names, an average, and the council’s own row',
    file: csv(
      ['LSOA code', 'Loans'],
      ...areas((at) => [at]),
      ['Somerset total', 15],
      ['Mean', '2.5'],
      ['E06000066', 15],
      ['E92000001', 999],
    ),
    reads: {
      match: SIX,
      figures: ['Loans: + 15'],
      aside: [/Somerset total: It is a total/, /E06000066: It is a total/, /E92000001/, /Mean/],
    },
  },
  {
    what: 'a total with its word in the second column',
    file: csv(['LSOA code', 'Name', 'Loans'], ...areas((at) => [`area ${at}`, at]), ['', 'Total', 15]),
    reads: { match: SIX, figures: ['Loans: + 15'], aside: [/Total: It is a total/] },
  },
  {
    what: 'foot notes wrapped over rows, with commas',
    file: `${TABLE}\r\nNotes\r\n1. Sessions of less than ten minutes, and calls, are not counted\r\n2. Made up\r\nSource: made up, 2025\r\n* provisional\r\n`,
    reads: {
      ...SESSIONS,
      aside: [/Notes/, /1\. Sessions of less/, /2\. Made up/, /Source: made up/, /\* provisional/],
    },
  },
  {
    what: 'a comma inside a name that is not in quotation marks: that row cannot be read, and it is said',
    file: csv(
      ['LSOA code', 'Name', 'Loans'],
      ...areas((at) => [at === 2 ? 'Wells, east' : `area ${at}`, at]),
    ),
    reads: {
      match: [5, 0, 0, 1],
      figures: ['Loans: + 13'],
      problems: [/^4 has 4 cells under 3 headings: perhaps a comma/],
    },
  },
  {
    what: 'a file cut short in the middle of a row',
    file: `LSOA code,Loans,Tablets\r\n${A},1,2\r\n${B},3,4\r\n${C},5`,
    reads: {
      match: [2, 0, 0, 1],
      figures: ['Loans: + 4', 'Tablets: + 6'],
      problems: [/^4 has 2 of 3 columns: the file may have been cut short/],
    },
  },
  {
    what: 'an area listed twice with another figure',
    file: csv(['LSOA code', 'Loans'], ...areas((at) => [at]), [A, 7]),
    reads: {
      match: [6, 0, 0, 1],
      figures: ['Loans: + 15'],
      problems: [/^8 E\d+ stands in the file twice/],
    },
  },
  {
    what: 'codes of elsewhere and what is no code',
    file: csv(['LSOA code', 'Loans'], ...areas((at) => [at]), ['E01000001', 9], ['not an area', 9]),
    reads: {
      match: [6, 1, 1, 0],
      figures: ['Loans: + 15'],
      problems: [/^9 “not an area” is not the code of an area/],
    },
  },
];
