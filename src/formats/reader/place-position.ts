import { areaCode } from '../../domain/model/codes';
import type { AccessPoint } from '../../domain/model/place';
import type { AreaJoin } from '../area-keys';
import { cleanCell, readFigure } from '../figure';
import { quoted } from '../file-problem';
import { fromNationalGrid, gridReference } from './national-grid';
import { postcodeAtEnd } from './place-shape';

export type Position = Pick<AccessPoint, 'lon' | 'lat' | 'areaCode' | 'positionNote'>;

/** What a row says of where a place is, each as it stands. */
export interface PositionCells {
  readonly postcode: string;
  readonly lon: string;
  readonly lat: string;
  readonly easting: string;
  readonly northing: string;
  readonly pair: string;
  readonly address: string;
}

interface Degrees {
  readonly lon: number;
  readonly lat: number;
}

/** Of two numbers the one in degrees north of here is the latitude; null where neither order fits this country. */
const isHere = ({ lon, lat }: Degrees): boolean => lon >= -9 && lon <= 3 && lat >= 49 && lat <= 61;

/** True where longitude and latitude only fit this country in each other's place. */
export function isSwapped({ lon, lat }: PositionCells): boolean {
  const [x, y] = [readFigure(lon), readFigure(lat)];
  return (
    typeof x === 'number' &&
    typeof y === 'number' &&
    !isHere({ lon: x, lat: y }) &&
    isHere({ lon: y, lat: x })
  );
}

/**
 * Where a place is: its degrees, or those of its postcode's area; null when it lies outside the council, a reason in words
 * when it cannot be told.
 */
export function positionOf(cells: PositionCells, join: AreaJoin, swapped: boolean): Position | null | string {
  const postcode = cells.postcode || postcodeAtEnd(cells.address);
  const row = postcode === '' ? -2 : join.postcode(cleanCell(postcode));
  const degrees = degreesOf(cells, swapped);
  if (degrees !== null) {
    if (!isHere(degrees))
      return `${degrees.lon}, ${degrees.lat} is not a longitude and latitude in this country`;
    const near = row >= 0 ? row : join.nearestArea(degrees.lon, degrees.lat);
    const code = join.spine.codes[near];
    return code === undefined ? null : { ...degrees, areaCode: areaCode(code), positionNote: null };
  }
  if (row === -1) return null;
  const code = join.spine.codes[row];
  if (code === undefined) {
    return postcode === ''
      ? 'the place needs a postcode, or a longitude and a latitude'
      : `the postcode ${quoted(postcode)} is in none of our lists`;
  }
  return {
    ...join.centre(row),
    areaCode: areaCode(code),
    positionNote: 'Position is the centre of its area: the list gives only a postcode.',
  };
}

function degreesOf(cells: PositionCells, swapped: boolean): Degrees | null {
  const [lon, lat] = [readFigure(cells.lon), readFigure(cells.lat)];
  if (typeof lon === 'number' && typeof lat === 'number')
    return swapped ? { lon: lat, lat: lon } : { lon, lat };
  const [easting, northing] = [readFigure(cells.easting), readFigure(cells.northing)];
  if (typeof easting === 'number' && typeof northing === 'number') return onGrid(easting, northing);
  const reference = gridReference(cells.pair);
  if (reference !== null) return onGrid(reference.easting, reference.northing);
  const lettered = byLetters(cells.pair);
  if (lettered !== null) return lettered;
  const pair = [
    ...cleanCell(cells.pair)
      .replace(/[−–]/g, '-')
      .matchAll(/-?\d+(?:\.\d+)?/g),
  ].map(([text]) => Number(text));
  const [a, b] = pair;
  if (pair.length !== 2 || a === undefined || b === undefined) return null;
  if (Math.abs(a) > 1000) return onGrid(a, b);
  // Latitude first, as people write it; or longitude first, as "POINT(-3.1 51.0)".
  return isHere({ lon: b, lat: a }) || !isHere({ lon: a, lat: b }) ? { lon: b, lat: a } : { lon: a, lat: b };
}

const LETTERED =
  /(\d+(?:\.\d+)?)\s*°?\s*(?:(\d+(?:\.\d+)?)\s*['′’]\s*)?(?:(\d+(?:\.\d+)?)\s*(?:["″”]|'')\s*)?([NSEW])\b/gi;

/** "51.0153N, 3.1006W", and the same in degrees, minutes and seconds; null = not written so. */
function byLetters(text: string): Degrees | null {
  const found = new Map(
    [...cleanCell(text).matchAll(LETTERED)].map(([, whole, minutes = '0', seconds = '0', letter = '']) => [
      letter.toUpperCase(),
      Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600,
    ]),
  );
  const of = (plus: string, minus: string): number | undefined => {
    const below = found.get(minus);
    return found.get(plus) ?? (below === undefined ? undefined : -below);
  };
  const [lat, lon] = [of('N', 'S'), of('E', 'W')];
  const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  return lat === undefined || lon === undefined ? null : { lat: rounded(lat), lon: rounded(lon) };
}

function onGrid(easting: number, northing: number): Degrees {
  const { lon, lat } = fromNationalGrid(easting, northing);
  return { lon: Math.round(lon * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 };
}
