import { type Row, row } from '../model/codes';
import type { Dataset } from '../model/dataset';
import { plain } from '../words/plain-text';

/** Every postcode in columns; see `PostcodesFile` of the artefacts. */
export interface PostcodeList {
  readonly currentList: string;
  readonly outward: readonly string[];
  readonly inward: readonly string[];
  readonly area: readonly number[];
  readonly notCurrent: readonly number[];
}

export type PostcodeAnswer =
  | { readonly kind: 'current'; readonly row: Row; readonly postcode: string; readonly text: string }
  | { readonly kind: 'not-current'; readonly row: Row; readonly postcode: string; readonly text: string }
  | { readonly kind: 'unknown' | 'partial' | 'not-a-postcode'; readonly text: string };

const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;
const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?\d?$/;

/** "ta24 8nj" as "TA24 8NJ"; null when the text is not shaped like a postcode. The letter O for nought is forgiven. */
export function normalisePostcode(text: string): string | null {
  const compact = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (compact.length < 5 || compact.length > 7) return null;
  const inward = compact.slice(-3).replace(/^O/, '0');
  const outward = compact.slice(0, -3).replace(/(?<=\d)O|(?<=^[A-Z]{1,2})O(?=\d?$)/g, '0');
  const whole = WHOLE.exec(outward + inward);
  return whole ? `${whole[1]} ${whole[2]}` : null;
}

/**
 * Which area a postcode is in, or a sentence that says why not.
 *
 * @param place "Somerset": whose postcodes they are, for the sentence
 */
export function findPostcode(list: PostcodeList, text: string, place: string): PostcodeAnswer {
  const postcode = normalisePostcode(text);
  if (postcode === null) {
    const compact = text.toUpperCase().replace(/\s/g, '');
    return list.outward.includes(compact) || (OUTWARD.test(compact) && /\d/.test(compact))
      ? {
          kind: 'partial',
          text: `${text.trim().toUpperCase()} is the start of a postcode. Type the whole postcode.`,
        }
      : { kind: 'not-a-postcode', text: `“${text.trim().slice(0, 40)}” is not a postcode.` };
  }
  const at = positionOf(list, postcode);
  const area = at === null ? undefined : list.area[at];
  if (at === null || area === undefined)
    return { kind: 'unknown', text: `${postcode} is not a ${place} postcode we hold.` };
  if (list.notCurrent.includes(at)) {
    return {
      kind: 'not-current',
      row: row(area),
      postcode,
      text: `${postcode} is not in the ${list.currentList} list. An earlier list places it here.`,
    };
  }
  return { kind: 'current', row: row(area), postcode, text: postcode };
}

/** Index of a postcode in the whole sequence, or null. */
function positionOf(list: PostcodeList, postcode: string): number | null {
  const [outward = '', inward = ''] = postcode.split(' ');
  const group = list.outward.indexOf(outward);
  const codes = list.inward[group];
  if (codes === undefined) return null;
  for (let i = 0; i < codes.length; i += 3) {
    if (codes.startsWith(inward, i)) {
      const before = list.inward.slice(0, group).reduce((sum, run) => sum + run.length / 3, 0);
      return before + i / 3;
    }
  }
  return null;
}

export interface Findable {
  readonly label: string;
  /** What tells it from others of the same name: the ward or the area it lies in. */
  readonly detail: string;
  readonly kind: 'Places' | 'Libraries' | 'Areas' | 'Wards';
  readonly row: Row;
  readonly at: { readonly lon: number; readonly lat: number } | null;
}

/** Place names in columns; see `PlacesFile` of the artefacts. */
export interface PlaceList {
  readonly name: readonly string[];
  readonly kind: readonly string[];
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  readonly area: readonly number[];
}

/** Everything that can be found by name. A ward opens at the first of its areas. */
export function findables(dataset: Dataset, places: PlaceList): readonly Findable[] {
  const wards = new Map<string, number>();
  dataset.wards.forEach((ward, index) => {
    if (!wards.has(ward)) wards.set(ward, index);
  });
  return [
    ...places.name.map((label, i): Findable => {
      const area = places.area[i] ?? 0;
      return {
        label,
        detail: `${places.kind[i]}, ${dataset.wards[area] ?? ''}`,
        kind: 'Places',
        row: row(area),
        at: { lon: places.lon[i] ?? 0, lat: places.lat[i] ?? 0 },
      };
    }),
    ...dataset.accessPoints
      .filter((point) => point.status === 'open')
      .flatMap((point): readonly Findable[] => {
        const area = dataset.codes.indexOf(point.areaCode);
        return area < 0
          ? []
          : [
              {
                label: point.name,
                detail: point.postcode,
                kind: 'Libraries',
                row: row(area),
                at: { lon: point.lon, lat: point.lat },
              },
            ];
      }),
    ...dataset.names.map(
      (label, i): Findable => ({
        label,
        detail: dataset.codes[i] ?? '',
        kind: 'Areas',
        row: row(i),
        at: null,
      }),
    ),
    ...[...wards].map(
      ([label, i]): Findable => ({
        label,
        detail: 'ward, its first area',
        kind: 'Wards',
        row: row(i),
        at: null,
      }),
    ),
  ];
}

/** Best matches of a name, best first: the whole name, its start, the start of a word, anywhere. */
export function findByName(index: readonly Findable[], text: string, limit: number): readonly Findable[] {
  const wanted = plain(text);
  if (wanted.length < 2) return [];
  return index
    .map((entry, at) => ({
      entry,
      at,
      score: nameScore(plain(entry.label), wanted) || codeScore(entry, wanted),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function nameScore(name: string, wanted: string): number {
  if (name === wanted) return 4;
  if (name.startsWith(wanted)) return 3;
  if (name.split(/[\s(&,-]+/).some((word) => word.startsWith(wanted)) || name.includes(` ${wanted}`))
    return 2;
  return name.includes(wanted) ? 1 : 0;
}

const codeScore = (entry: Findable, wanted: string): number =>
  entry.kind === 'Areas' && wanted.length >= 4 && entry.detail.toLowerCase().startsWith(wanted) ? 3 : 0;
