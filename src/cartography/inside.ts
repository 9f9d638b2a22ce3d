import type { NamedShape, Ring } from './shapes';

/** True when a point (degrees) lies inside one of the shapes: even-odd rule over all their rings. */
export function insideAny(shapes: readonly NamedShape[], lon: number, lat: number): boolean {
  return shapes.some((shape) => shape.polygons.some((rings) => insideRings(rings, lon, lat)));
}

function insideRings(rings: readonly Ring[], lon: number, lat: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1] as readonly [number, number];
      const [x2, y2] = ring[i] as readonly [number, number];
      if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
    }
  }
  return inside;
}
