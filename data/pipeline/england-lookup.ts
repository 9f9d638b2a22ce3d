import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsvTable } from '../../src/formats/csv-table';
import { inputProblem } from './inputs';
import type { Inputs } from './stage';

/** Lookups of all England (some hold Wales too), as published. */
export const ENGLAND = {
  wards: 'england/lsoa21_ward24_lad24.csv',
  ruralUrban: 'england/lsoa21_ruc21.csv',
  msoas: 'england/msoa21_names.csv',
  centroids: 'england/lsoa21_population_weighted_centroids_v3.csv',
} as const;
const SOURCE = 'ons-lookup';

type Fields = Readonly<Record<string, string>>;

/** What a council's extract says of each area, put together from the lookups of all England. */
export function englandLookup(inputs: Inputs, councilCode: string): readonly Fields[] {
  const wards = inputs
    .csv(SOURCE, ENGLAND.wards, [
      'lsoa21_name',
      'lsoa21_code',
      'ward24_name',
      'ward24_code',
      'ltla24_name',
      'ltla24_code',
    ])
    .filter((record) => record.ltla24_code === councilCode);
  const ruralUrban = byKey(
    inputs.csv(SOURCE, ENGLAND.ruralUrban, ['lsoa21_code', 'ruc21_code', 'classification']),
    'lsoa21_code',
  );
  const msoas = byKey(inputs.csv(SOURCE, ENGLAND.msoas, ['MSOA21CD', 'MSOA21NM', 'MSOA21HCLNM']), 'MSOA21NM');
  const centroids = byKey(inputs.csv(SOURCE, ENGLAND.centroids, ['LSOA21CD', 'lon', 'lat']), 'LSOA21CD');
  for (const path of Object.values(ENGLAND)) inputs.used(SOURCE, path, wards.length);

  return wards.map((ward) => {
    const code = ward.lsoa21_code ?? '';
    const name = ward.lsoa21_name ?? '';
    const found = <T>(value: T | undefined, path: string): T => {
      if (value === undefined) throw inputProblem(SOURCE, path, `has no row for ${name} (${code})`);
      return value;
    };
    // "Cornwall 015B" lies in the MSOA "Cornwall 015".
    const msoa = found(msoas.get(name.slice(0, -1)), ENGLAND.msoas);
    const rural = found(ruralUrban.get(code), ENGLAND.ruralUrban);
    const centre = found(centroids.get(code), ENGLAND.centroids);
    return {
      LSOA21CD: code,
      LSOA21NM: name,
      MSOA21CD: msoa.MSOA21CD ?? '',
      MSOA21HCLNM: msoa.MSOA21HCLNM ?? '',
      // A council that replaced no districts is its own district.
      LAD22CD: ward.ltla24_code ?? '',
      LAD22NM: ward.ltla24_name ?? '',
      pwc_lon: centre.lon ?? '',
      pwc_lat: centre.lat ?? '',
      RUC21CD: rural.ruc21_code ?? '',
      RUC21NM: rural.classification ?? '',
      WD24CD: ward.ward24_code ?? '',
      WD24NM: ward.ward24_name ?? '',
      LAD24CD: ward.ltla24_code ?? '',
    };
  });
}

/** Names of England's districts, unitaries and boroughs by code, for choosing one; empty when the file is not there. */
export function lowerTierCouncils(inputs: string): ReadonlyMap<string, string> {
  let text: string;
  try {
    text = readFileSync(join(inputs, ENGLAND.wards), 'utf8');
  } catch {
    return new Map();
  }
  const { rows } = readCsvTable(text, ['ltla24_code', 'ltla24_name']);
  return new Map(rows.map(({ ltla24_code = '', ltla24_name = '' }) => [ltla24_code, ltla24_name]));
}

const byKey = (rows: readonly Fields[], key: string): ReadonlyMap<string, Fields> =>
  new Map(rows.map((row) => [row[key] ?? '', row]));
