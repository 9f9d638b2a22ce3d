import { useEffect, useRef } from 'react';

/**
 * Escape closes the panel from wherever the focus is: on a small screen it may cover the very control that has it. Focus
 * goes back to where it was when the panel opened.
 *
 * @param elsewhere selectors of what takes the focus where that is gone, the best first
 */
export function useCloseOnEscape(onClose: () => void, elsewhere: readonly string[]) {
  const section = useRef<HTMLElement>(null);
  const otherwise = useRef(elsewhere);
  otherwise.current = elsewhere;
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // Only when the panel took the focus with it: never steal focus that is somewhere else by now.
      if (document.activeElement !== document.body) return;
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      else requestAnimationFrame(() => focusFirst(otherwise.current));
    };
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  return section;
}

/** Another area starts at its name, not where the last one was read. */
export function useScrollToTopFor(section: { readonly current: HTMLElement | null }, code: string): void {
  const last = useRef(code);
  useEffect(() => {
    if (last.current !== code) section.current?.scrollTo({ top: 0 });
    last.current = code;
  }, [section, code]);
}

/** Once what stands in the panel's place is drawn, and only where nothing has the focus by then. */
function focusFirst(selectors: readonly string[]): void {
  const found = selectors.map((one) => document.querySelector<HTMLElement>(one)).find((one) => one !== null);
  if (document.activeElement === document.body) found?.focus();
}
