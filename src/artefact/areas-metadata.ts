import { measureOf } from '../domain/model/catalogue';
import { type Direction, MEASURE_IDS, type MeasureId, type Unit } from '../domain/model/measure';
import { AREA_COLUMNS, ENGLAND_MEASURES, englandColumn, INTERVAL_COLUMNS } from './areas-columns';
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
  hours: 'hours a week',
  year: 'year',
  'hours a week per 1,000 residents': 'hours a week per 1,000 residents',
  dial: '0 to 100',
  type: 'kind',
};

const CENSUS = 'Census, 21 March 2021';
const PERTURBED = measureOf('age_65_plus_pct').caveat;
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
const census = (title: string, unit: string, sourceId: string): ColumnDescription => ({
  title,
  unit,
  denominator: null,
  direction: 'neither',
  sourceIds: [sourceId],
  vintage: CENSUS,
  geography: 'LSOA 2021',
  caveat: PERTURBED,
});
/** A count from the Indices of Deprivation; like every count it is neither good nor bad. */
const iodCount = (title: string): ColumnDescription => ({
  title,
  unit: 'people',
  denominator: null,
  direction: 'neither',
  sourceIds: ['iod2025-file7'],
  vintage: 'Indices of Deprivation 2025',
  geography: 'LSOA 2021',
  caveat: null,
});
const degrees = (title: string): ColumnDescription => ({
  ...code(title, '2021'),
  unit: 'degrees (WGS 84)',
  caveat: 'Weighted by population: not the middle of the land.',
});

/** How the share of households expected online is to be read, and the count that follows from it. */
const PROPENSITY = {
  vintage: CENSUS,
  geography: 'LSOA 2011, carried to 2021',
  caveat:
    'Expected to answer the 2021 Census online: one form, choice included; itself predicted where paper came first. Never “need paper” or “are offline”. An area split since 2011 has the share of the area it was.',
} as const;

/** Columns which are not measures: identity, place and the counts behind the shares. */
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
    caveat: 'The lookup puts each area whole into one ward.',
  },
  ward_code: {
    ...code('Code of the ward', '2024'),
    geography: 'Ward 2024',
    caveat: 'The lookup puts each area whole into one ward.',
  },
  rural_urban: code('Rural-urban classification', '2021'),
  rural_urban_code: code('Code of the rural-urban classification', '2021'),
  lon: degrees('Longitude of the population-weighted centroid'),
  lat: degrees('Latitude of the population-weighted centroid'),
  residents: census('Residents', 'people', 'census-ts007a'),
  households: census('Households', 'households', 'census-ts045'),
  residents_65_plus: census('Residents aged 65 and over', 'people', 'census-ts007a'),
  residents_75_plus: census('Residents aged 75 and over', 'people', 'census-ts007a'),
  disabled_residents: census('Disabled residents', 'people', 'census-ts038'),
  no_car_households: census('Households with no car or van', 'households', 'census-ts045'),
  unpaid_carers: census('Unpaid carers aged 5 and over', 'people', 'census-ts039'),
  residents_5_plus: census('Residents aged 5 and over', 'people', 'census-ts039'),
  residents_16_plus: census('Residents aged 16 and over', 'people', 'census-ts067'),
  income_deprived_people: {
    ...iodCount('People in income-deprived households'),
    sourceIds: ['iod2025-indicators'],
    caveat:
      'Rounded by the publisher to the nearest 5. To be divided by population_mid_2022, not by the residents of the Census.',
  },
  population_mid_2022: iodCount('Population, mid-2022, as the Indices of Deprivation count it'),
  children_0_15_mid_2022: iodCount(
    'Children aged 0 to 15, mid-2022, as the Indices of Deprivation count them',
  ),
  people_60_plus_mid_2022: iodCount(
    'People aged 60 and over, mid-2022, as the Indices of Deprivation count them',
  ),
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
    ...PROPENSITY,
    title: 'Households expected to answer the 2021 Census online',
    unit: 'percent (0 to 100)',
    denominator: 'households',
    direction: 'higher is better',
    sourceIds: ['ons-digital-propensity'],
  },
  offline_households: {
    ...PROPENSITY,
    title: 'Households expected to answer the 2021 Census on paper',
    unit: 'households',
    denominator: null,
    direction: 'neither',
    sourceIds: ['ons-digital-propensity', 'census-ts045'],
    caveat: `Households of the Census times the share not expected online. ${PROPENSITY.caveat}`,
  },
};

/** Describes any column of areas.csv. Throws for a column nobody described: a bug. */
export function describeColumn({ name }: TableColumn): ColumnDescription {
  const other = OTHERS[name];
  if (other) return other;
  const measure = MEASURE_IDS.find((id) => id === name);
  if (measure) return describeMeasure(measure);
  const ranked = ENGLAND_MEASURES.find((id) => englandColumn(id) === name);
  if (ranked) return describePlaceInEngland(ranked);
  const interval = INTERVAL_COLUMNS.find(({ lower, upper }) => lower === name || upper === name);
  if (!interval) throw new Error(`Nobody described the column ${name}`);
  const end = interval.lower === name ? 'lower' : 'upper';
  const described = describeMeasure(interval.id);
  return { ...described, title: `${described.title}: ${end} end of the 95% confidence interval` };
}

function describeMeasure(id: MeasureId): ColumnDescription {
  const { title, unit, denominator, direction, sourceIds, vintage, geography, caveat } = measureOf(id);
  return {
    title,
    unit: UNITS[unit],
    denominator,
    direction: DIRECTIONS[direction],
    sourceIds,
    vintage,
    geography,
    caveat,
  };
}

function describePlaceInEngland(id: MeasureId): ColumnDescription {
  const described = describeMeasure(id);
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
    title: `${councilName}: connectivity, need and supply by area`,
    description: `One row an area (Lower-layer Super Output Area 2021). ${BLANKS}`,
    columns: AREA_COLUMNS.map((column) => {
      const described = describeColumn(column);
      const caveat = [described.caveat, found.get(column.name)].filter((text) => text != null).join(' ');
      return { ...column, ...described, caveat: caveat || null };
    }),
  });
