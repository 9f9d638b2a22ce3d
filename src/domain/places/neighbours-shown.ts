import type { Dataset } from '../model/dataset';
import type { AccessPoint } from '../model/place';
import { byDistance, nearestIn, positionsOf } from '../sums/distances';
import { remembered } from '../sums/remembered';
import { counted } from '../words/format-value';
import { centreOf } from './nearest';
import { isNeighbours, openPlaces } from './own-places';

/** How near a neighbour's library must be to the centre of one of the council's areas to be drawn, in km. */
export const SHOWN_WITHIN_KM = 10;

/** What of the neighbours' libraries no scenario changes. */
interface Neighbours {
  /** Ids of those within `SHOWN_WITHIN_KM` of an area's centre. */
  readonly near: ReadonlySet<string>;
  /** The nearest of the others to areas to which none of `near` is nearer. */
  readonly beyond: readonly { readonly row: number; readonly id: string; readonly km: number }[];
}

const neighboursOf = remembered((dataset: Dataset): Neighbours => {
  const { neighbours } = openPlaces(dataset);
  const near = new Set<string>();
  const nearest = Array.from({ length: dataset.count }, (_, row) => {
    const all = byDistance(neighbours, centreOf(dataset, row), neighbours.length);
    for (const { thing, km } of all) if (km <= SHOWN_WITHIN_KM) near.add(thing.id);
    return all.slice(0, 1).map(({ thing, km }) => ({ row, id: thing.id, km }));
  });
  return { near, beyond: nearest.flat().filter(({ id }) => !near.has(id)) };
});

/**
 * The places a map draws: all of the council's own, and of its neighbours' those that can matter to somebody here. All
 * of them count for distances; drawn, the far ones would only hide the county. Within `SHOWN_WITHIN_KM` of the centre
 * of one of the council's areas, or nearest to one among these places.
 *
 * @param points open places; a scenario may close, open and move the council's own, never its neighbours'
 */
export function placesShown(dataset: Dataset, points: readonly AccessPoint[]): readonly AccessPoint[] {
  const { near, beyond } = neighboursOf(dataset);
  const own = positionsOf(points.filter((point) => !isNeighbours(point)));
  const nearest = beyond.filter(({ row, km }) => nearestIn(own, centreOf(dataset, row)).km > km);
  const shown = new Set([...near, ...nearest.map(({ id }) => id)]);
  return points.filter((point) => !isNeighbours(point) || shown.has(point.id));
}

/** How many of the neighbours' libraries are drawn, of how many that count; nothing where there are none. */
export function neighboursShownWords(
  open: readonly AccessPoint[],
  shown: readonly AccessPoint[],
): readonly string[] {
  const [all, drawn] = [open, shown].map((points) => points.filter(isNeighbours).length) as [number, number];
  if (all === 0) return [];
  return [
    `Of ${counted(all, 'library', 'libraries')} of neighbouring English councils within 25 km, all of which count for distances, the map shows the ${drawn} within ${SHOWN_WITHIN_KM} km of an area’s centre or nearest to one; whether they have public computers is not held.`,
  ];
}
