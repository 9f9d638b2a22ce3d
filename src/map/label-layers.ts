import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import {
  CDS_INK,
  CONSTITUENCY_LINE,
  DISTRICT_BORDER,
  HALO,
  INK,
  INK_SECONDARY,
  WATER_NAME,
} from '../cartography/palette';
import { IMAGINED_IMAGE, LIBRARY_IMAGE, NEIGHBOUR_IMAGE, PLACE_IMAGE } from './pattern-images';

/** A face the device has. MapLibre takes the weight from the first name and falls back along the list. */
const REGULAR = ['Arial', 'Helvetica', 'Liberation Sans', 'sans-serif'];
const BOLD = ['Arial Bold', ...REGULAR];
const ITALIC = ['Arial Italic', ...REGULAR];

type LabelLayerId =
  | 'water-names'
  | 'place-names'
  | 'district-names'
  | 'cds-names'
  | 'constituency-names'
  | 'libraries';

/** What is read on the map: names and libraries. */
export function labelLayer(id: LabelLayerId): LayerSpecification {
  switch (id) {
    case 'water-names':
      return nameLayer(id, 'waters', { colour: WATER_NAME, size: 14, font: ITALIC });
    case 'place-names':
      return placeNames();
    case 'district-names':
      return nameLayer(id, 'district-points', { colour: DISTRICT_BORDER, size: 13, font: BOLD });
    case 'cds-names':
      return nameLayer(id, 'cds-points', { colour: CDS_INK, size: 12, font: BOLD });
    case 'constituency-names':
      return nameLayer(id, 'constituency-points', { colour: CONSTITUENCY_LINE, size: 12.5, font: BOLD });
    case 'libraries':
      return {
        id,
        type: 'symbol',
        source: 'libraries',
        layout: {
          'icon-image': [
            'match',
            ['get', 'kind'],
            'imagined',
            IMAGINED_IMAGE,
            'neighbour',
            NEIGHBOUR_IMAGE,
            LIBRARY_IMAGE,
          ],
          'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.8, 9, 1, 13, 1.5],
          'icon-allow-overlap': true,
          'icon-padding': 0.8,
        },
      };
  }
}

const nameLayer = (
  id: LabelLayerId,
  source: string,
  type: { readonly colour: string; readonly size: number; readonly font: readonly string[] },
): LayerSpecification => ({
  id,
  type: 'symbol',
  source,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': [...type.font],
    'text-size': type.size,
    'text-max-width': 11,
    'text-padding': 4,
  },
  paint: { 'text-color': type.colour, 'text-halo-color': HALO, 'text-halo-width': 1.5 },
});

/** Names by rank: towns with an inset, towns, villages, beyond the county; the lower ranks wait for a closer look. */
function placeNames(): LayerSpecification {
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
        ['get', 'isEast'],
        ['case', isTown, anchors('right', 1), anchors('right', 0.45)],
        ['case', isTown, anchors('left', 1), anchors('left', 0.45)],
      ],
      'icon-image': ['case', isTown, '', PLACE_IMAGE],
      'text-justify': 'auto',
      'text-padding': 2,
      'text-max-width': 8,
    },
    paint: {
      'text-color': ['case', ['==', tone, 'outside'], INK_SECONDARY, INK],
      'text-halo-color': HALO,
      'text-halo-width': 1.5,
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
