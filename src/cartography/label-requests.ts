import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import { boundsOf, insideAny, middleOf } from './arcs';
import type { Box } from './clip';
import type { LabelRequest } from './label-placing';
import { LABEL_TYPES, type Tone } from './label-type';
import type { MapDrawing, Scene } from './map-layers';
import { shapeNames } from './overlays/ground-overlays';
import type { Place } from './shapes';
import { textWidth, wrapText } from './svg-text';

/** What a group of labels is laid out for. */
export interface LabelOptions {
  readonly className: string;
  /** `symbols-only` for insets, whose title names the town. */
  readonly names: 'all' | 'symbols-only';
  /** Towns drawn enlarged elsewhere: framed here, their names beside the frame. */
  readonly insets: readonly { readonly title: string; readonly box: Box }[];
  /** False where another drawing has the symbols: names keep off them all the same. */
  readonly drawsSymbols?: boolean;
  /** What else names must keep off. */
  readonly avoid?: readonly Box[];
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
      ? rowNames(reading.dataset, scene.shapes).flatMap(({ name, at, width }) => {
          const lines = wrapText(name, LABEL_TYPES.row.size, 90);
          const one = request(lines, 'row', squareRound(drawing.projection.toScreen(...at), 0), 'on', scale);
          return hasRoom(one, at, width, drawing) ? one : [];
        })
      : placeRequests(scene, drawing, options, symbols, scale)
    : [];
  return [...names, ...waters, ...places];
}

/** A name that is much wider than what it names would be read as its neighbour's. */
function hasRoom(
  { lines, size, bold }: LabelRequest,
  [lon, lat]: readonly [number, number],
  width: number,
  { projection }: MapDrawing,
): boolean {
  const [left] = projection.toScreen(lon - width / 2, lat);
  const [right] = projection.toScreen(lon + width / 2, lat);
  return right - left > 0.8 * Math.max(...lines.map((line) => textWidth(line, size, bold)));
}

/** Names of the places that are the rows, in the middle of their ground; those with most ground first. */
export function rowNames(
  { names }: Dataset,
  { areas }: Scene['shapes'],
): readonly {
  readonly name: string;
  readonly at: readonly [lon: number, lat: number];
  /** Degrees of longitude from end to end. */
  readonly width: number;
}[] {
  return areas
    .flatMap((polygons, row) => {
      const name = names[row] ?? '';
      const [west, south, east, north] = boundsOf(polygons.flat());
      return polygons.length === 0
        ? []
        : [
            {
              name,
              at: middleOf({ code: '', name, polygons }),
              width: east - west,
              ground: (east - west) * (north - south),
            },
          ];
    })
    .sort((a, b) => b.ground - a.ground);
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
