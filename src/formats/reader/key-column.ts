import type { AreaJoin, KeyKind } from '../area-keys';
import { areasOfNames } from '../place-names';
import { type ColumnProfile, MOST_TEXTS, placeShare } from './column-profile';
import { postcodeAtEnd } from './place-shape';

/** Which column says where a row belongs, and as what. */
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
  'area-name': { one: 'the name of an area', many: 'names of areas (LSOA)' },
  'msoa-name': { one: 'the name of a neighbourhood', many: 'names of neighbourhoods (MSOA)' },
  'ward-name': { one: 'the name of a ward', many: 'names of wards' },
  'postcode-sector': { one: 'a postcode sector', many: 'postcode sectors' },
  'postcode-district': { one: 'a postcode district', many: 'postcode districts' },
};

/** The finer first: of columns that tell rows apart equally well the finer holds. */
const FINENESS: readonly KeyKind[] = [
  'output-area',
  'lsoa21',
  'lsoa11',
  'postcode',
  'msoa',
  'ward',
  'area-name',
  'postcode-sector',
  'postcode-district',
  'msoa-name',
  'ward-name',
];
const isCode = (kind: KeyKind): boolean => FINENESS.indexOf(kind) < 6;

/** A column is a key when so much of what stands in it has the shape of one. */
const ENOUGH = 0.6;

/** Columns by which rows can be placed, the best first. */
export function keyCandidates(
  profiles: readonly ColumnProfile[],
  rows: number,
  join: AreaJoin,
): readonly KeyColumn[] {
  const found = profiles.flatMap(
    (profile): readonly (KeyColumn & { readonly distinct: number; readonly isSparse: boolean })[] => {
      const kind = kindOf(profile, join);
      // The code of an area may stand in the first of its rows only; a postcode that most rows lack is another one.
      const least = kind === 'postcode' ? 0.5 : 0.05;
      return kind === null || profile.filled < least * rows
        ? []
        : [
            {
              at: profile.at,
              kind,
              isSparse: profile.filled < 0.5 * rows,
              distinct: Math.min(profile.texts.size, MOST_TEXTS),
            },
          ];
    },
  );
  const hasAreaCode = found.some(
    ({ kind, isSparse }) => !isSparse && (kind === 'lsoa21' || kind === 'lsoa11' || kind === 'output-area'),
  );
  return [...found]
    .sort((a, b) => {
      const postcodeLast = hasAreaCode ? Number(a.kind === 'postcode') - Number(b.kind === 'postcode') : 0;
      return (
        Number(a.isSparse) - Number(b.isSparse) ||
        postcodeLast ||
        Number(isCode(b.kind)) - Number(isCode(a.kind)) ||
        b.distinct - a.distinct ||
        FINENESS.indexOf(a.kind) - FINENESS.indexOf(b.kind)
      );
    })
    .map(({ at, kind }) => ({ at, kind }));
}

/** As what a column may be read that a person chose, or that only its heading names. */
export function kindOf(profile: ColumnProfile, join: AreaJoin): KeyKind | null {
  const place = placeShare(profile);
  if (place !== null && place.share >= ENOUGH && place.kind !== 'elsewhere') {
    if (place.kind === 'postcode-district' && !isDistricts(profile, join)) return null;
    return place.kind === 'lsoa21' && /11|2001/.test(profile.title) && !/21/.test(profile.title)
      ? 'lsoa11'
      : place.kind;
  }
  return kindOfNames(profile, join) ?? (endInPostcodes(profile) ? 'postcode' : null);
}

/** Addresses, each with its postcode at its end. */
const endInPostcodes = ({ texts }: ColumnProfile): boolean =>
  texts.size > 0 &&
  [...texts.keys()].filter((text) => postcodeAtEnd(text) !== '').length >= ENOUGH * texts.size;

function isDistricts({ texts, title }: ColumnProfile, { spine }: AreaJoin): boolean {
  if (/post|district|outward|pcd/i.test(title)) return true;
  const ours = new Set(spine.postcodes.outward);
  return [...texts.keys()].filter((text) => ours.has(text.toUpperCase())).length >= ENOUGH * texts.size;
}

function kindOfNames({ texts, numbers, filled }: ColumnProfile, join: AreaJoin): KeyKind | null {
  if (texts.size < 2 || numbers > 0.2 * filled || texts.size >= MOST_TEXTS) return null;
  for (const kind of ['area-name', 'msoa-name', 'ward-name'] as const) {
    const { rows } = areasOfNames(join, kind);
    let known = 0;
    for (const text of texts.keys()) known += rows(text).length > 0 ? 1 : 0;
    if (known >= ENOUGH * texts.size) return kind;
  }
  return null;
}

/** Headings publishers and councils use, the surest first: for columns whose cells do not say what they are. */
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
export function keyByHeading(titles: readonly string[]): KeyColumn | null {
  for (const [kind, pattern] of NAMES) {
    const at = titles.findIndex((title) => pattern.test(title.trim().toLowerCase()));
    if (at >= 0) return { at, kind };
  }
  return null;
}
