import type { ReactNode } from 'react';

/** The frame of a page that needs no JavaScript: name, way back to the map, content. */
export function PlainPage({ council, children }: { council: string; children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header className="header">
        <p className="header-name">
          Digital inclusion map <span className="header-council">{council}</span>
        </p>
      </header>
      <main className="page plain-page" id="content">
        <p>
          <a href="./index.html">Back to the map</a>
        </p>
        {children}
      </main>
      <footer className="footer">
        <ul>
          <li>
            <a href="./guide.html">How to use this map</a>
          </li>
          <li>
            <a href="./accessibility.html">Accessibility statement</a>
          </li>
          <li>
            <a href="./privacy.html">Privacy</a>
          </li>
        </ul>
      </footer>
    </>
  );
}
