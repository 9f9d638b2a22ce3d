import type { Reading } from '../domain/model/reading';
import type { Box } from './clip';
import { drawLabels } from './label-layer';
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
import { fitProjection, type Projection } from './projection';
import type { Bounds } from './shapes';
import { short } from './svg-text';

/** A town drawn enlarged beside the map. */
export interface Inset {
  readonly id: string;
  readonly title: string;
  readonly bounds: Bounds;
}

/**
 * Somerset's four largest towns, where most of the 339 areas lie. The bounds hold each town's built-up areas and
 * are all about as wide as they are high by 220:170, chosen on the shapes themselves.
 */
export const INSETS: readonly Inset[] = [
  { id: 'taunton', title: 'Taunton', bounds: [-3.157, 50.988, -3.047, 51.042] },
  { id: 'bridgwater', title: 'Bridgwater', bounds: [-3.045, 51.1, -2.953, 51.146] },
  { id: 'yeovil', title: 'Yeovil', bounds: [-2.685, 50.918, -2.588, 50.966] },
  { id: 'frome', title: 'Frome', bounds: [-2.36, 51.208, -2.28, 51.248] },
];

/** The insets whose ground lies in these areas: none of Somerset's towns on the map of another council. */
export function insetsWithin({
  bounds: [west, south, east, north],
}: {
  readonly bounds: Bounds;
}): readonly Inset[] {
  return INSETS.filter(
    ({ bounds }) => bounds[0] < east && bounds[2] > west && bounds[1] < north && bounds[3] > south,
  );
}

export interface InsetOptions {
  readonly width: number;
  readonly height: number;
  readonly idPrefix: string;
  /** Drawing units per screen pixel; default 1. */
  readonly scale?: number;
}

/** Where an inset's ground lies on another map: left, top, right, bottom in its units. */
export function insetBox(inset: Inset, projection: Pick<Projection, 'toScreen'>): Box {
  const [west, south, east, north] = inset.bounds;
  const [left, top] = projection.toScreen(west, north);
  const [right, bottom] = projection.toScreen(east, south);
  return [left, top, right, bottom];
}

/** An inset as an SVG of its own. Its areas carry `data-row`, marks `data-mark-row`, like the main map's. */
export function drawInset(scene: Scene, reading: Reading, inset: Inset, options: InsetOptions): string {
  const { width, height } = options;
  return `<svg class="inset-svg" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}" data-prefix="${options.idPrefix}" aria-hidden="true" focusable="false">${drawInsetContents(scene, reading, inset, options)}</svg>`;
}

/** The same without the enclosing `<svg>`, for the saved picture. */
export function drawInsetContents(
  ground: Scene,
  reading: Reading,
  inset: Inset,
  options: InsetOptions,
): string {
  const scene = sceneOf(ground, reading);
  const { width, height, idPrefix } = options;
  const scale = options.scale ?? 1;
  const margin = 6 * scale;
  const drawing: MapDrawing = {
    projection: fitProjection(inset.bounds, width, height, 0),
    grid: 0.5 * scale,
    tolerance: 0.6 * scale,
    box: [-margin, -margin, width + margin, height + margin],
    idPrefix,
    scale,
  };
  return (
    drawDefs(reading, drawing) +
    drawGround(scene, drawing) +
    drawAreas(scene, reading, drawing) +
    drawGroundOverlays({ ...scene, walking: null }, reading, drawing) +
    drawLines(scene, drawing) +
    drawMarks(scene, reading, drawing) +
    drawSelection(scene, reading, drawing) +
    drawLabels(scene, reading, drawing, { className: 'labels', names: 'symbols-only', insets: [] })
  );
}
