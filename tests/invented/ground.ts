import { chance } from './chance';
import { DISTRICTS, TOWNS } from './council';

type Point = readonly [lon: number, lat: number];

/** Degrees: about 50 by 45 km of open sea. */
const CORNER = { lon: -7.4, lat: 49.45 } as const;
const SIZE = { lon: 0.7, lat: 0.4 } as const;
/** Lines of the grid, as parts of the whole: close together where the towns are. */
const ACROSS = [0, 0.2, 0.42, 0.49, 0.62, 0.84, 1];
const UP = [0, 0.34, 0.41, 0.48, 0.8, 1];
const ROWS = UP.length - 1;
/** Vertices between two corners of the grid; the coast, at the north, has more. */
const BENDS = { border: 4, coast: 12 } as const;

/** One area: where it lies in the grid, its polygon, and what an area there is called. */
export interface Ground {
  readonly row: number;
  readonly district: (typeof DISTRICTS)[number];
  readonly column: number;
  readonly up: number;
  readonly shape: GeoJSON.Feature<GeoJSON.MultiPolygon>;
  /** Kilometres from the middle of the area to the nearer town. */
  readonly kmToTown: number;
  readonly onCoast: boolean;
}

const KM = { lon: 72, lat: 111 } as const;

/** A corner of the grid, moved a little unless it is one of the frame's. */
function corner(column: number, up: number): Point {
  const inner = column > 0 && column < ACROSS.length - 1 && up > 0 && up < ROWS;
  const move = (key: string) => (inner ? (chance(`${key} ${column} ${up}`) - 0.5) * 0.02 : 0);
  return [
    CORNER.lon + SIZE.lon * (ACROSS[column] ?? 1) + move('east'),
    CORNER.lat + SIZE.lat * (UP[up] ?? 1) + move('north'),
  ];
}

/** From one corner to the next, without the last: the same bends, whichever of two areas asks. */
function side(from: readonly [number, number], to: readonly [number, number]): readonly Point[] {
  const forward = from[0] < to[0] || from[1] < to[1];
  const [a, b] = forward ? [from, to] : [to, from];
  const [start, end] = [corner(...a), corner(...b)];
  const bends = a[1] === ROWS && b[1] === ROWS ? BENDS.coast : BENDS.border;
  const points = Array.from({ length: bends + 2 }, (_, at): Point => {
    const part = at / (bends + 1);
    const bent = at === 0 || at === bends + 1 ? 0 : (chance(`bend ${a} ${b} ${at}`) - 0.5) * 0.008;
    const sideways = a[1] === b[1];
    return [
      start[0] + (end[0] - start[0]) * part + (sideways ? 0 : bent),
      start[1] + (end[1] - start[1]) * part + (sideways ? bent : 0),
    ];
  });
  return (forward ? points : points.toReversed()).slice(0, -1);
}

function ring(column: number, up: number): Point[] {
  const corners = [
    [column, up],
    [column + 1, up],
    [column + 1, up + 1],
    [column, up + 1],
  ] as const;
  const around = corners.flatMap((one, at) => side(one, corners[(at + 1) % 4] ?? one));
  return [...around, around[0] ?? [0, 0]];
}

/** An island off the coast, so that one area is of two parts. */
const ISLAND: Point[] = [
  [-7.3, 49.87],
  [-7.28, 49.87],
  [-7.285, 49.885],
  [-7.3, 49.88],
  [-7.3, 49.87],
];
const WITH_ISLAND = { column: 0, up: ROWS - 1 } as const;

/** A place within an area: `across` and `up` are parts of it, 0 to 1. */
export function within({ column, up }: Pick<Ground, 'column' | 'up'>, across: number, high: number): Point {
  const [a, b, c, d] = [
    corner(column, up),
    corner(column + 1, up),
    corner(column, up + 1),
    corner(column + 1, up + 1),
  ];
  const mix = (i: 0 | 1) =>
    (a[i] * (1 - across) + b[i] * across) * (1 - high) + (c[i] * (1 - across) + d[i] * across) * high;
  return [mix(0), mix(1)];
}

/** The areas in row order: district by district, from south to north. */
export const GROUND: readonly Ground[] = DISTRICTS.flatMap((district, at) =>
  Array.from({ length: 2 * ROWS }, (_, index): Ground => {
    const [column, up] = [2 * at + (index % 2), Math.floor(index / 2)];
    const [lon, lat] = within({ column, up }, 0.5, 0.5);
    const own = [ring(column, up)];
    const island = column === WITH_ISLAND.column && up === WITH_ISLAND.up;
    return {
      row: at * 2 * ROWS + index,
      district,
      column,
      up,
      shape: {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'MultiPolygon',
          coordinates: (island ? [own, [ISLAND]] : [own]).map((rings) =>
            rings.map((points) => points.map((point) => [...point])),
          ),
        },
      },
      kmToTown: Math.min(
        ...TOWNS.map((town) => Math.hypot((town.lon - lon) * KM.lon, (town.lat - lat) * KM.lat)),
      ),
      onCoast: up === ROWS - 1,
    };
  }),
);

/** The frame of the whole: west, south, east, north in degrees. */
export const FRAME = [CORNER.lon, CORNER.lat, CORNER.lon + SIZE.lon, CORNER.lat + SIZE.lat] as const;
