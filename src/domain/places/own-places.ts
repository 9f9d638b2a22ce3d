import type { Dataset } from '../model/dataset';
import type { AccessPoint } from '../model/place';
import { PLACE_KINDS } from '../model/place-kinds';

/** A library of another council, outside this one: it counts for distances, and no scenario can close it. */
export const isNeighbours = ({ areaCode, council }: Pick<AccessPoint, 'areaCode' | 'council'>): boolean =>
  areaCode === null && council !== undefined;

/** A place by its name, with its council where that is a neighbour: "Sherborne Library (Dorset Council)". */
export const fullName = (point: Pick<AccessPoint, 'name' | 'areaCode' | 'council'>): string =>
  isNeighbours(point) ? `${point.name} (${point.council})` : point.name;

/** Open places, the council's own apart from its neighbours'. */
export function openPlaces({ accessPoints }: Pick<Dataset, 'accessPoints'>): {
  readonly own: readonly AccessPoint[];
  readonly neighbours: readonly AccessPoint[];
} {
  const open = accessPoints.filter(({ status }) => status === 'open');
  return {
    own: open.filter((point) => !isNeighbours(point)),
    neighbours: open.filter(isNeighbours),
  };
}

/** A list of places by what they count as: help is measured to some kinds, the others are only shown. */
export function placesHeld(points: readonly AccessPoint[]): Pick<Dataset, 'accessPoints' | 'otherPlaces'> {
  const counts = ({ kind }: AccessPoint): boolean => PLACE_KINDS[kind].counts;
  const accessPoints = points.filter(counts);
  return accessPoints.length === points.length
    ? { accessPoints }
    : { accessPoints, otherPlaces: points.filter((point) => !counts(point)) };
}
