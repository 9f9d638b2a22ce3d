import type { KeyKind } from '../area-keys';
import { cleanCell } from '../figure';
import { DISTRICT, isOnsName, SECTOR } from '../place-names';

/** Geographies whose codes say what they are by their beginning: those the map places rows by. */
const PLACED: Readonly<Record<string, KeyKind>> = {
  '00': 'output-area',
  '01': 'lsoa21',
  '02': 'msoa',
  '05': 'ward',
};

/** And those it cannot place rows by, in words. */
const NOT_PLACED: Readonly<Record<string, string>> = {
  '04': 'parishes',
  '06': 'whole councils',
  '07': 'whole councils',
  '08': 'whole councils',
  '09': 'whole councils',
  '10': 'counties',
  '12': 'regions',
  '14': 'constituencies',
  '92': 'countries',
};

/** The last two letters are never C, I, K, M, O or V: a heading such as "OA11CD" is no postcode. */
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? {0,2}\d[ABD-HJLNP-UW-Z]{2}$/i;
/** Capitals only: "b12 3" in lower case is more often a house or a shelf. */
const CODE = /^[EWSNK]\d{8}$/i;
const CODE_WITHIN = /(?:^|[\s:;,([–-])([EWSNK]\d{8})(?=$|[\s:;,)\]–-])/i;

/** What a cell could be, as a place: a kind the map places rows by, words for one that it cannot, or null. */
export type PlaceShape = KeyKind | 'elsewhere' | null;

/** The code in a cell, alone or beside a name ("E01029022 : Mendip 001A"); null when there is none. */
export function codeIn(text: string): string | null {
  const clean = cleanCell(text);
  if (clean.length < 9) return null;
  if (clean.length === 9) return CODE.test(clean) ? clean.toUpperCase() : null;
  return clean.length > 120 ? null : (CODE_WITHIN.exec(clean)?.[1]?.toUpperCase() ?? null);
}

export function shapeOf(text: string): PlaceShape {
  if (text.length < 2 || text.length > 120) return null;
  const code = codeIn(text);
  if (code !== null) return PLACED[code.slice(1, 3)] ?? 'elsewhere';
  const clean = cleanCell(text);
  if (clean.length <= 9) {
    if (POSTCODE.test(clean)) return 'postcode';
    if (clean.includes(' ') && SECTOR.test(clean)) return 'postcode-sector';
    if (DISTRICT.test(clean)) return 'postcode-district';
  }
  return isOnsName(clean) ? 'area-name' : null;
}

/** "parishes", of a code such as E04…; null for other texts. */
export function notPlacedWords(text: string): string | null {
  const code = codeIn(text);
  return code === null ? null : (NOT_PLACED[code.slice(1, 3)] ?? null);
}

/** The kind of place a code is of, where that is another than the column holds; null where it is the same or none. */
export function otherKind(text: string, kind: KeyKind): KeyKind | null {
  const own = CODE.test(text) ? PLACED[text.slice(1, 3)] : undefined;
  const wanted = kind === 'lsoa11' ? 'lsoa21' : kind;
  return own === undefined || own === wanted || !Object.values(PLACED).includes(wanted) ? null : own;
}

/** True of the code of a country, a region or a county, or of the council itself: a row of such a code is a total. */
export const isWholeCode = (text: string, councilCode: string): boolean =>
  text === councilCode || /^(K0\d|[EWSN]92|E1[0-3])\d+$/.test(text);

/** The key as the lists of the map spell it. */
export function keyOf(text: string, kind: KeyKind): string {
  switch (kind) {
    case 'output-area':
    case 'lsoa21':
    case 'lsoa11':
    case 'msoa':
    case 'ward':
      return text.length === 9 && CODE.test(text) ? text.toUpperCase() : (codeIn(text) ?? cleanCell(text));
    case 'postcode': {
      const clean = cleanCell(text);
      return clean.length > 9 ? postcodeAtEnd(clean) || clean : clean;
    }
    default:
      return cleanCell(text);
  }
}

/** The postcode at the end of an address; empty = none. */
export const postcodeAtEnd = (address: string): string =>
  /\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\W*$/i.exec(address)?.[1] ?? '';
