import { SYMBOLS } from '../cartography/overlays/draw-symbol';
import type { SymbolShape } from '../cartography/overlays/place-symbols';
import {
  CDS_INK,
  INK,
  MARK_STROKE,
  NO_DATA_DOT,
  RAMPS,
  SMALL_DASH,
  SUPPRESSED_CROSS,
} from '../cartography/palette';
import { linePlaces, PAIR_DARK } from '../cartography/patterns';
import type { CdsState } from '../domain/model/cds';
import type { Group } from '../domain/model/measure-record';
import type { CountedAs } from '../domain/places/place-words';

/** Images are drawn at twice their size, so that they stay sharp on fine screens. */
const PIXEL_RATIO = 2;
/**
 * MapLibre enlarges a fill's pattern up to twice between one whole zoom and the next. Made this much smaller, it has
 * its proper size half-way and is never far from it.
 */
const PATTERN_GROWTH = Math.SQRT2;

/** One image the style asks for, with ground left transparent: the colour below belongs to the area. */
export interface PatternImage {
  readonly name: string;
  /** CSS pixels; a pattern repeats at this period. */
  readonly size: number;
  readonly draw: (pen: CanvasRenderingContext2D, size: number) => void;
  /** Stands by itself at its own size, instead of repeating over ground. */
  readonly isSymbol?: true;
}

export const MARK_IMAGE = 'mark';
export const NO_DATA_IMAGE = 'no-data';
export const SUPPRESSED_IMAGE = 'suppressed';
export const SMALL_IMAGE = 'small';
export const PLACE_IMAGE = 'place';
export const stepImage = (group: Group, step: number): string => `${group}-${step}`;
export const pairImage = (cell: number): string => `pair-${cell}`;
export const cdsImage = (state: CdsState): string => `cds-${state}`;
/** The image of places counted as such. */
export const symbolImage = (as: CountedAs): string => `symbol-${as}`;

/** Period and weight of the upright lines by step, as near to the SVG's as whole device pixels allow. */
const STEP_LINES: readonly (readonly [step: number, period: number, weight: number])[] = [
  [1, 9, 0.7],
  [2, 6, 0.9],
  [3, 4.5, 1.1],
  [4, 3, 1.2],
];
/** The steps of a ramp that carry lines in pattern mode; the lightest is plain. */
export const PATTERN_STEPS: readonly number[] = STEP_LINES.map(([step]) => step);

const GROUPS = Object.keys(RAMPS) as Group[];

/** Cells of two measures that carry lines; the first is plain. */
export const PAIR_CELLS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** The patterns of `cartography/patterns.ts` and the symbols of places, as pictures for WebGL. */
export const PATTERN_IMAGES: readonly PatternImage[] = [
  {
    name: MARK_IMAGE,
    // a period of 8 measured across the diagonal
    size: 11.5,
    draw: (pen) => {
      diagonals(pen, 2.9, 'rgb(255 255 255 / 60%)');
      diagonals(pen, 1.3, MARK_STROKE);
    },
  },
  {
    name: NO_DATA_IMAGE,
    size: 6,
    draw: (pen) => {
      disc(pen, 1.5, 1.5, 0.7, NO_DATA_DOT);
      disc(pen, 4.5, 4.5, 0.7, NO_DATA_DOT);
    },
  },
  { name: SMALL_IMAGE, size: 7, draw: (pen) => line(pen, [1.5, 3.5, 5.5, 3.5], 1, SMALL_DASH) },
  { name: SUPPRESSED_IMAGE, size: 8, draw: (pen) => cross(pen, 2.2, 2.2, 3.6, 0.9, SUPPRESSED_CROSS) },
  ...GROUPS.flatMap((group) =>
    STEP_LINES.map(
      ([step, period, weight]): PatternImage => ({
        name: stepImage(group, step),
        size: period,
        draw: (pen) =>
          line(pen, [period / 2, 0, period / 2, period], weight, step >= 3 ? '#000' : RAMPS[group][4]),
      }),
    ),
  ),
  ...PAIR_CELLS.map(
    (cell): PatternImage => ({
      name: pairImage(cell),
      size: 9,
      draw: (pen) => {
        const ink = PAIR_DARK.has(cell) ? 'rgb(255 255 255 / 70%)' : 'rgb(0 0 0 / 70%)';
        for (const x of linePlaces(Math.floor(cell / 3))) line(pen, [x, 0, x, 9], 1, ink);
        for (const y of linePlaces(cell % 3)) line(pen, [0, y, 9, y], 1, ink);
      },
    }),
  ),
  { name: cdsImage('active-reduced'), size: 12, draw: (pen) => line(pen, [1, 7, 6, 7], 1, CDS_INK) },
  { name: cdsImage('terminated'), size: 12, draw: (pen) => cross(pen, 2, 5, 4, 1, CDS_INK) },
  { name: cdsImage('delivery'), size: 12, draw: (pen) => disc(pen, 4, 7, 1.6, CDS_INK) },
  {
    name: cdsImage('split'),
    size: 18,
    draw: (pen) => {
      line(pen, [1, 7, 6, 7], 1, CDS_INK);
      cross(pen, 9, 12, 4, 1, CDS_INK);
    },
  },
  {
    name: PLACE_IMAGE,
    size: 5,
    isSymbol: true,
    draw: (pen) => {
      disc(pen, 2.5, 2.5, 2.2, '#FFFFFF');
      disc(pen, 2.5, 2.5, 1.2, INK);
    },
  },
  ...[...SYMBOLS].map(
    ([as, { shapes }]): PatternImage => ({
      name: symbolImage(as),
      size: Math.ceil(
        2 * Math.max(...shapes.map(({ reach, line: edge }) => reach + (edge?.width ?? 0) / 2)) + 1,
      ),
      isSymbol: true,
      draw: (pen, size) => {
        for (const shape of shapes) drawShape(pen, size / 2, shape);
      },
    }),
  ),
];

/** How many pixels of an image make a CSS pixel on the map. */
export const pixelRatioOf = ({ isSymbol }: PatternImage): number =>
  isSymbol ? PIXEL_RATIO : PIXEL_RATIO * PATTERN_GROWTH;

/** Draws an image to pixels. Browser only. */
export function pixelsOf(image: PatternImage): ImageData {
  const pixels = Math.round(image.size * PIXEL_RATIO);
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('This browser cannot draw the map’s patterns.');
  pen.scale(PIXEL_RATIO, PIXEL_RATIO);
  image.draw(pen, image.size);
  return pen.getImageData(0, 0, pixels, pixels);
}

function line(
  pen: CanvasRenderingContext2D,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  weight: number,
  colour: string,
): void {
  pen.strokeStyle = colour;
  pen.lineWidth = weight;
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.stroke();
}

/** Rising from left to right like the SVG's, and continued past the corners so that tiles join. */
function diagonals(pen: CanvasRenderingContext2D, weight: number, colour: string): void {
  const size = 11.5;
  for (const shift of [-size, 0, size])
    line(pen, [shift - 2, size + 2, shift + size + 2, -2], weight, colour);
}

function cross(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  weight: number,
  colour: string,
): void {
  line(pen, [x, y, x + size, y + size], weight, colour);
  line(pen, [x, y + size, x + size, y], weight, colour);
}

/** The canvas's way to draw what `cartography/overlays/draw-symbol.ts` writes as SVG. */
function drawShape(
  pen: CanvasRenderingContext2D,
  middle: number,
  { form, reach, fill, line: edge }: SymbolShape,
): void {
  const [near, far] = [middle - reach, middle + reach];
  pen.beginPath();
  if (form === 'disc') pen.arc(middle, middle, reach, 0, 2 * Math.PI);
  else if (form === 'square') pen.rect(near, near, 2 * reach, 2 * reach);
  else {
    pen.moveTo(middle, near);
    for (const [x, y] of [
      [far, middle],
      [middle, far],
      [near, middle],
    ] as const)
      pen.lineTo(x, y);
    pen.closePath();
  }
  if (fill) {
    pen.fillStyle = fill;
    pen.fill();
  }
  if (!edge) return;
  pen.strokeStyle = edge.colour;
  pen.lineWidth = edge.width;
  pen.setLineDash([...(edge.dash ?? [])]);
  pen.stroke();
  pen.setLineDash([]);
}

function disc(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
}
