import { normalisePostcode } from '../domain/places/search';
import { nearestIn } from '../domain/sums/distances';
import { remembered } from '../domain/sums/remembered';

/** Codes of other geographies by area: `keys.json` of a council's folder. Lists are empty where none is held. */
export interface AreaKeys {
  /** One a row, in row order. */
  readonly msoa: readonly string[];
  readonly ward: readonly string[];
  readonly outputAreas: {
    readonly code: readonly string[];
    /** Row of the area each lies in. */
    readonly area: readonly number[];
    /** Households, Census 2021. */
    readonly households: readonly number[];
  };
  /** One a postcode, in the order of `postcodes.json`: position in `outputAreas`, -1 = not known. */
  readonly postcodeOutputArea: readonly number[];
  /** 2011 areas that are not an area of 2021: each with the areas of 2021 it became part of or was split into. */
  readonly changedAreas: readonly {
    readonly code: string;
    readonly became: readonly number[];
    readonly how: 'split' | 'merged';
  }[];
}

/** What the reader of a file must know of the council to find its areas. Plain values: it is sent to a worker. */
export interface AreaSpine {
  readonly councilCode: string;
  readonly councilName: string;
  readonly codes: readonly string[];
  readonly residents: readonly number[];
  readonly households: readonly number[];
  /** Population-weighted centres, degrees. */
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  readonly postcodes: {
    readonly outward: readonly string[];
    readonly inward: readonly string[];
    readonly area: readonly number[];
  };
  /** As people know them, one a row: areas, wider neighbourhoods (MSOA), wards. */
  readonly names: {
    readonly areas: readonly string[];
    readonly msoas: readonly string[];
    readonly wards: readonly string[];
  };
  readonly keys: AreaKeys;
}

/** Where a key leads: the row of an area, or why it leads nowhere. */
export const NOT_OURS = -1;
export const UNKNOWN = -2;

/** Geographies a file may be keyed by, and names in place of codes. */
export type KeyKind =
  | 'postcode'
  | 'output-area'
  | 'lsoa21'
  | 'lsoa11'
  | 'msoa'
  | 'ward'
  | 'area-name'
  | 'msoa-name'
  | 'ward-name'
  | 'postcode-sector'
  | 'postcode-district';

export interface AreaJoin {
  readonly spine: AreaSpine;
  /** Row of a postcode's area, `NOT_OURS`, or `UNKNOWN`: of our postcode districts, yet in none of our lists. */
  postcode(text: string): number;
  /** Position of a postcode in the list, -1 = not in it. */
  postcodeAt(text: string): number;
  outputArea(code: string): number;
  area(code: string): number;
  /** Rows whose areas stand next to an unknown code of an output area: the code was probably split into some of them. */
  besideOutputArea(code: string): readonly number[];
  /** Rows of an area of 2011 that is no area of 2021. */
  changed(code: string): AreaKeys['changedAreas'][number] | null;
  msoa(code: string): readonly number[];
  /** True of a code that is none of our neighbourhoods' and stands between two of them: probably one of 2011. */
  isNearMsoa(code: string): boolean;
  ward(code: string): readonly number[];
  /**
   * Households a postcode stands for: its share of its output area's, or, where that is not known, an equal share of
   * its area's. Estimates: no publisher counts households by postcode.
   */
  readonly postcodeWeight: Float64Array;
  centre(row: number): { readonly lon: number; readonly lat: number };
  /** Row of the area whose centre is nearest, -1 when none is within 15 km: the point is not in the council. */
  nearestArea(lon: number, lat: number): number;
}

/** A code of any geography of the United Kingdom; those of Northern Ireland before 2011 begin with 95. */
export const CODE = /^([EWSN]\d{8}|95[A-Z]{2}\d\d[A-Z\d]*)$/;

const NEAR_KM = 15;

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Indexes of the council's keys, made once for a council. */
export const areaJoin = remembered((spine: AreaSpine): AreaJoin => {
  const { keys, postcodes } = spine;
  const areas = new Map(spine.codes.map((code, row) => [code, row]));
  const outputAreas = new Map(
    keys.outputAreas.code.map((code, at) => [code, keys.outputAreas.area[at] ?? UNKNOWN]),
  );
  const isNearArea = amongCodes(spine.codes);
  const isNearMsoa = amongCodes(keys.msoa);
  const nearOutputArea = neighbours(keys.outputAreas.code);
  const changed = new Map(keys.changedAreas.map((one) => [one.code, one]));
  const positions = postcodePositions(postcodes);
  const districts = new Set(postcodes.outward);
  const beginnings = new Set(
    postcodes.outward.map((district) => district.charCodeAt(0) * 256 + district.charCodeAt(1)),
  );

  function postcodeAt(text: string): number {
    // Files hold "TA11 6AT", "TA116AT" and fixed seven characters; the usual ones need no work.
    const known = positions.get(text);
    if (known !== undefined) return known;
    const normal = normalisePostcode(text);
    return normal === null ? -1 : (positions.get(normal) ?? -1);
  }

  function isElsewhere(text: string): boolean {
    if (text.length < 5 || text.length > 8) return false;
    const first = text.charCodeAt(0);
    const second = text.charCodeAt(1);
    if (!isCapital(first) || !(isCapital(second) || (second >= 48 && second <= 57))) return false;
    // Words are no postcodes: the third last of one is a digit.
    const third = text.charCodeAt(text.length - 3);
    return third >= 48 && third <= 57 && !beginnings.has(first * 256 + second);
  }

  return {
    spine,
    postcodeAt,
    postcode(text) {
      // Most of a national file is elsewhere, and its first two letters tell: no more work for those.
      if (isElsewhere(text)) return NOT_OURS;
      const at = postcodeAt(text);
      if (at >= 0) return postcodes.area[at] ?? UNKNOWN;
      const normal = normalisePostcode(text);
      if (normal === null) return UNKNOWN;
      return districts.has(normal.slice(0, -4)) ? UNKNOWN : NOT_OURS;
    },
    outputArea: (code) =>
      outputAreas.get(code) ?? (CODE.test(code) && nearOutputArea(code).length === 0 ? NOT_OURS : UNKNOWN),
    area: (code) => areas.get(code) ?? (CODE.test(code) && !isNearArea(code) ? NOT_OURS : UNKNOWN),
    besideOutputArea: (code) => [
      ...new Set(nearOutputArea(code).map((at) => keys.outputAreas.area[at] ?? 0)),
    ],
    changed: (code) => changed.get(code) ?? null,
    msoa: rowsBy(keys.msoa),
    isNearMsoa,
    ward: rowsBy(keys.ward),
    postcodeWeight: postcodeWeights(spine),
    centre: (row) => ({ lon: spine.lon[row] ?? Number.NaN, lat: spine.lat[row] ?? Number.NaN }),
    nearestArea(lon, lat) {
      const { index, km } = nearestIn(spine, { lon, lat });
      return km < NEAR_KM ? index : -1;
    },
  };
});

/** Codes were given out council by council, so that one between two of ours, close by, was ours too. */
const CLOSE = 8;

/** Positions of our codes next below and next above, close to each other; none for a code not among ours. */
function neighbours(codes: readonly string[]): (code: string) => readonly number[] {
  const sorted = codes.map((code, at) => ({ code, at })).sort((a, b) => (a.code < b.code ? -1 : 1));
  return (code) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.code ?? '') < code) low = middle + 1;
      else high = middle;
    }
    // Two codes on either side: where only a few stand together other councils' stand between them.
    const [first, before, after, last] = sorted.slice(Math.max(0, low - 2), low + 2);
    if (!first || !before || !after || !last || low < 2) return [];
    const step = (a: string, b: string): number =>
      a.slice(0, 3) === b.slice(0, 3) ? Number(b.slice(3)) - Number(a.slice(3)) : Number.POSITIVE_INFINITY;
    const isClose =
      step(first.code, before.code) <= CLOSE &&
      step(before.code, after.code) <= CLOSE &&
      step(after.code, last.code) <= CLOSE;
    return isClose ? [before.at, after.at] : [];
  };
}

function amongCodes(codes: readonly string[]): (code: string) => boolean {
  const near = neighbours([...new Set(codes)]);
  return (code) => near(code).length > 0;
}

function rowsBy(codes: readonly string[]): (code: string) => readonly number[] {
  const rows = new Map<string, number[]>();
  codes.forEach((code, row) => {
    rows.set(code, [...(rows.get(code) ?? []), row]);
  });
  return (code) => rows.get(code) ?? [];
}

/** Each postcode, written with and without its blank, by its position in the list. */
function postcodePositions({ outward, inward }: AreaSpine['postcodes']): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  let at = 0;
  outward.forEach((district, group) => {
    const codes = inward[group] ?? '';
    for (let from = 0; from < codes.length; from += 3) {
      const code = codes.slice(from, from + 3);
      positions.set(`${district} ${code}`, at);
      positions.set(`${district}${code}`, at);
      at += 1;
    }
  });
  return positions;
}

function postcodeWeights({ keys, postcodes, codes, households }: AreaSpine): Float64Array {
  const inOutputArea = new Float64Array(keys.outputAreas.code.length);
  const inArea = new Float64Array(codes.length);
  const of = (at: number): number => keys.postcodeOutputArea[at] ?? -1;
  postcodes.area.forEach((area, at) => {
    inArea[area] = (inArea[area] ?? 0) + 1;
    const outputArea = of(at);
    if (outputArea >= 0) inOutputArea[outputArea] = (inOutputArea[outputArea] ?? 0) + 1;
  });
  return Float64Array.from(postcodes.area, (area, at) => {
    const outputArea = of(at);
    return outputArea >= 0
      ? (keys.outputAreas.households[outputArea] ?? 0) / (inOutputArea[outputArea] ?? 1)
      : (households[area] ?? 0) / (inArea[area] ?? 1);
  });
}
