import { type RefObject, useDeferredValue, useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { boundsOf } from '../../cartography/arcs';
import type { Scene } from '../../cartography/map-layers';
import { sceneOf } from '../../cartography/places-scene';
import type { Bounds } from '../../cartography/shapes';
import { cameraFor, projectionOf, rounded, showing } from '../../map/camera';
import type { AppStore } from '../../state/store';

/** The panel, the room it takes and the map's new size have come by then. */
const FRAMES = 4;

/**
 * Keeps a chosen area in sight: the map goes to it where it lies outside the view, and on a small screen the page is
 * scrolled where the panel, a sheet at its foot, would cover it.
 */
export function useAreaInView(
  container: RefObject<HTMLDivElement | null>,
  store: StoreApi<AppStore>,
  scene: Scene,
): void {
  const selected = useStore(store, (state) => state.reading.outlined);
  // the panel follows the reading in a transition: look when it has come
  const row = useDeferredValue(selected);
  useEffect(() => {
    const { shapes } = sceneOf(scene, store.getState().reading);
    const polygons = row === null ? undefined : shapes.areas[row];
    if (!polygons) return;
    const ground = boundsOf(polygons.flat());
    let left = FRAMES;
    let frame = requestAnimationFrame(function wait() {
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(wait);
      else if (container.current) show(container.current, ground);
    });
    return () => cancelAnimationFrame(frame);

    function show(element: HTMLElement, area: Bounds): void {
      const size = { width: element.clientWidth, height: element.clientHeight };
      if (size.width === 0 || size.height === 0) return;
      const { choices, choose } = store.getState();
      const camera = choices.camera ?? cameraFor(shapes.bounds, size);
      const near = showing(camera, area, size);
      if (near !== camera) choose({ camera: rounded(near) });
      const projection = projectionOf(near, size);
      const [, y] = projection.toScreen((area[0] + area[2]) / 2, (area[1] + area[3]) / 2);
      uncover(element.getBoundingClientRect().top + y);
    }
  }, [row, container, store, scene]);
}

/** Scrolls a point of the page out from under the panel, where that is a sheet over the page. */
function uncover(y: number): void {
  const panel = document.querySelector<HTMLElement>('[data-panel]');
  if (!panel || getComputedStyle(panel).position !== 'fixed') return;
  const { top } = panel.getBoundingClientRect();
  if (y < top * 0.15 || y > top * 0.85) window.scrollBy({ top: y - top / 2, behavior: 'instant' });
}
