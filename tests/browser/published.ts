import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

/** The published table, read here on its own so that the tests do not believe the app's reader. */
const FOLDER = new URL('../../public/data/somerset/', import.meta.url);
const published = (file: string) => readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8');

export type Area = Readonly<Record<string, string>>;

/** Rows of areas.csv in published order: row *i* is `data-row="i"`. */
export const AREAS: readonly Area[] = existsSync(fileURLToPath(new URL('areas.csv', FOLDER)))
  ? Papa.parse<Area>(published('areas.csv'), { header: true, skipEmptyLines: true }).data
  : [];

/** A figure of an area; null = no data or suppressed. */
export function figure(area: Area, column: string): number | null {
  const text = area[column] ?? '';
  return text === '' || text === '[c]' ? null : Number(text);
}

export function count(area: Area, column: string): number {
  return figure(area, column) ?? 0;
}

export const inWords = (value: number): string => value.toLocaleString('en-GB');

/** The opening question's rule: connection in England's worst `worst` %, and more than `km` from a library. */
export function questioned(area: Area, worst = 20, km = 5): boolean {
  const percentile = figure(area, 'digital_connectivity_england_percentile');
  const distance = figure(area, 'nearest_access_point_km');
  return percentile !== null && distance !== null && percentile >= 100 - worst && distance > km;
}

export function residentsOf(areas: readonly Area[], column = 'residents'): number {
  return areas.reduce((sum, area) => sum + count(area, column), 0);
}

/** Every postcode with whether it is in the October 2025 list, from the published columns. */
export function postcodes(): readonly {
  readonly postcode: string;
  readonly row: number;
  readonly current: boolean;
}[] {
  const file = JSON.parse(published('postcodes.json')) as {
    outward: string[];
    inward: string[];
    areaSteps: number[];
    notCurrentSteps: number[];
  };
  const areas = summed(file.areaSteps);
  const old = new Set(summed(file.notCurrentSteps));
  const names = file.outward.flatMap((outward, index) =>
    (file.inward[index]?.match(/.{3}/g) ?? []).map((inward) => `${outward} ${inward}`),
  );
  return names.map((postcode, index) => ({
    postcode,
    row: areas[index] ?? -1,
    current: !old.has(index),
  }));
}

/** Each value is written as its step from the one before. */
function summed(steps: readonly number[]): readonly number[] {
  let value = 0;
  return steps.map((step) => {
    value += step;
    return value;
  });
}
