import type { Layout } from '../../domain/model/choices';
import { PageLink } from './PageLink';
import type { PageAddress } from './page-addresses';

const PAGES = [
  { href: './guide.html', label: 'How to use this map' },
  { href: './accessibility.html', label: 'Accessibility statement' },
  { href: './privacy.html', label: 'Privacy' },
] as const;

/** What every page of a public service carries; plain pages that need no JavaScript. */
export function Footer(props: { version: string; address: PageAddress; onLayout: (layout: Layout) => void }) {
  return (
    <footer className="footer">
      <ul>
        {PAGES.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li>
          <PageLink href={props.address('embed')} onOpen={() => props.onLayout('embed')}>
            Put this map on another website
          </PageLink>
        </li>
        <li className="muted">Data version {props.version}</li>
      </ul>
    </footer>
  );
}
