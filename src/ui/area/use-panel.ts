import { useEffect, useRef } from 'react';

/**
 * Escape closes the panel from wherever the focus is: on a small screen it may cover the very control that has it. Focus
 * goes back to where it was when the panel opened.
 */
export function useCloseOnEscape(onClose: () => void) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // Only when the panel took the focus with it: never steal focus that is somewhere else by now.
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected)
        before.focus();
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
