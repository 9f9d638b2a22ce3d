import { mergeArcs } from 'topojson-client';
import type { Arc, Bounds, Line, NamedShape, Polygons, Position } from './shapes';

/**
 * The points along edges laid end to end, each meeting of two edges once; a ring's last is its first again.
 *
 * @param pointsOf what stands for an arc: its positions, or those drawn and simplified
 */
export function along<Point>(line: Line, pointsOf: (arc: Arc) => readonly Point[]): readonly Point[] {
  return line.flatMap(({ arc, backwards }, index) => {
    const points = backwards ? [...pointsOf(arc)].reverse() : pointsOf(arc);
    return index === 0 ? points : points.slice(1);
  });
}

/** The positions of a line or ring; a ring's last is its first again, as GeoJSON wants it. */
export const positionsOf = (line: Line): readonly Position[] => along(line, (arc) => arc);

/** A line or ring that shares nothing with another. */
export const lineAlone = (arc: Arc): Line => [{ arc, backwards: false }];

/** What is covered by shapes that share arcs, in one piece where they touch: the borders between them fall away. */
export function outlineOf(shapes: readonly Polygons[]): Polygons {
  const arcs = [...new Set(shapes.flat(3).map(({ arc }) => arc))];
  const numbers = new Map(arcs.map((arc, index) => [arc, index]));
  const numbered = (line: Line) =>
    line.map(({ arc, backwards }) => {
      const index = numbers.get(arc) ?? 0;
      return backwards ? ~index : index;
    });
  const merged = mergeArcs(
    { type: 'Topology', arcs: arcs.map((arc) => arc.map(([lon, lat]) => [lon, lat])), objects: {} },
    shapes.map((polygons) => ({
      type: 'MultiPolygon',
      arcs: polygons.map((rings) => rings.map(numbered)),
    })),
  );
  return merged.arcs.map((rings) => rings.map((ring) => edgesOf(arcs, ring)));
}

/** Edges of arcs numbered as TopoJSON does: from 0, and ~n for n run backwards. */
export function edgesOf(arcs: readonly Arc[], numbers: readonly number[]): Line {
  return numbers.map((number) => ({
    arc: arcs[number < 0 ? ~number : number] ?? [],
    backwards: number < 0,
  }));
}

/** West, south, east and north of lines or rings, in degrees. */
export function boundsOf(lines: readonly Line[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { arc } of lines.flat()) {
    for (const [lon, lat] of arc) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

/** Middle of the extent of a shape's widest part, in degrees: good enough for a name, which may be nudged from there. */
export function middleOf(shape: NamedShape): Position {
  const parts = shape.polygons.map(([outside = []]) => boundsOf([outside]));
  const [widest] = [...parts].sort((a, b) => b[2] - b[0] - (a[2] - a[0]));
  if (!widest) return [0, 0];
  const [west, south, east, north] = widest;
  return [(west + east) / 2, (south + north) / 2];
}

/** True when a point (degrees) lies inside one of the shapes: even-odd rule over all their rings. */
export function insideAny(shapes: readonly NamedShape[], lon: number, lat: number): boolean {
  return shapes.some((shape) => shape.polygons.some((rings) => insideRings(rings, lon, lat)));
}

function insideRings(rings: readonly Line[], lon: number, lat: number): boolean {
  let inside = false;
  for (const { arc } of rings.flat()) {
    for (let i = 1; i < arc.length; i++) {
      const [x1, y1] = arc[i - 1] as Position;
      const [x2, y2] = arc[i] as Position;
      if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
    }
  }
  return inside;
}
