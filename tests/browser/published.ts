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

/** Rows of groupings.csv: every neighbourhood, ward, constituency and former district with its counts. */
export const PLACES: readonly Area[] = existsSync(fileURLToPath(new URL('groupings.csv', FOLDER)))
  ? Papa.parse<Area>(published('groupings.csv'), { header: true, skipEmptyLines: true }).data
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

interface Homes {
  readonly areaSteps: readonly number[];
  readonly lonSteps: readonly number[];
  readonly latSteps: readonly number[];
  readonly residents: readonly number[];
}
interface Points {
  readonly points: readonly {
    readonly status: string;
    readonly hoursOpen: number | null;
    readonly lon: number;
    readonly lat: number;
  }[];
  /** Open libraries of other councils: name, council, operator, address, postcode, longitude, latitude, hours. */
  readonly neighbours: { readonly rows: readonly (readonly unknown[])[] };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Of each area the part of its residents whose output area lies further than so many km from every open place. */
function farParts(km: number): readonly number[] {
  const homes: Homes = JSON.parse(published('output-areas.json'));
  const { points, neighbours }: Points = JSON.parse(published('access-points.json'));
  const open = [
    ...points.filter(({ status, hoursOpen }) => status === 'open' && hoursOpen !== 0),
    ...neighbours.rows
      .filter((row) => row[7] !== 0)
      .map((row) => ({ lon: Number(row[5]), lat: Number(row[6]) })),
  ];
  const [lon, lat] = [summed(homes.lonSteps), summed(homes.latSteps)];
  const [all, far] = [AREAS.map(() => 0), AREAS.map(() => 0)];
  summed(homes.areaSteps).forEach((row, at) => {
    const people = homes.residents[at] ?? 0;
    const [x, y] = [radians((lon[at] ?? 0) / 1e4), radians((lat[at] ?? 0) / 1e4)];
    const nearest = Math.min(
      ...open.map((point) => {
        const [px, py] = [radians(point.lon), radians(point.lat)];
        const half = Math.sin((py - y) / 2) ** 2 + Math.cos(y) * Math.cos(py) * Math.sin((px - x) / 2) ** 2;
        return 2 * 6371.0088 * Math.asin(Math.sqrt(half));
      }),
    );
    all[row] = (all[row] ?? 0) + people;
    if (nearest > km) far[row] = (far[row] ?? 0) + people;
  });
  return all.map((people, row) => (far[row] ?? 0) / people);
}
const kept = new Map<number, readonly number[]>();

/** The usual rule of highlighting: half or more of the residents live further than `km` from an open place. */
export function highlighted(area: Area, km = 5): boolean {
  const parts = kept.get(km) ?? farParts(km);
  kept.set(km, parts);
  return (parts[AREAS.indexOf(area)] ?? 0) >= 0.5;
}

/** Households expected to answer the Census on paper, per cent. */
export const onPaper = (area: Area): number =>
  (100 * count(area, 'offline_households')) / count(area, 'households');

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
