import { NEIGHBOURHOOD_DATES, NEIGHBOURHOOD_SOURCE, type Neighbourhood } from '../domain/model/neighbourhood';
import { FILES } from './files';
import { NEIGHBOURHOOD_COLUMNS } from './neighbourhoods';
import { BLANKS, type ColumnDescription, encodeTableMetadata } from './table-metadata';
import { type Cell, encodeTable } from './table-writer';

type Field = keyof Neighbourhood;
const FIELDS = Object.keys(NEIGHBOURHOOD_COLUMNS) as readonly Field[];

const shared = { denominator: null, direction: 'neither', geography: 'MSOA 2021', caveat: null } as const;
const identity = (title: string): ColumnDescription => ({
  ...shared,
  title,
  unit: 'text',
  sourceIds: ['ons-lookup'],
  vintage: '2021',
});
const counted = (title: string, unit: string, sourceId: string): ColumnDescription => ({
  ...shared,
  title,
  unit,
  sourceIds: [sourceId],
  vintage: 'Census, 21 March 2021',
  caveat:
    'The sum of its areas (LSOA). ONS altered small counts slightly: the Census table for MSOAs may differ by a few.',
});
const WHOLE = 'Of the neighbourhood as a whole, not of an area in it.';
const ofPremises = (
  title: string,
  direction: ColumnDescription['direction'],
  caveat = 'What can be had, not what is used.',
): ColumnDescription => ({
  ...shared,
  title,
  unit: 'percent (0 to 100)',
  denominator: 'premises',
  direction,
  sourceIds: [NEIGHBOURHOOD_SOURCE],
  vintage: `Ofcom, ${NEIGHBOURHOOD_DATES.coverage.words}`,
  caveat: `${caveat} ${WHOLE}`,
});
const ofLines = (
  title: string,
  direction: ColumnDescription['direction'],
  unit = 'percent (0 to 100)',
): ColumnDescription => ({
  ...shared,
  title,
  unit,
  denominator: 'lines in use',
  direction,
  sourceIds: [NEIGHBOURHOOD_SOURCE],
  vintage: `Ofcom, ${NEIGHBOURHOOD_DATES.speeds.words}`,
  caveat: `Speeds received, which are also what people choose to pay for. ${WHOLE}`,
});

const DESCRIPTIONS: Readonly<Record<Field, ColumnDescription>> = {
  code: identity('Code of the neighbourhood (Middle-layer Super Output Area)'),
  name: identity('Name of the neighbourhood, House of Commons Library'),
  residents: counted('Residents', 'people', 'census-ts007a'),
  households: counted('Households', 'households', 'census-ts045'),
  superfastPct: ofPremises('Premises that can get superfast broadband (30 Mbit/s)', 'higher is better'),
  gigabitPct: ofPremises('Premises that can get gigabit broadband', 'higher is better'),
  belowUsoPct: ofPremises(
    'Premises below the universal service: without 10 Mbit/s down and 1 Mbit/s up',
    'higher is worse',
    'Premises that lack it from fixed, fixed wireless and mobile broadband alike. Ofcom’s own files count those that lack it from fixed or fixed wireless: the two are not to be compared.',
  ),
  meanDownloadMbps: ofLines('Mean download speed of lines in use', 'higher is better', 'Mbit/s'),
  linesBelow10Pct: ofLines('Lines in use that received less than 10 Mbit/s', 'higher is worse'),
  linesAbove30Pct: ofLines('Lines in use that received more than 30 Mbit/s', 'higher is better'),
};

/** neighbourhoods.csv, one row a neighbourhood, in the order given: ascending by code. */
export const encodeNeighbourhoods = (rows: readonly Neighbourhood[]): string =>
  encodeTable(
    Object.values(NEIGHBOURHOOD_COLUMNS),
    new Map<string, readonly Cell[]>(
      FIELDS.map((field) => [NEIGHBOURHOOD_COLUMNS[field].name, rows.map((row) => row[field])]),
    ),
  );

/** The dictionary of neighbourhoods.csv. */
export const encodeNeighbourhoodsMetadata = (councilName: string): string =>
  encodeTableMetadata({
    url: FILES.neighbourhoods,
    title: `${councilName}: broadband by neighbourhood`,
    description: `One row a neighbourhood (Middle-layer Super Output Area 2021): what Ofcom counted in ${NEIGHBOURHOOD_DATES.coverage.words} (what premises could get) and ${NEIGHBOURHOOD_DATES.speeds.words} (what lines in use received), as the House of Commons Library published it. ${BLANKS}`,
    columns: FIELDS.map((field) => ({ ...NEIGHBOURHOOD_COLUMNS[field], ...DESCRIPTIONS[field] })),
  });
