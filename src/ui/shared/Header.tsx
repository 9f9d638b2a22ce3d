import { type KeyboardEvent, useRef, useState } from 'react';
import { EXPLORING, type Layout } from '../../domain/model/choices';
import { PageLink } from './PageLink';
import type { PageAddress } from './page-addresses';

const PAGES: readonly {
  readonly layout: Layout;
  readonly label: string;
  readonly current: readonly Layout[];
}[] = [
  { layout: 'map', label: 'Explore', current: EXPLORING },
  { layout: 'what-if', label: 'What if', current: ['what-if'] },
  { layout: 'help', label: 'Find help', current: ['help'] },
  { layout: 'evidence', label: 'Evidence', current: ['evidence'] },
  { layout: 'coverage', label: 'Coverage and CDS', current: ['coverage'] },
  { layout: 'data', label: 'Add data', current: ['data'] },
  { layout: 'about', label: 'About the data', current: ['about'] },
];

/** Product name, council, and the pages; on a phone the pages wait behind a button, so that the answer is on the first screen. */
export function Header(props: {
  council: string;
  /** Whether contracts of Connecting Devon and Somerset are held. */
  hasCds: boolean;
  layout: Layout;
  address: PageAddress;
  onLayout: (layout: Layout) => void;
}) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);

  function choose(layout: Layout): void {
    props.onLayout(layout);
    if (!open) return;
    // the chosen name goes away with the menu, and the focus must not go with it
    setOpen(false);
    menu.current?.focus();
  }

  function closeOnEscape(event: KeyboardEvent): void {
    if (!open || event.key !== 'Escape') return;
    // it closes the menu alone, and no area that is open beneath
    event.preventDefault();
    setOpen(false);
    menu.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the links in it, as they bubble
    <header className="header" onKeyDown={closeOnEscape}>
      <p className="header-name">
        Digital inclusion map <span className="header-council">{props.council}</span>
      </p>
      <button
        ref={menu}
        type="button"
        className="header-menu"
        aria-expanded={open}
        aria-controls="pages"
        onClick={() => setOpen(!open)}
      >
        Menu
        <span aria-hidden="true">{open ? '▴' : '▾'}</span>
      </button>
      <nav id="pages" aria-label="Pages" className={`header-nav${open ? ' header-nav--open' : ''}`}>
        {PAGES.map((page) => (
          <PageLink
            key={page.layout}
            href={props.address(page.layout)}
            className="header-link"
            isCurrent={page.current.includes(props.layout)}
            onOpen={() => choose(page.layout)}
          >
            {page.layout === 'coverage' && !props.hasCds ? 'Coverage' : page.label}
          </PageLink>
        ))}
      </nav>
    </header>
  );
}
