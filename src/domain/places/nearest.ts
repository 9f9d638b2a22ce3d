import type { Row } from '../model/codes';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { AccessPoint } from '../model/place';
import { byDistance, nearestIn, type Placed, positionsOf } from '../sums/distances';

/** As the table publishes a distance, so that what is said of one in two places rounds alike. */
const toMetres = (km: number): number => Math.round(km * 1000) / 1000;

/** An area's population-weighted centre: from where every distance of the area is measured. */
export const centreOf = ({ lon, lat }: Pick<Dataset, 'lon' | 'lat'>, row: number): Placed => ({
  lon: lon[row] ?? Number.NaN,
  lat: lat[row] ?? Number.NaN,
});

/** The open places nearest to an area's centre, in a straight line to the metre, nearest first: access points, or others given. */
export const nearestOpen = (
  dataset: Dataset,
  row: Row,
  most = 3,
  places: readonly AccessPoint[] = dataset.accessPoints,
): readonly { readonly point: AccessPoint; readonly km: number }[] =>
  byDistance(
    places.filter((point) => point.status === 'open'),
    centreOf(dataset, row),
    most,
  ).map(({ thing, km }) => ({ point: thing, km: toMetres(km) }));

/** Each area's nearest of some places, null without any, and its distance in straight-line km from the area's centre. */
export function nearestByArea<T extends Placed>(
  dataset: Pick<Dataset, 'lon' | 'lat' | 'count'>,
  places: readonly T[],
): { readonly place: readonly (T | null)[]; readonly column: Column } {
  const positions = positionsOf(places);
  const nearest = Array.from({ length: dataset.count }, (_, row) =>
    nearestIn(positions, centreOf(dataset, row)),
  );
  return {
    place: nearest.map(({ index }) => places[index] ?? null),
    column: {
      values: Float64Array.from(nearest, ({ index, km }) => (index < 0 ? Number.NaN : km)),
      status: Uint8Array.from(nearest, ({ index }) => (index < 0 ? Status.noData : Status.value)),
    },
  };
}
