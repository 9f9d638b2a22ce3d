import { useSyncExternalStore } from 'react';

/** As the style sheets have it: a phone, or a window so enlarged that it is one. */
const NARROW = '(width < 600px)';

function follow(changed: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** True where the page is one narrow column. What then stands elsewhere does so for the eye and for the Tab key alike. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    follow,
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
