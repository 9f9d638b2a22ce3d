import type { CdsState } from '../domain/model/cds';
import type { Group } from '../domain/model/measure-record';
import {
  CDS_INK,
  MARK_STROKE,
  NO_DATA,
  NO_DATA_DOT,
  PAIR_COLOURS,
  RAMPS,
  SMALL,
  SMALL_DASH,
  SUPPRESSED,
  SUPPRESSED_CROSS,
} from './palette';
import { short } from './svg-text';

const GROUPS = Object.keys(RAMPS) as readonly Group[];

interface Stroke {
  readonly period: number;
  readonly weight: number;
  /** Level instead of upright. */
  readonly level?: true;
}

/** How much of a class is inked in pattern mode, by step of the ramp: the darker, the denser, in grey as in colour. */
const STEP_STROKES: readonly (Stroke | null)[] = [
  null,
  { period: 9, weight: 0.7 },
  { period: 6, weight: 0.9 },
  { period: 4.4, weight: 1.1 },
  { period: 3.2, weight: 1.2 },
];

/** A change runs two ways from the middle: what stays as it is bears no ink, better lies level, worse stands upright. */
const CHANGE_STROKES: readonly (Stroke | null)[] = [
  { period: 3.2, weight: 1.2, level: true },
  { period: 6, weight: 0.9, level: true },
  null,
  { period: 6, weight: 0.9 },
  { period: 3.2, weight: 1.2 },
];

/**
 * Every pattern a map may need, for its `<defs>`: recolouring then only changes `fill` attributes, never the defs.
 * Class patterns have the class's colour as ground; marks and CDS have none, so that the colour below shows.
 *
 * @param scale drawing units per screen pixel the drawing is made for
 */
export function patternDefs(idPrefix: string, scale = 1): string {
  const s = (value: number) => short(value * scale);
  const noData = `<pattern id="${idPrefix}-no-data" width="${s(6)}" height="${s(6)}" patternUnits="userSpaceOnUse"><rect width="${s(6)}" height="${s(6)}" fill="${NO_DATA}"/><circle cx="${s(1.5)}" cy="${s(1.5)}" r="${s(0.7)}" fill="${NO_DATA_DOT}"/><circle cx="${s(4.5)}" cy="${s(4.5)}" r="${s(0.7)}" fill="${NO_DATA_DOT}"/></pattern>`;
  const suppressed = `<pattern id="${idPrefix}-suppressed" width="${s(8)}" height="${s(8)}" patternUnits="userSpaceOnUse"><rect width="${s(8)}" height="${s(8)}" fill="${SUPPRESSED}"/><path d="M${s(2.2)} ${s(2.2)}l${s(3.6)} ${s(3.6)}m0-${s(3.6)}l-${s(3.6)} ${s(3.6)}" stroke="${SUPPRESSED_CROSS}" stroke-width="${s(0.9)}"/></pattern>`;
  const small = `<pattern id="${idPrefix}-small" width="${s(8)}" height="${s(6)}" patternUnits="userSpaceOnUse"><rect width="${s(8)}" height="${s(6)}" fill="${SMALL}"/><path d="M${s(2)} ${s(3)}h${s(4)}" stroke="${SMALL_DASH}" stroke-width="${s(1)}"/></pattern>`;
  return (
    noData +
    suppressed +
    small +
    markPattern(idPrefix, scale) +
    classPatterns(idPrefix, scale) +
    pairPatterns(idPrefix, scale)
  );
}

/** Black diagonals with a pale edge: the edge keeps them visible on the darkest class, the black on the lightest. */
function markPattern(idPrefix: string, scale = 1): string {
  const s = (value: number) => short(value * scale);
  return `<pattern id="${idPrefix}-mark" width="${s(8)}" height="${s(8)}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M${s(4)} 0V${s(8)}" stroke="#FFFFFF" stroke-opacity=".6" stroke-width="${s(2.6)}"/><path d="M${s(4)} 0V${s(8)}" stroke="${MARK_STROKE}" stroke-width="${s(1.1)}"/></pattern>`;
}

/** Upright or level lines, so that they are never taken for the diagonal marks; paler ink on the darker half of the ramp. */
function classPatterns(idPrefix: string, scale: number): string {
  const s = (value: number) => short(value * scale);
  return GROUPS.flatMap((group) =>
    RAMPS[group].map((colour, step) => {
      const isChange = group === 'change';
      const stroke = (isChange ? CHANGE_STROKES : STEP_STROKES)[step];
      const size = stroke?.period ?? 8;
      const d = stroke?.level ? `M0 ${s(size / 2)}H${s(size)}` : `M${s(size / 2)} 0V${s(size)}`;
      const isDark = isChange ? step !== 2 : step >= 3;
      const line = stroke
        ? `<path d="${d}" stroke="${isDark ? '#000000' : RAMPS[group][4]}" stroke-width="${s(stroke.weight)}"/>`
        : '';
      return `<pattern id="${idPrefix}-${group}-${step}" width="${s(size)}" height="${s(size)}" patternUnits="userSpaceOnUse"><rect width="${s(size)}" height="${s(size)}" fill="${colour}"/>${line}</pattern>`;
    }),
  ).join('');
}

/** Where the lines of a level stand in a tile of 9: none, one, two. Upright for the first measure, level for the second. */
export const linePlaces = (level: number): readonly number[] => [[], [4.5], [2.25, 6.75]][level] ?? [];

function pairPatterns(idPrefix: string, scale: number): string {
  const s = (value: number) => short(value * scale);
  return PAIR_COLOURS.map((colour, index) => {
    const upright = linePlaces(Math.floor(index / 3)).map((x) => `M${s(x)} 0V${s(9)}`);
    const level = linePlaces(index % 3).map((y) => `M0 ${s(y)}H${s(9)}`);
    const d = [...upright, ...level].join('');
    const ink = PAIR_DARK.has(index) ? '#FFFFFF' : '#000000';
    const lines =
      d === '' ? '' : `<path d="${d}" stroke="${ink}" stroke-opacity=".7" stroke-width="${s(0.8)}"/>`;
    return `<pattern id="${idPrefix}-pair-${index}" width="${s(9)}" height="${s(9)}" patternUnits="userSpaceOnUse"><rect width="${s(9)}" height="${s(9)}" fill="${colour}"/>${lines}</pattern>`;
  }).join('');
}

/** Cells dark enough to need pale lines. */
export const PAIR_DARK: ReadonlySet<number> = new Set([5, 7, 8]);

/** Marks of a CDS state on one tile of 14 units: none is a diagonal line, which means "marked". */
const CDS_TILES: Readonly<Record<CdsState, string>> = {
  'active-reduced': '<path d="M1 7h5"/>',
  terminated: '<path d="M2 5l4 4m0-4l-4 4"/>',
  delivery: '<circle cx="4" cy="7" r=".7"/>',
  split: '<path d="M1 3.5h5M8 8.5l4 4m0-4l-4 4"/>',
};

/** Patterns of the CDS overlay, drawn only while it is on. */
export function cdsPatternDefs(idPrefix: string, scale = 1): string {
  return (Object.keys(CDS_TILES) as CdsState[])
    .map((state) => {
      const size = 14;
      return `<pattern id="${idPrefix}-cds-${state}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="scale(${short(scale)})"><g stroke="${CDS_INK}" stroke-opacity=".75" stroke-width="1" fill="none">${CDS_TILES[state]}</g></pattern>`;
    })
    .join('');
}
