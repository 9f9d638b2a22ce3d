import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FILTERED_OPACITY } from '../cartography/map-layers';
import {
  AREA_BORDER,
  CONSTITUENCY_LINE,
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
  WALKING_FILL,
  WALKING_LINE,
} from '../cartography/palette';
import { labelLayer } from './label-layers';
import { LAYER_ORDER, type LayerChoices, type LayerId, visibilityOf } from './layer-order';
import {
  cdsImage,
  MARK_IMAGE,
  NO_DATA_IMAGE,
  pairImage,
  SMALL_IMAGE,
  SUPPRESSED_IMAGE,
  stepImage,
} from './pattern-images';
import {
  DIM_TINTS,
  NO_DATA_TINT,
  PAIR_TINT,
  SMALL_TINT,
  SUPPRESSED_TINT,
  TINTS,
  tintsOfStep,
} from './row-state';

/** How much of a dimmed area's colour is left. */
const DIMMED = Number(FILTERED_OPACITY);
/** Closer than this the map itself shows what the insets enlarge. */
const INSET_FRAMES_UP_TO = 10.2;

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

const patternLayer = (id: LayerId, image: string, tints: readonly number[]): LayerSpecification => ({
  id,
  type: 'fill',
  source: 'areas',
  paint: { 'fill-pattern': image, 'fill-opacity': opacityWhereTint(tints), 'fill-antialias': false },
});

/** The layers in order, each with its paint: pure, so that the style validator can be run over every choice. */
export function mapLayers(choices: LayerChoices): LayerSpecification[] {
  return LAYER_ORDER.map((id) => {
    const layer = layerOf(id, choices);
    const layout = { ...('layout' in layer ? layer.layout : {}), visibility: visibilityOf(id, choices) };
    return { ...layer, layout } as LayerSpecification;
  });
}

function layerOf(id: LayerId, choices: LayerChoices): LayerSpecification {
  switch (id) {
    case 'not-charted':
      return { id, type: 'background', paint: { 'background-color': NOT_CHARTED } };
    case 'sea':
      return {
        id,
        type: 'fill',
        source: 'charted',
        paint: { 'fill-color': SEA, 'fill-antialias': false },
      };
    case 'land':
      return { id, type: 'fill', source: 'land', paint: { 'fill-color': NEIGHBOUR_LAND } };
    // a line of its own colour, so that no thread of sea shows between it and the neighbours
    case 'land-edge':
      return line(id, 'land', { 'line-color': NEIGHBOUR_LAND, 'line-width': 2 });
    case 'neighbours':
      return { id, type: 'fill', source: 'neighbours', paint: { 'fill-color': NEIGHBOUR_LAND } };
    case 'neighbour-borders':
      return line(id, 'neighbours', { 'line-color': NEIGHBOUR_BORDER, 'line-width': 0.75 });
    case 'areas':
      return {
        id,
        type: 'fill',
        source: 'areas',
        // no smoothing: it would double what a recolouring sends to the graphics card, and borders cover the edges
        paint: { 'fill-color': tintColour(), 'fill-antialias': false },
      };
    case 'pattern-1':
    case 'pattern-2':
    case 'pattern-3':
    case 'pattern-4': {
      const step = Number(id.slice(-1));
      return patternLayer(id, stepImage(choices.group, step), tintsOfStep(step));
    }
    case 'pair-1':
    case 'pair-2':
    case 'pair-3':
    case 'pair-4':
    case 'pair-5':
    case 'pair-6':
    case 'pair-7':
    case 'pair-8': {
      const cell = Number(id.slice(-1));
      return patternLayer(id, pairImage(cell), [PAIR_TINT + cell]);
    }
    case 'no-data':
      return patternLayer(id, NO_DATA_IMAGE, [NO_DATA_TINT]);
    case 'suppressed':
      return patternLayer(id, SUPPRESSED_IMAGE, [SUPPRESSED_TINT]);
    case 'small':
      return patternLayer(id, SMALL_IMAGE, [SMALL_TINT]);
    case 'walking':
      return {
        id,
        type: 'fill',
        source: 'walking',
        paint: { 'fill-color': WALKING_FILL, 'fill-opacity': 0.24 },
      };
    case 'walking-edge':
      return line(id, 'walking', {
        'line-color': WALKING_LINE,
        'line-width': byZoom(1.1, 2),
        'line-dasharray': [4, 2],
      });
    case 'area-borders':
      return line(id, 'areas', {
        'line-color': AREA_BORDER,
        'line-width': byZoom(0.5, 1.5),
        // both neighbours draw a border: at full strength the smallest areas of a town would be white from afar
        'line-opacity': byZoom(0.4, 1),
      });
    case 'railway-casing':
      return line(id, 'railways', {
        'line-color': ROAD_CASING,
        'line-opacity': 0.55,
        'line-width': byZoom(1.8, 4),
      });
    case 'railways':
      return line(id, 'railways', { 'line-color': RAILWAY, 'line-width': byZoom(0.8, 2) });
    case 'motorway-casing':
      return line(id, 'motorway', {
        'line-color': ROAD_CASING,
        'line-opacity': 0.85,
        'line-width': byZoom(3.4, 8),
      });
    case 'motorway':
      return line(id, 'motorway', { 'line-color': ROAD, 'line-width': byZoom(1.9, 5) });
    case 'cds':
      return {
        id,
        type: 'fill',
        source: 'cds',
        paint: {
          'fill-pattern': [
            'match',
            ['get', 'state'],
            'terminated',
            cdsImage('terminated'),
            'delivery',
            cdsImage('delivery'),
            'split',
            cdsImage('split'),
            cdsImage('active-reduced'),
          ],
        },
      };
    case 'marks':
      return {
        id,
        type: 'fill',
        source: 'marks',
        paint: { 'fill-pattern': MARK_IMAGE, 'fill-opacity': markOpacity, 'fill-antialias': false },
      };
    case 'mark-outlines':
      return line(id, 'marks', {
        'line-color': MARK_STROKE,
        'line-width': byZoom(1.6, 3),
        'line-opacity': markOpacity,
      });
    case 'district-borders':
      return line(id, 'district-borders', {
        'line-color': DISTRICT_BORDER,
        'line-width': byZoom(0.9, 1.6),
        'line-dasharray': [3.3, 2.9],
      });
    case 'district-edges':
      return line(id, 'districts', { 'line-color': DISTRICT_BORDER, 'line-width': byZoom(1.6, 3) });
    case 'county-outline':
      return line(id, 'outline', { 'line-color': COUNTY_OUTLINE, 'line-width': byZoom(1, 2) });
    case 'constituencies':
      return line(id, 'constituencies', {
        'line-color': CONSTITUENCY_LINE,
        'line-width': byZoom(1.7, 3),
        'line-dasharray': [4.7, 1.2, 1.2, 1.2],
      });
    // yellow wide enough to be seen, black to be seen on yellow: as focus is shown on GOV.UK
    case 'selected-halo':
      return line(id, 'selected', { 'line-color': '#FFDD00', 'line-width': 8 });
    case 'selected':
      return line(id, 'selected', { 'line-color': INK, 'line-width': 3 });
    case 'pointed-halo':
      return line(id, 'pointed', { 'line-color': HALO, 'line-width': 4.5 });
    case 'pointed':
      return line(id, 'pointed', { 'line-color': INK, 'line-width': 2.5 });
    case 'inset-frames':
      return {
        ...line(id, 'inset-frames', { 'line-color': INK, 'line-width': 1, 'line-dasharray': [4, 2.5] }),
        maxzoom: INSET_FRAMES_UP_TO,
      };
    default:
      return labelLayer(id);
  }
}

function line(
  id: LayerId,
  source: string,
  paint: Extract<LayerSpecification, { type: 'line' }>['paint'],
): LayerSpecification {
  return { id, type: 'line', source, layout: { 'line-join': 'round' }, ...(paint ? { paint } : {}) };
}
