import { useEffect } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { needsOutputAreas } from '../../domain/access/access-family';
import type { Loader } from '../../load/types';
import type { AppStore } from '../../state/store';

/** Fetches the output areas once something chosen is computed from them; a failure is told and can be tried again. */
export function useOutputAreas(store: StoreApi<AppStore>, loader: Loader | null): void {
  useEffect(() => {
    if (!loader) return;
    const { outputAreas } = loader;
    let asked = false;
    async function fetchIt(): Promise<void> {
      asked = true;
      const { dataset } = store.getState();
      const loaded = await outputAreas(dataset.count);
      const { addData, notify } = store.getState();
      if (loaded.ok) addData({ outputAreas: loaded.value });
      else notify({ tone: 'problem', text: loaded.problem.text, retry: () => void fetchIt() });
    }
    const look = (): void => {
      const { dataset, choices } = store.getState();
      if (!asked && !dataset.outputAreas && needsOutputAreas(choices)) void fetchIt();
    };
    look();
    return store.subscribe(look);
  }, [store, loader]);
}
