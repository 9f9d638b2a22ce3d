import { useEffect } from 'react';
import type { StoreApi } from 'zustand';
import { announcement } from '../../domain/telling/announcement';
import type { AppStore } from '../../state/store';
import type { Notice } from '../../state/types';
import { say, sayAtOnce } from './speak';

/** Says what the store's changes mean, and every message the page shows, without drawing anything anew. */
export function useAnnouncements(store: StoreApi<AppStore>): void {
  useEffect(() => {
    // what the link had to leave out is there before anybody listens
    sayAll(store.getState().notices);
    return store.subscribe((now, before) => {
      sayAll(now.notices.filter(({ id }) => before.notices.every((one) => one.id !== id)));
      if (now.reading === before.reading) return;
      const said = announcement(before.reading, now.reading);
      if (said) say(said);
    });
  }, [store]);
}

function sayAll(notices: readonly Notice[]): void {
  const problems = notices.filter(({ tone }) => tone === 'problem').map(({ text }) => text);
  const others = notices.filter(({ tone }) => tone !== 'problem').map(({ text }) => text);
  if (problems.length > 0) sayAtOnce(problems.join(' '));
  if (others.length > 0) say({ text: others.join(' '), priority: 'action' });
}
