import type { Map as MapLibreMap } from 'maplibre-gl';
import { drawNames } from '../cartography/draw-map';
import type { Scene } from '../cartography/map-layers';
import { drawnOverlays } from '../cartography/overlays/ground-overlays';
import type { Reading } from '../domain/model/reading';
import { projectionOf } from './camera';
import { trustedDrawing } from './trusted-drawing';

export interface NameOverlay {
  show(reading: Reading): void;
  destroy(): void;
}

/**
 * Names over MapLibre's map, drawn and placed as on the drawn map. While the map moves they move with it; where it rests
 * they are placed anew.
 */
export function createNameOverlay(map: MapLibreMap, scene: Scene): NameOverlay {
  const layer = document.createElement('div');
  layer.className = 'gl-names';
  map.getContainer().append(layer);
  let reading: Reading | null = null;
  /** What the reading that is shown has over the map. */
  let asked = '';
  let placed: { readonly lon: number; readonly lat: number; readonly zoom: number } | null = null;

  function place(): void {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    if (!reading || width === 0 || height === 0) return;
    const { lng, lat } = map.getCenter();
    placed = { lon: lng, lat, zoom: map.getZoom() };
    const projection = projectionOf(placed, { width, height });
    layer.innerHTML = trustedDrawing(
      drawNames(scene, reading, { width, height, projection, idPrefix: 'names' }),
    );
    layer.style.transform = '';
  }

  function follow(): void {
    if (!placed) return;
    const { x, y } = map.project([placed.lon, placed.lat]);
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const scale = 2 ** (map.getZoom() - placed.zoom);
    layer.style.transform = `translate(${x - (scale * width) / 2}px, ${y - (scale * height) / 2}px) scale(${scale})`;
  }

  map.on('move', follow);
  map.on('moveend', place);
  return {
    show(next) {
      const asks = drawnOverlays(next);
      const isSame = placed !== null && asks === asked && next.dataset === reading?.dataset;
      [reading, asked] = [next, asks];
      if (!isSame) place();
    },
    destroy() {
      map.off('move', follow);
      map.off('moveend', place);
      layer.remove();
    },
  };
}
