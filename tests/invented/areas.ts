import { between, wholeBetween } from './chance';
import { GROUND, type Ground, within } from './ground';

/** An output area with what the Census counts in it. */
export interface InventedOutputArea {
  readonly code: string;
  /** Row of its area. */
  readonly area: number;
  readonly lon: number;
  readonly lat: number;
  /** No postcode lies in it, so that the centre of its area stands in. */
  readonly atAreaCentre: boolean;
  readonly residents: number;
  readonly disabled: number;
  readonly households: number;
  readonly noCar: number;
}

export interface InventedArea extends Ground {
  readonly code: string;
  /** As ONS forms it: "Nowhere Regis 002A". */
  readonly name: string;
  readonly msoa: { readonly code: string; readonly name: string };
  readonly ward: { readonly code: string; readonly name: string };
  readonly ruralUrban: { readonly code: string; readonly name: string };
  /** 0 = in a town, 1 = as far from one as any. */
  readonly remote: number;
  /** 0 = well off, 1 = poor; likewise old. */
  readonly poor: number;
  readonly old: number;
  readonly outputAreas: readonly InventedOutputArea[];
  /** The mean of where its residents live, degrees. */
  readonly lon: number;
  readonly lat: number;
}

const code = (letters: string, number: number): string => `${letters}${String(number).padStart(6, '0')}`;
const FURTHEST_KM = Math.max(...GROUND.map(({ kmToTown }) => kmToTown));

/** The official classes, as ONS names them; towns by how far away one is. */
function classOf({ kmToTown }: Ground): InventedArea['ruralUrban'] {
  if (kmToTown < 4) return { code: 'UN1', name: 'Urban: Nearer to a major town or city' };
  if (kmToTown < 8) return { code: 'UF1', name: 'Urban: Further from a major town or city' };
  if (kmToTown < 14) return { code: 'RLF1', name: 'Larger rural: Further from a major town or city' };
  return { code: 'RSF1', name: 'Smaller rural: Further from a major town or city' };
}

/** Which wider neighbourhood of its district an area is in, by its place among the ten, and which of it it is. */
function msoaOf({ district, row }: Ground): { at: number; name: string; letter: string } {
  let left = row % 10;
  for (const [at, [name, areas]] of district.msoas.entries()) {
    if (left < areas) return { at, name, letter: 'ABC'[left] ?? '' };
    left -= areas;
  }
  throw new Error(`${district.name} has too few wider neighbourhoods`);
}

/** Codes of output areas leave numbers out, as real ones do. */
const OUTPUT_AREA_GAP = 8;

function outputAreas(ground: Ground, poor: number, old: number): readonly InventedOutputArea[] {
  const { row } = ground;
  const many = wholeBetween(`output areas ${row}`, 4, 6);
  return Array.from({ length: many }, (_, at) => {
    const key = `output area ${row} ${at}`;
    const [lon, lat] = within(ground, between(`${key} across`, 0.1, 0.9), between(`${key} up`, 0.1, 0.9));
    const residents = wholeBetween(`${key} residents`, 180, 420);
    const households = Math.round(residents / between(`${key} size`, 2.1, 2.5));
    return {
      code: code('E00', 999001 + row * OUTPUT_AREA_GAP + at),
      area: row,
      lon,
      lat,
      atAreaCentre: row % 11 === 4 && at === 0,
      residents,
      disabled: Math.round(
        residents * (0.1 + 0.08 * poor + 0.08 * old + between(`${key} disabled`, 0, 0.03)),
      ),
      households,
      noCar: Math.round(households * (0.03 + 0.25 * poor + between(`${key} cars`, 0, 0.05))),
    };
  });
}

/** Everything known of each area but its figures, in row order. */
export const AREAS: readonly InventedArea[] = GROUND.map((ground): InventedArea => {
  const { row, district } = ground;
  const key = `area ${row}`;
  const remote = ground.kmToTown / FURTHEST_KM;
  const old = Math.min(1, (ground.onCoast ? 0.5 : 0.15) + 0.25 * remote + between(`${key} old`, 0, 0.3));
  const poor = Math.min(1, 0.3 * (1 - remote) + (ground.onCoast ? 0.35 : 0) + between(`${key} poor`, 0, 0.5));
  const first = outputAreas(ground, poor, old);
  const people = first.reduce((sum, one) => sum + one.residents, 0);
  const mean = (of: (one: InventedOutputArea) => number) =>
    first.reduce((sum, one) => sum + of(one) * one.residents, 0) / people;
  const [lon, lat] = [mean((one) => one.lon), mean((one) => one.lat)];
  const districtAt = Math.floor(row / 10);
  const wardAt = Math.floor((row % 10) / 2);
  const msoa = msoaOf(ground);
  return {
    ...ground,
    code: code('E01', 999001 + row),
    name: `${district.name} ${String(msoa.at + 1).padStart(3, '0')}${msoa.letter}`,
    msoa: { code: code('E02', 999001 + districtAt * 10 + msoa.at), name: msoa.name },
    ward: { code: code('E05', 999001 + districtAt * 10 + wardAt), name: district.wards[wardAt] ?? '' },
    ruralUrban: classOf(ground),
    remote,
    poor,
    old,
    outputAreas: first.map((one) => (one.atAreaCentre ? { ...one, lon, lat } : one)),
    lon,
    lat,
  };
});

export const OUTPUT_AREAS: readonly InventedOutputArea[] = AREAS.flatMap((area) => area.outputAreas);
