import { useEffect } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { widerCoverageOf } from '../../artefact/coverage';
import { needsNeighbourhoods, needsSites, needsWiderCoverage } from '../../domain/figures/offered';
import type { Loaded, Loader } from '../../load/types';
import type { AppStore } from '../../state/store';
import type { LatePart } from '../../state/types';

/**
 * Fetches the possible sites and the neighbourhoods' figures once something chosen is computed from them or told with them;
 * a failure is told and can be tried again.
 */
export function useLateParts(store: StoreApi<AppStore>, loader: Loader | null): void {
  useEffect(() => {
    if (!loader) return;
    const { sites, neighbourhoods, coverage } = loader;
    const asked = { sites: false, neighbourhoods: false, widerCoverage: false };

    async function fetchIt<T>(
      part: LatePart,
      fetching: () => Promise<Loaded<T>>,
      take: (value: T) => void,
    ): Promise<void> {
      const loaded = await fetching();
      if (loaded.ok) return take(loaded.value);
      const { text } = loaded.problem;
      // Offered in the message and where the figures would stand; either way both go.
      const retry = () => {
        const { notices, dismiss, setFailed } = store.getState();
        for (const notice of notices) if (notice.text === text) dismiss(notice.id);
        setFailed(part, null);
        void fetchIt(part, fetching, take);
      };
      const { notify, setFailed } = store.getState();
      setFailed(part, retry);
      notify({ tone: 'problem', text, retry });
    }
    const look = (): void => {
      const { dataset, choices, addData } = store.getState();
      if (!asked.sites && !dataset.sites && needsSites(choices)) {
        asked.sites = true;
        void fetchIt('sites', sites, (value) => addData({ sites: value }));
      }
      if (!asked.widerCoverage && !dataset.widerCoverage && needsWiderCoverage(choices)) {
        asked.widerCoverage = true;
        void fetchIt('widerCoverage', coverage, (file) => {
          const widerCoverage = widerCoverageOf(file);
          if (widerCoverage) addData({ widerCoverage });
        });
      }
      if (!asked.neighbourhoods && !dataset.neighbourhoods && needsNeighbourhoods(choices)) {
        asked.neighbourhoods = true;
        void fetchIt('neighbourhoods', neighbourhoods, (value) => addData({ neighbourhoods: value }));
      }
    };
    look();
    return store.subscribe(look);
  }, [store, loader]);
}
