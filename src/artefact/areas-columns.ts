import { MEASURES } from '../domain/model/catalogue';
import { COUNTS } from '../domain/model/catalogue/counts';
import type { MeasureId } from '../domain/model/measure';
import type { Unit } from '../domain/model/measure-record';
import { numberColumn, type TableColumn, textColumn } from './published-table';

/** Decimals of a measure in the file where its record says nothing else. */
const DECIMALS: Readonly<Partial<Record<Unit, number>>> = { percent: 2, percentile: 2, km: 3, score: 3 };

/** What is neither a measure nor a count of the catalogue: identity and place. */
const OTHERS: readonly TableColumn[] = [
  ...[
    'area_code',
    'area_name',
    'msoa_name',
    'former_district',
    'ward_name',
    'rural_urban',
    'nearest_access_point',
    'msoa_code',
    'ward_code',
    'former_district_code',
    'rural_urban_code',
    'nearest_access_point_council',
  ].map(textColumn),
  numberColumn('lon', 6),
  numberColumn('lat', 6),
  numberColumn('online_propensity_pct', 2),
];

/** The column with a measure's place among England's areas, where it has one of its own. */
export const englandColumn = (id: MeasureId): string => `${id}_england_percentile`;

const ofMeasures = [...MEASURES.values()].flatMap(({ id, unit, fileDecimals, interval, england }) => {
  const decimals = fileDecimals ?? DECIMALS[unit] ?? 0;
  return [
    ...[id, ...(interval ? [interval.lower, interval.upper] : [])].map((name) =>
      numberColumn(name, decimals),
    ),
    ...(england === true ? [numberColumn(englandColumn(id), 1)] : []),
  ];
});

/** Columns in the order they were first published in: the first thirty are a contract with other tools. None moves. */
const PUBLISHED = `
  area_code area_name msoa_name former_district ward_name rural_urban lon lat residents households
  age_65_plus_pct age_75_plus_pct disabled_pct disabled_limited_a_lot_pct no_qualifications_pct no_car_pct
  unpaid_carers_pct social_rented_pct income_deprivation_pct idaci_pct
  idaopi_pct imd_decile fuel_poverty_pct digital_connectivity_score digital_connectivity_england_percentile
  transport_connectivity_score nearest_access_point nearest_access_point_km walk_15min_pct walk_30min_pct
  msoa_code ward_code former_district_code rural_urban_code
  residents_65_plus residents_75_plus disabled_residents income_deprived_people no_car_households unpaid_carers
  residents_5_plus residents_16_plus population_mid_2022 children_0_15_mid_2022 people_60_plus_mid_2022
  net_income_ahc_gbp net_income_ahc_lower_gbp net_income_ahc_upper_gbp child_low_income_pct limited_english_pct
  age_85_plus_pct ofcom_2016_below_10_pct ofcom_2016_below_30_pct
  income_deprivation_pct_england_percentile idaci_pct_england_percentile idaopi_pct_england_percentile
  imd_decile_england_percentile age_65_plus_pct_england_percentile age_75_plus_pct_england_percentile
  age_85_plus_pct_england_percentile disabled_pct_england_percentile
  disabled_limited_a_lot_pct_england_percentile no_qualifications_pct_england_percentile
  no_car_pct_england_percentile unpaid_carers_pct_england_percentile social_rented_pct_england_percentile
  transport_connectivity_score_england_percentile
  nearest_access_point_council online_propensity_pct offline_households
`
  .trim()
  .split(/\s+/);

const place = ({ name }: TableColumn): number => {
  const at = PUBLISHED.indexOf(name);
  return at < 0 ? PUBLISHED.length : at;
};

/** The columns of areas.csv in order; what the catalogue has besides those published before follows at the end. */
export const AREA_COLUMNS: readonly TableColumn[] = [
  ...OTHERS,
  ...COUNTS.map((count) => numberColumn(count.id, 'fileDecimals' in count ? count.fileDecimals : 0)),
  ...ofMeasures,
].sort((a, b) => place(a) - place(b));
