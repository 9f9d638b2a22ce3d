import { type RefObject, useEffect, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Scene } from '../../cartography/map-layers';
import type { Row } from '../../domain/model/codes';
import { lookForUpdate } from '../../load/release';
import type { Loader } from '../../load/types';
import { startLiveMap } from '../../map/live-map';
import type { MapView } from '../../map/map-view';
import type { AppStore } from '../../state/store';

interface MapViewParts {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly store: StoreApi<AppStore>;
  readonly loader: Loader | null;
  readonly scene: Scene;
  readonly onSelect: (row: Row | null) => void;
  readonly onHover: (row: Row | null, at: { x: number; y: number } | null) => void;
}

/**
 * A live map that follows the store directly, so that a slider recolours it in the same frame whatever React is doing.
 *
 * @returns gives the renderer at work when called; it changes when MapLibre takes over
 */
export function useMapView({
  container,
  store,
  loader,
  scene,
  onSelect,
  onHover,
}: MapViewParts): () => MapView | null {
  const current = useRef<() => MapView | null>(() => null);
  const handlers = useRef({ onSelect, onHover });
  handlers.current = { onSelect, onHover };

  useEffect(() => {
    const element = container.current;
    if (!element || !loader) return;
    const map = startLiveMap(element, scene, {
      cooperativeGestures: false,
      still: false,
      whenUsed: false,
      reading: () => store.getState().reading,
      camera: () => store.getState().choices.camera,
      walking: async (retry) => {
        const loaded = await loader.walking();
        if (loaded.ok) return loaded.value;
        store.getState().notify({ tone: 'problem', text: loaded.problem.text, retry });
        return null;
      },
      events: {
        onSelect: (row) => handlers.current.onSelect(row),
        onHover: (row, at) => handlers.current.onHover(row, at),
        onSelectArea: (code) => store.getState().select(code),
        onCamera: (camera) => store.getState().choose({ camera }),
        onLost: (reason) => {
          void lookForUpdate();
          const text = `${reason} The simpler drawn map is shown instead; everything else works as before.`;
          store.getState().notify({ tone: 'information', text });
        },
      },
    });
    current.current = map.current;

    const unfollow = store.subscribe((state, before) => {
      if (state.reading !== before.reading) map.show(state.reading);
      if (state.choices.camera !== before.choices.camera) map.current()?.setCamera(state.choices.camera);
    });
    return () => {
      unfollow();
      map.destroy();
    };
  }, [container, store, loader, scene]);

  return useRef(() => current.current()).current;
}
