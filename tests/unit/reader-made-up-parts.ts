import { SPINE } from './import-fixture';
import type { Case } from './reader-cases';

// Every file here is made up for the tests: real codes and postcodes under invented figures. None reaches a map.

export const codes = SPINE.codes.slice(0, 6);
export const [A = '', B = '', C = '', D = ''] = codes;
export const names = SPINE.names.areas.slice(0, 6);
/** "Mendip 006A", as ONS names the area. */
export const onsNames = names.map((name) => /\(([^()]+)\)$/.exec(name)?.[1] ?? '');
export const postcodes = SPINE.postcodes.outward.slice(0, 8).map((outward, at) => {
  const inward = SPINE.postcodes.inward[at] ?? '';
  return `${outward} ${inward.slice(0, 3)}`;
});
export const [P = '', Q = '', R = ''] = postcodes;
export const outputAreas = SPINE.keys.outputAreas.code.slice(0, 6);
export const wards = [...new Set(SPINE.keys.ward)].slice(0, 4);
export const msoas = [...new Set(SPINE.keys.msoa)].slice(0, 4);

/** Rows of cells as a CSV file. */
export const csv = (...rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
/** A row for each of the six areas: its code and what `cells` says. */
export const areas = (
  cells: (at: number) => readonly (string | number)[],
): readonly (readonly (string | number)[])[] => codes.map((code, at) => [code, ...cells(at)]);
export const SIX = [6, 0, 0, 0] as const;
export const utf16 = (text: string, isBig = false, mark = ''): Uint8Array => {
  const bytes = Buffer.from(`${mark}${text}`, 'utf16le');
  return Uint8Array.from(isBig ? bytes.swap16() : bytes);
};
export const TABLE = csv(['LSOA code (2021)', 'Sessions'], ...areas((at) => [20 + at]));
export const SESSIONS: Case['reads'] = { match: SIX, figures: ['Sessions: + 135'] };
