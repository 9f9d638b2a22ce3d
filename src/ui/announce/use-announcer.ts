import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { type Announcement, announcement } from '../../domain/telling/announcement';
import { type Announcer, createAnnouncer } from '../../state/announcer';
import type { AppStore } from '../../state/store';

/**
 * Announces what the store's changes mean, in one live region, without drawing anything anew.
 *
 * @param region the live region: text is put into it
 * @returns announces something else, such as what is in view after a zoom
 */
export function useAnnouncer(
  region: RefObject<HTMLElement | null>,
  store: StoreApi<AppStore>,
): (said: Announcement) => void {
  const announcer = useRef<Announcer | null>(null);
  useEffect(() => {
    const made = createAnnouncer((text) => {
      if (region.current) region.current.textContent = text;
    });
    announcer.current = made;
    const unfollow = store.subscribe((now, before) => {
      if (now.reading === before.reading) return;
      const said = announcement(before.reading, now.reading);
      if (said) made.say(said);
    });
    return () => {
      unfollow();
      made.stop();
      announcer.current = null;
    };
  }, [region, store]);
  return useCallback((said) => announcer.current?.say(said), []);
}
