import type { PublishedMeasure } from '../model/catalogue';
import { measureOf } from '../model/catalogue';
import type { Column } from '../model/column';
import type { Dataset } from '../model/dataset';
import { DISTANCE, type MeasureId } from '../model/measure';
import type { AccessPoint } from '../model/place';
import type { Source } from '../model/source';
import { nearestByArea } from './nearest';
import { fullName } from './own-places';

/** In place of the published libraries, or in addition to them. */
export type PointsHow = NonNullable<Dataset['addedPlaces']>['how'];

/** A council's own list of places with public computers. */
export interface LoadedPoints {
  readonly how: PointsHow;
  readonly points: readonly AccessPoint[];
  readonly source: Source;
  readonly notes: readonly string[];
}

/** The published libraries are named by it wherever a source is named. */
const LIBRARIES = 'ace-libraries-2023';

/** The places a list comes to, and the published ones it knows better. */
export interface PlacesTogether {
  readonly points: readonly AccessPoint[];
  /** Names of published places of which the list has a row of its own, which then holds. */
  readonly taken: readonly string[];
}

/**
 * The places after a list is taken in. A row with the name and postcode of a published place is that place: the row
 * holds in everything, blanks too, and keeps its id, so that links and scenarios still find it.
 */
export function placesTogether(
  published: readonly AccessPoint[],
  listed: readonly AccessPoint[],
  how: PointsHow,
): PlacesTogether {
  const known = new Map(published.map((point) => [identity(point), point]));
  const points = listed.map((point) => ({ ...point, id: known.get(identity(point))?.id ?? point.id }));
  const own = new Set(points.map(({ id }) => id));
  const taken = published.filter(({ id }) => own.has(id)).map(({ name }) => name);
  const rest = how === 'beside' ? published.filter(({ id }) => !own.has(id)) : [];
  return { points: [...rest, ...points], taken };
}

const identity = ({ name, postcode }: AccessPoint): string =>
  `${name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')} ${postcode.toUpperCase().replace(/\s/g, '')}`;

/** The published data with a list of places taken in: distances measured anew, and said to be so. */
export function withPoints(published: Dataset, list: LoadedPoints): Dataset {
  const { points } = placesTogether(published.accessPoints, list.points, list.how);
  // of two equally near the first by name
  const open = points
    .filter(({ status }) => status === 'open')
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const nearest = nearestByArea(published, open);
  const columns = new Map<MeasureId, Column>(published.columns).set(DISTANCE, nearest.column);
  // Shares of postcodes within a walk were computed for the published libraries: they are not these places'.
  columns.delete('walk_15min_pct');
  columns.delete('walk_30min_pct');
  const source = sourceOf(published.sources.get(LIBRARIES), list);
  return {
    ...published,
    accessPoints: points,
    columns,
    nearestAccessPoint: nearest.place.map((point) => point && fullName(point)),
    sources: new Map(published.sources).set(LIBRARIES, source),
    addedPlaces: { how: list.how, source },
    records: new Map(published.records).set(DISTANCE, distanceRecord(list)),
  };
}

/** Where the places come from, in the published ones' stead: whatever names those names these. */
function sourceOf(published: Source | undefined, { source, how }: LoadedPoints): Source {
  if (how === 'instead' || !published) return { ...source, id: LIBRARIES };
  return {
    ...published,
    publisher: `${published.publisher}; ${source.publisher}`,
    title: `${published.title}; with ${source.title}`,
    vintage: `${published.vintage}; ${source.vintage}`,
    release: `${published.release}; ${source.release}`,
    attribution: `${published.attribution} ${source.attribution}`,
    caveats: [...published.caveats, ...source.caveats],
    ...(source.file ? { file: source.file } : {}),
  };
}

function distanceRecord({ how, source }: LoadedPoints): PublishedMeasure {
  const usual = measureOf(DISTANCE);
  const instead = how === 'instead';
  return {
    ...usual,
    title: instead
      ? 'Straight-line distance to the nearest place of the list added'
      : 'Straight-line distance to the nearest open library or place added',
    vintage: instead ? `Places: ${source.vintage}` : `${usual.vintage}, and places: ${source.vintage}`,
    caveat: `Straight-line, from the area’s population-weighted centre to the nearest open place ${
      instead
        ? 'of the list added in this browser, in place of the published libraries'
        : 'of the published libraries (December 2023, of any English council) and the list added in this browser'
    }. Roads are longer.`,
  };
}

/** Where the places and their hours come from, for the line under a list of them. */
export const placesLine = (dataset: Dataset): string =>
  dataset.addedPlaces
    ? `${dataset.addedPlaces.source.title}, ${dataset.addedPlaces.source.vintage}.`
    : [
        'Libraries: Arts Council England, December 2023, neighbouring councils’ too.',
        ...notHeldWords(dataset),
      ].join(' ');

/** "Libraries in Wales are not held." where one of them may be the nearest. */
export const notHeldWords = ({ librariesNotHeld = [] }: Dataset): readonly string[] =>
  librariesNotHeld.map((country) => `Libraries in ${country} are not held, and one may be nearer.`);

/** The same for the vintage of what is computed from them. */
export const placesVintage = ({ addedPlaces }: Dataset): string =>
  addedPlaces ? `places: ${addedPlaces.source.vintage}` : 'libraries December 2023';

/** What counts as help near: "an open library", unless a list of other places was added. */
export const openPlace = ({ addedPlaces }: Dataset): string =>
  addedPlaces ? 'an open place with computers' : 'an open library';

/** Where a place is, as far as it is stated. */
export const addressOf = ({ address, postcode }: AccessPoint): string =>
  [address, postcode].filter((part) => part !== '').join(', ');
