import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import { insideAny, middleOf } from './arcs';
import type { Box } from './clip';
import type { LabelRequest } from './label-placing';
import { LABEL_TYPES, type Tone } from './label-type';
import type { MapDrawing, Scene } from './map-layers';
import { shapeNames } from './overlays/ground-overlays';
import type { Place } from './shapes';
import { wrapText } from './svg-text';

/** What a group of labels is laid out for. */
export interface LabelOptions {
  readonly className: string;
  /** `symbols-only` for insets, whose title names the town. */
  readonly names: 'all' | 'symbols-only';
  /** Towns drawn enlarged elsewhere: framed here, their names beside the frame. */
  readonly insets: readonly { readonly title: string; readonly box: Box }[];
  /** Most names to show. */
  readonly limit?: number;
  /** Units per screen pixel for text; default the drawing's. */
  readonly scale?: number;
  /** The same for symbols; default as for text. */
  readonly symbolScale?: number;
  /** False leaves out places beyond the council: small maps have no room for them. */
  readonly outside?: boolean;
}

/** Names that no official point exists for: where they stand is ours, in the middle of what they name. */
export const FIXED_NAMES = [
  { name: 'Bristol Channel', lon: -3.42, lat: 51.305 },
  // what is blank here is land whose shapes are not held, not sea
  { name: 'Wales further west: not held', lon: -4.3, lat: 51.6 },
] as const;

/** Half the room kept for the dot of a place that has no symbol. */
const DOT_ROOM = 3;

/** A square round a point. */
export const squareRound = ([x, y]: readonly [number, number], half: number): Box => [
  x - half,
  y - half,
  x + half,
  y + half,
];
const touch = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Every name the reading asks for, most important first. `symbols` are the boxes of symbols of places. */
export function labelRequests(
  scene: Scene,
  reading: Reading,
  drawing: MapDrawing,
  options: LabelOptions,
  symbols: readonly Box[],
): readonly LabelRequest[] {
  const scale = options.scale ?? drawing.scale;
  const over = (lines: readonly string[], tone: Tone, at: readonly [lon: number, lat: number]) =>
    request(lines, tone, squareRound(drawing.projection.toScreen(...at), 0), 'over', scale);
  const names = shapeNames(scene, reading).map(({ shape, says, tone }) =>
    over(
      says === undefined ? wrapText(shape.name, 12.5, 110) : [shape.name, ...wrapText(says, 11.5, 150)],
      tone,
      middleOf(shape),
    ),
  );
  const waters = FIXED_NAMES.map(({ name, lon, lat }) => over([name], 'water', [lon, lat]));
  const places = reading.overlays.some(({ id }) => id === 'places')
    ? reading.dataset.madeOf
      ? rowNames(reading.dataset).map(({ name, lon, lat }) =>
          over(wrapText(name, LABEL_TYPES.village.size, 90), 'village', [lon, lat]),
        )
      : placeRequests(scene, drawing, options, symbols, scale)
    : [];
  return [...names, ...waters, ...places];
}

/** Names of the places that are the rows, where most of their people live; those with most people first. */
export function rowNames(
  dataset: Dataset,
): readonly { readonly name: string; readonly lon: number; readonly lat: number }[] {
  const residents = dataset.counts.get('residents')?.values;
  return dataset.names
    .map((name, row) => ({
      name,
      lon: dataset.lon[row] as number,
      lat: dataset.lat[row] as number,
      people: residents?.[row] ?? 0,
    }))
    .sort((a, b) => b.people - a.people);
}

function placeRequests(
  scene: Scene,
  drawing: MapDrawing,
  options: LabelOptions,
  symbols: readonly Box[],
  scale: number,
): readonly LabelRequest[] {
  const named = scene.basemap.places
    .filter((place) => place.kind !== 'suburb')
    .map((place) => ({
      place,
      tone: toneOf(place, scene.shapes),
      inset: options.insets.find((one) => one.title === place.name),
    }))
    .filter(({ tone }) => tone !== 'outside' || options.outside !== false);
  const order = ({ place, tone, inset }: (typeof named)[number]) =>
    (inset ? -1 : tone === 'outside' ? 1000 : 0) + place.priority;
  return [...named]
    .sort((a, b) => order(a) - order(b) || (a.place.name < b.place.name ? -1 : 1))
    .map(({ place, tone, inset }) => {
      if (inset) return { ...request([place.name], 'large', inset.box, 'beside', scale), must: true };
      const dot = squareRound(
        drawing.projection.toScreen(place.lon, place.lat),
        DOT_ROOM * (options.symbolScale ?? drawing.scale),
      );
      // A town's library stands for the town: the name goes beside the symbol.
      return request([place.name], tone, symbols.find((box) => touch(box, dot)) ?? dot, 'beside', scale);
    });
}

function request(
  lines: readonly string[],
  tone: Tone,
  anchor: Box,
  where: LabelRequest['where'],
  scale: number,
): LabelRequest {
  const { size, bold } = LABEL_TYPES[tone];
  return { lines, size: size * scale, bold, anchor, gap: 3.5 * scale, where, tone, must: false };
}

/** How the name of a place is written, by its size and whether it lies in the council. */
export function toneOf(place: Place, shapes: Scene['shapes']): 'outside' | 'town' | 'village' {
  if (!insideAny(shapes.districts, place.lon, place.lat)) return 'outside';
  return place.kind === 'city' || place.kind === 'town' ? 'town' : 'village';
}
