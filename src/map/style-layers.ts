import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FILTERED_OPACITY } from '../cartography/map-layers';
import { GROUND_OVERLAYS, type GroundOverlay } from '../cartography/overlays/ground-overlays';
import {
  AREA_BORDER,
  COUNTY_OUTLINE,
  DISTRICT_BORDER,
  HALO,
  INK,
  MARK_STROKE,
  NEIGHBOUR_BORDER,
  NEIGHBOUR_LAND,
  NOT_CHARTED,
  RAILWAY,
  ROAD,
  ROAD_CASING,
  SEA,
} from '../cartography/palette';
import type { OverlayId } from '../domain/model/choices';
import type { Group } from '../domain/model/measure-record';
import { PLACE_KIND_IDS } from '../domain/model/place';
import { PLACE_KINDS } from '../domain/model/place-kinds';
import {
  MARK_IMAGE,
  NO_DATA_IMAGE,
  PAIR_CELLS,
  PATTERN_STEPS,
  pairImage,
  SMALL_IMAGE,
  SUPPRESSED_IMAGE,
  stepImage,
} from './pattern-images';
import { placeLayer } from './place-layer';
import {
  DIM_TINTS,
  NO_DATA_TINT,
  PAIR_TINT,
  SMALL_TINT,
  SUPPRESSED_TINT,
  TINTS,
  tintsOfStep,
} from './row-state';

/** What decides which layers are seen; everything else about them is fixed or in feature-state. */
export interface LayerChoices {
  readonly overlays: ReadonlySet<OverlayId>;
  readonly group: Group;
  readonly patterns: boolean;
  /** Two measures at once: the patterns are then those of the nine cells. */
  readonly pair: boolean;
  readonly hasNoData: boolean;
  readonly hasSuppressed: boolean;
  readonly hasSmall: boolean;
  /** The areas are told by places that they make up: only the places' borders are drawn. */
  readonly places: boolean;
}

/** What is drawn before the first reading. */
export const NO_CHOICES: LayerChoices = {
  overlays: new Set(),
  group: 'need',
  patterns: false,
  pair: false,
  hasNoData: false,
  hasSuppressed: false,
  hasSmall: false,
  places: false,
};

/** One layer, and what must be chosen for it to be seen; absent = it always is. */
interface MapLayer {
  readonly layer: LayerSpecification;
  readonly isSeen?: (choices: LayerChoices) => boolean;
}

/** How much of a dimmed area's colour is left. */
const DIMMED = Number(FILTERED_OPACITY);

const tint: ExpressionSpecification = ['coalesce', ['feature-state', 'tint'], NO_DATA_TINT];
/** 1 where an area has one of these tints, less where it is dimmed, else 0: a pattern cannot read feature-state. */
const opacityWhereTint = (tints: readonly number[]): ExpressionSpecification => [
  'match',
  tint,
  [...tints],
  1,
  tints.map((one) => one + DIM_TINTS),
  DIMMED,
  0,
];
/** Marks carry their own dimming: there are few of them, and a source of their own is cheaper to change. */
const markOpacity: ExpressionSpecification = ['case', ['==', ['get', 'mark'], 2], DIMMED, 1];
const byZoom = (county: number, street: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.4],
  ['zoom'],
  8,
  county,
  13,
  street,
];

/** The colour of an area: its place in the fixed list of tints, which feature-state holds. */
function tintColour(): ExpressionSpecification {
  const [first = '#000', ...rest] = TINTS;
  // a `step` finds its colour by bisection and needs no long `case`
  return [
    'step',
    tint,
    first,
    ...rest.flatMap((colour, index) => [index + 1, colour]),
  ] as ExpressionSpecification;
}

const patternLayer = (id: string, image: string, tints: readonly number[]): LayerSpecification => ({
  id,
  type: 'fill',
  source: 'areas',
  paint: { 'fill-pattern': image, 'fill-opacity': opacityWhereTint(tints), 'fill-antialias': false },
});

function line(
  id: string,
  source: string,
  paint: NonNullable<Extract<LayerSpecification, { type: 'line' }>['paint']>,
): LayerSpecification {
  return { id, type: 'line', source, layout: { 'line-join': 'round' }, paint };
}

type FillLayer = Extract<LayerSpecification, { type: 'fill' }>;
const fill = (id: string, source: string, paint: NonNullable<FillLayer['paint']>): FillLayer => ({
  id,
  type: 'fill',
  source,
  paint,
});

const whileOn =
  (id: OverlayId) =>
  ({ overlays }: LayerChoices): boolean =>
    overlays.has(id);

/** What an overlay covers, then its lines. */
function groundLayers({ id, fill: ground, line: edge }: GroundOverlay): readonly MapLayer[] {
  const [whole, street] = edge.width;
  const edges = line(`${id}-edges`, id, {
    'line-color': edge.colour,
    'line-width': byZoom(whole, street),
    ...(edge.dash ? { 'line-dasharray': edge.dash.map((part) => part / whole) } : {}),
  });
  const covered: readonly LayerSpecification[] =
    ground === 'pattern'
      ? [{ ...fill(id, id, { 'fill-pattern': ['get', 'pattern'] }), filter: ['has', 'pattern'] }]
      : ground
        ? [fill(id, id, { 'fill-color': ground.colour, 'fill-opacity': ground.opacity })]
        : [];
  return [...covered, edges].map((layer) => ({ layer, isSeen: whileOn(id) }));
}

const always = (...layers: readonly LayerSpecification[]): readonly MapLayer[] =>
  layers.map((layer) => ({ layer }));

/**
 * Every layer from the bottom up, as the SVG has them: ground, the areas and what is said of them by pattern,
 * overlays and lines under the hatch, outlines that say "this one", then the symbols of places. Names
 * stand over it all (`name-overlay`).
 */
export const MAP_LAYERS: readonly MapLayer[] = [
  ...always(
    { id: 'not-charted', type: 'background', paint: { 'background-color': NOT_CHARTED } },
    fill('sea', 'charted', { 'fill-color': SEA, 'fill-antialias': false }),
    fill('land', 'land', { 'fill-color': NEIGHBOUR_LAND }),
    // a line of its own colour, so that no thread of sea shows between it and the neighbours
    line('land-edge', 'land', { 'line-color': NEIGHBOUR_LAND, 'line-width': 2 }),
    fill('neighbours', 'neighbours', { 'fill-color': NEIGHBOUR_LAND }),
    line('neighbour-borders', 'neighbours', { 'line-color': NEIGHBOUR_BORDER, 'line-width': 0.75 }),
    // no smoothing: it would double what a recolouring sends to the graphics card, and borders cover the edges
    fill('areas', 'areas', { 'fill-color': tintColour(), 'fill-antialias': false }),
  ),
  ...PATTERN_STEPS.map((step) => ({
    layer: patternLayer(`pattern-${step}`, stepImage(NO_CHOICES.group, step), tintsOfStep(step)),
    isSeen: ({ patterns, pair }: LayerChoices) => patterns && !pair,
  })),
  ...PAIR_CELLS.map((cell) => ({
    layer: patternLayer(`pair-${cell}`, pairImage(cell), [PAIR_TINT + cell]),
    isSeen: ({ patterns, pair }: LayerChoices) => patterns && pair,
  })),
  // a hidden layer costs a recolouring nothing
  { layer: patternLayer('no-data', NO_DATA_IMAGE, [NO_DATA_TINT]), isSeen: ({ hasNoData }) => hasNoData },
  {
    layer: patternLayer('suppressed', SUPPRESSED_IMAGE, [SUPPRESSED_TINT]),
    isSeen: ({ hasSuppressed }) => hasSuppressed,
  },
  { layer: patternLayer('small', SMALL_IMAGE, [SMALL_TINT]), isSeen: ({ hasSmall }) => hasSmall },
  {
    layer: line('area-borders', 'areas', {
      'line-color': AREA_BORDER,
      'line-width': byZoom(0.5, 1.5),
      // both neighbours draw a border: at full strength the smallest areas of a town would be white from afar
      'line-opacity': byZoom(0.4, 1),
    }),
    isSeen: ({ places }) => !places,
  },
  {
    layer: line('place-borders', 'place-borders', {
      'line-color': AREA_BORDER,
      'line-width': byZoom(0.8, 2),
      'line-opacity': byZoom(0.7, 1),
    }),
    isSeen: ({ places }) => places,
  },
  ...GROUND_OVERLAYS.flatMap(groundLayers),
  ...always(
    // lines to find one's way by, light
    line('railway-casing', 'railways', {
      'line-color': ROAD_CASING,
      'line-opacity': 0.55,
      'line-width': byZoom(1.8, 4),
    }),
    line('railways', 'railways', { 'line-color': RAILWAY, 'line-width': byZoom(0.8, 2) }),
    line('motorway-casing', 'motorway', {
      'line-color': ROAD_CASING,
      'line-opacity': 0.85,
      'line-width': byZoom(3.4, 8),
    }),
    line('motorway', 'motorway', { 'line-color': ROAD, 'line-width': byZoom(1.9, 5) }),
    line('district-borders', 'district-borders', {
      'line-color': DISTRICT_BORDER,
      'line-width': byZoom(0.9, 1.6),
      'line-dasharray': [3.3, 2.9],
    }),
    line('county-outline', 'outline', { 'line-color': COUNTY_OUTLINE, 'line-width': byZoom(1, 2) }),
    // marked: above all ground, below all names
    fill('marks', 'marks', {
      'fill-pattern': MARK_IMAGE,
      'fill-opacity': markOpacity,
      'fill-antialias': false,
    }),
    line('mark-outlines', 'marks', {
      'line-color': MARK_STROKE,
      'line-width': byZoom(1.6, 3),
      'line-opacity': markOpacity,
    }),
    // yellow wide enough to be seen, black to be seen on yellow: as focus is shown on GOV.UK
    line('selected-halo', 'selected', { 'line-color': '#FFDD00', 'line-width': 8 }),
    line('selected', 'selected', { 'line-color': INK, 'line-width': 3 }),
    line('pointed-halo', 'pointed', { 'line-color': HALO, 'line-width': 4.5 }),
    line('pointed', 'pointed', { 'line-color': INK, 'line-width': 2.5 }),
  ),
  ...PLACE_KIND_IDS.map((kind) => {
    const { id } = PLACE_KINDS[kind].overlay;
    return { layer: placeLayer(id), isSeen: whileOn(id) };
  }),
];

/** Whether a layer is drawn. */
export const visibilityOf = ({ isSeen }: MapLayer, choices: LayerChoices): 'visible' | 'none' =>
  isSeen === undefined || isSeen(choices) ? 'visible' : 'none';

/** The image of each pattern layer for a group of measures, whose darkest colour inks it. */
export const patternLayers = (group: Group): readonly (readonly [id: string, image: string])[] =>
  PATTERN_STEPS.map((step) => [`pattern-${step}`, stepImage(group, step)]);

/** The layers as MapLibre takes them: pure, so that the style validator can be run over every choice. */
export function mapLayers(choices: LayerChoices): LayerSpecification[] {
  const images = new Map(patternLayers(choices.group));
  return MAP_LAYERS.map((one) => {
    const { layer } = one;
    const image = images.get(layer.id);
    return {
      ...layer,
      layout: { ...('layout' in layer ? layer.layout : {}), visibility: visibilityOf(one, choices) },
      ...(image ? { paint: { ...layer.paint, 'fill-pattern': image } } : {}),
    } as LayerSpecification;
  });
}
