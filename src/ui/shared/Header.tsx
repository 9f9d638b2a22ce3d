import { EXPLORING, type Layout } from '../../domain/choices';

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

/** Product name, council, and the pages. */
export function Header(props: {
  council: string;
  /** Whether contracts of Connecting Devon and Somerset are held. */
  hasCds: boolean;
  layout: Layout;
  onLayout: (layout: Layout) => void;
}) {
  return (
    <header className="header">
      <p className="header-name">
        Digital inclusion map <span className="header-council">{props.council}</span>
      </p>
      <nav aria-label="Pages" className="header-nav">
        {PAGES.map((page) => (
          <button
            key={page.layout}
            type="button"
            className="header-link"
            aria-current={page.current.includes(props.layout) ? 'page' : undefined}
            onClick={() => props.onLayout(page.layout)}
          >
            {page.layout === 'coverage' && !props.hasCds ? 'Coverage' : page.label}
          </button>
        ))}
      </nav>
    </header>
  );
}
