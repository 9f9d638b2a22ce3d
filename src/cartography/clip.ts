/** A point in drawing units. */
export type Point = readonly [x: number, y: number];
/** West, north, east, south edges in drawing units (y downwards). */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

type Side = { readonly inside: (p: Point) => boolean; readonly cut: (a: Point, b: Point) => Point };

function sides([left, top, right, bottom]: Box): readonly Side[] {
  const atX =
    (x: number) =>
    (a: Point, b: Point): Point => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])];
  const atY =
    (y: number) =>
    (a: Point, b: Point): Point => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];
  return [
    { inside: (p) => p[0] >= left, cut: atX(left) },
    { inside: (p) => p[0] <= right, cut: atX(right) },
    { inside: (p) => p[1] >= top, cut: atY(top) },
    { inside: (p) => p[1] <= bottom, cut: atY(bottom) },
  ];
}

/** True when some point lies outside the box. */
function reachesBeyond(points: readonly Point[], [left, top, right, bottom]: Box): boolean {
  return points.some(([x, y]) => x < left || x > right || y < top || y > bottom);
}

/** True when all points lie beyond one side of the box, so that no line between them can cross it. */
export const liesBeyond = (points: readonly Point[], box: Box): boolean =>
  sides(box).some(({ inside }) => !points.some(inside));

/** The part of a ring inside a box (Sutherland and Hodgman 1974). Whether its last point repeats the first is the same. */
export function clipRing(ring: readonly Point[], box: Box): readonly Point[] {
  if (!reachesBeyond(ring, box)) return ring;
  let points: readonly Point[] = ring;
  for (const side of sides(box)) {
    const kept: Point[] = [];
    for (let i = 0; i < points.length; i++) {
      const b = points[i] as Point;
      const a = points[(i + points.length - 1) % points.length] as Point;
      if (side.inside(a) !== side.inside(b)) kept.push(side.cut(a, b));
      if (side.inside(b)) kept.push(b);
    }
    points = kept;
    if (points.length === 0) break;
  }
  return points;
}

/** The parts of a line inside a box. */
export function clipLine(line: readonly Point[], box: Box): readonly (readonly Point[])[] {
  let parts: readonly (readonly Point[])[] = [line];
  if (!reachesBeyond(line, box)) return parts;
  for (const side of sides(box)) parts = parts.flatMap((part) => cutLine(part, side));
  return parts;
}

function cutLine(line: readonly Point[], side: Side): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  line.forEach((b, i) => {
    const a = line[i - 1];
    if (a && side.inside(a) !== side.inside(b)) part.push(side.cut(a, b));
    if (side.inside(b)) part.push(b);
    else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  });
  if (part.length > 0) parts.push(part);
  return parts.filter((one) => one.length > 1);
}
