import { SPINE } from './import-fixture';
import type { Case } from './reader-cases';
import { areas, codes, csv, msoas, SIX } from './reader-made-up-parts';

/** What columns and cells are. */
export const MADE_COLUMNS: readonly Case[] = [
  {
    what: 'numbers that are no quantities: UPRN, year, longitude, telephone, reference',
    file: csv(
      ['LSOA code', 'UPRN', 'Year built', 'Longitude', 'Latitude', 'Phone', 'Reference no', 'Visits'],
      ...areas((at) => [
        10002345670 + at,
        1960 + at,
        `-3.0${at}123`,
        `51.1${at}12`,
        `0182333${1000 + at}`,
        48001 + at,
        at,
      ]),
    ),
    reads: {
      match: SIX,
      figures: ['Year built: =', 'Visits: + 15'],
      aside: [
        /^column, UPRN: /,
        /^column, Longitude: /,
        /^column, Latitude: /,
        /^column, Phone: /,
        /^column, Reference no: /,
      ],
    },
  },
  {
    what: 'kilometres, minutes, scores, rates, ranks, deciles and medians are not added up',
    file: csv(
      [
        'LSOA code',
        'Distance to library (km)',
        'Minutes by bus',
        'Wellbeing score',
        'Rate per 1,000',
        'Rank',
        'Decile',
        'Median age',
        'Mean wait',
        'Average speed Mbps',
      ].map((one) => `"${one}"`),
      ...areas((at) => [at + 1.5, 10 + at, 60 + at, 3 + at, 100 + at, 1 + at, 40 + at, 5 + at, 30 + at]),
    ),
    reads: {
      figures: [
        'Distance to library (km): mean',
        'Minutes by bus: mean',
        'Wellbeing score: mean',
        'Rate per 1,000: mean',
        'Rank: =',
        'Decile: =',
        'Median age: =',
        'Mean wait: mean',
        'Average speed Mbps: mean',
      ],
    },
  },
  {
    what: 'counts that name a unit only as a limit are counts',
    file: csv(
      [
        'LSOA code',
        'Households more than 5 km from a library',
        'Premises below 10 Mbit/s',
        'Residents aged 65 and over',
        'Number of people scoring low',
        'Claimants per 1000 residents',
      ],
      ...areas((at) => [at, at, at, at, at]),
    ),
    reads: {
      figures: [
        'Households more than 5 km from a library: + 15',
        'Premises below 10 Mbit/s: + 15',
        'Residents aged 65 and over: + 15',
        'Number of people scoring low: + 15',
        'Claimants per 1000 residents: mean',
      ],
    },
  },
  {
    what: 'a column with decimals under a bare heading is no count',
    file: csv(['LSOA code', 'Digital exclusion', 'Cases'], ...areas((at) => [at + 0.25, at])),
    reads: {
      figures: ['Digital exclusion: mean', 'Cases: + 15'],
    },
  },
  {
    what: 'an estimate with its limits',
    file: csv(
      [
        'MSOA code',
        'Net annual household income (£)',
        'Lower confidence limit (£)',
        'Upper confidence limit (£)',
      ],
      ...msoas.map((code, at) => [code, 30000 + at, 28000, 32000]),
    ),
    reads: {
      match: [4, 0, 0, 0],
      figures: [
        'Net annual household income (£): mean',
        'Lower confidence limit (£): =',
        'Upper confidence limit (£): =',
      ],
    },
  },
  {
    what: 'sums of money, brackets below nought',
    file: csv(['LSOA code', 'Spend (£)'], ...areas((at) => [at === 0 ? '"(£1,200)"' : `"£${at},000"`])),
    reads: { figures: ['Spend (£): + 13800'] },
  },
  {
    what: 'brackets in counts are asked about',
    file: csv(['LSOA code', 'Loans'], ...areas((at) => [at === 0 ? '(12)' : at])),
    reads: {
      match: SIX,
      figures: ['Loans: + 15'],
      choices: [/^brackets: What does a number in brackets mean\? No data/],
    },
  },
  {
    what: 'every mark for no data and for what is held back, each its own',
    file: csv(
      ['LSOA code', 'Loans'],
      ...[
        '[x]',
        '..',
        '-',
        '–',
        'n/a',
        'null',
        'not known',
        '[c]',
        '*',
        '[low]',
        '<5',
        'fewer than 5',
        '5 or fewer',
        '1 to 4',
        'suppressed',
        '7',
      ].map((mark, at) => [SPINE.codes[at] ?? '', mark]),
    ),
    reads: {
      match: [16, 0, 0, 0],
      figures: ['Loans: + 7'],
      notes: [
        /“\[x\]” stands in 1 cell: no data/,
        /“\*” stands in 1 cell: held back/,
        /“1 to 4” .*held back/,
        /“fewer than 5” .*held back/,
        /“–” .*no data/,
      ],
    },
  },
  {
    what: 'numbers as people write them',
    file: csv(
      ['LSOA code', 'Loans'],
      ...['"1,234"', '1 234', '1\u00a0234', '+5', '−3', '12 [p]', '7*', '"1,000 (r)"', "'8", '5.0'].map(
        (mark, at) => [SPINE.codes[at] ?? '', mark],
      ),
    ),
    reads: { match: [10, 0, 0, 0], figures: [`Loans: + ${1234 * 3 + 5 - 3 + 12 + 7 + 1000 + 8 + 5}`] },
  },
  {
    what: 'decimal commas and points for thousands between semicolons',
    file: `LSOA code;Loans;Reach %\r\n${codes.map((code, at) => `${code};1.00${at};1${at},5`).join('\r\n')}\r\n`,
    reads: {
      match: SIX,
      figures: ['Loans: + 6015', 'Reach %: mean'],
    },
  },
  {
    what: 'commas between semicolons that part thousands',
    file: `LSOA code;Loans\r\n${codes.map((code, at) => `${code};1,00${at}`).join('\r\n')}\r\n`,
    reads: { match: SIX, figures: ['Loans: + 6015'] },
  },
  {
    what: 'words stay words, numbers among them do not make them figures, and all is listed',
    file: csv(
      ['LSOA code', 'Officer', 'Remark', 'Loans'],
      ...areas((at) => [`Officer ${at}`, at === 0 ? 5 : 'rang', at]),
    ),
    reads: {
      figures: ['Loans: + 15'],
      aside: [/^column, Officer: It holds words/, /^column, Remark: Only 1 of its 6 cells/],
    },
  },
  {
    what: 'an empty column with a heading',
    file: csv(['LSOA code', 'Loans', 'Tablets'], ...areas((at) => [at, ''])),
    reads: { figures: ['Loans: + 15'], aside: [/^column, Tablets: It is empty/] },
  },
  {
    what: 'words that name no quantity in other headings: a code club, scorecards, distance learners, index offences',
    file: csv(
      [
        'LSOA code',
        'Code Club members',
        'Score cards issued',
        'Distance learners',
        'Index offences',
        'UPRN count',
        'Cost per visit (£)',
        'x',
      ],
      ...areas((at) => [at, at, at, at, 40 + at, at + 0.25, at]),
    ),
    reads: {
      figures: [
        'Code Club members: + 15',
        'Score cards issued: + 15',
        'Distance learners: + 15',
        'Index offences: + 15',
        'UPRN count: + 255',
        'Cost per visit (£): mean',
        'x: + 15',
      ],
    },
  },
];
