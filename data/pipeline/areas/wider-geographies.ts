import type { Cell } from '../../../src/artefact/table-writer';
import { readChildLowIncome } from '../../../src/formats/dwp';
import { readEnglishProficiency } from '../../../src/formats/english-proficiency';
import { readFuelPoverty } from '../../../src/formats/fuel-poverty';
import { readNetIncome } from '../../../src/formats/ons-income';
import type { CouncilProfile } from '../../councils/profile';
import { inputProblem, oneEach, readRecords } from '../inputs';
import type { StageContext } from '../stage';

const CILIF = 'low-income/dwp_cilif_ahc_relative_ward_fye2024_2025_table4.csv';

/**
 * Figures published for MSOAs and wards, repeated for each area within (the measure says so), and fuel poverty.
 * Wards are joined on the 2024 code, which the wards of 2025 keep.
 */
export function widerColumns(
  { inputs, areas }: StageContext,
  profile: CouncilProfile,
): Map<string, readonly Cell[]> {
  const msoas = areas.lookup.map((record) => record.MSOA21CD ?? '');
  const wards = areas.lookup.map((record) => record.WD24CD ?? '');
  function perArea<T>(
    sourceId: string,
    path: string | null,
    reader: Parameters<typeof readRecords<T>>[3],
    keyOf: (record: T) => string,
    keys: readonly string[],
  ): readonly T[] | null {
    if (path === null) return null;
    const wanted = new Set(keys);
    const records = readRecords(inputs, sourceId, path, reader, (record) => wanted.has(keyOf(record)));
    const found = oneEach(records, keyOf, [...wanted], (fault) => inputProblem(sourceId, path, fault));
    const byKey = new Map(found.map((record) => [keyOf(record), record]));
    return keys.flatMap((key) => byKey.get(key) ?? []);
  }

  const paths = profile.inputs;
  const blank = areas.codes.map(() => null);
  const income = perArea('ons-income-fye2020', paths.netIncome, readNetIncome, (r) => r.msoaCode, msoas);
  const english = perArea(
    'census-english-proficiency',
    paths.englishProficiency,
    readEnglishProficiency,
    (r) => r.msoaCode,
    msoas,
  );
  const children = perArea('dwp-cilif-fye2025', CILIF, readChildLowIncome, (r) => r.wardCode, wards);
  const fuel = perArea(
    'desnz-fuel-poverty-2022',
    paths.fuelPoverty,
    readFuelPoverty,
    (r) => r.code,
    areas.codes,
  );
  return new Map<string, readonly Cell[]>([
    ['net_income_ahc_gbp', income?.map(({ pounds }) => pounds) ?? blank],
    ['net_income_ahc_lower_gbp', income?.map(({ lower }) => lower) ?? blank],
    ['net_income_ahc_upper_gbp', income?.map(({ upper }) => upper) ?? blank],
    ['limited_english_pct', english?.map(({ people, residents }) => (100 * people) / residents) ?? blank],
    ['child_low_income_pct', children?.map(({ pct }) => pct) ?? blank],
    ['fuel_poverty_pct', fuel?.map(({ pct }) => pct) ?? blank],
  ]);
}
