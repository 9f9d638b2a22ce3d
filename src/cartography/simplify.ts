/** A vertex rounded to whole steps of a drawing's grid. */
export type Cell = readonly [x: number, y: number];

/** One number per cell, for sets; holds for grids of up to 65,536 steps either way. */
export const cellKey = ([x, y]: Cell): number => (x + 32768) * 65536 + (y + 32768);

/**
 * The vertices worth keeping of lines that share parts with one another (area borders), by Douglas and Peucker
 * (1973). A border is cut where three lines meet and each piece is simplified once, whichever ring it is met in,
 * so that both its sides keep the same vertices and no sliver opens between areas.
 *
 * @param lines rings without a repeated last point, or open lines
 * @param tolerance largest distance, in grid steps, that a dropped vertex may lie from the line
 * @returns keys of the kept cells
 */
export function keptCells(
  lines: readonly (readonly Cell[])[],
  tolerance: number,
  closed: boolean,
): ReadonlySet<number> {
  const meetings = meetingCells(lines, closed);
  const kept = new Set<number>();
  for (const line of lines) {
    for (const piece of closed ? ringPieces(line, meetings) : linePieces(line, meetings)) {
      simplifyPiece(facing(piece), tolerance, kept);
    }
  }
  return kept;
}

/** Cells with more than two different neighbours along the lines. */
function meetingCells(lines: readonly (readonly Cell[])[], closed: boolean): ReadonlySet<number> {
  const neighbours = new Map<number, number[]>();
  const meetings = new Set<number>();
  const note = (at: number, other: Cell | undefined) => {
    if (!other) return;
    const known = neighbours.get(at) ?? [];
    const key = cellKey(other);
    if (known.includes(key)) return;
    known.push(key);
    neighbours.set(at, known);
    if (known.length > 2) meetings.add(at);
  };
  for (const line of lines) {
    line.forEach((cell, i) => {
      const key = cellKey(cell);
      note(key, line[i - 1] ?? (closed ? line[line.length - 1] : undefined));
      note(key, line[i + 1] ?? (closed ? line[0] : undefined));
    });
  }
  return meetings;
}

/** Cuts a ring where lines meet; a ring that meets none, at its first cell in key order and the one farthest off. */
function ringPieces(ring: readonly Cell[], meetings: ReadonlySet<number>): readonly (readonly Cell[])[] {
  let cuts = ring.flatMap((cell, i) => (meetings.has(cellKey(cell)) ? [i] : []));
  if (cuts.length < 2) {
    const start = cuts[0] ?? indexOfLeast(ring, cellKey);
    const from = ring[start];
    if (!from) return [];
    const opposite = indexOfLeast(
      ring,
      (cell) => -((cell[0] - from[0]) ** 2 + (cell[1] - from[1]) ** 2) + cellKey(cell) * 1e-12,
    );
    cuts = [start, opposite].sort((a, b) => a - b);
  }
  return cuts.map((cut, i) => {
    const next = cuts[i + 1];
    if (next !== undefined) return ring.slice(cut, next + 1);
    return [...ring.slice(cut), ...ring.slice(0, (cuts[0] ?? 0) + 1)];
  });
}

function linePieces(line: readonly Cell[], meetings: ReadonlySet<number>): readonly (readonly Cell[])[] {
  const cuts = line.flatMap((cell, i) =>
    i === 0 || i === line.length - 1 || meetings.has(cellKey(cell)) ? [i] : [],
  );
  return cuts.slice(1).map((cut, i) => line.slice(cuts[i], cut + 1));
}

/** The same piece always the same way round, so that ties fall alike from either side. */
function facing(piece: readonly Cell[]): readonly Cell[] {
  for (let i = 0, j = piece.length - 1; i < j; i++, j--) {
    const difference = cellKey(piece[i] as Cell) - cellKey(piece[j] as Cell);
    if (difference !== 0) return difference < 0 ? piece : [...piece].reverse();
  }
  return piece;
}

function simplifyPiece(piece: readonly Cell[], tolerance: number, kept: Set<number>): void {
  if (piece.length === 0) return;
  const spans: [number, number][] = [[0, piece.length - 1]];
  kept.add(cellKey(piece[0] as Cell));
  kept.add(cellKey(piece[piece.length - 1] as Cell));
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    let farthest = -1;
    let distance = tolerance;
    for (let i = first + 1; i < last; i++) {
      const away = distanceToSegment(piece[i] as Cell, piece[first] as Cell, piece[last] as Cell);
      if (away > distance) [farthest, distance] = [i, away];
    }
    if (farthest < 0) continue;
    kept.add(cellKey(piece[farthest] as Cell));
    spans.push([first, farthest], [farthest, last]);
  }
}

function distanceToSegment(p: Cell, a: Cell, b: Cell): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

function indexOfLeast(ring: readonly Cell[], measure: (cell: Cell) => number): number {
  let best = 0;
  ring.forEach((cell, i) => {
    if (measure(cell) < measure(ring[best] as Cell)) best = i;
  });
  return best;
}
