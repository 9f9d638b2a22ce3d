import type { OverlayId } from '../../domain/model/choices';
import type { OverlayReading, Reading } from '../../domain/model/reading';
import type { Tone } from '../label-type';
import { type MapDrawing, type Scene, shapePaths } from '../map-layers';
import { CONSTITUENCY_LINE, DISTRICT_BORDER, WALKING_FILL, WALKING_LINE } from '../palette';
import type { NamedShape } from '../shapes';
import { short } from '../svg-text';

/** An overlay of ground or borders: what it covers and how, in SVG, in WebGL and in the legend. */
export interface GroundOverlay {
  readonly id: OverlayId;
  readonly shapes: (scene: Scene) => readonly NamedShape[];
  /** `pattern`: each shape in the one of what the reading says of it. */
  readonly fill?: { readonly colour: string; readonly opacity: number } | 'pattern';
  readonly line: {
    readonly colour: string;
    /** Screen pixels with the whole council in sight, and at street level. */
    readonly width: readonly [whole: number, street: number];
    readonly dash?: readonly number[];
  };
  /** Has to be fetched before it can be drawn. */
  readonly needs?: 'walking';
  /** How the shapes are named on the map; absent = they are not. */
  readonly names?: Tone;
}

const DISTRICT_LINE = { colour: DISTRICT_BORDER, width: [1.3, 3] } as const;

/** From the bottom up. Names the other way: where two overlays cover the same shape, the first names it. */
export const GROUND_OVERLAYS: readonly GroundOverlay[] = [
  {
    id: 'cds',
    shapes: ({ shapes }) => shapes.districts,
    fill: 'pattern',
    line: DISTRICT_LINE,
    names: 'cds',
  },
  {
    id: 'walking',
    shapes: ({ walking }) =>
      walking ? [{ code: '', name: '', polygons: walking.polygons.flatMap(({ polygons }) => polygons) }] : [],
    needs: 'walking',
    fill: { colour: WALKING_FILL, opacity: 0.24 },
    line: { colour: WALKING_LINE, width: [1.1, 2], dash: [4, 2] },
  },
  { id: 'districts', shapes: ({ shapes }) => shapes.districts, line: DISTRICT_LINE, names: 'district' },
  {
    id: 'constituencies',
    shapes: ({ basemap }) => basemap.constituencies,
    line: { colour: CONSTITUENCY_LINE, width: [1.7, 3], dash: [8, 2, 2, 2] },
    names: 'constituency',
  },
];

/** Those that are on, each with what the reading says of it. */
const groundShown = (
  reading: Reading,
): readonly { readonly overlay: GroundOverlay; readonly told: OverlayReading }[] =>
  GROUND_OVERLAYS.flatMap((overlay) =>
    reading.overlays.filter(({ id }) => id === overlay.id).map((told) => ({ overlay, told })),
  );

/** Whether an overlay that is on waits for the walking areas. */
export const needsWalking = (reading: Reading): boolean =>
  groundShown(reading).some(({ overlay }) => overlay.needs === 'walking');

export interface ShapeName {
  readonly shape: NamedShape;
  /** What is said of it under its name; absent = nothing. */
  readonly says?: string;
  readonly tone: Tone;
}

/** The names over ground, each shape's once. */
export function shapeNames(scene: Scene, reading: Reading): readonly ShapeName[] {
  const named = new Map<NamedShape, ShapeName>();
  for (const { overlay, told } of groundShown(reading)) {
    for (const shape of overlay.names ? overlay.shapes(scene) : []) {
      const says = told.districts?.get(shape.name)?.label;
      if (!overlay.names || named.has(shape) || (told.districts && says === undefined)) continue;
      named.set(shape, { shape, tone: overlay.names, ...(says === undefined ? {} : { says }) });
    }
  }
  return [...named.values()];
}

/** Overlays that cover ground, as SVG over the areas. */
export function drawGroundOverlays(scene: Scene, reading: Reading, drawing: MapDrawing): string {
  const px = (value: number) => short(value * drawing.scale);
  return groundShown(reading)
    .map(({ overlay: { id, shapes, fill, line }, told }) => {
      const covered = shapes(scene);
      const paths = shapePaths(covered, drawing).map((d, index) => {
        const state = told.districts?.get(covered[index]?.name ?? '')?.state;
        const pattern = state ? ` data-cds="${state}" fill="url(#${drawing.idPrefix}-cds-${state})"` : '';
        return d === '' ? '' : `<path${pattern} d="${d}"/>`;
      });
      if (paths.every((path) => path === '')) return '';
      const isPlain = fill !== undefined && fill !== 'pattern';
      const ground = isPlain ? `fill="${fill.colour}" fill-opacity="${short(fill.opacity)}"` : 'fill="none"';
      const dash = line.dash ? ` stroke-dasharray="${line.dash.map(px).join(' ')}"` : '';
      return `<g class="overlay-${id}" ${ground} stroke="${line.colour}" stroke-width="${px(line.width[0])}"${dash} stroke-linejoin="round" pointer-events="none">${paths.join('')}</g>`;
    })
    .join('');
}

/** What lies over the areas, as a text that changes when it must be drawn anew: painting areas cannot change it. */
export const drawnOverlays = ({ overlays, dataset: { madeOf } }: Reading): string =>
  [madeOf?.by ?? '', ...overlays.map(drawnOverlay)].join(';');

/** The same of one overlay. */
export const drawnOverlay = ({ id, points, districts }: OverlayReading): string =>
  [
    id,
    ...points.map((point) => `${point.id} ${point.lon} ${point.lat} ${point.imagined ?? ''}`),
    ...[...(districts ?? [])].map(([name, { state }]) => `${name} ${state}`),
  ].join(',');
