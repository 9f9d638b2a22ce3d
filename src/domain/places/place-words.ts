import type { AccessPoint, Imagined } from '../model/place';
import { counted } from '../words/format-value';
import { fullName, isNeighbours } from './own-places';

/** What a place is to a reader: a published library, one of a list a person added, a neighbour's, or nothing real. */
export const PLACE_KINDS = ['library', 'added', 'neighbour', 'imagined'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export function placeKind(point: AccessPoint): PlaceKind {
  if (point.imagined) return 'imagined';
  if (isNeighbours(point)) return 'neighbour';
  return point.isAdded ? 'added' : 'library';
}

/** How many there are of each kind. */
export function placeCounts(points: readonly AccessPoint[]): Readonly<Record<PlaceKind, number>> {
  const counts = { library: 0, added: 0, neighbour: 0, imagined: 0 };
  for (const point of points) counts[placeKind(point)] += 1;
  return counts;
}

/** One and many of a kind, as they are counted in a sentence. */
export const PLACE_NOUNS: Readonly<Record<PlaceKind, readonly [one: string, many: string]>> = {
  library: ['library', 'libraries'],
  added: ['place from the list added', 'places from the list added'],
  neighbour: ['neighbour’s library', 'neighbours’ libraries'],
  imagined: ['imagined place', 'imagined places'],
};

/** "30 libraries", "2 places from the list added"; nothing of kinds there are none of. */
export function placesCounted(points: readonly AccessPoint[]): readonly string[] {
  const counts = placeCounts(points);
  return PLACE_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    counted(counts[kind], ...PLACE_NOUNS[kind]),
  );
}

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
  return `${name}: library with public computers, ${scenario ?? (hours ? `${hours} in 2023` : 'weekly hours not published')}; check before travelling`;
}

/** A visit every few weeks comes to a part of an hour a week. */
const hoursText = (hours: number): string =>
  `${Number(hours.toFixed(hours < 1 ? 2 : 1))} ${hours === 1 ? 'hour' : 'hours'}`;
