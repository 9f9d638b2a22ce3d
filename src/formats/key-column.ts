import type { KeyKind } from './area-keys';
import type { Headings } from './headings';

/** The column that says where a row belongs. */
export interface KeyColumn {
  readonly at: number;
  readonly kind: KeyKind;
}

export const KEY_WORDS: Readonly<Record<KeyKind, { readonly one: string; readonly many: string }>> = {
  postcode: { one: 'a postcode', many: 'postcodes' },
  'output-area': { one: 'the code of an output area', many: 'output areas' },
  lsoa21: { one: 'the code of an area', many: 'areas (LSOA 2021)' },
  lsoa11: { one: 'the code of an area', many: 'areas of 2011 (LSOA 2011)' },
  msoa: { one: 'the code of an MSOA', many: 'MSOAs' },
  ward: { one: 'the code of a ward', many: 'wards' },
};

/** Headings publishers and councils use, the surest first. */
const NAMES: readonly (readonly [KeyKind, RegExp])[] = [
  ['lsoa21', /^(lsoa21cd|lsoa 2021|lsoa code \(2021\)|lsoa21_code|lsoa21|lsoa_code_2021|area_code)$/],
  ['lsoa11', /^(lsoa11cd|lsoa 2011|lsoa code \(2011\)|lsoa11_code|lsoa11|lsoa_code_2011)$/],
  ['output-area', /^(oa21cd|oa11cd|output_area|output area|oa_code|oa code|oa21|oa)$/],
  ['msoa', /^(msoa21cd|msoa11cd|msoa code.*|msoa_code|msoa21_code|msoa)$/],
  ['ward', /^(wd\d\dcd|ward code.*|ward_code|ward\d\d_code)$/],
  ['postcode', /^(postcode|post code|pcds?|pcd7|postcode_space|structured postcode|home postcode)$/],
  ['lsoa21', /^(lsoa|lsoa code|lsoa_code|lsoacd)$/],
];

/** The key by its heading; null when no heading says. */
export function findKey(headings: Headings): KeyColumn | null {
  for (const [kind, pattern] of NAMES) {
    const at = headings.find(pattern);
    if (at >= 0) return { at, kind };
  }
  return null;
}

const SHAPES: readonly (readonly [KeyKind, RegExp])[] = [
  ['output-area', /^[EW]00\d{6}$/],
  ['lsoa21', /^[EW]01\d{6}$/],
  ['msoa', /^[EW]02\d{6}$/],
  ['ward', /^[EW]05\d{6}$/],
  ['postcode', /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i],
];

/** The key by what stands in the first rows: a column in which four of five cells have the shape of a key. */
export function keyByValues(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): KeyColumn | null {
  if (rows.length === 0) return null;
  let best: (KeyColumn & { readonly fitting: number }) | null = null;
  for (const [kind, pattern] of SHAPES) {
    for (let at = 0; at < names.length; at += 1) {
      const fitting = rows.filter((cells) => pattern.test((cells[at] ?? '').trim())).length;
      if (fitting >= 0.8 * rows.length && fitting > (best?.fitting ?? 0)) best = { at, kind, fitting };
    }
  }
  return best === null ? null : { at: best.at, kind: best.kind };
}
