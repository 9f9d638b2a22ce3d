import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { OverlayId } from '../domain/model/choices';

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
