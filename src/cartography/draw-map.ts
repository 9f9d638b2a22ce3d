import type { Reading } from '../domain/model/reading';
import type { Box } from './clip';
import { insetBox, insetsWithin } from './insets';
import { drawLabels } from './label-layer';
import type { LabelOptions } from './label-requests';
import {
  drawAreas,
  drawDefs,
  drawGround,
  drawLines,
  drawMarks,
  drawSelection,
  type MapDrawing,
  type Scene,
} from './map-layers';
import { drawGroundOverlays } from './overlays/ground-overlays';
import { sceneOf } from './places-scene';
import type { Projection } from './projection';
import { short } from './svg-text';

export interface DrawMapOptions {
  readonly width: number;
  readonly height: number;
  readonly projection: Projection;
  /** Starts every id in the SVG; must differ between the SVGs of a page. */
  readonly idPrefix: string;
  /**
   * `responsive`: three groups, `labels-wide`, `labels-medium` and `labels-narrow`, laid out for a map shown about
   * 1000, 700 and 340 px wide; the page's CSS shows one. `fixed`: one group, for a map shown at its own size.
   */
  readonly labels: 'responsive' | 'fixed';
  /** `coarse` drops what cannot be seen at a glance: half the bytes, for a first picture that is soon drawn anew. */
  readonly detail?: 'fine' | 'coarse';
  /** Drawing units per screen pixel; default 1. */
  readonly scale?: number;
  /** The same for names on a map shown at its own size, where its text has to be larger than its lines. */
  readonly textScale?: number;
}

/** Grid and tolerance of path data, in drawing units. */
const DETAIL = { fine: { grid: 0.5, tolerance: 0.6 }, coarse: { grid: 1, tolerance: 1.7 } } as const;

/** What each group of labels is laid out for: shown width in pixels, sizes of text and symbols, most names. */
const WIDTHS = [
  { className: 'labels-wide', shown: 1000, text: 1, symbol: 1, limit: 34, outside: true },
  { className: 'labels-medium', shown: 700, text: 0.96, symbol: 0.85, limit: 20, outside: true },
  { className: 'labels-narrow', shown: 340, text: 0.88, symbol: 0.6, limit: 9, outside: false },
] as const;

/** A reading as a map: an `<svg class="map-svg">` of presentation attributes only, so that it passes a strict CSP. */
export function drawMap(scene: Scene, reading: Reading, options: DrawMapOptions): string {
  const { width, height } = options;
  return `<svg class="map-svg" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}" data-prefix="${options.idPrefix}" aria-hidden="true" focusable="false">${drawMapContents(scene, reading, options)}</svg>`;
}

/** The same without the enclosing `<svg>`, for the saved picture. */
export function drawMapContents(ground: Scene, reading: Reading, options: DrawMapOptions): string {
  const scene = sceneOf(ground, reading);
  const { width, height, projection, idPrefix } = options;
  const scale = options.scale ?? 1;
  // The page may show the drawing in a frame of another shape, or drag it: ground beyond the viewBox fills in.
  const [spareX, spareY] =
    options.labels === 'responsive' ? [width * 0.35, height * 0.3] : [width * 0.2, height * 0.2];
  const drawing: MapDrawing = {
    projection,
    ...DETAIL[options.detail ?? 'fine'],
    box: [-spareX, -spareY, width + spareX, height + spareY],
    idPrefix,
    scale,
  };
  return (
    drawDefs(reading, drawing) +
    drawGround(scene, drawing) +
    drawAreas(scene, reading, drawing) +
    drawGroundOverlays(scene, reading, drawing) +
    drawLines(scene, drawing) +
    drawMarks(scene, reading, drawing) +
    drawSelection(scene, reading, drawing) +
    labelGroups(width, scale, options)
      .map((labels) =>
        drawLabels(scene, reading, drawing, {
          ...labels,
          names: 'all',
          insets: framedInsets(scene, projection),
        }),
      )
      .join('')
  );
}

/**
 * The names of a map and the frames of its insets alone, for a map that is drawn by other means: placed by the same hand, so
 * that both have the same names in the same places.
 */
export function drawNames(
  ground: Scene,
  reading: Reading,
  {
    width,
    height,
    projection,
    idPrefix,
  }: Pick<DrawMapOptions, 'width' | 'height' | 'projection' | 'idPrefix'>,
): string {
  const scene = sceneOf(ground, reading);
  const drawing: MapDrawing = { projection, ...DETAIL.fine, box: [0, 0, width, height], idPrefix, scale: 1 };
  const insets = framedInsets(scene, projection);
  const names = labelGroups(width, 1, { width, height, projection, idPrefix, labels: 'fixed' })
    .map((labels) =>
      drawLabels(scene, reading, drawing, { ...labels, names: 'all', insets, drawsSymbols: false }),
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" aria-hidden="true" focusable="false">${names}</svg>`;
}

type LabelGroup = Pick<LabelOptions, 'className' | 'scale' | 'symbolScale' | 'limit' | 'outside'>;

function labelGroups(
  width: number,
  scale: number,
  { labels, textScale }: DrawMapOptions,
): readonly LabelGroup[] {
  if (labels === 'responsive')
    return WIDTHS.map(({ className, shown, text, symbol, limit, outside }) => ({
      className,
      scale: (width / shown) * text,
      symbolScale: (width / shown) * symbol,
      limit,
      outside,
    }));
  const names = textScale ?? scale;
  const { limit, outside, symbol } = WIDTHS.find(({ shown }) => width / names >= shown * 0.85) ?? WIDTHS[2];
  return [{ className: 'labels', scale: names, symbolScale: scale * symbol, limit, outside }];
}

/** Insets in view are framed while their frames are small; zoomed in, the map itself shows the town. */
function framedInsets(
  { shapes }: Scene,
  { width, height, ...projection }: Projection,
): readonly { readonly title: string; readonly box: Box }[] {
  return insetsWithin(shapes)
    .map((inset) => ({ title: inset.title, box: insetBox(inset, projection) }))
    .filter(
      ({ box: [left, top, right, bottom] }) =>
        right - left < width * 0.2 && right > 0 && left < width && bottom > 0 && top < height,
    );
}
