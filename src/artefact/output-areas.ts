import * as v from 'valibot';
import type { OutputAreas } from '../domain/model/output-areas';
import { FILES } from './files';
import { checked } from './manifest';
import { ArtefactProblem } from './problem';
import { steps, sums } from './steps';

/** One output area as the pipeline hands it over; positions in degrees (WGS 84). */
export interface OutputAreaEntry {
  readonly code: string;
  /** Row of the area it belongs to. */
  readonly area: number;
  readonly lon: number;
  readonly lat: number;
  readonly atAreaCentre: boolean;
  readonly residents: number;
  readonly disabled: number;
  readonly households: number;
  readonly noCar: number;
}

/** An area of another council, by its population-weighted centre in degrees. */
export interface BeyondEntry {
  readonly lon: number;
  readonly lat: number;
  readonly residents: number;
}

/** About 10 m: finer than the mean of a few postcodes means anything. */
const GRID = 1e4;

const whole = v.pipe(v.number(), v.integer());
const count = v.pipe(whole, v.minValue(0));
const schema = v.object({
  /** Letter and digits common to every code: "E00". */
  prefix: v.string(),
  /** Differences between the numbers of successive codes, and likewise for rows and positions. */
  codeSteps: v.array(count),
  areaSteps: v.array(whole),
  /** Ten-thousandths of a degree. */
  lonSteps: v.array(whole),
  latSteps: v.array(whole),
  residents: v.array(count),
  disabled: v.array(count),
  households: v.array(count),
  noCar: v.array(count),
  /** Positions of the output areas for which no postcode is held. */
  atAreaCentre: v.array(count),
  /** Areas of other councils; absent in files of before they were held. */
  beyond: v.optional(
    v.object({ lonSteps: v.array(whole), latSteps: v.array(whole), residents: v.array(count) }),
    { lonSteps: [], latSteps: [], residents: [] },
  ),
});

const PREFIX = 3;

/** The output areas, in ascending order of code, as one compact JSON text. */
export function encodeOutputAreas(
  entries: readonly OutputAreaEntry[],
  beyond: readonly BeyondEntry[] = [],
): string {
  const digits = (entries[0]?.code.length ?? PREFIX) - PREFIX;
  const prefix = entries[0]?.code.slice(0, PREFIX) ?? '';
  // in no order that means anything: from west to east the differences are small
  const eastward = beyond.toSorted((a, b) => a.lon - b.lon || a.lat - b.lat);
  const odd = entries.find(({ code }) => code.length !== PREFIX + digits || !code.startsWith(prefix));
  if (odd) throw new Error(`${odd.code} is not a code like the others`);
  return `${JSON.stringify({
    prefix,
    codeSteps: steps(entries.map(({ code }) => Number(code.slice(PREFIX)))),
    areaSteps: steps(entries.map(({ area }) => area)),
    lonSteps: steps(entries.map(({ lon }) => Math.round(lon * GRID))),
    latSteps: steps(entries.map(({ lat }) => Math.round(lat * GRID))),
    residents: entries.map(({ residents }) => residents),
    disabled: entries.map(({ disabled }) => disabled),
    households: entries.map(({ households }) => households),
    noCar: entries.map(({ noCar }) => noCar),
    atAreaCentre: entries.flatMap(({ atAreaCentre }, index) => (atAreaCentre ? [index] : [])),
    beyond: {
      lonSteps: steps(eastward.map(({ lon }) => Math.round(lon * GRID))),
      latSteps: steps(eastward.map(({ lat }) => Math.round(lat * GRID))),
      residents: eastward.map(({ residents }) => residents),
    },
  })}\n`;
}

/**
 * Reads what `encodeOutputAreas` wrote. Throws `ArtefactProblem` when columns differ in length or a row is not one of
 * the areas.
 *
 * @param areaCount how many areas the rows may name
 */
export function decodeOutputAreas(value: unknown, areaCount: number): OutputAreas {
  const file = checked(FILES.outputAreas, schema, value);
  const { atAreaCentre, prefix, beyond, ...columns } = file;
  const length = columns.codeSteps.length;
  if (Object.values(columns).some((column) => column.length !== length)) {
    throw new ArtefactProblem(FILES.outputAreas, 'has columns of different lengths');
  }
  if (Object.values(beyond).some((column) => column.length !== beyond.residents.length))
    throw new ArtefactProblem(FILES.outputAreas, 'has columns of different lengths for other councils');
  const area = Int16Array.from(sums(file.areaSteps));
  if (area.some((row) => row < 0 || row >= areaCount) || atAreaCentre.some((index) => index >= length)) {
    throw new ArtefactProblem(FILES.outputAreas, 'names an area that is not among the areas');
  }
  const flags = new Uint8Array(length);
  for (const index of atAreaCentre) flags[index] = 1;
  return {
    beyond: {
      lon: Float64Array.from(sums(beyond.lonSteps), (step) => step / GRID),
      lat: Float64Array.from(sums(beyond.latSteps), (step) => step / GRID),
      residents: Float64Array.from(beyond.residents),
    },
    count: length,
    codes: sums(file.codeSteps).map((code) => `${prefix}${String(code).padStart(6, '0')}`),
    area,
    lon: Float64Array.from(sums(file.lonSteps), (step) => step / GRID),
    lat: Float64Array.from(sums(file.latSteps), (step) => step / GRID),
    residents: Float64Array.from(file.residents),
    disabled: Float64Array.from(file.disabled),
    households: Float64Array.from(file.households),
    noCar: Float64Array.from(file.noCar),
    atAreaCentre: flags,
  };
}
