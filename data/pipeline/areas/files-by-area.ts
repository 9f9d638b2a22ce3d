import { readChildLowIncome } from '../../../src/formats/dwp';
import { readEnglishProficiency } from '../../../src/formats/english-proficiency';
import { figuresByCode } from '../../../src/formats/figures-by-code';
import { readNetIncome } from '../../../src/formats/ons-income';
import { byArea, type ColumnsByArea } from './by-area';

const CILIF = 'low-income/dwp_cilif_ahc_relative_ward_fye2024_2025_table4.csv';

/**
 * Every official file of one row a place that gives areas their figures as they stand. A new one is an entry here, for a
 * measure in `src/domain/model/catalogue` and a source in `data/sources`.
 */
export const FILES_BY_AREA: readonly ColumnsByArea[] = [
  byArea({
    sourceId: 'ons-income-fye2020',
    path: ({ netIncome }) => netIncome,
    of: 'MSOA21CD',
    read: readNetIncome,
    code: ({ msoaCode }) => msoaCode,
    columns: {
      net_income_ahc_gbp: ({ pounds }) => pounds,
      net_income_ahc_lower_gbp: ({ lower }) => lower,
      net_income_ahc_upper_gbp: ({ upper }) => upper,
    },
  }),
  byArea({
    sourceId: 'census-english-proficiency',
    path: ({ englishProficiency }) => englishProficiency,
    of: 'MSOA21CD',
    read: readEnglishProficiency,
    code: ({ msoaCode }) => msoaCode,
    columns: { limited_english_pct: ({ people, residents }) => (100 * people) / residents },
  }),
  byArea({
    sourceId: 'dwp-cilif-fye2025',
    path: () => CILIF,
    // Wards are joined on the 2024 code, which the wards of 2025 keep.
    of: 'WD24CD',
    read: readChildLowIncome,
    code: ({ wardCode }) => wardCode,
    columns: { child_low_income_pct: ({ pct }) => pct },
  }),
  byArea({
    sourceId: 'desnz-fuel-poverty-2022',
    path: ({ fuelPoverty }) => fuelPoverty,
    of: 'LSOA21CD',
    read: figuresByCode('LSOA Code', 'Proportion of households fuel poor (%)'),
    code: ({ code }) => code,
    columns: { fuel_poverty_pct: ({ figure }) => figure },
  }),
];
