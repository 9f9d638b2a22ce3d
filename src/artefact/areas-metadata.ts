import { groupedWords } from '../domain/figures/grouped';
import { MEASURES, type PublishedMeasure } from '../domain/model/catalogue';
import { COUNTS, type CountRecord } from '../domain/model/catalogue/counts';
import { ONLINE_PROPENSITY } from '../domain/model/catalogue/releases';
import type { Direction, Unit } from '../domain/model/measure-record';
import { AREA_COLUMNS, englandColumn } from './areas-columns';
import { FILES } from './files';
import type { TableColumn } from './published-table';
import { BLANKS, type ColumnDescription, encodeTableMetadata } from './table-metadata';

const DIRECTIONS: Readonly<Record<Direction, ColumnDescription['direction']>> = {
  'higher-is-worse': 'higher is worse',
  'higher-is-better': 'higher is better',
  neither: 'neither',
};
const UNITS: Readonly<Record<Unit, string>> = {
  percent: 'percent (0 to 100)',
  km: 'kilometres',
  gbp: 'pounds a year',
  percentile: 'percentile (0 to 100)',
  score: 'score',
  decile: 'decile (1 to 10)',
  mbps: 'Mbit/s',
  year: 'year',
  'hours a week per 1,000 residents': 'hours a week per 1,000 residents',
  dial: '0 to 100',
  type: 'kind',
};

const code = (title: string, vintage: string): ColumnDescription => ({
  title,
  unit: 'text',
  denominator: null,
  direction: 'neither',
  sourceIds: ['ons-lookup'],
  vintage,
  geography: 'LSOA 2021',
  caveat: null,
});
const degrees = (title: string): ColumnDescription => ({
  ...code(title, '2021'),
  unit: 'degrees (WGS 84)',
  caveat: 'Weighted by population: not the middle of the land.',
});

const WARD =
  'The ward that most of the area’s postcodes lie in; some areas reach into others. groupings.csv has totals by where people live.';

/** Columns which are neither measures nor counts of the catalogue: identity and place. */
const OTHERS: Readonly<Record<string, ColumnDescription>> = {
  area_code: code('Code of the area (Lower-layer Super Output Area)', '2021'),
  area_name: {
    ...code('Name of the area', '2021'),
    caveat: 'House of Commons Library name of the wider neighbourhood, with the official name of the area.',
  },
  msoa_name: {
    ...code('Name of the wider neighbourhood (MSOA), House of Commons Library', '2021'),
    geography: 'MSOA 2021',
  },
  msoa_code: { ...code('Code of the wider neighbourhood (MSOA)', '2021'), geography: 'MSOA 2021' },
  former_district: { ...code('District until March 2023', '2022'), geography: 'District 2022' },
  former_district_code: {
    ...code('Code of the district until March 2023', '2022'),
    geography: 'District 2022',
  },
  ward_name: {
    ...code('Ward', '2024'),
    geography: 'Ward 2024',
    caveat: WARD,
  },
  ward_code: {
    ...code('Code of the ward', '2024'),
    geography: 'Ward 2024',
    caveat: WARD,
  },
  rural_urban: code('Rural-urban classification', '2021'),
  rural_urban_code: code('Code of the rural-urban classification', '2021'),
  lon: degrees('Longitude of the population-weighted centroid'),
  lat: degrees('Latitude of the population-weighted centroid'),
  nearest_access_point: {
    ...code(
      'Nearest open public library of any English council, in a straight line',
      'Libraries, December 2023',
    ),
    sourceIds: ['ace-libraries-2023', 'ons-lookup'],
    caveat: 'Nearest to the population-weighted centroid; another may be nearer by road.',
  },
  nearest_access_point_council: {
    ...code('Council in whose service that library is', 'Libraries, December 2023'),
    sourceIds: ['ace-libraries-2023'],
    caveat: 'Shares within a walk count this council’s own libraries only.',
  },
  online_propensity_pct: {
    ...ONLINE_PROPENSITY,
    title: 'Households expected to answer the 2021 Census online',
    unit: 'percent (0 to 100)',
    denominator: 'households',
    direction: 'higher is better',
    sourceIds: ['ons-digital-propensity'],
  },
};

const ofMeasures = [...MEASURES.values()].flatMap((measure) => {
  const { id, interval, england } = measure;
  const described = describeMeasure(measure);
  const end = (which: string): ColumnDescription => ({
    ...described,
    title: `${described.title}: ${which} end of the 95% confidence interval`,
  });
  return [
    [id, described] as const,
    ...(interval ? [[interval.lower, end('lower')] as const, [interval.upper, end('upper')] as const] : []),
    ...(england === true ? [[englandColumn(id), placeInEngland(described)] as const] : []),
  ];
});

const DESCRIPTIONS: ReadonlyMap<string, ColumnDescription> = new Map([
  ...Object.entries(OTHERS),
  ...COUNTS.map((count) => [count.id, describeCount(count)] as const),
  ...ofMeasures,
]);

/** Describes any column of areas.csv. Throws for a column nobody described: a bug. */
export function describeColumn({ name }: TableColumn): ColumnDescription {
  const found = DESCRIPTIONS.get(name);
  if (!found) throw new Error(`Nobody described the column ${name}`);
  return found;
}

/** Like every count it is neither good nor bad. */
function describeCount({
  title,
  unit,
  sourceIds,
  vintage,
  geography,
  caveat,
}: CountRecord): ColumnDescription {
  return {
    title,
    unit,
    denominator: null,
    direction: 'neither',
    sourceIds,
    vintage,
    geography,
    caveat,
  };
}

function describeMeasure(measure: PublishedMeasure): ColumnDescription {
  const { title, unit, denominator, direction, sourceIds, vintage, geography, caveat } = measure;
  return {
    title,
    unit: UNITS[unit],
    denominator,
    direction: DIRECTIONS[direction],
    sourceIds,
    vintage,
    geography,
    caveat,
    grouped: groupedWords(measure.id),
  };
}

function placeInEngland({ grouped: _, ...described }: ColumnDescription): ColumnDescription {
  const neither = described.direction === 'neither';
  return {
    ...described,
    title: `${described.title}: place among England’s areas`,
    unit: UNITS.percentile,
    denominator: 'the 33,755 areas of England',
    direction: neither ? 'neither' : 'higher is worse',
    caveat: `100 is the ${neither ? 'highest' : 'worst'} of England’s 33,755 areas.${described.caveat ? ` ${described.caveat}` : ''}`,
  };
}

/**
 * The dictionary of areas.csv.
 *
 * @param found by column, what was found out about this council's figures when they were read: joins the caveat
 */
export const encodeAreasMetadata = (councilName: string, found: ReadonlyMap<string, string>): string =>
  encodeTableMetadata({
    url: FILES.areas,
    title: `${councilName}: connection, need and how far help is, by area`,
    description: `One row an area (Lower-layer Super Output Area 2021). ${BLANKS}`,
    columns: AREA_COLUMNS.map((column) => {
      const described = describeColumn(column);
      const caveat = [described.caveat, found.get(column.name)].filter((text) => text != null).join(' ');
      return { ...column, ...described, caveat: caveat || null };
    }),
  });
