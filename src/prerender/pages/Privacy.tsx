/** What the site does and does not do with anything about its reader; each line is held to by a test. */
export function Privacy() {
  return (
    <article>
      <h1>Privacy</h1>
      <p className="page-lead">Nothing about the reader leaves the browser.</p>
      <ul>
        <li>No cookie is set, and there is no analytics, no advertising and no login.</li>
        <li>Every file comes from the address of this site. No other company is asked for anything.</li>
        <li>
          A postcode or place typed into the search stays in the browser: the whole list is fetched at once
          and searched there, so no request says which one was asked for.
        </li>
        <li>A file opened with the map is read in the browser and is not sent anywhere.</li>
        <li>
          The address of a view holds what was chosen on the map, such as the area that is open. Anyone who is
          given that link sees the same view. Where files were added it says of what kind and date they are,
          not their names nor anything in them.
        </li>
        <li>
          So that the map opens without a connection, the browser keeps a copy of its pages and data. It holds
          nothing about the reader; clearing the site data in the browser removes it. It also remembers, in
          the same place, whether the welcome was hidden and whether the controls were left open.
        </li>
        <li>
          Put on another website, the map tells that website one thing: how tall it is, so that the frame
          fits.
        </li>
        <li>
          The computer that serves these pages may keep an ordinary log of requests, as any web server does.
          Ask whoever runs the site how long it is kept.
        </li>
      </ul>
    </article>
  );
}
