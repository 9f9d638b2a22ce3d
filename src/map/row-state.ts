import { FILTERED_OPACITY } from '../cartography/map-layers';
import {
  MARKED_KEY,
  NO_DATA,
  NO_DATA_CLASS,
  PAIR_COLOURS,
  RAMPS,
  rampStep,
  SMALL,
  SMALL_CLASS,
  SUPPRESSED,
  SUPPRESSED_CLASS,
} from '../cartography/palette';
import { type Row, row as rowOf } from '../domain/model/codes';
import type { Group } from '../domain/model/measure-record';
import type { Reading } from '../domain/model/reading';

const GROUPS = Object.keys(RAMPS) as readonly Group[];
const STEPS = 5;
const BRIGHT: readonly string[] = [
  ...GROUPS.flatMap((group) => RAMPS[group]),
  NO_DATA,
  SUPPRESSED,
  SMALL,
  ...PAIR_COLOURS,
];

export const NO_DATA_TINT = GROUPS.length * STEPS;
export const SUPPRESSED_TINT = NO_DATA_TINT + 1;
export const SMALL_TINT = SUPPRESSED_TINT + 1;
/** The tint of the first of the nine cells of two measures. */
export const PAIR_TINT = SMALL_TINT + 1;
/** Added to a tint it gives the same colour dimmed. */
export const DIM_TINTS = BRIGHT.length;
/**
 * Every colour an area can have, bright and dimmed, in one list that never changes. Feature-state holds only a place
 * in it: one number an area, and so the least that a recolouring can send to the graphics card.
 */
export const TINTS: readonly string[] = [
  ...BRIGHT,
  ...BRIGHT.map((colour) => faint(colour, Number(FILTERED_OPACITY))),
];
/** The bright tints of one step of the ramps, 0 = lightest. */
export const tintsOfStep = (step: number): readonly number[] =>
  GROUPS.map((_, group) => group * STEPS + step);

/** The tint of every row. @param isolated legend key that stays bright, as in `MapView.isolate`; null = all */
export function rowTints(reading: Reading, isolated: number | null): Uint8Array {
  const tintOfClass = new Map<number, number>();
  return Uint8Array.from(reading.classOf, (classIndex, row) => {
    let tint = tintOfClass.get(classIndex);
    if (tint === undefined) {
      tint = tintOf(reading, classIndex);
      tintOfClass.set(classIndex, tint);
    }
    return tint + (isDim(reading, isolated, row) ? DIM_TINTS : 0);
  });
}

/** The tint of every area: its own, or that of the place it is in; of none as if nothing were known of it, and faint. */
export function areaTints({ dataset: { madeOf } }: Pick<Reading, 'dataset'>, tints: Uint8Array): Uint8Array {
  if (!madeOf) return tints;
  return Uint8Array.from(madeOf.groups.of, (row) =>
    row < 0 ? NO_DATA_TINT + DIM_TINTS : (tints[row] as number),
  );
}

/** How each row is marked: 0 not, 1 marked, 2 marked but dimmed. */
export function rowMarks(reading: Reading, isolated: number | null): Uint8Array {
  return Uint8Array.from(reading.marked, (marked, row) =>
    marked ? (isDim(reading, isolated, row) ? 2 : 1) : 0,
  );
}

/** True where a row is filtered out, or is not of the class that the legend isolates. */
export function isDim(reading: Reading, isolated: number | null, row: number): boolean {
  if (!reading.shown[row]) return true;
  // keys beyond "marked" are overlays in the legend: there is nothing to isolate
  if (isolated === null || isolated > MARKED_KEY) return false;
  return isolated === MARKED_KEY ? !reading.marked[row] : reading.classOf[row] !== isolated;
}

/** Rows whose number differs; every row when nothing was shown before. */
export function changedRows(before: Uint8Array | null, after: Uint8Array): readonly Row[] {
  const rows: Row[] = [];
  for (let row = 0; row < after.length; row++) if (before?.[row] !== after[row]) rows.push(rowOf(row));
  return rows;
}

function tintOf(reading: Reading, classIndex: number): number {
  if (classIndex === NO_DATA_CLASS) return NO_DATA_TINT;
  if (classIndex === SUPPRESSED_CLASS) return SUPPRESSED_TINT;
  if (classIndex === SMALL_CLASS) return SMALL_TINT;
  if (reading.pair) return PAIR_TINT + classIndex;
  return GROUPS.indexOf(reading.measure.group) * STEPS + rampStep(reading, classIndex);
}

/** A colour `#RRGGBB` as it looks at an opacity over white. */
function faint(colour: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(255 + (part - 255) * opacity));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
