import type { Box } from './clip';
import type { Tone } from './label-type';
import { textWidth } from './svg-text';

/** A text to be placed beside, above or below a box (a symbol, or an empty box round a point). */
export interface LabelRequest {
  readonly lines: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  /** What the label belongs to and must not cover; the text starts `gap` from it. */
  readonly anchor: Box;
  readonly gap: number;
  /** `beside` an anchor, or `over` it, centred, for names of districts: nudged when something is in the way. `on` stays within a line of it: a neighbour's ground is near. */
  readonly where: 'beside' | 'over' | 'on';
  readonly tone: Tone;
  /** Rather over a symbol than left out; never over another label. */
  readonly must: boolean;
}

export interface PlacedLabel {
  readonly request: LabelRequest;
  /** Where the text is anchored: x by `align`, y the baseline of the first line. */
  readonly x: number;
  readonly y: number;
  readonly align: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** Line height, and the share of the type size that reaches above the baseline. */
export const LINE_HEIGHT = 1.15;
const ASCENT = 0.76;
const DESCENT = 0.22;

/**
 * Places labels greedily, in the order given: each takes the first of its positions (right, left, above, below,
 * then the corners) that lies inside the frame and touches neither an obstacle nor a label placed before. One with
 * no free position is left out.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  frame: Box,
  limit = Number.POSITIVE_INFINITY,
): readonly PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    if (placed.length >= limit) break;
    const clear = positions(request).filter(
      (one) => within(one.box, frame) && !taken.some((box) => overlap(box, one.box)),
    );
    const covered = clear.map((one) => obstacles.reduce((sum, box) => sum + shared(box, one.box), 0));
    const least = Math.min(...covered);
    const free = least === 0 || request.must ? clear[covered.indexOf(least)] : undefined;
    if (!free) continue;
    placed.push(free);
    taken.push(free.box);
  }
  return placed;
}

function positions(request: LabelRequest): readonly PlacedLabel[] {
  const { lines, size, bold, anchor, gap } = request;
  const [left, top, right, bottom] = anchor;
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size, bold)));
  const height = (lines.length - 1) * LINE_HEIGHT * size + (ASCENT + DESCENT) * size;
  const middleX = (left + right) / 2;
  const middleY = (top + bottom) / 2;
  const at = (align: PlacedLabel['align'], x: number, boxTop: number): PlacedLabel => {
    const boxLeft = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
    // A little air round the letters: the halo, and the error of estimated widths.
    const air = size * 0.12;
    return {
      request,
      align,
      x,
      y: boxTop + ASCENT * size,
      box: [boxLeft - air, boxTop - air / 2, boxLeft + width + air, boxTop + height + air / 2],
    };
  };
  if (request.where !== 'beside') {
    const [down, across] =
      request.where === 'on'
        ? [
            [0, 0.5, -0.5, 1, -1],
            [0, 0.5, -0.5],
          ]
        : [
            [0, 1, -1, 2, -2, 3, -3],
            [0, 1, -1, 2, -2],
          ];
    return down.flatMap((dy) =>
      across.map((dx) => at('middle', middleX + dx * size * 1.6, middleY - height / 2 + dy * size * 1.2)),
    );
  }
  const centred = middleY - height / 2;
  const diagonal = gap * 0.4;
  return [
    at('start', right + gap, centred),
    at('end', left - gap, centred),
    at('middle', middleX, top - gap * 0.6 - height),
    at('middle', middleX, bottom + gap * 0.6),
    at('start', right + diagonal, top - height * 0.7),
    at('start', right + diagonal, bottom - height * 0.3),
    at('end', left - diagonal, top - height * 0.7),
    at('end', left - diagonal, bottom - height * 0.3),
  ];
}

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
/** Ground two boxes share. */
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
  Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
const within = (a: Box, b: Box): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
