import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Row } from '../../domain/model/codes';
import type { Announcement } from '../../domain/telling/announcement';
import type { MapView } from '../../map/map-view';
import { createViewList, type ViewList } from '../../map/view-list';
import type { AppStore } from '../../state/store';
import { AFTER_MAP_ID } from './after-map';

interface ViewListHooks {
  readonly widget: RefObject<HTMLDivElement | null>;
  readonly store: StoreApi<AppStore>;
  /** False while the page is being pre-rendered. */
  readonly active: boolean;
  readonly view: () => MapView | null;
  readonly onSelect: (row: Row | null) => void;
  readonly onPoint: (row: Row | null, text: string | null) => void;
  readonly say: (announcement: Announcement) => void;
}

/**
 * Keeps the map's listbox in step with the store.
 *
 * @returns zooms by so many steps, or to the whole county; what is in view then is announced
 */
export function useViewList(hooks: ViewListHooks): (steps: number | null) => void {
  const { widget, store, active, view } = hooks;
  const handlers = useRef(hooks);
  handlers.current = hooks;
  const list = useRef<ViewList | null>(null);

  useEffect(() => {
    const element = widget.current;
    if (!element || !active) return;
    const state = store.getState;
    const made = createViewList(element, {
      reading: () => state().reading,
      camera: () => state().choices.camera,
      view,
      moveCamera: (camera) => state().choose({ camera }),
      onSelect: (row) => handlers.current.onSelect(row),
      onPoint: (row, text) => handlers.current.onPoint(row, text),
      say: (text) => handlers.current.say({ text, priority: 'action' }),
      leaveTo: () => document.getElementById(AFTER_MAP_ID),
    });
    list.current = made;
    const unfollow = store.subscribe((now, before) => {
      if (now.choices.camera !== before.choices.camera) made.moved();
      else if (now.reading !== before.reading) made.show();
    });
    return () => {
      unfollow();
      made.destroy();
      list.current = null;
    };
  }, [widget, store, active, view]);

  return useCallback((steps) => list.current?.zoom(steps), []);
}
