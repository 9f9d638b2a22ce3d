import { type AreaJoin, type KeyKind, NOT_OURS, UNKNOWN } from './area-keys';

/** The rows of a place of a file that is not named by a code of ours, and what it is when there are none. */
export interface PlaceRows {
  rows(key: string): readonly number[];
  otherwise(key: string): number;
}

/** "Mendip 001A", as ONS names areas by the council of 2011 or 2021 they lay in. */
const ONS_NAME = /^[\p{L}][\p{L}’',. -]+ \d{3}[A-Z]$/u;
/** The same, and "Mendip 001", of a neighbourhood. */
const NUMBERED = /^([\p{L}][\p{L}’',. -]+) \d{3}[A-Z]?$/u;
export const SECTOR = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d)$/;
export const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/** Names in one spelling: no case, no marks, "and" for "&". */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Areas by ONS's name ("Mendip 001A") or the one of this map, which holds it in brackets; neighbourhoods and wards by theirs. */
export function areasOfNames(
  { spine: { names } }: AreaJoin,
  kind: Extract<KeyKind, 'area-name' | 'msoa-name' | 'ward-name'>,
): PlaceRows {
  const rows = new Map<string, number[]>();
  const put = (name: string, row: number): void => {
    const own = plainName(name);
    if (own !== '') rows.set(own, [...(rows.get(own) ?? []), row]);
  };
  const all = { 'area-name': names.areas, 'msoa-name': names.msoas, 'ward-name': names.wards }[kind];
  all.forEach((name, row) => {
    put(name, row);
    const short = kind === 'area-name' ? onsName(name) : null;
    if (short !== null) put(short, row);
  });
  // A neighbourhood has the name of its areas without their letter.
  if (kind === 'msoa-name') {
    names.areas.forEach((name, row) => {
      const short = onsName(name);
      if (short !== null) put(short.slice(0, -1), row);
    });
  }
  const councils = new Set(
    names.areas.flatMap((name) => {
      const short = onsName(name);
      return short === null ? [] : [plainName(short.slice(0, -5))];
    }),
  );
  return {
    rows: (key) => rows.get(plainName(key)) ?? [],
    // An unheard-of number of a council of ours may be an area of 2011; another name may be misspelt.
    otherwise: (key) => {
      const council = NUMBERED.exec(key)?.[1];
      return council !== undefined && !councils.has(plainName(council)) ? NOT_OURS : UNKNOWN;
    },
  };
}

export const isOnsName = (text: string): boolean => ONS_NAME.test(text);
const onsName = (name: string): string | null => /\(([^()]+ \d{3}[A-Z])\)$/.exec(name)?.[1] ?? null;

/** Sectors ("TA1 3") and districts ("TA1"): each area goes with that in which most of its postcodes lie. */
export function areasOfPostcodes(
  { spine: { postcodes, codes } }: AreaJoin,
  kind: Extract<KeyKind, 'postcode-sector' | 'postcode-district'>,
): PlaceRows {
  const counts = codes.map(() => new Map<string, number>());
  const held = new Set<string>();
  let at = 0;
  postcodes.outward.forEach((district, group) => {
    const inward = postcodes.inward[group] ?? '';
    for (let from = 0; from < inward.length; from += 3) {
      const own = kind === 'postcode-district' ? district : `${district} ${inward[from]}`;
      const of = counts[postcodes.area[at] ?? -1];
      of?.set(own, (of.get(own) ?? 0) + 1);
      held.add(own);
      at += 1;
    }
  });
  const rows = new Map<string, number[]>();
  counts.forEach((of, row) => {
    const [most] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (most) rows.set(most[0], [...(rows.get(most[0]) ?? []), row]);
  });
  const spelled = (key: string): string => {
    const text = key.toUpperCase();
    const sector = SECTOR.exec(text);
    return kind === 'postcode-sector' && sector ? `${sector[1]} ${sector[2]}` : text;
  };
  return {
    rows: (key) => rows.get(spelled(key)) ?? [],
    otherwise: (key) => (held.has(spelled(key)) ? UNKNOWN : NOT_OURS),
  };
}
