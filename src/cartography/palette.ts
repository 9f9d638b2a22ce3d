import type { Group } from '../domain/model/measure-record';
import type { Reading } from '../domain/model/reading';

/**
 * One ramp per group, light to dark, all with the same steps of lightness (CIE L* about 95, 81, 63, 45,
 * 26), so that a class reads equally strong in each. Tests check them under simulated colour blindness and in grey.
 */
export const RAMPS: Readonly<Record<Group, readonly [string, string, string, string, string]>> = {
  need: ['#F5F0FB', '#CFC4E0', '#A58FC8', '#7A5AA8', '#4C2A7A'],
  connectivity: ['#E8F4FE', '#A8CEE9', '#659FCB', '#2F6EA2', '#123E6A'],
  supply: ['#E5F6EE', '#A9D3BB', '#69A685', '#317657', '#154531'],
  combined: ['#FCF0E4', '#E4C4A0', '#C48F5D', '#8F6233', '#573511'],
  // kinds, not steps: other hues on the same ladder of lightness, so that they differ in grey as well
  alternative: ['#F4F1E8', '#9ED1E2', '#D2892A', '#8954A6', '#780F3B'],
  // two ways from the middle: better is teal, no change nearly white, worse is brown
  change: ['#1B6E78', '#8FC4C9', '#F7F5F0', '#E0A46A', '#9A4A0F'],
};

/**
 * Two measures in nine cells, `3 × level of the first + level of the second`: the first darkens to orange, the second to blue,
 * both together to near black. Chosen by search so that any two differ, and each step is darker, for every kind of
 * colour vision (tests check both).
 */
export const PAIR_COLOURS: readonly string[] = [
  '#F3F1EC',
  '#A5C8EF',
  '#4D80BE',
  '#E8C17D',
  '#9E9B92',
  '#48585F',
  '#DB8B1F',
  '#8E682A',
  '#423010',
];

export const SEA = '#DFE9EE';
/** Where it is not held whether there is land or sea. */
export const NOT_CHARTED = '#F8F7F4';
export const NEIGHBOUR_LAND = '#E9E7E2';
export const NEIGHBOUR_BORDER = '#D3CFC6';
export const ROAD_CASING = '#FFFFFF';
export const ROAD = '#A39E94';
export const RAILWAY = '#8B877F';
export const AREA_BORDER = '#FFFFFF';
export const DISTRICT_BORDER = '#3A3F42';
export const COUNTY_OUTLINE = '#55595C';
export const NO_DATA = '#EEEEEC';
export const NO_DATA_DOT = '#8A8D8F';
export const SUPPRESSED = '#C9CBCC';
export const SUPPRESSED_CROSS = '#505A5F';
export const SMALL = '#DCDDDB';
export const SMALL_DASH = '#505A5F';
export const MARK_STROKE = '#0B0C0C';
export const INK = '#0B0C0C';
export const INK_SECONDARY = '#505A5F';
export const RULE = '#B1B4B6';
export const WATER_NAME = '#4A6A7C';
export const HALO = '#FFFFFF';
export const LIBRARY_CENTRE = '#1D6B43';
/** Red, which no published place and no line of the map has. */
export const IMAGINED_LINE = '#B10E1E';
export const CONSTITUENCY_LINE = '#8A3B12';
export const WALKING_FILL = '#2E8B57';
export const WALKING_LINE = '#14532D';
export const CDS_INK = '#7A3E00';

/** Class indices of `Reading.classOf` that are not classes, and the key of marked areas in legend and `isolate`. */
export const NO_DATA_CLASS = -1;
export const SUPPRESSED_CLASS = -2;
export const SMALL_CLASS = -3;
export const MARKED_KEY = 100;

/**
 * The step of the ramp a class is drawn with, 0 = lightest. Dark is always more of the problem: where higher is
 * better the ramp is turned round.
 */
export function rampStep(reading: Pick<Reading, 'measure' | 'classes'>, classIndex: number): number {
  const count = reading.classes.length;
  const position = reading.measure.direction === 'higher-is-better' ? count - 1 - classIndex : classIndex;
  if (count >= 5 || count <= 1) return Math.min(4, Math.max(0, position));
  return Math.round((position * 4) / (count - 1));
}

/** What says how a class is drawn. */
type Shaded = Pick<Reading, 'measure' | 'classes' | 'pair'>;

/** Name of the pattern of a class, without the prefix. */
export function classPattern(reading: Shaded, classIndex: number): string {
  return reading.pair ? `pair-${classIndex}` : `${reading.measure.group}-${rampStep(reading, classIndex)}`;
}

/** Plain colour of a class; -1 no data, -2 suppressed, -3 small (they also carry a pattern, see `areaFill`). */
export function classFill(reading: Shaded, classIndex: number): string {
  if (classIndex === NO_DATA_CLASS) return NO_DATA;
  if (classIndex === SUPPRESSED_CLASS) return SUPPRESSED;
  if (classIndex === SMALL_CLASS) return SMALL;
  if (reading.pair) return PAIR_COLOURS[classIndex] ?? NO_DATA;
  return RAMPS[reading.measure.group][rampStep(reading, classIndex)] ?? NO_DATA;
}

/**
 * The `fill` of a class in one of our SVGs: a colour, or a reference to one of the patterns that `patternDefs`
 * wrote into the same SVG under the same prefix.
 */
export function classPaint(reading: Reading, classIndex: number, idPrefix: string): string {
  if (classIndex === NO_DATA_CLASS) return `url(#${idPrefix}-no-data)`;
  if (classIndex === SUPPRESSED_CLASS) return `url(#${idPrefix}-suppressed)`;
  if (classIndex === SMALL_CLASS) return `url(#${idPrefix}-small)`;
  if (!reading.choices.patterns) return classFill(reading, classIndex);
  return `url(#${idPrefix}-${classPattern(reading, classIndex)})`;
}

/** The `fill` of an area. */
export function areaFill(reading: Reading, row: number, idPrefix: string): string {
  return classPaint(reading, reading.classOf[row] ?? NO_DATA_CLASS, idPrefix);
}
