import { SPINE } from './import-fixture';
import type { Case } from './reader-cases';
import { areas, codes, csv, msoas, postcodes, SIX } from './reader-made-up-parts';

const msoaNames = [
  ...new Set(SPINE.names.areas.map((name) => /\(([^()]+ \d{3})[A-Z]\)$/.exec(name)?.[1] ?? '')),
];
/** Files as programs and people export them, in kinds that were read wrongly, lost or refused once. */
export const MADE_EXPORTS: readonly Case[] = [
  {
    what: 'Fingertips: a remark that stands in some rows only loses none, and England’s row says nothing of ours',
    file: csv(
      ['Indicator Name', 'Area Code', 'Sex', 'Recent Trend', 'Count', 'Time period Sortable'],
      ['Admissions', 'E92000001', 'Persons', '', 25000, 20160000],
      ...msoas.map((code, at) => ['Admissions', code, 'Persons', 'Cannot be calculated', 10 + at, 20160000]),
      ...msoas.map((code, at) => ['Deaths', code, 'Persons', '', at, 20160000]),
    ),
    reads: {
      match: [8, 0, 0, 0],
      figures: ['Indicator Name: Admissions: + 46', 'Indicator Name: Deaths: + 6'],
      aside: [/^column, Recent Trend: It holds words/],
    },
  },
  {
    what: 'a category whose cell is blank is a category',
    file: csv(
      ['LSOA code', 'How', 'Visits'],
      ...codes.flatMap((code, at) => [
        [code, '', at],
        [code, 'Online', 2],
      ]),
    ),
    reads: {
      figures: ['Visits: all together: + 27', 'Visits: How: (blank): + 15', 'Visits: How: Online: + 12'],
    },
  },
  {
    what: 'counts and percentages in one column of values, each as its category says',
    file: csv(
      ['LSOA code', 'Measure', 'Value'],
      ...codes.flatMap((code, at) => [
        [code, 'Number', 50 + at],
        [code, 'Percentage', 12.5 + at],
      ]),
    ),
    reads: { figures: ['Measure: Number: + 315', 'Measure: Percentage: mean'] },
  },
  {
    what: 'the latest of days as they are written here',
    file: csv(
      ['LSOA code', 'Month', 'Claims'],
      ...codes.flatMap((code) =>
        ['01/03/2024', '01/12/2023', '01/01/2024'].map((month, at) => [code, month, at + 1]),
      ),
    ),
    reads: { figures: ['Claims (01/03/2024): + 6'] },
  },
  {
    what: 'two tables one below the other: the second is left aside and can be chosen',
    file: `Table 1\r\n${csv(['LSOA code', 'Loans'], ...areas((at) => [at]))}\r\nTable 2\r\n${csv(['LSOA code', 'Tablets'], ...areas((at) => [100 + at]))}`,
    reads: {
      match: SIX,
      figures: ['Loans: + 15'],
      aside: [
        /^row 11, LSOA code: It belongs to another table below/,
        /^row 17, E01\d+: It belongs to another/,
      ],
    },
  },
  {
    what: 'the second of them, as a person chose',
    file: `Table 1\r\n${csv(['LSOA code', 'Loans'], ...areas((at) => [at]))}\r\nTable 2\r\n${csv(['LSOA code', 'Tablets'], ...areas((at) => [100 + at]))}`,
    corrections: { headingRows: [11] },
    reads: { match: SIX, figures: ['Tablets: + 615'] },
  },
  {
    what: 'the same headings over the same places once more are another table, not twice as much',
    file: csv(
      ['LSOA code', 'Loans'],
      ...areas((at) => [at]),
      ['LSOA code', 'Loans'],
      ...areas((at) => [50 + at]),
    ),
    reads: {
      match: SIX,
      figures: ['Loans: + 15'],
      aside: [/^row 8, LSOA code: It belongs to another table/],
    },
  },
  {
    what: 'two tables beside each other: figures of the other places are not given to these',
    file: csv(
      ['LSOA code', 'Loans', '', 'LSOA code', 'Tablets'],
      ...codes.map((code, at) => [code, at, '', codes[5 - at] ?? '', 100]),
    ),
    reads: {
      match: SIX,
      figures: ['Loans: + 15'],
      aside: [/^column, Tablets: It stands in another table beside/],
    },
  },
  {
    what: 'a pivot table with each place in the first of its rows only, and subtotals',
    file: csv(
      ['Row Labels', 'Age', 'Users'],
      ...codes.flatMap((code, at) => [
        [code, 'Under 16', at],
        ['', '16 to 64', 1],
        ['', '65 and over', 2],
        [`${code} Total`, '', at + 3],
      ]),
      ['Grand Total', '', 33],
    ),
    reads: {
      match: [18, 0, 0, 0],
      figures: [
        'Users: all together: + 33',
        'Users: Age: Under 16: + 15',
        'Users: 16 to 64: + 6',
        'Users: 65 and over: + 12',
      ],
      choices: [/^fill down: .*Yes$/],
    },
  },
  {
    what: 'proportions under a heading that names a share: 0.25 is 25 %, and asked about',
    file: csv(
      ['LSOA code', 'Proportion offline', '% with a car'],
      ...areas((at) => [`0.${at + 1}`, `0.${at + 1}5`]),
    ),
    reads: {
      figures: ['Proportion offline: mean', '% with a car: mean'],
      choices: [/^column 2: .*0\.25 is 25 %$/, /^column 3: .*0\.25 is 25 %$/],
    },
  },
  {
    what: 'percentages below one stay percentages',
    file: csv(['LSOA code', '% below the USO'], ...areas((at) => [`0.${at + 1}`])),
    reads: { choices: [/^column 2: .*Averaged, weighted by households$/] },
  },
  {
    what: 'points for thousands and decimal commas in one file',
    file: `LSOA code;Fälle;Anteil %;Mittel\r\n${codes.map((code, at) => `${code};1.00${at};1${at},5;1.23${at},50`).join('\r\n')}\r\n`,
    reads: { figures: ['Fälle: + 6015', 'Anteil %: mean', 'Mittel: mean'] },
  },
  {
    what: 'points for thousands alone, between semicolons',
    file: `LSOA code;Households\r\n${codes.map((code, at) => `${code};1.00${at}`).join('\r\n')}\r\n`,
    reads: { figures: ['Households: + 6015'], choices: [/^decimal comma: .*Yes$/] },
  },
  {
    what: 'texts that a spreadsheet was told to leave as they are',
    file: `LSOA code,Loans\r\n${codes.map((code, at) => (at % 2 ? `="${code}",="${at}"` : `'${code},'${at}`)).join('\r\n')}\r\n`,
    reads: { match: SIX, figures: ['Loans: + 15'] },
  },
  {
    what: 'faults of a German spreadsheet, large sums and notes after numbers',
    file: csv(
      ['LSOA code', 'Loans', 'Spend (£)'],
      ...codes.map((code, at) => [
        code,
        ['#NV', 'k. A.', '5 [note 2]', '---', 'Nil', '####'][at] ?? '',
        ['£1.2m', '£5k', '', '', '', '£1'][at] ?? '',
      ]),
    ),
    reads: { figures: ['Loans: + 5', 'Spend (£): + 1205001'] },
  },
  {
    what: 'names of MSOAs by ONS',
    file: csv(['MSOA', 'Claims'], ...msoaNames.slice(0, 6).map((name, at) => [name, at]), ['Bristol 001', 9]),
    reads: { match: [6, 1, 0, 0], figures: ['Claims: + 15'] },
  },
  {
    what: 'names and words that are no place of ours are unknown, not elsewhere',
    file: csv(
      ['Ward', 'Members'],
      ...[...new Set(SPINE.names.wards)].slice(0, 9).map((name, at) => [`"${name}"`, at]),
      ['Out of county', 5],
    ),
    reads: { match: [9, 0, 1, 0], problems: [/^11 “Out of county” is not the name of a ward we know/] },
  },
  {
    what: 'postcodes not known, and none: a number alone is no note',
    file: csv(['Home postcode', 'Loans'], ...postcodes.map((code) => [code, 1]), ['UNKNOWN', 2], ['', 5]),
    reads: {
      match: [8, 0, 2, 0],
      problems: [/“UNKNOWN” is not a postcode/, /its cell under “Home postcode” is empty: it names no place/],
    },
  },
  {
    what: 'rows repeated for each area of a district are counted once in all',
    file: csv(['Postcode district', 'Answer'], ['TA1', 'a'], ['TA6', 'b'], ['TA1', 'c'], ['TA2', 'd']),
    reads: { match: [4, 0, 0, 0], figures: ['Rows of your file in this area: + 4'] },
  },
  {
    what: 'addresses with the postcode at their end',
    file: csv(
      ['Who', 'Full address', 'Sessions'],
      ...postcodes.map((code, at) => [`P ${at}`, `"1 High Street, ${code}"`, 1]),
    ),
    reads: { match: [8, 0, 0, 0], figures: ['Rows of your file in this area: + 8', 'Sessions: + 8'] },
  },
  {
    what: 'columns that mapping programs add, ranks without a blank, an age, money by its cells',
    file: csv(
      ['LSOA21CD', 'Shape__Area', 'Shape_Leng', 'IMDDecil', 'IMDRank0', 'How old are you?', 'Average award'],
      ...areas((at) => [1234.5 + at, 12.25 + at, at + 1, 100 + at, 40 + at, `£${12 + at}.50`]),
    ),
    reads: {
      figures: ['IMDDecil: =', 'IMDRank0: =', 'How old are you?: mean', 'Average award: mean'],
      aside: [/^column, Shape__Area: A mapping program/, /^column, Shape_Leng: A mapping program/],
    },
  },
];
