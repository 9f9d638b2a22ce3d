import { measureOf } from '../domain/model/catalogue';
import { MEASURE_IDS, type MeasureId } from '../domain/model/measure';
import { numberColumn, type TableColumn, textColumn } from './published-table';

const text = textColumn;
const number = numberColumn;
const share = (name: string): TableColumn => number(name, 2);

/** Measures whose distribution over all of England's areas is held. */
export const ENGLAND_MEASURES: readonly MeasureId[] = [
  'income_deprivation_pct',
  'idaci_pct',
  'idaopi_pct',
  'imd_decile',
  'age_65_plus_pct',
  'age_75_plus_pct',
  'age_85_plus_pct',
  'disabled_pct',
  'disabled_limited_a_lot_pct',
  'no_qualifications_pct',
  'no_car_pct',
  'unpaid_carers_pct',
  'social_rented_pct',
  'transport_connectivity_score',
];

export const englandColumn = (id: MeasureId): string => `${id}_england_percentile`;

/** The columns of areas.csv in order; the first thirty are a contract with other tools. */
export const AREA_COLUMNS: readonly TableColumn[] = [
  text('area_code'),
  text('area_name'),
  text('msoa_name'),
  text('former_district'),
  text('ward_name'),
  text('rural_urban'),
  number('lon', 6),
  number('lat', 6),
  number('residents', 0),
  number('households', 0),
  share('age_65_plus_pct'),
  share('age_75_plus_pct'),
  share('disabled_pct'),
  share('disabled_limited_a_lot_pct'),
  share('no_qualifications_pct'),
  share('no_car_pct'),
  share('unpaid_carers_pct'),
  share('social_rented_pct'),
  share('income_deprivation_pct'),
  share('idaci_pct'),
  share('idaopi_pct'),
  number('imd_decile', 0),
  number('fuel_poverty_pct', 3),
  number('digital_connectivity_score', 3),
  number('digital_connectivity_england_percentile', 2),
  number('transport_connectivity_score', 3),
  text('nearest_access_point'),
  number('nearest_access_point_km', 3),
  share('walk_15min_pct'),
  share('walk_30min_pct'),
  text('msoa_code'),
  text('ward_code'),
  text('former_district_code'),
  text('rural_urban_code'),
  number('residents_65_plus', 0),
  number('residents_75_plus', 0),
  number('disabled_residents', 0),
  number('income_deprived_people', 0),
  number('no_car_households', 0),
  number('unpaid_carers', 0),
  number('residents_5_plus', 0),
  number('residents_16_plus', 0),
  number('population_mid_2022', 0),
  number('children_0_15_mid_2022', 0),
  number('people_60_plus_mid_2022', 0),
  number('net_income_ahc_gbp', 0),
  number('net_income_ahc_lower_gbp', 0),
  number('net_income_ahc_upper_gbp', 0),
  share('child_low_income_pct'),
  share('limited_english_pct'),
  share('age_85_plus_pct'),
  share('ofcom_2016_below_10_pct'),
  share('ofcom_2016_below_30_pct'),
  ...ENGLAND_MEASURES.map((id) => number(englandColumn(id), 1)),
  text('nearest_access_point_council'),
  share('online_propensity_pct'),
  number('offline_households', 1),
];

/** The columns which bear a measure's published limits, by measure. */
export const INTERVAL_COLUMNS = MEASURE_IDS.flatMap((id) => {
  const { interval } = measureOf(id);
  return interval ? [{ id, ...interval }] : [];
});
