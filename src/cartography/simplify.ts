import type { Point } from './clip';

/**
 * The points of an arc worth keeping, by Douglas and Peucker (1973). Its two ends always are: other lines meet there,
 * so that shapes which share the arc stay joined.
 *
 * @param tolerance largest distance, in the points' own units, that a dropped point may lie from the line
 */
export function simplified(arc: readonly Point[], tolerance: number): readonly Point[] {
  const kept = new Set([0, arc.length - 1]);
  const spans: [number, number][] = [[0, arc.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    let farthest = -1;
    let distance = tolerance;
    for (let i = first + 1; i < last; i++) {
      const away = distanceToSegment(arc[i] as Point, arc[first] as Point, arc[last] as Point);
      if (away > distance) [farthest, distance] = [i, away];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    spans.push([first, farthest], [farthest, last]);
  }
  return arc.filter((_, index) => kept.has(index));
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}
