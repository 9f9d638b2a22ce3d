import type { CdsState } from '../domain/model/cds';
import type { AccessPoint } from '../domain/model/place';
import type { OverlayReading, Reading } from '../domain/model/reading';
import { SHOWN_WITHIN_KM } from '../domain/places/neighbours-shown';
import { PLACE_NOUNS, placeCounts } from '../domain/places/place-words';
import { placeSymbol } from './label-layer';
import { cdsOverlay } from './overlay-layer';
import {
  CONSTITUENCY_LINE,
  classFill,
  classPattern,
  DISTRICT_BORDER,
  INK,
  MARK_STROKE,
  MARKED_KEY,
  NO_DATA_CLASS,
  RULE,
  SMALL_CLASS,
  SUPPRESSED_CLASS,
  WALKING_FILL,
  WALKING_LINE,
} from './palette';
import { cdsPatternDefs, patternDefs } from './patterns';
import { short } from './svg-text';

/** One line of the legend. */
export interface LegendEntry {
  /** A class (0 and up), -1 no data, -2 suppressed, -3 small, 100 marked; from 101 on, overlays, which isolate nothing. */
  readonly key: number;
  readonly kind:
    | 'class'
    | 'no-data'
    | 'suppressed'
    | 'small'
    | 'marked'
    | 'library'
    | 'neighbour-library'
    | 'imagined'
    | 'cds'
    | 'walking'
    | 'constituencies'
    | 'districts';
  readonly label: string;
  readonly fill: string;
  /** Id of the pattern (without prefix) that the map fills it with. */
  readonly pattern?: string;
  /** Areas or symbols; null where counting says nothing. */
  readonly count: number | null;
  /** What is counted, one and many; areas where nothing else is said. */
  readonly counted?: readonly [one: string, many: string];
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
      kind: 'no-data',
      label: reading.measure.missing ?? 'No data',
      fill: classFill(reading, NO_DATA_CLASS),
      pattern: 'no-data',
      count: reading.noDataCount,
    });
  if (reading.suppressedCount > 0)
    missing.push({
      key: SUPPRESSED_CLASS,
      kind: 'suppressed',
      label: 'Suppressed by the publisher',
      fill: classFill(reading, SUPPRESSED_CLASS),
      pattern: 'suppressed',
      count: reading.suppressedCount,
    });
  if (reading.smallCount > 0)
    missing.push({
      key: SMALL_CLASS,
      kind: 'small',
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
  return [
    ...classes,
    ...missing,
    marked,
    ...reading.overlays.flatMap((overlay) => overlayEntries(reading, overlay)),
  ];
}

function overlayEntries(reading: Reading, overlay: OverlayReading): readonly LegendEntry[] {
  switch (overlay.id) {
    case 'libraries':
      return placeEntries(overlay.label, overlay.points);
    case 'cds':
      return cdsEntries(reading);
    case 'walking':
      return [{ key: 102, kind: 'walking', label: overlay.label, fill: WALKING_FILL, count: null }];
    case 'constituencies':
      return [{ key: 103, kind: 'constituencies', label: overlay.label, fill: 'none', count: null }];
    case 'districts':
      return [{ key: 104, kind: 'districts', label: overlay.label, fill: 'none', count: null }];
    case 'places':
      return [];
  }
}

/** What is open, of whom; and by itself, never counted with it, what only a scenario makes so. */
function placeEntries(label: string, points: readonly AccessPoint[]): readonly LegendEntry[] {
  const { library, added, neighbour, imagined } = placeCounts(
    points.filter(({ status }) => status === 'open'),
  );
  const entry = (
    key: number,
    kind: LegendEntry['kind'],
    text: string,
    count: number,
    counted: readonly [string, string],
  ): LegendEntry => ({ key, kind, label: text, fill: '#FFFFFF', count, counted });
  const beyond = `Neighbour’s open library, within ${SHOWN_WITHIN_KM} km or nearest`;
  return [
    entry(101, 'library', label, library + added, added === 0 ? PLACE_NOUNS.library : ['place', 'places']),
    ...(neighbour > 0 ? [entry(105, 'neighbour-library', beyond, neighbour, PLACE_NOUNS.neighbour)] : []),
    ...(imagined > 0
      ? [entry(106, 'imagined', 'Imagined in this scenario', imagined, PLACE_NOUNS.imagined)]
      : []),
  ];
}

/** What an entry counts, for those who do not see where it stands: "32 libraries". */
export function countedText({ count, counted = ['area', 'areas'] }: LegendEntry): string {
  return count === null ? '' : `${count} ${counted[count === 1 ? 0 : 1]}`;
}

const CDS_KEYS: Readonly<Record<CdsState, number>> = {
  'active-reduced': 110,
  terminated: 111,
  delivery: 112,
  split: 113,
};

/** One entry a state; the map names the districts. */
function cdsEntries(reading: Reading): readonly LegendEntry[] {
  const byState = new Map<CdsState, string>();
  for (const { state, label } of cdsOverlay(reading)?.byDistrict.values() ?? []) byState.set(state, label);
  return [...byState].map(([state, label]) => ({
    key: CDS_KEYS[state],
    kind: 'cds',
    label: `CDS: ${label}`,
    fill: '#FFFFFF',
    pattern: `cds-${state}`,
    count: null,
  }));
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
  const line = (colour: string, weight: number, dash: string) =>
    `<path d="M0 ${px(9)}H${px(SWATCH.width)}" stroke="${colour}" stroke-width="${px(weight)}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;
  const defs = entry.pattern === undefined ? '' : `<defs>${onePattern(entry, idPrefix, scale)}</defs>`;
  const url = `url(#${idPrefix}-${entry.pattern})`;
  switch (entry.kind) {
    case 'library':
      return placeSymbol(14 * scale, 9 * scale, scale * 1.15, 'library');
    case 'neighbour-library':
      return placeSymbol(14 * scale, 9 * scale, scale * 1.15, 'neighbour');
    case 'imagined':
      return placeSymbol(14 * scale, 9 * scale, scale * 1.15, 'imagined');
    case 'marked':
      return defs + rect(url, MARK_STROKE, 1.6);
    case 'cds':
      return defs + rect('#FFFFFF', INK, 1) + rect(url, 'none', 0);
    case 'walking':
      return rect(
        WALKING_FILL,
        WALKING_LINE,
        1.2,
        ` fill-opacity=".24" stroke-dasharray="${px(4)} ${px(2)}"`,
      );
    case 'constituencies':
      return line(CONSTITUENCY_LINE, 2, `${px(8)} ${px(2)} ${px(2)} ${px(2)}`);
    case 'districts':
      return line(DISTRICT_BORDER, 1.8, '');
    default:
      return defs + rect(entry.pattern === undefined ? entry.fill : url, RULE, 1);
  }
}

/** Of all patterns only the one that is used. */
function onePattern(entry: LegendEntry, idPrefix: string, scale: number): string {
  const all = entry.kind === 'cds' ? cdsPatternDefs(idPrefix, scale * 0.7) : patternDefs(idPrefix, scale);
  const start = all.indexOf(`<pattern id="${idPrefix}-${entry.pattern}"`);
  return start < 0 ? '' : all.slice(start, all.indexOf('</pattern>', start) + '</pattern>'.length);
}
