import { PLACE_KIND_IDS } from '../domain/model/place';
import { PLACE_KINDS } from '../domain/model/place-kinds';
import type { OverlayReading, Reading } from '../domain/model/reading';
import { SHOWN_WITHIN_KM } from '../domain/places/neighbours-shown';
import { type CountedAs, countedApart, placeNouns } from '../domain/places/place-words';
import { rowNouns } from '../domain/words/row-nouns';
import { drawSymbol } from './overlays/draw-symbol';
import { GROUND_OVERLAYS, type GroundOverlay } from './overlays/ground-overlays';
import {
  classFill,
  classPattern,
  INK,
  MARK_STROKE,
  MARKED_KEY,
  NO_DATA_CLASS,
  RULE,
  SMALL_CLASS,
  SUPPRESSED_CLASS,
} from './palette';
import { cdsPatternDefs, patternDefs } from './patterns';
import { short } from './svg-text';

/** One line of the legend. */
export interface LegendEntry {
  /** A class (0 and up), -1 no data, -2 suppressed, -3 small, 100 marked; from 101 on, overlays, which isolate nothing. */
  readonly key: number;
  readonly kind: 'class' | 'missing' | 'marked' | 'place' | 'ground';
  readonly label: string;
  readonly fill: string;
  /** Id of the pattern (without prefix) that the map fills it with. */
  readonly pattern?: string;
  /** Areas or symbols; null where counting says nothing. */
  readonly count: number | null;
  /** What is counted, one and many; areas where nothing else is said. */
  readonly counted?: readonly [one: string, many: string];
  /** Whose symbol it explains. */
  readonly place?: CountedAs;
  /** Which overlay of ground it explains. */
  readonly ground?: GroundOverlay;
}

/** The legend of a reading, in the order it is read: classes, what is missing, what is marked, overlays. */
export function legendEntries(reading: Reading): readonly LegendEntry[] {
  // Classes of nothing would read as so many areas counted and none found.
  const isAnyHeld = reading.noDataCount === 0 || reading.classes.some(({ count }) => count > 0);
  const classes: LegendEntry[] = reading.classes.map((one) => ({
    key: one.index,
    kind: 'class',
    label: one.label,
    fill: classFill(reading, one.index),
    count: isAnyHeld ? one.count : null,
    ...(reading.choices.patterns ? { pattern: classPattern(reading, one.index) } : {}),
  }));
  const missing: LegendEntry[] = [];
  if (reading.noDataCount > 0)
    missing.push({
      key: NO_DATA_CLASS,
      kind: 'missing',
      label: reading.measure.missing ?? 'No data',
      fill: classFill(reading, NO_DATA_CLASS),
      pattern: 'no-data',
      count: reading.noDataCount,
    });
  if (reading.suppressedCount > 0)
    missing.push({
      key: SUPPRESSED_CLASS,
      kind: 'missing',
      label: 'Suppressed by the publisher',
      fill: classFill(reading, SUPPRESSED_CLASS),
      pattern: 'suppressed',
      count: reading.suppressedCount,
    });
  if (reading.smallCount > 0)
    missing.push({
      key: SMALL_CLASS,
      kind: 'missing',
      label: 'Small numbers, held back by this map',
      fill: classFill(reading, SMALL_CLASS),
      pattern: 'small',
      count: reading.smallCount,
    });
  const marked: LegendEntry = {
    key: MARKED_KEY,
    kind: 'marked',
    label: `Highlighted: ${reading.markLabel}`,
    fill: 'none',
    pattern: 'mark',
    count: reading.refused === null ? reading.markedCount : null,
  };
  const { one, many } = rowNouns(reading.dataset);
  return [
    ...[...classes, ...missing, marked].map((entry) => ({ ...entry, counted: [one, many] as const })),
    ...reading.overlays
      .flatMap((told) => [...placeEntries(told), ...groundEntries(told)])
      .map((entry, index) => ({ ...entry, key: MARKED_KEY + 1 + index })),
  ];
}

type OverlayEntry = Omit<LegendEntry, 'key'>;

/** What is open, of whom; and by itself, never counted with it, what only a scenario makes so. */
function placeEntries({ id, label, points }: OverlayReading): readonly OverlayEntry[] {
  const kind = PLACE_KIND_IDS.find((one) => PLACE_KINDS[one].overlay.id === id);
  if (kind === undefined) return [];
  const counts = countedApart(points);
  const entry = (
    place: CountedAs,
    text: string,
    count = counts.get(place) ?? 0,
    counted = placeNouns(place),
  ): OverlayEntry => ({ kind: 'place', place, label: text, fill: '#FFFFFF', count, counted });
  const added = counts.get('added') ?? 0;
  return [
    added === 0
      ? entry(kind, label)
      : entry(kind, label, (counts.get(kind) ?? 0) + added, ['place', 'places']),
    ...(counts.has('neighbour')
      ? [entry('neighbour', `Neighbour’s open library, within ${SHOWN_WITHIN_KM} km or nearest`)]
      : []),
    ...(counts.has('imagined') ? [entry('imagined', 'Imagined in this scenario')] : []),
  ];
}

/** One entry; where something of its own is said of each shape, one of each thing said: the map names the shapes. */
function groundEntries(told: OverlayReading): readonly OverlayEntry[] {
  const ground = GROUND_OVERLAYS.find(({ id }) => id === told.id);
  if (!ground) return [];
  const entry = { kind: 'ground', ground, fill: '#FFFFFF', count: null } as const;
  if (told.districts === null) return [{ ...entry, label: told.label }];
  const byState = new Map([...told.districts.values()].map(({ state, label }) => [state, label]));
  return [...byState].map(([state, label]) => ({
    ...entry,
    label: `CDS: ${label}`,
    pattern: `cds-${state}`,
  }));
}

/** What an entry counts, for those who do not see where it stands: "32 libraries". */
export function countedText({ count, counted = ['area', 'areas'] }: LegendEntry): string {
  return count === null ? '' : `${count} ${counted[count === 1 ? 0 : 1]}`;
}

const SWATCH = { width: 28, height: 18 } as const;

/** The swatch of an entry as a small SVG of its own, drawn with the map's patterns. */
export function drawLegendSwatch(entry: LegendEntry, idPrefix: string): string {
  const { width, height } = SWATCH;
  const prefix = `${idPrefix}${entry.key}`.replace('-', 'm');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${swatchContents(entry, prefix, 1)}</svg>`;
}

/** The same without the enclosing `<svg>`, 28 by 18 units times `scale`, for the saved picture. */
export function swatchContents(entry: LegendEntry, idPrefix: string, scale: number): string {
  const px = (value: number) => short(value * scale);
  const rect = (fill: string, stroke: string, weight: number, more = '') =>
    `<rect x="${px(weight / 2)}" y="${px(weight / 2)}" width="${px(SWATCH.width - weight)}" height="${px(SWATCH.height - weight)}" fill="${fill}" stroke="${stroke}" stroke-width="${px(weight)}"${more}/>`;
  const defs = entry.pattern === undefined ? '' : `<defs>${onePattern(entry, idPrefix, scale)}</defs>`;
  const url = `url(#${idPrefix}-${entry.pattern})`;
  if (entry.place) return drawSymbol(14 * scale, 9 * scale, scale * 1.15, entry.place);
  if (entry.kind === 'marked') return defs + rect(url, MARK_STROKE, 1.6);
  if (!entry.ground) return defs + rect(entry.pattern === undefined ? entry.fill : url, RULE, 1);
  if (entry.pattern !== undefined) return defs + rect('#FFFFFF', INK, 1) + rect(url, 'none', 0);
  const { fill, line } = entry.ground;
  const weight = line.width[0] + 0.3;
  const dash = line.dash ? ` stroke-dasharray="${line.dash.map(px).join(' ')}"` : '';
  return fill && fill !== 'pattern'
    ? rect(fill.colour, line.colour, weight, ` fill-opacity="${short(fill.opacity)}"${dash}`)
    : `<path d="M0 ${px(9)}H${px(SWATCH.width)}" stroke="${line.colour}" stroke-width="${px(weight)}"${dash}/>`;
}

/** Of all patterns only the one that is used. */
function onePattern(entry: LegendEntry, idPrefix: string, scale: number): string {
  const all = entry.ground ? cdsPatternDefs(idPrefix, scale * 0.7) : patternDefs(idPrefix, scale);
  const start = all.indexOf(`<pattern id="${idPrefix}-${entry.pattern}"`);
  return start < 0 ? '' : all.slice(start, all.indexOf('</pattern>', start) + '</pattern>'.length);
}
