import type { Row } from '../model/codes';
import type { Dataset } from '../model/dataset';
import type { AccessPoint } from '../model/place';
import { greatCircleKm } from '../sums/great-circle';

/** As the table publishes a distance, so that what is said of one in two places rounds alike. */
const toMetres = (km: number): number => Math.round(km * 1000) / 1000;

/** The open access points nearest to an area's population-weighted centre, in a straight line to the metre, nearest first. */
export function nearestOpen(
  dataset: Dataset,
  row: Row,
  most: number,
): readonly { readonly point: AccessPoint; readonly km: number }[] {
  const lon = dataset.lon[row] ?? Number.NaN;
  const lat = dataset.lat[row] ?? Number.NaN;
  return dataset.accessPoints
    .filter((point) => point.status === 'open')
    .map((point) => ({ point, km: greatCircleKm(lon, lat, point.lon, point.lat) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, most)
    .map(({ point, km }) => ({ point, km: toMetres(km) }));
}
