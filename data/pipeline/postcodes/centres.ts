import proj4 from 'proj4';
import type { Inputs } from '../stage';

export const CODE_POINT = 'codepoint-open-2025-10';
export const CODE_POINT_FOLDER = 'postcodes/codepoint-open-2025-10';

/** British National Grid (EPSG:27700) with the seven-parameter shift: within about 5 m of the exact one. */
const GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs';

/** Eastings and northings in metres as degrees (WGS 84). */
export function fromGrid(east: number, north: number): { readonly lon: number; readonly lat: number } {
  const [lon = 0, lat = 0] = proj4(GRID, 'WGS84', [east, north]);
  return { lon, lat };
}

/** The name of a postcode area's file: "ba.csv". */
export const isCodePointFile = (name: string): boolean => /^[a-z]{1,2}\.csv$/i.test(name);

/**
 * Where the postcodes asked for have their centre, as far as Code-Point Open is held: only some postcode areas are.
 *
 * @param wanted postcodes with or without their blank
 */
export function postcodeCentres(
  inputs: Inputs,
  wanted: readonly string[],
): ReadonlyMap<string, { readonly lon: number; readonly lat: number }> {
  const compact = new Set(wanted.map(compactPostcode));
  const found = new Map<string, { readonly lon: number; readonly lat: number }>();
  for (const name of inputs.list(CODE_POINT_FOLDER).filter(isCodePointFile)) {
    const letters = name.slice(0, -'.csv'.length).toUpperCase();
    if (![...compact].some((one) => one.startsWith(letters) && /\d/.test(one.charAt(letters.length))))
      continue;
    const path = `${CODE_POINT_FOLDER}/${name}`;
    let rows = 0;
    // A line begins "EX15 3AY",10,306512,112633: read whole as a table a hundred thousand of them take seconds.
    for (const line of inputs.text(CODE_POINT, path).split('\n')) {
      const [, postcode = '', east, north] = /^"([A-Z0-9 ]+)",\d+,(\d+),(\d+)/.exec(line) ?? [];
      const key = compactPostcode(postcode);
      if (!compact.has(key) || Number(east) === 0) continue;
      found.set(key, fromGrid(Number(east), Number(north)));
      rows += 1;
    }
    inputs.used(CODE_POINT, path, rows);
  }
  return found;
}

export const compactPostcode = (postcode: string): string => postcode.toUpperCase().replace(/\s/g, '');
