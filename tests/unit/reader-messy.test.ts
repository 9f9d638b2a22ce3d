import { describe, expect, test } from 'vitest';
import { asRead, type Case, isHeld, said } from './reader-cases';
import { MADE_COLUMNS } from './reader-made-up-columns';
import { MADE_CORRECTED } from './reader-made-up-corrected';
import { MADE_EXPORTS } from './reader-made-up-exports';
import { MADE_PLACES } from './reader-made-up-places';
import { MADE_POSITIONS } from './reader-made-up-positions';
import { MADE_SHAPES } from './reader-made-up-shapes';
import { MADE_WRITING } from './reader-made-up-writing';
import { OFFICIAL_FILES } from './reader-official';

const messy = (name: string): { readonly path: string } => ({ path: `formats/messy/${name}` });

/** Small files in the shape of real ones: the file, what it is, what a careful person reads from it. */
const CASES: readonly Case[] = [
  {
    what: 'an ONS custom data set, a row an area and category: each category is a figure, and the whole',
    file: messy('m01-ons-custom-dataset-long.csv'),
    reads: {
      kind: 'table',
      match: [36, 0, 0, 0],
      figures: [
        'Observation: all together: + 4575',
        'Does not apply: + 0',
        'Household is not deprived in any dimension: + 1515',
        'Household is deprived in one dimension: + 1215',
        'Household is deprived in two dimensions: + 915',
        'Household is deprived in three dimensions: + 615',
        'Household is deprived in four dimensions: + 315',
      ],
      choices: [/^category 4: “Household deprivation \(6 categories\)” tells the rows of a place apart/],
    },
  },
  {
    what: 'Nomis by its programs’ door: the value alone is a figure, its total comes first',
    file: messy('m02-nomis-api-long.csv'),
    reads: {
      match: [18, 0, 0, 0],
      figures: [
        'Total: All households: + 4215',
        'No cars or vans in household: + 555',
        '1 car or van in household: + 1695',
      ],
      aside: [/^column, MEASURES: /, /^column, RECORD_COUNT: /, /^column, C2021_CARS_5: /],
    },
  },
  {
    what: 'headings that name a council, an email, addresses and postcodes are figures still',
    file: messy('m04-council-words-in-headings.csv'),
    reads: {
      figures: [
        'Council Tax Support claimants: + 735',
        'Attendance Allowance awards: + 255',
        'Households without a smartphone: + 375',
        'Residents with no email address: + 495',
        'Addresses with gigabit: + 3015',
        'Postcodes below 10 Mbit/s: + 33',
        'Council homes (%): mean',
        'Free school meals: + 195',
      ],
      aside: [/^column, Year: It holds a year/],
    },
  },
  {
    what: 'names left of codes: the codes place the rows',
    file: messy('m05-lsoa-names-before-codes.csv'),
    reads: {
      match: [6, 0, 0, 0],
      figures: ['Claimants: + 135'],
      aside: [/^column, LSOA: It names places/],
    },
  },
  {
    what: 'cells left out at the ends of rows are blanks',
    file: messy('m06-trailing-cells-left-out.csv'),
    reads: {
      match: [6, 0, 0, 0],
      figures: ['Loans: + 135', 'Tablets lent: + 45'],
    },
  },
  {
    what: 'a comma too many in the headings',
    file: messy('m07-trailing-comma-in-headings.csv'),
    reads: { match: [6, 0, 0, 0], figures: ['Loans: + 135'] },
  },
  {
    what: 'title rows above and a total and a note below, padded with commas',
    file: messy('m08-title-rows-padded.csv'),
    reads: {
      match: [6, 0, 0, 0],
      figures: ['Sessions: + 135', 'Rate per 1000: mean'],
      aside: [/^row 1, Digital support/, /^row 2, Source/, /^row 11, Total: It is a total/, /^row 12, Notes/],
    },
  },
  {
    what: 'two inch marks swallow no rows',
    file: messy('m10b-inch-marks-two.csv'),
    reads: {
      kind: 'access-points',
      match: [6, 0, 0, 0],
      places: [
        'Bridgwater hub | 4 | ? | open',
        'Taunton hub | 6 | ? | open',
        'Minehead hub | 3 | ? | open',
        'Wells hub | 2 | ? | open',
        'Yeovil hub | 5 | ? | open',
        'Chard hub | 1 | ? | open',
      ],
    },
  },
  {
    what: 'sep=; and decimal commas',
    file: messy('m11-sep-line.csv'),
    reads: {
      match: [6, 0, 0, 0],
      figures: ['Sessions: + 135', 'Share %: mean'],
      choices: [/^decimal comma: .*twelve and a half.* Yes$/],
    },
  },
  {
    what: 'marks in place of figures cost their cell and nothing else; “(1,234)” is asked about',
    file: messy('m13-marks-instead-of-figures.csv'),
    reads: {
      match: [120, 0, 0, 0],
      figures: [
        // 120 rows: those with a number, minus signs of any kind, £, % and [r] among them; (1,234) waits.
        'Change: + 13215',
        'Claims: + 7740',
      ],
      notes: [/“<5” stands in 1 cell: held back/, /“#N\/A” stands in 1 cell: no data/, /“~” .*held back/],
      problems: [/“\(1,234\)” under “Change”/],
      choices: [/^brackets: .*No data$/],
    },
  },
  {
    what: 'the same, when a person says that brackets are minus',
    file: messy('m13-marks-instead-of-figures.csv'),
    corrections: { brackets: 'minus' },
    reads: {
      figures: ['Change: + 11981', 'Claims: + 7740'],
    },
  },
  {
    what: 'carriage returns alone, with quoted commas',
    file: messy('m14-cr-only-quoted.csv'),
    reads: { match: [6, 0, 0, 0], figures: ['Sessions: + 135'] },
  },
  {
    what: 'codes in lower case, with spaces that are not seen',
    file: messy('m15-codes-lower-case-and-odd-spaces.csv'),
    reads: { match: [6, 0, 0, 0], figures: ['Sessions: + 135'] },
  },
  {
    what: 'output areas of 2011: those that changed are unknown, not elsewhere, and the areas short of them named',
    file: messy('m16-oa-2011.csv'),
    reads: {
      match: [20, 0, 10, 0],
      figures: ['Premises without superfast: + 200'],
      notes: [/10 rows name codes of this council.*may be too low: .*Mendip 010C/],
      problems: [/“E00147831” is not the code of an output area of today: probably one of 2011/],
    },
  },
  {
    what: 'two places of one name are two places',
    file: messy('m17-village-halls.csv'),
    reads: {
      match: [4, 0, 0, 0],
      places: [
        'Village Hall | 2 | ? | open',
        'Village Hall | 1 | ? | open',
        'Community Centre | 3 | ? | open',
        'Community Centre | 4 | ? | open',
      ],
    },
  },
  {
    what: 'eastings and northings',
    file: messy('m18a-easting-northing.csv'),
    reads: {
      places: ['Bridgwater hub | 4 | ? | open', 'Taunton hub | 6 | ? | open'],
    },
  },
  {
    what: 'a position in one cell',
    file: messy('m18c-one-cell-position.csv'),
    reads: {
      places: ['Bridgwater hub | 4 | ? | open', 'Taunton hub | 6 | ? | open'],
    },
  },
  {
    what: 'a zip made on a Mac',
    file: messy('m21a-made-on-a-mac.zip'),
    reads: { match: [6, 0, 0, 0], figures: ['Sessions: + 135'] },
  },
  {
    what: 'a readme and a table about the data beside the data',
    file: messy('m21d-with-notes-and-lookup.zip'),
    reads: {
      match: [6, 0, 0, 0],
      figures: ['Sessions: + 135'],
      aside: [/readme\.txt/, /metadata\.csv/],
      choices: [/^member: Which table should be read\? .*sessions\.csv$/],
    },
  },
  {
    what: 'headings once more in the middle and a total at the end',
    file: messy('m22-repeated-headings-and-total.csv'),
    reads: {
      match: [4, 0, 0, 0],
      figures: ['Sessions: + 86'],
      aside: [/^row 4, .*repeats the headings/, /^row 7, Grand total/],
    },
  },
  {
    what: 'no headings: the first row is data, and it is asked',
    file: messy('m23-no-headings.csv'),
    reads: {
      match: [4, 0, 0, 0],
      figures: ['Rows of your file in this area: + 4', 'Column 2: + 23'],
      choices: [/^headings: The first row looks like data.* The file has no headings$/],
    },
  },
  {
    what: 'the public libraries’ open-data schema: hours by day are added up, “Year closed” closes',
    file: messy('m26-libraries-schema-somerset-made.csv'),
    reads: { kind: 'access-points', match: [12, 0, 0, 0], aside: [/^column, Statutory/] },
  },
  {
    what: '“Yes” under computers is no number of them; one day’s hours are no week',
    file: messy('m27-libraries-computers-yes-somerset-made.csv'),
    reads: { kind: 'access-points', match: [12, 0, 0, 0], notes: [/12 have no number of public computers/] },
  },
];

describe('files as people have them, made up in the shape of real ones', () => {
  test.each(CASES.filter(isHeld))('$what', async (one) => {
    expect(asRead(await said(one), one)).toEqual(one.reads);
  });
});

describe('files as people have them, made up for the tests', () => {
  const made = [
    ...MADE_WRITING,
    ...MADE_COLUMNS,
    ...MADE_SHAPES,
    ...MADE_CORRECTED,
    ...MADE_PLACES,
    ...MADE_EXPORTS,
    ...MADE_POSITIONS,
  ];
  test.each(made)('$what', async (one) => {
    expect(asRead(await said(one), one)).toEqual(one.reads);
  });
  test('they are more than sixty', () => {
    expect(made.length).toBeGreaterThan(60);
  });
});

describe('files as their publishers publish them', () => {
  test.each(OFFICIAL_FILES.filter(isHeld))(
    '$what',
    async (one) => {
      expect(asRead(await said(one), one)).toEqual(one.reads);
    },
    60_000,
  );
});
