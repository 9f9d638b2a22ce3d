/** West, south, east and north ends of some ground, degrees (WGS 84). */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** How far the camera may travel: the council's ground and as much again on every side. */
export function travelBounds([west, south, east, north]: Bounds): Bounds {
  const [width, height] = [east - west, north - south];
  return [west - width, south - height, east + width, north + height];
}

/** The ground that some points span. */
export function spanOf(lon: Float64Array, lat: Float64Array): Bounds {
  const ends = (values: Float64Array) => [Math.min(...values), Math.max(...values)] as const;
  const [[west, east], [south, north]] = [ends(lon), ends(lat)];
  return [west, south, east, north];
}
