import { type RefObject, useEffect, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Row } from '../../domain/codes';
import type { Loader } from '../../load/types';
import type { MapEvents, MapScene, MapView } from '../../map/map-view';
import { createSvgView } from '../../map/svg-view';
import { webglProblem } from '../../map/webgl';
import type { AppStore } from '../../state/store';

interface MapViewParts {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly store: StoreApi<AppStore>;
  readonly loader: Loader | null;
  readonly scene: MapScene;
  readonly onSelect: (row: Row | null) => void;
  readonly onHover: (row: Row | null, at: { x: number; y: number } | null) => void;
}

/**
 * Keeps one map view alive in the container: SVG first, MapLibre when the browser is idle, back to SVG when
 * WebGL is missing, lost or not wanted (`?renderer=svg`). The view follows the store directly, so that a slider
 * recolours the map in the same frame whatever React is doing.
 */
export function useMapView({ container, store, loader, scene, onSelect, onHover }: MapViewParts) {
  const view = useRef<MapView | null>(null);
  const handlers = useRef({ onSelect, onHover });
  handlers.current = { onSelect, onHover };

  useEffect(() => {
    const element = container.current;
    if (!element || !loader) return;
    let live = true;
    const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

    const events: MapEvents = {
      onSelect: (row) => handlers.current.onSelect(row),
      onHover: (row, at) => handlers.current.onHover(row, at),
      onSelectPoint: (id) => {
        const { dataset, select } = store.getState();
        const point = dataset.accessPoints.find((one) => one.id === id);
        if (point) select(point.areaCode);
      },
      onCamera: (camera) => store.getState().setCamera(camera),
      onLost: (reason) => {
        if (!live) return;
        store.getState().notify({
          tone: 'information',
          text: `${reason} The simpler drawn map is shown instead; everything else works as before.`,
        });
        void use(createSvgView);
      },
    };

    /** Puts a view in a fresh layer and drops the old one only when the new one is ready. */
    async function use(create: typeof createSvgView): Promise<void> {
      const layer = document.createElement('div');
      layer.className = 'map-layer';
      element?.append(layer);
      const next = await create(layer, scene, events, {
        cooperativeGestures: false,
        reducedMotion,
        camera: store.getState().choices.camera,
        reading: store.getState().reading,
      });
      if (!live) {
        next.destroy();
        layer.remove();
        return;
      }
      next.show(store.getState().reading);
      const previous = view.current;
      view.current = next;
      if (previous) {
        previous.destroy();
        for (const other of [...(element?.children ?? [])]) if (other !== layer) other.remove();
      }
    }

    async function start(): Promise<void> {
      await use(createSvgView);
      const wanted = new URLSearchParams(window.location.search).get('renderer') !== 'svg';
      if (!wanted || webglProblem() !== null) return;
      await idle();
      if (!live) return;
      try {
        const { createGlView } = await import('../../map/gl-view');
        await use(createGlView);
        performance.mark('map-interactive');
      } catch {
        events.onLost('The map that pans and zooms smoothly could not be loaded.');
      }
    }
    void start();

    const unfollow = store.subscribe((state, before) => {
      if (state.reading !== before.reading) view.current?.show(state.reading);
      if (state.choices.camera !== before.choices.camera) view.current?.setCamera(state.choices.camera);
      if (state.choices.overlays !== before.choices.overlays) void followWalking();
    });
    async function followWalking(): Promise<void> {
      if (!store.getState().choices.overlays.has('walking')) return view.current?.setWalkingAreas(null);
      const walking = await loader?.walking();
      if (!live || !walking) return;
      if (walking.ok) view.current?.setWalkingAreas(walking.value);
      else store.getState().notify({ tone: 'problem', text: walking.problem.text, retry: () => void followWalking() });
    }
    void followWalking();
    const observer = new ResizeObserver(() => view.current?.resize());
    observer.observe(element);

    return () => {
      live = false;
      unfollow();
      observer.disconnect();
      view.current?.destroy();
      view.current = null;
      element.replaceChildren();
    };
  }, [container, store, loader, scene]);

  return view;
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 1500 });
    else setTimeout(resolve, 200);
  });
}
