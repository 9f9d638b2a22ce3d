import type { MouseEvent, ReactNode } from 'react';

interface PageLinkProps {
  readonly href: string;
  readonly className?: string;
  /** This page, or this form of it, is the one that is open. */
  readonly isCurrent?: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/**
 * A page of the tool as a link: pressed, it opens here; with the keys and buttons by which browsers open a link elsewhere
 * (a new tab, a new window, saving), that is left to them.
 */
export function PageLink({ href, className, isCurrent = false, onOpen, children }: PageLinkProps) {
  function open(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen();
  }
  return (
    <a href={href} className={className} aria-current={isCurrent ? 'page' : undefined} onClick={open}>
      {children}
    </a>
  );
}
