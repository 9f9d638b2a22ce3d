import type { StoreApi } from 'zustand/vanilla';
import { dateWords } from '../../domain/words/date-words';
import { keepOfflineCopy, type OfflineCopy, type OfflineEvents } from '../../load/offline-copy';
import { isUpdated } from '../../load/release';
import type { AppStore } from '../../state/store';
import type { Notice } from '../../state/types';

/** Keeps a copy for when there is no connection, and says from when it is and when a newer one is ready. */
export function keepCopyAndSay(store: StoreApi<AppStore>): void {
  const { notify, dismiss } = store.getState();
  let offline: string | null = null;
  /** Once a file of this page is gone, that is said already, with the way to go on. */
  const ofRelease = (notice: Pick<Notice, 'text' | 'action' | 'stays'>): void => {
    if (!isUpdated()) notify({ ...notice, tone: 'information', about: 'release' });
  };
  const events: OfflineEvents = {
    onOffline: (copy) => {
      offline = offlineText(copy);
      notify({ tone: 'information', text: offline, stays: true });
    },
    onOnline: () => {
      const shown = store.getState().notices.find(({ text }) => text === offline);
      if (shown) dismiss(shown.id);
    },
    onUpdate: (use) =>
      ofRelease({
        text: 'A newer version of the map and its data is ready.',
        action: { label: 'Use it now', run: use },
      }),
    onReplaced: () =>
      ofRelease({
        text: 'The map was updated in another tab. Load this page again when ready; the address holds this view.',
        stays: true,
      }),
  };
  void keepOfflineCopy(events, lineIsQuiet());
}

function offlineText({ builtOn, savedOn }: OfflineCopy): string {
  const kept = savedOn === null ? '' : `, kept by this browser on ${dateWords(savedOn.slice(0, 10))}`;
  return `There is no connection. This is a copy with data from ${dateWords(builtOn)}${kept}.`;
}

/** A drawn map needs nothing more soon after it is there; MapLibre is waited for, though not for ever. */
const DRAWN_MS = 4000;
const MOVING_MS = 15_000;

function lineIsQuiet(): Promise<void> {
  const drawnOnly = new URLSearchParams(window.location.search).get('renderer') === 'svg';
  return new Promise((resolve) => {
    setTimeout(resolve, drawnOnly ? DRAWN_MS : MOVING_MS);
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('map-interactive').length > 0) resolve();
    }).observe({ type: 'mark', buffered: true });
  });
}
