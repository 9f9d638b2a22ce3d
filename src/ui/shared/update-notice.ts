import type { StoreApi } from 'zustand/vanilla';
import { loadNewest } from '../../load/offline-copy';
import { lookForUpdate, onUpdated } from '../../load/release';
import type { AppStore } from '../../state/store';

export const UPDATED = 'The map was updated: load it again. The address holds this view.';
export const LOAD_AGAIN = 'Load it again';
const ADDED =
  ' Files you added come back if they are kept in this browser; keep them first under “Add data”, or add them again afterwards.';

/** Says, once, that a file of this page is gone because the map was updated since it was opened, and offers to go on. */
export function sayWhenUpdated(store: StoreApi<AppStore>): void {
  // every part of the page that is fetched on demand tells of its failure this way
  window.addEventListener('vite:preloadError', ({ payload }) => void lookForUpdate(payload));
  onUpdated(() => {
    const { additions, notify } = store.getState();
    const hasAdded =
      additions.layers.length > 0 || additions.points !== null || additions.grouping !== undefined;
    notify({
      tone: 'problem',
      text: hasAdded ? UPDATED + ADDED : UPDATED,
      stays: true,
      about: 'release',
      action: { label: LOAD_AGAIN, run: () => void loadNewest() },
    });
  });
}
