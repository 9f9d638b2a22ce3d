import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LABEL_TYPES, type Tone } from '../cartography/label-type';
import { HALO, INK, INK_SECONDARY } from '../cartography/palette';
import type { OverlayId } from '../domain/model/choices';
import { PLACE_IMAGE } from './pattern-images';

/** A face the device has. MapLibre takes the weight from the first name and falls back along the list. */
const REGULAR = ['Arial', 'Helvetica', 'Liberation Sans', 'sans-serif'];
const BOLD = ['Arial Bold', ...REGULAR];
const ITALIC = ['Arial Italic', ...REGULAR];

/** Symbols of places, each by the image its feature names; the overlay's id is also its source's and its layer's. */
export const placeLayer = (id: OverlayId): LayerSpecification => ({
  id,
  type: 'symbol',
  source: id,
  layout: {
    'icon-image': ['get', 'symbol'],
    'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.8, 9, 1, 13, 1.5],
    'icon-allow-overlap': true,
    'icon-padding': 0.8,
  },
});

/** Names of one tone, set as the SVG sets them. */
export function nameLayer(id: string, source: string, tone: Tone): LayerSpecification {
  const { size, bold, italic, fill } = LABEL_TYPES[tone];
  return {
    id,
    type: 'symbol',
    source,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [...(italic ? ITALIC : bold ? BOLD : REGULAR)],
      'text-size': size,
      'text-max-width': 11,
      'text-padding': 4,
    },
    paint: { 'text-color': fill, 'text-halo-color': HALO, 'text-halo-width': 1.5 },
  };
}

/** Names by rank: towns with an inset, towns, villages, beyond the county; the lower ranks wait for a closer look. */
export function placeNames(): LayerSpecification {
  const tone: ExpressionSpecification = ['get', 'tone'];
  const isTown: ExpressionSpecification = ['in', tone, ['literal', ['large', 'town']]];
  const size = (large: number, town: number, village: number): ExpressionSpecification => [
    'match',
    tone,
    'large',
    large,
    'town',
    town,
    village,
  ];
  return {
    id: 'place-names',
    type: 'symbol',
    source: 'places',
    // about as many names as the SVG has at the county's scale, fewer on a phone, more with every step closer
    filter: ['<', ['get', 'rank'], ['step', ['zoom'], 12, 8, 34, 10, 80, 11, 200, 12, 100_000]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['case', isTown, ['literal', [...BOLD]], ['literal', [...REGULAR]]],
      'text-size': ['interpolate', ['linear'], ['zoom'], 8.5, size(14, 12.5, 11.5), 12, size(20, 17, 14)],
      'symbol-sort-key': ['get', 'rank'],
      // towns clear of the library that often stands in their middle; names near the east edge run into the county
      'text-variable-anchor-offset': [
        'case',
        ['==', tone, 'row'],
        ['literal', ['center', [0, 0], 'top', [0, 0.4], 'bottom', [0, -0.4]]],
        ['get', 'isEast'],
        ['case', isTown, anchors('right', 1), anchors('right', 0.45)],
        ['case', isTown, anchors('left', 1), anchors('left', 0.45)],
      ],
      // a place that is a row has no dot: its name stands for its ground
      'icon-image': ['case', ['in', tone, ['literal', ['large', 'town', 'row']]], '', PLACE_IMAGE],
      'text-justify': 'auto',
      'text-padding': 2,
      'text-max-width': 8,
    },
    paint: {
      'text-color': ['case', ['==', tone, 'outside'], INK_SECONDARY, INK],
      'text-halo-color': HALO,
      'text-halo-width': ['case', ['==', tone, 'row'], 2, 1.5],
    },
  };
}

/** Sides of its point that a name may stand on, the preferred one first, at a distance in ems. */
function anchors(first: 'left' | 'right', distance: number): ExpressionSpecification {
  const slant = distance * Math.SQRT1_2;
  const offsets = {
    left: [distance, 0],
    right: [-distance, 0],
    bottom: [0, -distance],
    top: [0, distance],
    'bottom-left': [slant, -slant],
    'top-left': [slant, slant],
    'bottom-right': [-slant, -slant],
    'top-right': [-slant, slant],
  };
  const order = Object.entries(offsets).sort(
    ([one], [other]) => Number(other === first) - Number(one === first),
  );
  return ['literal', order.flat()] as ExpressionSpecification;
}
