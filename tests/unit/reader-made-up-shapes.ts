import { SPINE } from './import-fixture';
import type { Case } from './reader-cases';
import {
  A,
  B,
  C,
  codes,
  csv,
  D,
  msoas,
  outputAreas,
  P,
  postcodes,
  Q,
  SIX,
  wards,
} from './reader-made-up-parts';

/** Where rows belong, and how many a place has. */
export const MADE_SHAPES: readonly Case[] = [
  {
    what: 'a table with a code of several geographies: the finest places the rows',
    file: csv(
      ['LAD24CD', 'MSOA21CD', 'LSOA21CD', 'OA21CD', 'Loans'],
      ...outputAreas.map((code, at) => ['E06000066', msoas[0] ?? '', A, code, at]),
    ),
    reads: {
      match: SIX,
      figures: ['Loans: + 15'],
      notes: [/Rows are placed by “OA21CD”, as output areas/],
    },
  },
  {
    what: 'wards by code: a figure is repeated for the areas of a ward, counted once in the sum',
    file: csv(['Ward code', 'Ward', 'Members'], ...wards.map((code, at) => [code, `Ward ${at}`, at])),
    reads: {
      match: [4, 0, 0, 0],
      figures: ['Members: + 6'],
      notes: [/A figure for a ward is repeated/],
    },
  },
  {
    what: 'wards by name',
    file: csv(
      ['Ward', 'Members'],
      ...[...new Set(SPINE.names.wards)].slice(0, 9).map((name, at) => [`"${name}"`, at]),
    ),
    reads: { match: [9, 0, 0, 0], figures: ['Members: + 36'] },
  },
  {
    what: 'neighbourhoods by their House of Commons Library names',
    file: csv(
      ['Neighbourhood', 'Members'],
      ...[...new Set(SPINE.names.msoas)].slice(0, 9).map((name, at) => [`"${name}"`, at]),
    ),
    reads: { match: [9, 0, 0, 0], figures: ['Members: + 36'] },
  },
  {
    what: 'postcode sectors',
    file: csv(['Sector', 'Visits'], ['TA1 1', 4], ['TA1 3', 5], ['TA6 3', 6], ['SW1A 1', 9]),
    reads: {
      match: [3, 1, 0, 0],
      figures: ['Visits: + 15'],
      notes: [/postcode sectors/, /repeated for each area in it/],
    },
  },
  {
    what: 'postcode districts',
    file: csv(['Postcode district', 'Visits'], ['TA1', 4], ['TA2', 5], ['TA24', 6], ['M1', 9]),
    reads: { match: [3, 1, 0, 0], figures: ['Visits: + 15'] },
  },
  {
    what: 'parishes: why they cannot be placed',
    file: csv(['Parish code', 'Parish', 'Visits'], ['E04008532', 'One', 4], ['E04008533', 'Two', 5]),
    reads: { refused: /The rows are of parishes, and this map holds no list of the areas/ },
  },
  {
    what: 'a list of people by postcode in any spelling: rows are counted',
    file: csv(
      ['Customer', 'Home postcode', 'Visits'],
      ['a', P, 1],
      ['b', P.toLowerCase().replace(' ', ''), 2],
      ['c', Q.replace(' ', '  '), 3],
      ['d', 'SW1A 1AA', 4],
    ),
    reads: {
      match: [3, 1, 0, 0],
      figures: ['Rows of your file in this area: + 3', 'Visits: + 6'],
    },
  },
  {
    what: 'a list of events by area: rows of one area are put together',
    file: csv(
      ['Event', 'LSOA code', 'People'],
      ['a', A, 1],
      ['b', A, 2],
      ['c', B, 3],
      ['d', C, 4],
      ['e', D, 5],
    ),
    reads: {
      match: [5, 0, 0, 0],
      figures: ['Rows of your file in this area: + 5', 'People: + 15'],
      notes: [/Each row is a record/],
    },
  },
  {
    what: 'categories in blocks, all areas of one after all of another',
    file: csv(
      ['Sex', 'LSOA code', 'Members'],
      ...['Female', 'Male'].flatMap((sex, s) => codes.map((code, at) => [sex, code, at + 10 * s])),
    ),
    reads: {
      match: [12, 0, 0, 0],
      figures: ['Members: all together: + 90', 'Members: Sex: Female: + 15', 'Members: Sex: Male: + 75'],
      choices: [/^category 1: “Sex” tells the rows/],
    },
  },
  {
    what: 'one category, as a person chose',
    file: csv(
      ['Sex', 'LSOA code', 'Members'],
      ...['Female', 'Male'].flatMap((sex, s) => codes.map((code, at) => [sex, code, at + 10 * s])),
    ),
    corrections: { categories: { 0: { take: 'value', value: 'Male' } } },
    reads: { match: [12, 0, 0, 0], figures: ['Members (Male): + 75'] },
  },
  {
    what: 'periods: the latest is taken, by its date and not by its place',
    file: csv(
      ['Period', 'LSOA code', 'Claimants'],
      ...['2025-03', '2025-01', '2025-02'].flatMap((period, p) =>
        codes.map((code, at) => [period, code, at + p]),
      ),
    ),
    reads: {
      match: [18, 0, 0, 0],
      figures: ['Claimants (2025-03): + 15'],
      choices: [/^category 1: .*2025-03$/],
    },
  },
  {
    what: 'periods with months in words',
    file: csv(
      ['Month', 'LSOA code', 'Claimants'],
      ...['Dec 2024', 'Jan 2025'].flatMap((period, p) => codes.map((code, at) => [period, code, at + p])),
    ),
    reads: { figures: ['Claimants (Jan 2025): + 21'] },
  },
  {
    what: 'periods and categories with their codes beside them, in Fingertips’ way',
    file: csv(
      [
        'Indicator ID',
        'Indicator Name',
        'Area Code',
        'Area Name',
        'Area Type',
        'Sex',
        'Age',
        'Time period',
        'Value',
        'Lower CI 95.0 limit',
        'Upper CI 95.0 limit',
        'Time period Sortable',
      ],
      ...['2021', '2022'].flatMap((year, y) =>
        ['Male', 'Female'].flatMap((sex, s) =>
          msoas.map((code, at) => [
            93088,
            'Made up',
            code,
            `Area ${at}`,
            'MSOA',
            sex,
            '65+ yrs',
            year,
            20 + at + y + s + 0.5,
            19.1,
            25.2,
            `${year}0000`,
          ]),
        ),
      ),
    ),
    reads: {
      match: [16, 0, 0, 0],
      figures: [
        'Value: Sex: Male (2022): mean',
        'Value: Sex: Female (2022): mean',
        'Lower CI 95.0 limit: Sex: Male (2022): =',
        'Lower CI 95.0 limit: Sex: Female (2022): =',
        'Upper CI 95.0 limit: Sex: Male (2022): =',
        'Upper CI 95.0 limit: Sex: Female (2022): =',
      ],
      aside: [/^column, Indicator ID/, /^column, Time period Sortable/],
    },
  },
  {
    what: 'ninety ages: their total is taken, and one can be chosen',
    file: csv(
      ['LSOA code', 'Age', 'Residents'],
      ...codes.flatMap((code) => Array.from({ length: 90 }, (_, age) => [code, age, 1])),
    ),
    reads: {
      match: [540, 0, 0, 0],
      figures: ['Residents: + 540'],
      choices: [/^category 2: .*All added up$/],
    },
  },
  {
    what: 'a category whose whole is a row of its own',
    file: csv(
      ['LSOA code', 'Tenure', 'Households'],
      ...codes.flatMap((code, at) => [
        [code, 'Total', 30 + at],
        [code, 'Owned', 20],
        [code, 'Rented', 10 + at],
      ]),
    ),
    corrections: { categories: { 1: { take: 'all' } } },
    reads: { match: [18, 0, 0, 0], figures: ['Households: + 195'] },
  },
  {
    what: 'counts and percentages in one column, told apart by another: the percentages are not added up',
    file: csv(
      ['GEOGRAPHY_CODE', 'MEASURES_NAME', 'OBS_VALUE'],
      ...codes.flatMap((code, at) => [
        [code, 'value', at],
        [code, 'percent', at + 0.5],
      ]),
    ),
    reads: {
      match: [12, 0, 0, 0],
      figures: ['MEASURES_NAME: value: + 15', 'MEASURES_NAME: percent: mean'],
    },
  },
  {
    what: 'years as statistical programs write them',
    file: csv(
      ['areacd', 'period', 'Claims'],
      ...['2024', '2023'].flatMap((year) =>
        codes.map((code, at) => [code, `${year}-01-01T00:00:00/P1Y`, at]),
      ),
    ),
    reads: { match: [12, 0, 0, 0], figures: ['Claims (2024): + 15'] },
  },
  {
    what: 'postcodes by month are no list of people',
    file: csv(
      ['Postcode', 'Month', 'Visits'],
      ...['2025-01', '2025-02'].flatMap((month) => postcodes.map((one, at) => [one, month, at])),
    ),
    reads: { match: [16, 0, 0, 0], figures: ['Visits (2025-02): + 28'] },
  },
  {
    what: 'codes of areas and nothing else: they are counted',
    file: csv(['LSOA code'], ...codes.map((code) => [code])),
    reads: { match: SIX, figures: ['Rows of your file in this area: + 6'] },
  },
  {
    what: 'a second table of wards below one of areas: its rows are of another kind, not elsewhere',
    file: csv(
      ['LSOA code', 'Loans'],
      ...codes.map((code, at) => [code, at]),
      ['Ward code', 'Members'],
      [wards[0] ?? '', 5],
    ),
    reads: {
      match: [6, 0, 2, 0],
      figures: ['Loans: + 15'],
      problems: [/^9 “E05\d+” is the code of a ward, not the code of an area/],
    },
  },
  {
    what: 'Stat-Xplore’s own way: names and codes under empty headings, a sentence for a place below',
    file: `"Attendance Allowance","","",""\r\n"Month : Feb-25","","",""\r\n"","","",""\r\n"National - LA - OAs","","Claimants","Annotations"\r\n${codes.map((code, at) => `"Mendip 00${at}A","${code}","${at === 0 ? '..' : at}",""`).join('\r\n')}\r\n"Total","","15",""\r\n"INFO","Cells in this table have been randomly adjusted to avoid the release of confidential data.","",""\r\n`,
    reads: {
      match: SIX,
      figures: ['Claimants: + 15'],
      aside: [/^row 1, Attendance/, /^row 2, Month/, /Total: It is a total/, /INFO: It is a note/],
      notes: [/“\.\.” stands in 1 cell: no data/],
    },
  },
  {
    what: 'rows numbered under no heading',
    file: csv(['', 'LSOA code', 'Loans'], ...codes.map((code, at) => [at + 1, code, at])),
    reads: { match: SIX, figures: ['Loans: + 15'], aside: [/^column, Column 1: It numbers the rows/] },
  },
];
