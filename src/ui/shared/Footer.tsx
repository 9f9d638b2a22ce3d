import type { Layout } from '../../domain/model/choices';

const PAGES = [
  { href: './guide.html', label: 'How to use this map' },
  { href: './accessibility.html', label: 'Accessibility statement' },
  { href: './privacy.html', label: 'Privacy' },
] as const;

/** What every page of a public service carries; plain pages that need no JavaScript. */
export function Footer({ version, onLayout }: { version: string; onLayout: (layout: Layout) => void }) {
  return (
    <footer className="footer">
      <ul>
        {PAGES.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li>
          <button type="button" className="link-button" onClick={() => onLayout('embed')}>
            Put this map on another website
          </button>
        </li>
        <li className="muted">Data version {version}</li>
      </ul>
    </footer>
  );
}
