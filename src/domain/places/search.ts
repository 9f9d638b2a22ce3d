import { type AreaCode, type Row, row } from '../model/codes';
import type { Dataset } from '../model/dataset';
import { GROUPINGS, type GroupingId } from '../model/grouping';
import type { AccessPoint } from '../model/place';
import { groupsOf } from '../sums/groups';
import { cut as cutTo } from '../words/characters';
import { formatAreas } from '../words/format-value';
import { capitalised, placeName } from '../words/sentence';
import { fullName, isNeighbours } from './own-places';
import { nearestArea } from './points-after';

/** Every postcode in columns; see `PostcodesFile` of the artefacts. */
export interface PostcodeList {
  readonly currentList: string;
  readonly outward: readonly string[];
  readonly inward: readonly string[];
  readonly area: readonly number[];
  readonly notCurrent: readonly number[];
}

/** `rest`: what was typed beside the postcode, "Minehead" or nothing. */
export type PostcodeAnswer = { readonly text: string; readonly rest: string } & (
  | { readonly kind: 'current' | 'not-current'; readonly row: Row; readonly postcode: string }
  | { readonly kind: 'unknown' | 'partial' | 'not-a-postcode' }
);

const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;
const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?\d?$/;

/** "ta24 8nj" as "TA24 8NJ"; null when the text is not shaped like a postcode. The letter O for nought is forgiven. */
export function normalisePostcode(text: string): string | null {
  const compact = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (compact.length < 5 || compact.length > 7) return null;
  const inward = compact.slice(-3).replace(/^O/, '0');
  const outward = compact
    .slice(0, -3)
    .replace(/(\d)O/g, (_, digit: string) => `${digit}0`)
    .replace(/^([A-Z]{1,2})O(?=\d?$)/, (_, letters: string) => `${letters}0`);
  const whole = WHOLE.exec(outward + inward);
  return whole ? `${whole[1]} ${whole[2]}` : null;
}

/** A whole postcode among other words, and one that stops after its first half. */
const AMONG_WORDS = /(?:^|[^a-z0-9])([a-z]{1,2}[0-9o][a-z0-9]?[ ]*[0-9o][a-z]{2})(?![a-z0-9])/i;
const START_AMONG_WORDS = /(?:^|[^a-z0-9])([a-z]{1,2}\d[a-z\d]?)(?![a-z0-9])/i;

/** The postcode of a text in which a town or county may stand beside it, and what else it says. */
function postcodeAmong(text: string): { readonly postcode: string | null; readonly rest: string } {
  const whole = normalisePostcode(text);
  if (whole !== null) return { postcode: whole, rest: '' };
  const found = AMONG_WORDS.exec(text)?.[1] ?? '';
  const postcode = normalisePostcode(found);
  return { postcode, rest: postcode === null ? text : without(text, found) };
}

const without = (text: string, part: string): string =>
  text
    .replace(part, ' ')
    .replace(/^[\s,;.]+|[\s,;.]+$/g, '')
    .replace(/\s+/g, ' ');

/**
 * Which area a postcode is in, or a sentence that says why not. A town or county may stand beside it.
 *
 * @param place "Somerset": whose postcodes they are, for the sentence
 */
export function findPostcode(list: PostcodeList, text: string, place: string): PostcodeAnswer {
  const { postcode, rest } = postcodeAmong(text);
  if (postcode === null) return startOfPostcode(list, text);
  const at = positionOf(list, postcode);
  const area = at === null ? undefined : list.area[at];
  if (at === null || area === undefined)
    return { kind: 'unknown', rest, text: `${postcode} is not a ${place} postcode we hold.` };
  if (list.notCurrent.includes(at)) {
    return {
      kind: 'not-current',
      row: row(area),
      postcode,
      rest,
      text: `${postcode} is not in the ${list.currentList} list. An earlier list places it here.`,
    };
  }
  return { kind: 'current', row: row(area), postcode, rest, text: postcode };
}

function startOfPostcode(list: PostcodeList, text: string): PostcodeAnswer {
  const compact = text.toUpperCase().replace(/\s/g, '');
  const alone = list.outward.includes(compact) || (OUTWARD.test(compact) && /\d/.test(compact));
  const start = alone ? text.trim() : (START_AMONG_WORDS.exec(text)?.[1] ?? '');
  if (!alone && !list.outward.includes(start.toUpperCase()))
    return { kind: 'not-a-postcode', rest: text, text: `“${cut(text.trim())}” is not a postcode.` };
  return {
    kind: 'partial',
    rest: alone ? text : without(text, start),
    text: `${start.toUpperCase()} is the start of a postcode. Type the whole postcode.`,
  };
}

/** As much of what was typed as is said back. */
export const cut = (text: string): string => cutTo(text, 40);

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
  /** The heading it stands under: "Places", "Libraries", "Areas", "Wards". */
  readonly kind: string;
  /** The place that is opened, where it is made of several areas: `row` is then the first of them. */
  readonly group?: { readonly by: GroupingId; readonly code: string };
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

/** Everything that can be found by name. Wards and neighbourhoods are opened as such. */
export function findables(dataset: Dataset, places: PlaceList): readonly Findable[] {
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
        if (isNeighbours(point)) return [neighboursLibrary(dataset, point)];
        const area = dataset.codes.indexOf(point.areaCode as AreaCode);
        return area < 0
          ? []
          : [
              {
                label: point.name,
                detail: point.postcode,
                kind: point.isAdded ? 'Places added' : 'Libraries',
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
    ...FOUND_AS_SUCH.flatMap((by) => groupFindables(dataset, by)),
  ];
}

/** Kinds of places that a search opens, in the order in which they are listed. */
const FOUND_AS_SUCH = ['ward', 'neighbourhood', 'constituency', 'district', 'own'] as const;

function groupFindables(dataset: Dataset, by: (typeof FOUND_AS_SUCH)[number]): readonly Findable[] {
  const { codes, names, of } = groupsOf(dataset, by);
  const { one, many } = GROUPINGS[by];
  return codes.flatMap((code, at) => {
    const rows = Array.from(of).flatMap((place, index) => (place === at ? [index] : []));
    const [first] = rows;
    if (first === undefined) return [];
    return [
      {
        label: names[at] ?? '',
        detail: `${one}, ${formatAreas(rows.length)}`,
        kind: capitalised(many),
        row: row(first),
        at: null,
        group: { by, code },
      },
    ];
  });
}

/** A library beyond the border opens the area whose centre is nearest to it, and says so. */
const neighboursLibrary = (dataset: Dataset, point: AccessPoint): Findable => ({
  label: fullName(point),
  detail: `${point.postcode}, outside ${placeName(dataset)}: opens the area nearest to it`,
  kind: 'Libraries',
  row: nearestArea(dataset, point),
  at: { lon: point.lon, lat: point.lat },
});
