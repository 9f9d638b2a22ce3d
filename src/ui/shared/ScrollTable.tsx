import type { ReactNode } from 'react';

/** A wide table in a region of its own, so that nothing else scrolls sideways; reachable by keyboard. */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll it by keyboard
    <section className="scroll-table" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
