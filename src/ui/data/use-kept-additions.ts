import { useEffect } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { keepsAdditions } from '../../load/kept-flag';
import type { AppStore } from '../../state/store';

/** Brings back, at the start, what was kept in this browser on an earlier visit, and says so. */
export function useKeptAdditions(store: StoreApi<AppStore>, isLive: boolean): void {
  useEffect(() => {
    if (!isLive || !keepsAdditions()) return;
    let gone = false;
    void import('../../load/kept-additions').then(async ({ keptAdditions }) => {
      const { dataset, setAdditions, notify } = store.getState();
      const additions = await keptAdditions(dataset);
      const isEmpty = additions.layers.length === 0 && additions.points === null;
      if (gone || isEmpty) return;
      setAdditions(additions);
      notify({
        tone: 'information',
        text: 'Data you added and kept in this browser are on the map. See and delete them under “Add data”.',
      });
    });
    return () => {
      gone = true;
    };
  }, [store, isLive]);
}
