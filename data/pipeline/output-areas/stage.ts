import { FILES } from '../../../src/artefact/files';
import {
  type BeyondEntry,
  encodeOutputAreas,
  type OutputAreaEntry,
} from '../../../src/artefact/output-areas';
import { CATCHMENT_KM } from '../../../src/domain/model/access-options';
import { normalisePostcode } from '../../../src/domain/places/search';
import { readNomis } from '../../../src/formats/nomis';
import { readOutputAreaLookup, readPostcodeOutputAreas } from '../../../src/formats/output-areas';
import { readPostcodePlaces } from '../../../src/formats/postcode-list';
import type { CouncilProfile } from '../../councils/profile';
import { createReach } from '../access-points/reach';
import { position } from '../areas/supply';
import { ENGLAND } from '../england-lookup';
import { inputProblem, oneEach, readRecords } from '../inputs';
import type { Inputs, Stage, StageContext } from '../stage';
import { constituencyDivision, wardRows } from './divisions';

const LOOKUP = 'ons-oa-lookup';

/** Every output area with its counts and the point where its people are taken to be. */
export const outputAreasStage =
  (profile: CouncilProfile): Stage =>
  (context) => {
    const { inputs, areas } = context;
    const paths = heldPaths(profile);
    if (paths === null) return [{ path: FILES.outputAreas, text: encodeOutputAreas([]) }];
    const problem = (fault: string) => inputProblem(LOOKUP, paths.outputAreas, fault);
    const lookup = readRecords(inputs, LOOKUP, paths.outputAreas, readOutputAreaLookup, ({ areaCode }) =>
      areas.rowOf.has(areaCode),
    ).toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const codes = lookup.map(({ code }) => code);
    if (codes.length !== profile.outputAreaCount || new Set(codes).size !== codes.length) {
      throw problem(`has ${codes.length} output areas of ${profile.name}, not ${profile.outputAreaCount}`);
    }
    const table = (sourceId: string, path: string, headings: readonly string[]) =>
      oneEach(
        readRecords(inputs, sourceId, path, (text) => readNomis(text, headings)),
        ({ code }) => code,
        codes,
        (fault) => inputProblem(sourceId, path, fault),
      );
    const residents = table('census-oa-ts001', paths.outputAreaResidents, ['Residence type: Total']);
    const disabled = table('census-oa-ts038', paths.outputAreaDisability, [
      'Disability: Disabled under the Equality Act',
    ]);
    const cars = table('census-oa-ts045', paths.outputAreaCars, [
      'Number of cars or vans: Total: All households',
      'Number of cars or vans: No cars or vans in household',
    ]);
    const points = meanPoints(inputs, paths);
    const entries = lookup.map(({ code, areaCode }, index): OutputAreaEntry => {
      const row = areas.rowOf.get(areaCode) ?? -1;
      const own = points.get(code);
      const area = areas.lookup[row];
      if (!area) throw problem(`puts ${code} in ${areaCode}, which is not one of the areas`);
      return {
        code,
        area: row,
        ...(own ?? position(area, profile)),
        atAreaCentre: own === undefined,
        residents: residents[index]?.figures[0] ?? Number.NaN,
        disabled: disabled[index]?.figures[0] ?? Number.NaN,
        households: cars[index]?.figures[0] ?? Number.NaN,
        noCar: cars[index]?.figures[1] ?? Number.NaN,
      };
    });
    const constituencies = constituencyDivision(context, paths, lookup);
    const text = encodeOutputAreas(entries, {
      beyond: peopleBeyond(context),
      wardRows: wardRows(context, paths, lookup),
      divisions: constituencies ? [constituencies] : [],
    });
    return [{ path: FILES.outputAreas, text }];
  };

const RESIDENTS = 'census2021/england/census2021-ts007a-lsoa.csv';
/** A library in somebody's catchment is up to one catchment away, and those who share it another. */
const BEYOND_KM = 2 * CATCHMENT_KM.max;

/** Who lives over the border within reach of the libraries that count here, in order of code. */
function peopleBeyond(context: StageContext): readonly BeyondEntry[] {
  const { inputs, areas } = context;
  const kmFrom = createReach(context);
  const near = inputs
    .csv('ons-lookup', ENGLAND.centroids, ['LSOA21CD', 'lon', 'lat'])
    .map((row) => ({ code: row.LSOA21CD ?? '', lon: Number(row.lon), lat: Number(row.lat) }))
    .filter(({ code, lon, lat }) => !areas.rowOf.has(code) && kmFrom(lon, lat) <= BEYOND_KM)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  inputs.used('ons-lookup', ENGLAND.centroids, near.length);
  const residents = oneEach(
    readRecords(
      inputs,
      'census-ts007a',
      RESIDENTS,
      (text) => readNomis(text, ['Age: Total']),
      () => true,
    ),
    ({ code }) => code,
    near.map(({ code }) => code),
    (fault) => inputProblem('census-ts007a', RESIDENTS, fault),
  );
  return near.map(({ lon, lat }, at) => ({ lon, lat, residents: residents[at]?.figures[0] ?? Number.NaN }));
}

type PathName =
  | 'outputAreas'
  | 'postcodeOutputAreas'
  | 'outputAreaResidents'
  | 'outputAreaDisability'
  | 'outputAreaCars'
  | 'livePostcodes'
  | 'allPostcodes';
type HeldPaths = Readonly<Record<PathName, string>>;

/** All that output areas are made of, or null when any of it is not held for the council. */
function heldPaths({ inputs }: CouncilProfile): HeldPaths | null {
  const { outputAreas, postcodeOutputAreas, outputAreaResidents, outputAreaDisability, outputAreaCars } =
    inputs;
  const { livePostcodes, allPostcodes } = inputs;
  if (
    outputAreas === null ||
    postcodeOutputAreas === null ||
    outputAreaResidents === null ||
    outputAreaDisability === null ||
    outputAreaCars === null ||
    livePostcodes === null ||
    allPostcodes === null
  ) {
    return null;
  }
  return {
    outputAreas,
    postcodeOutputAreas,
    outputAreaResidents,
    outputAreaDisability,
    outputAreaCars,
    livePostcodes,
    allPostcodes,
  };
}

/** The plain mean of each output area's postcodes, from the current list or else from the one with former postcodes. */
function meanPoints(
  inputs: Inputs,
  paths: HeldPaths,
): ReadonlyMap<string, { readonly lon: number; readonly lat: number }> {
  const places = new Map<string, { readonly lon: number; readonly lat: number }>();
  for (const [source, path] of [
    ['nspl-2025-05', paths.allPostcodes],
    ['codepoint-open-2025-10', paths.livePostcodes],
  ] as const) {
    for (const { postcode, lon, lat } of readRecords(inputs, source, path, readPostcodePlaces)) {
      places.set(normalisePostcode(postcode) ?? postcode, { lon, lat });
    }
  }
  const sums = new Map<string, { lon: number; lat: number; count: number }>();
  for (const { postcode, outputArea } of readRecords(
    inputs,
    'onspd-2023-05',
    paths.postcodeOutputAreas,
    readPostcodeOutputAreas,
  )) {
    const place = places.get(normalisePostcode(postcode) ?? postcode);
    if (!place) continue;
    const sum = sums.get(outputArea) ?? { lon: 0, lat: 0, count: 0 };
    sum.lon += place.lon;
    sum.lat += place.lat;
    sum.count += 1;
    sums.set(outputArea, sum);
  }
  return new Map(
    [...sums].map(([code, { lon, lat, count }]) => [code, { lon: lon / count, lat: lat / count }]),
  );
}
