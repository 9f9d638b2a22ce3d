import { useEffect, useRef } from 'react';
import { EXPLORING, type Layout } from '../../domain/model/choices';

/** How long a page may take to come before the focus stays where it is. */
const PATIENCE_MS = 10_000;

/**
 * What a new page is to a browser and a screen reader: it has a title of its own, and the focus goes to its heading.
 * Map, table and the other forms of the same question are one page.
 */
export function usePage(title: string, layout: Layout): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
  const page = EXPLORING.includes(layout) ? 'explore' : layout;
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    return focusHeading();
  }, [page]);
}

/** Focuses the first heading of the page, at once or when its code has come. Returns what gives that up. */
function focusHeading(): () => void {
  const focus = (): boolean => {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    return true;
  };
  if (focus()) return () => {};
  const from = document.activeElement;
  const observer = new MutationObserver(() => {
    // somebody who has gone on by then is left there
    const hasGoneOn = document.activeElement !== from && document.activeElement !== document.body;
    if (hasGoneOn || focus()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
