import type { Reading } from '../domain/model/reading';
import { remembered } from '../domain/sums/remembered';
import type { Box } from './clip';
import {
  AREA_BORDER,
  areaFill,
  COUNTY_OUTLINE,
  DISTRICT_BORDER,
  MARK_STROKE,
  NEIGHBOUR_BORDER,
  NEIGHBOUR_LAND,
  NOT_CHARTED,
  RAILWAY,
  ROAD,
  ROAD_CASING,
  SEA,
} from './palette';
import { linesPath, type PathOptions, polygonPaths } from './path-data';
import { cdsPatternDefs, patternDefs } from './patterns';
import type { Projection } from './projection';
import type { Basemap, NamedShape, Polygons, Shapes, WalkingAreas } from './shapes';
import { short } from './svg-text';

/** What there is to draw, whatever it is coloured by. */
export interface Scene {
  readonly shapes: Shapes;
  readonly basemap: Basemap;
  /** Fetched when asked for; absent until then. */
  readonly walking?: WalkingAreas | null;
}

/** What every layer of one drawing must agree on. */
export interface MapDrawing extends PathOptions {
  readonly projection: Projection;
  /** Drawn ground, in drawing units; a little beyond what is seen. */
  readonly box: Box;
  /** Starts every id in the SVG, so that several can stand in one page. */
  readonly idPrefix: string;
  /** Drawing units per screen pixel the drawing is made for: strokes, symbols and text grow with it. */
  readonly scale: number;
}

/** Areas that the filter leaves out are drawn this faint. */
export const FILTERED_OPACITY = '.22';

export function drawDefs(reading: Reading, drawing: MapDrawing): string {
  const cds = reading.overlays.some(({ districts }) => districts !== null);
  const extra = cds ? cdsPatternDefs(drawing.idPrefix, drawing.scale) : '';
  return `<defs>${patternDefs(drawing.idPrefix, drawing.scale)}${extra}</defs>`;
}

/** What is not held, the sea, and the land that is not the council's. */
export function drawGround({ basemap }: Scene, drawing: MapDrawing): string {
  const [left, top, right, bottom] = drawing.box;
  const [sea = '', farLand = ''] = polygonPaths(groundOf(basemap), coarser(drawing));
  const land = shapePaths(basemap.neighbours, coarser(drawing))
    .filter(Boolean)
    .map((d) => `<path d="${d}"/>`)
    .join('');
  return (
    `<rect x="${short(left)}" y="${short(top)}" width="${short(right - left)}" height="${short(bottom - top)}" fill="${NOT_CHARTED}"/>` +
    filled(sea, SEA) +
    // with a line of its own colour, so that no thread of sea shows between it and the neighbours
    filled(
      farLand,
      NEIGHBOUR_LAND,
      ` stroke="${NEIGHBOUR_LAND}" stroke-width="${short(2 * drawing.scale)}"`,
    ) +
    `<g fill="${NEIGHBOUR_LAND}" stroke="${NEIGHBOUR_BORDER}" stroke-width="${short(0.8 * drawing.scale)}" stroke-linejoin="round">${land}</g>`
  );
}

const filled = (d: string, colour: string, more = ''): string =>
  d === '' ? '' : `<path d="${d}" fill="${colour}"${more}/>`;

/** The same list each time, so that paths once made are found again. */
const groundOf = remembered(({ charted, land }: Basemap): readonly Polygons[] => [charted, land]);

/** Every area, filled by its class. Areas outside the drawn ground are left out. */
export function drawAreas({ shapes }: Scene, reading: Reading, drawing: MapDrawing): string {
  const areas = polygonPaths(shapes.areas, drawing)
    .map((d, row) => {
      if (d === '') return '';
      const faint =
        reading.isFiltered && reading.shown[row] !== 1 ? ` fill-opacity="${FILTERED_OPACITY}"` : '';
      return `<path class="area" data-row="${row}" fill="${areaFill(reading, row, drawing.idPrefix)}"${faint} d="${d}"/>`;
    })
    .join('');
  return `<g class="areas" stroke="${AREA_BORDER}" stroke-width="${short(0.5 * drawing.scale)}" stroke-linejoin="round">${areas}</g>`;
}

/** Marked areas once more, hatched and outlined, above all other ground. */
export function drawMarks({ shapes }: Scene, reading: Reading, drawing: MapDrawing): string {
  const marks = polygonPaths(shapes.areas, drawing)
    .map((d, row) => (d !== '' && reading.marked[row] === 1 ? markPath(row, d) : ''))
    .join('');
  return `<g class="marks" fill="url(#${drawing.idPrefix}-mark)" stroke="${MARK_STROKE}" stroke-width="${short(1.6 * drawing.scale)}" stroke-linejoin="round" pointer-events="none">${marks}</g>`;
}

/** One marked area; what a repaint adds to and takes from the `marks` group. */
export function markPath(row: number, d: string): string {
  return `<path data-mark-row="${row}" d="${d}"/>`;
}

/** The selected area, outlined yellow under black as GOV.UK marks focus; an empty string when none is. */
export function drawSelection({ shapes }: Scene, reading: Reading, drawing: MapDrawing): string {
  const d = reading.outlined === null ? '' : polygonPaths(shapes.areas, drawing)[reading.outlined];
  if (!d) return '';
  const line = (colour: string, width: number) =>
    `<path d="${d}" stroke="${colour}" stroke-width="${short(width * drawing.scale)}"/>`;
  return `<g class="selection" fill="none" stroke-linejoin="round" pointer-events="none">${line('#FFDD00', 8)}${line(MARK_STROKE, 3)}</g>`;
}

/** Motorway, railways, district borders and the county's outline. */
export function drawLines({ shapes, basemap }: Scene, drawing: MapDrawing): string {
  const px = (value: number) => short(value * drawing.scale);
  const stroke = (d: string, colour: string, width: number, more = '') =>
    d === '' ? '' : `<path d="${d}" stroke="${colour}" stroke-width="${px(width)}"${more}/>`;
  const motorway = linesPath(basemap.motorway, coarser(drawing));
  const railways = linesPath(basemap.railways, coarser(drawing));
  return (
    `<g class="lines" fill="none" stroke-linejoin="round" stroke-linecap="round" pointer-events="none">` +
    stroke(railways, ROAD_CASING, 1.8, ' stroke-opacity=".55"') +
    stroke(railways, RAILWAY, 0.8) +
    stroke(motorway, ROAD_CASING, 3.4, ' stroke-opacity=".85"') +
    stroke(motorway, ROAD, 1.9) +
    stroke(
      linesPath(shapes.districtBorders, drawing),
      DISTRICT_BORDER,
      0.9,
      ` stroke-dasharray="${px(3)} ${px(2.6)}"`,
    ) +
    stroke(linesPath(shapes.outline, drawing), COUNTY_OUTLINE, 1) +
    '</g>'
  );
}

/** The background may be drawn with half the detail: nothing is read off it. */
const coarser = (drawing: MapDrawing): PathOptions => ({
  projection: drawing.projection,
  box: drawing.box,
  grid: drawing.grid,
  tolerance: drawing.tolerance * 2,
});

const polygonsOf = remembered((shapes: readonly NamedShape[]): readonly Polygons[] =>
  shapes.map(({ polygons }) => polygons),
);

/** Path data of named shapes, same order. */
export const shapePaths = (shapes: readonly NamedShape[], drawing: PathOptions): readonly string[] =>
  polygonPaths(polygonsOf(shapes), drawing);
