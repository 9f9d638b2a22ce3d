import type { HoursKind } from '../model/access-options';
import type { Dataset } from '../model/dataset';
import { type AccessPoint, type Imagined, PLACE_KIND_IDS } from '../model/place';
import { PLACE_KINDS } from '../model/place-kinds';
import { counted } from '../words/format-value';
import { openPlace } from './loaded-points';
import { fullName, isNeighbours } from './own-places';

/** As what a place is counted: one of its kind as published, of a list a person added, a neighbour's, or nothing real. */
const COUNTED_AS = [...PLACE_KIND_IDS, 'added', 'neighbour', 'imagined'] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

export function countedAs(point: AccessPoint): CountedAs {
  if (point.imagined) return 'imagined';
  if (isNeighbours(point)) return 'neighbour';
  return point.isAdded ? 'added' : point.kind;
}

/** The places apart, by what they are counted as, in the order they are told; only what there is any of. */
export const countedApart = (points: readonly AccessPoint[]): ReadonlyMap<CountedAs, number> =>
  new Map(
    COUNTED_AS.map((as) => [as, points.filter((point) => countedAs(point) === as).length] as const).filter(
      ([, count]) => count > 0,
    ),
  );

/** One and many, as they are counted in a sentence. */
export function placeNouns(as: CountedAs): readonly [one: string, many: string] {
  if (as === 'added') return ['place from the list added', 'places from the list added'];
  if (as === 'neighbour') return ['neighbour’s library', 'neighbours’ libraries'];
  return as === 'imagined' ? ['imagined place', 'imagined places'] : PLACE_KINDS[as].nouns;
}

/** "30 libraries", "2 places from the list added"; nothing of kinds there are none of. */
export const placesCounted = (points: readonly AccessPoint[]): readonly string[] =>
  [...countedApart(points)].map(([as, count]) => counted(count, ...placeNouns(as)));

const IMAGINED: Readonly<Record<Imagined, string>> = {
  opened: 'imagined in this scenario, not a real place',
  reopened: 'a closed library, imagined open again in this scenario',
  moved: 'a library, imagined here in this scenario; it stands elsewhere',
  stop: 'a stop of the mobile library of 2019, imagined as help in this scenario',
};

/** What a place is, and how long it is open by whose word. Without a full stop. */
export function placeText(point: AccessPoint): string {
  const { name, hoursOpen, hoursImagined, imagined } = point;
  const hours = hoursOpen === null ? null : `open ${hoursText(hoursOpen)} a week`;
  if (imagined) return `${name}: ${IMAGINED[imagined]}${hours ? `, ${hours}` : ''}`;
  const scenario = hoursImagined ? `${hours ?? 'hours not stated'} in this scenario` : null;
  if (isNeighbours(point))
    return `${fullName(point)}: library of another council, ${hours ? `${hours} in 2023` : 'weekly hours not published'}; whether it has public computers is not held. Check before travelling`;
  if (point.isAdded)
    return `${name}: place with public computers by the list added, ${scenario ?? (hours ? `${hours} by that list` : 'weekly hours not in it')}; check before travelling`;
  const { what, hoursOf } = PLACE_KINDS[point.kind];
  return `${name}: ${what}, ${scenario ?? (hours ? `${hours} ${hoursOf}` : 'weekly hours not published')}; check before travelling`;
}

/** A visit every few weeks comes to a part of an hour a week. */
const hoursText = (hours: number): string =>
  `${Number(hours.toFixed(hours < 1 ? 2 : 1))} ${hours === 1 ? 'hour' : 'hours'}`;

const WITH_HOURS: Readonly<Record<HoursKind, string>> = {
  open: '',
  staffed: ' with paid staff',
  evening: ' that opens after 5 pm on a weekday',
  saturday: ' that opens on Saturday',
};

/** What counts as help, with the hours that are asked for: "an open library with paid staff". */
export const placeThatCounts = (dataset: Dataset, hours: HoursKind): string =>
  `${openPlace(dataset)}${WITH_HOURS[hours]}`;

const BRIEF_HELP: Readonly<Record<Exclude<HoursKind, 'open'>, string>> = {
  staffed: 'staffed help',
  evening: 'evening help',
  saturday: 'Saturday help',
};

/** The same in a title, in a word or two: "a library", "staffed help". */
export function briefPlace({ addedPlaces }: Dataset, hours: HoursKind): string {
  if (hours !== 'open') return BRIEF_HELP[hours];
  return addedPlaces ? 'a place with computers' : 'a library';
}
