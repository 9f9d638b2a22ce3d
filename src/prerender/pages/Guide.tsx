import { GuideKeys } from './guide/GuideKeys';
import { GuidePages } from './guide/GuidePages';

/** How to use the map: every page in its order, then keys, screen readers and what works without. */
export function Guide({ area, ward }: { readonly area: string; readonly ward: string }) {
  return (
    <article className="guide">
      <h1>How to use this map</h1>
      <p className="page-lead">
        The map answers one question: where do people need another way when a service goes online, and how far
        is help? Each part below opens the page it is about.
      </p>
      <GuidePages area={area} ward={ward} />
      <GuideKeys />
      <section id="without" aria-labelledby="without-heading">
        <h2 id="without-heading">When something is missing</h2>
        <ul>
          <li>Where a computer cannot draw the moving map, a still one does all the same things.</li>
          <li>
            Without JavaScript there is still the map, its legend, every area in a table and where to get
            help.
          </li>
          <li>
            Without a connection the map opens from the copy that the browser kept, and says how old it is.
          </li>
        </ul>
      </section>
    </article>
  );
}
