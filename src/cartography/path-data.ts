import { along } from './arcs';
import { type Box, clipLine, clipRing, liesBeyond, type Point } from './clip';
import type { Projection } from './projection';
import type { Arc, Line, Polygons } from './shapes';
import { simplified } from './simplify';
import { short } from './svg-text';

/** How path data are rounded and where they are cut off. */
export interface PathOptions {
  readonly projection: Projection;
  /** Units are rounded to this: 0.5 on the county map. */
  readonly grid: number;
  /** Vertices nearer than this many units to the line without them are dropped. */
  readonly tolerance: number;
  /** Nothing beyond is drawn; it should lie outside what can be seen. */
  readonly box: Box;
}

/**
 * Path data of polygons that may share arcs, one string each: absolute `M`, then relative `l` in whole grid steps.
 * An arc is rounded and simplified once for every shape it belongs to, so borders stay shared. A shape too small for
 * the grid becomes a triangle of one step: no area vanishes. Empty for a shape that lies outside the box. Remembered
 * per list and projection, so that recolouring is cheap.
 */
export function polygonPaths(shapes: readonly Polygons[], options: PathOptions): readonly string[] {
  return remember(shapes, options, () => {
    const drawn = arcDrawing(options);
    return shapes.map((polygons) => shapePath(polygons, drawn, options));
  });
}

/** Path data of open lines as one string, rounded and cut like `polygonPaths`. */
export function linesPath(lines: readonly Line[], options: PathOptions): string {
  return remember(lines, options, () => {
    const drawn = arcDrawing(options);
    return [
      lines
        .flatMap((line) => clipLine(along(line, drawn.simple), boxInSteps(options)))
        .map((part) => withoutRepeats(part.map(roundedPoint), false))
        .filter((part) => part.length >= 2)
        .map((part) => openPath(part, options.grid))
        .join(''),
    ];
  })[0] as string;
}

const memory = new WeakMap<object, Map<string, readonly string[]>>();
/** Enough for the county map, four insets and a few sizes while a window is dragged. */
const REMEMBERED_PROJECTIONS = 12;

function remember(of: object, options: PathOptions, make: () => readonly string[]): readonly string[] {
  const key = [options.projection.key, options.grid, options.tolerance, ...options.box].join('|');
  const known = memory.get(of) ?? new Map<string, readonly string[]>();
  memory.set(of, known);
  const before = known.get(key);
  if (before) return before;
  const paths = make();
  const oldest = known.keys().next();
  if (known.size >= REMEMBERED_PROJECTIONS && !oldest.done) known.delete(oldest.value);
  known.set(key, paths);
  return paths;
}

/** Arcs in whole steps of the grid. */
interface ArcDrawing {
  readonly whole: (arc: Arc) => readonly Point[];
  readonly simple: (arc: Arc) => readonly Point[];
}

function arcDrawing(options: PathOptions): ArcDrawing {
  const { projection, grid, tolerance } = options;
  const box = boxInSteps(options);
  const whole = once((arc: Arc) => {
    const points = arc.map(([lon, lat]): Point => {
      const [x, y] = projection.toScreen(lon, lat);
      return [Math.round(x / grid), Math.round(y / grid)];
    });
    // out of sight its ends say enough, and much of a closer view is out of sight
    return liesBeyond(points, box)
      ? [...points.slice(0, 1), ...points.slice(-1)]
      : withoutRepeats(points, false);
  });
  return { whole, simple: once((arc: Arc) => simplified(whole(arc), tolerance / grid)) };
}

function once<Made>(make: (arc: Arc) => Made): (arc: Arc) => Made {
  const made = new Map<Arc, Made>();
  return (arc) => {
    const result = made.get(arc) ?? make(arc);
    made.set(arc, result);
    return result;
  };
}

function shapePath(polygons: Polygons, { whole, simple }: ArcDrawing, options: PathOptions): string {
  const box = boxInSteps(options);
  const ringOf = (ring: Line, pointsOf: (arc: Arc) => readonly Point[]) =>
    withoutRepeats(clipRing(along(ring, pointsOf), box).map(roundedPoint), true);
  let path = '';
  let smallest: Point | undefined;
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      const simplest = ringOf(ring, simple);
      if (simplest.length === 0) return;
      const shape = enclosesGround(simplest) ? simplest : ringOf(ring, whole);
      if (enclosesGround(shape)) path += `${openPath(shape, options.grid)}z`;
      else if (index === 0) smallest ??= shape[0];
    });
  }
  if (path !== '' || !smallest) return path;
  const [x, y] = smallest;
  return `${openPath(
    [
      [x, y],
      [x + 1, y],
      [x, y + 1],
    ],
    options.grid,
  )}z`;
}

const boxInSteps = ({ box: [left, top, right, bottom], grid }: PathOptions): Box => [
  left / grid,
  top / grid,
  right / grid,
  bottom / grid,
];

const roundedPoint = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

function enclosesGround(ring: readonly Point[]): boolean {
  let doubled = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Point;
    doubled += x * nextY - nextX * y;
  });
  return doubled !== 0;
}

function withoutRepeats(points: readonly Point[], closed: boolean): readonly Point[] {
  const same = (a: Point | undefined, b: Point | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
  const kept = points.filter((point, i) => i === 0 || !same(point, points[i - 1]));
  while (closed && kept.length > 1 && same(kept[0], kept[kept.length - 1])) kept.pop();
  return kept;
}

function openPath(points: readonly Point[], grid: number): string {
  const [first, ...rest] = points as readonly [Point, ...Point[]];
  let path = `M${short(first[0] * grid)} ${short(first[1] * grid)}l`;
  let [x, y] = first;
  let previous = '';
  for (const point of rest) {
    for (const step of [point[0] - x, point[1] - y]) {
      const text = short(step * grid);
      // A minus sign separates numbers; so does a decimal point once the number before has one.
      const joined =
        previous === '' || text.startsWith('-') || (text.startsWith('.') && previous.includes('.'));
      path += joined ? text : ` ${text}`;
      previous = text;
    }
    [x, y] = point;
  }
  return path;
}
