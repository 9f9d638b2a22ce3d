/** Mean radius of the Earth in kilometres (IUGG), the one Turf uses too. */
export const EARTH_RADIUS_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle ("straight-line") distance between two points by the haversine formula.
 * Source: R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68(2), 1984.
 *
 * @param lon1 degrees east, lat1 degrees north (WGS 84); likewise lon2, lat2
 * @returns kilometres, 0 or more
 */
export function greatCircleKm(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const dLat = radians(lat2 - lat1) / 2;
  const dLon = radians(lon2 - lon1) / 2;
  const a = Math.sin(dLat) ** 2 + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(dLon) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}
