import { type Box, clipLine, clipRing, type Point } from './clip';
import type { Projection } from './projection';
import type { Line, Polygons } from './shapes';
import { type Cell, cellKey, keptCells } from './simplify';
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
 * Path data of polygons that may share borders, one string each: absolute `M`, then relative `l` in whole grid
 * steps. A shared vertex is rounded to the same point, and kept or dropped, for every shape it belongs to, so
 * borders stay shared. A shape too small for the grid becomes a triangle of one step: no area vanishes. Empty for
 * a shape that lies outside the box. Remembered per list and projection, so that recolouring is cheap.
 */
export function polygonPaths(shapes: readonly Polygons[], options: PathOptions): readonly string[] {
  return remember(shapes, options, () => {
    const outlines = shapes.map((polygons) =>
      polygons.map((rings) => rings.map((ring) => ringCells(ring, options))),
    );
    const kept = keptCells(outlines.flat(2), options.tolerance / options.grid, true);
    return outlines.map((polygons) => shapePath(polygons, kept, options.grid));
  });
}

/** Path data of open lines as one string, rounded and cut like `polygonPaths`. */
export function linesPath(lines: readonly Line[], options: PathOptions): string {
  return remember(lines, options, () => {
    const parts = lines
      .flatMap((line) =>
        clipLine(
          line.map(([lon, lat]) => options.projection.toScreen(lon, lat)),
          options.box,
        ),
      )
      .map((part) =>
        withoutRepeats(
          part.map((point) => cellOf(point, options.grid)),
          false,
        ),
      );
    const kept = keptCells(parts, options.tolerance / options.grid, false);
    return parts
      .map((part) => part.filter((cell) => kept.has(cellKey(cell))))
      .filter((part) => part.length >= 2)
      .map((part) => openPath(part, options.grid))
      .join('');
  })[0] as string;
}

const memory = new WeakMap<object, Map<string, readonly string[]>>();
/** Enough for the county map, four insets and a few sizes while a window is dragged. */
const REMEMBERED_PROJECTIONS = 12;

function remember(
  of: object,
  options: PathOptions,
  make: () => readonly string[] | string,
): readonly string[] {
  const key = [options.projection.key, options.grid, options.tolerance, ...options.box].join('|');
  const known = memory.get(of) ?? new Map<string, readonly string[]>();
  memory.set(of, known);
  const before = known.get(key);
  if (before) return before;
  const made = make();
  const paths = typeof made === 'string' ? [made] : made;
  const oldest = known.keys().next();
  if (known.size >= REMEMBERED_PROJECTIONS && !oldest.done) known.delete(oldest.value);
  known.set(key, paths);
  return paths;
}

function ringCells(
  ring: readonly (readonly [number, number])[],
  { projection, box, grid }: PathOptions,
): readonly Cell[] {
  const points = clipRing(
    ring.slice(0, -1).map(([lon, lat]) => projection.toScreen(lon, lat)),
    box,
  );
  return withoutRepeats(
    points.map((point) => cellOf(point, grid)),
    true,
  );
}

function shapePath(
  polygons: readonly (readonly (readonly Cell[])[])[],
  kept: ReadonlySet<number>,
  grid: number,
): string {
  let path = '';
  let smallest: Cell | undefined;
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      const simple = ring.filter((cell) => kept.has(cellKey(cell)));
      const cells = enclosesGround(simple) ? simple : ring;
      if (enclosesGround(cells)) path += `${openPath(cells, grid)}z`;
      else if (index === 0) smallest ??= ring[0];
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
    grid,
  )}z`;
}

function enclosesGround(ring: readonly Cell[]): boolean {
  let doubled = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Cell;
    doubled += x * nextY - nextX * y;
  });
  return doubled !== 0;
}

const cellOf = ([x, y]: Point, grid: number): Cell => [Math.round(x / grid), Math.round(y / grid)];

function withoutRepeats(cells: readonly Cell[], closed: boolean): readonly Cell[] {
  const same = (a: Cell | undefined, b: Cell | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
  const kept = cells.filter((cell, i) => i === 0 || !same(cell, cells[i - 1]));
  while (closed && kept.length > 1 && same(kept[0], kept[kept.length - 1])) kept.pop();
  return kept;
}

function openPath(cells: readonly Cell[], grid: number): string {
  const [first, ...rest] = cells as readonly [Cell, ...Cell[]];
  let path = `M${short(first[0] * grid)} ${short(first[1] * grid)}l`;
  let [x, y] = first;
  let previous = '';
  for (const cell of rest) {
    for (const step of [cell[0] - x, cell[1] - y]) {
      const text = short(step * grid);
      // A minus sign separates numbers; so does a decimal point once the number before has one.
      const joined =
        previous === '' || text.startsWith('-') || (text.startsWith('.') && previous.includes('.'));
      path += joined ? text : ` ${text}`;
      previous = text;
    }
    [x, y] = cell;
  }
  return path;
}
