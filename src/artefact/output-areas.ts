import * as v from 'valibot';
import type { Division, OutputAreas } from '../domain/model/output-areas';
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

/** Places that take in some output areas of an area and not others; positions in `places`, -1 = in none. */
export interface DivisionEntry extends Pick<Division, 'id' | 'places' | 'title'> {
  readonly areas: readonly number[];
  readonly outputAreas: readonly number[];
}

/** What is said beside the output areas themselves. */
interface Beside {
  readonly beyond?: readonly BeyondEntry[];
  /** Row of an area of the ward that each output area lies in; absent = its own. */
  readonly wardRows?: readonly number[];
  readonly divisions?: readonly DivisionEntry[];
}

/** About 10 m: finer than the mean of a few postcodes means anything. */
const GRID = 1e4;

const whole = v.pipe(v.number(), v.integer());
const count = v.pipe(whole, v.minValue(0));
/** Positions, as differences, and what is so of each of them. */
const exceptions = v.object({ at: v.array(count), of: v.array(whole) });
const NO_EXCEPTIONS = { at: [], of: [] };
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
  /** Of those that lie in another ward than their area: their positions, and the row of an area of that ward. */
  wards: v.optional(exceptions, NO_EXCEPTIONS),
  divisions: v.optional(
    v.array(
      v.object({
        id: v.picklist(['constituency', 'own']),
        title: v.optional(v.string()),
        places: v.array(
          v.object({ code: v.string(), name: v.string(), isPart: v.optional(v.boolean(), false) }),
        ),
        /** Of each area. */
        areas: v.array(whole),
        /** Of the output areas that lie in another place than their area. */
        others: exceptions,
      }),
    ),
    [],
  ),
});

const PREFIX = 3;

/** The output areas, in ascending order of code, as one compact JSON text. */
export function encodeOutputAreas(
  entries: readonly OutputAreaEntry[],
  { beyond = [], wardRows = entries.map(({ area }) => area), divisions = [] }: Beside = {},
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
    wards: exceptionsTo(wardRows, ({ area }) => area, entries),
    divisions: divisions.map((one) => divisionFile(one, entries)),
  })}\n`;
}

const divisionFile = (
  { outputAreas, ...division }: DivisionEntry,
  entries: readonly Pick<OutputAreaEntry, 'area'>[],
) => ({
  ...division,
  places: division.places.map(({ isPart, ...place }) => (isPart ? { ...place, isPart } : place)),
  others: exceptionsTo(outputAreas, ({ area }) => division.areas[area], entries),
});

/** The file with one more way to divide the ground. */
export function withDivision(text: string, division: DivisionEntry): string {
  const file = JSON.parse(text);
  const entries = sums(file.areaSteps).map((area) => ({ area }));
  return `${JSON.stringify({ ...file, divisions: [...file.divisions, divisionFile(division, entries)] })}\n`;
}

/** Those of which something else is so than their area has it. */
function exceptionsTo(
  values: readonly number[],
  usual: (entry: Pick<OutputAreaEntry, 'area'>) => number | undefined,
  entries: readonly Pick<OutputAreaEntry, 'area'>[],
): { readonly at: readonly number[]; readonly of: readonly number[] } {
  const at = entries.flatMap((entry, index) => (values[index] === usual(entry) ? [] : [index]));
  return { at: steps(at), of: at.map((index) => values[index] ?? -1) };
}

/** What is so of each: as its area has it, but for the exceptions. */
function withExceptions(
  usual: Int16Array,
  { at, of }: { readonly at: readonly number[]; readonly of: readonly number[] },
  count: number,
): Int16Array {
  const all = Int16Array.from(usual);
  const positions = sums(at);
  if (
    positions.length !== of.length ||
    positions.some((one) => one >= all.length) ||
    of.some((one) => one >= count)
  )
    throw new ArtefactProblem(FILES.outputAreas, 'names a place that is not among the places');
  positions.forEach((one, index) => {
    all[one] = of[index] ?? -1;
  });
  return all;
}

/**
 * Reads what `encodeOutputAreas` wrote. Throws `ArtefactProblem` when columns differ in length or a row is not one of
 * the areas.
 *
 * @param areaCount how many areas the rows may name
 */
export function decodeOutputAreas(value: unknown, areaCount: number): OutputAreas {
  const file = checked(FILES.outputAreas, schema, value);
  const { atAreaCentre, prefix, beyond, wards, divisions, ...columns } = file;
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
    wardRow: withExceptions(area, wards, areaCount),
    divisions: divisions.map(({ id, title, places, areas, others }): Division => {
      const ofArea = Int16Array.from(areas);
      if (ofArea.length !== areaCount || ofArea.some((at) => at >= places.length))
        throw new ArtefactProblem(FILES.outputAreas, 'has areas in a place that is not among the places');
      const usual = area.map((row) => ofArea[row] ?? -1);
      return {
        id,
        ...(title ? { title } : {}),
        places,
        ofArea,
        ofOutputArea: withExceptions(usual, others, places.length),
      };
    }),
  };
}
