import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/**
 * Keeps a control where it is on the screen while what it does makes the page above it longer or shorter.
 *
 * @param control what must not move
 * @returns to be called before the change
 */
export function useStay(control: RefObject<HTMLElement | null>): () => void {
  const before = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (before.current === null || !control.current) return;
    const moved = control.current.getBoundingClientRect().top - before.current;
    before.current = null;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  });
  return useCallback(() => {
    before.current = control.current?.getBoundingClientRect().top ?? null;
  }, [control]);
}
