/** How to use the map, with a mouse, a keyboard, a screen reader, a phone, or none of JavaScript. */
export function Guide() {
  return (
    <article>
      <h1>How to use this map</h1>
      <h2>Find help near a home</h2>
      <p>
        Choose “Find help”, type a postcode or the name of a place, and read one answer about that area with
        the three nearest places that have computers. “Print this page” gives it on paper.
      </p>
      <h2>Explore the map</h2>
      <p>
        The heading asks a question, the sentence under it gives the answer, and the map shows where: the same
        areas are highlighted in every view. Tick other barriers or move the sliders to ask differently; how
        much hangs on each, and which areas are nearest to it, stands beside the answer. Select an area for
        all its figures. “Table” shows the same areas as rows, and “Download table (CSV)” saves exactly those
        rows, with a dictionary and a readme beside them.
      </p>
      <h2>Ask for a ward, a neighbourhood, a constituency or a place of your own</h2>
      <p>
        “For each”, beside the map’s title, puts the small areas together: by neighbourhood, ward,
        constituency, former district, for the whole council, or by a list of your own. Map, legend, table,
        “Who we miss”, the saved picture and the documents are then of these places. Counts are added up and
        shares worked out anew from the sums; where an area reaches into several wards, it is shared out by
        where its people live. What cannot be put together, or is published for other places, is grey in the
        list of figures, with the reason.
      </p>
      <p>
        Select a place, or type its name into the search, for its page: who lives there, how many live far
        from help, where it stands among the others, and its small areas. “Add to compare” puts up to four
        side by side, also of different kinds. “Copy link” keeps what is open; the browser’s own print command
        puts it on two pages. Whether an answer hangs on where boundaries run is said above the table. For a
        list of your own (two columns: area, output area, ward or postcode, and name) go to “Add data”.
      </p>
      <h2>Add newer data, or your own</h2>
      <p>
        “Add data” takes a file of Ofcom or BDUK, a table of your own by area or postcode, or a list of places
        with public computers, which stand beside the published libraries or take their place: CSV, an Excel
        or OpenDocument workbook, GeoJSON, or a zip. It shows the first rows as it reads them, and you can
        correct each decision, before anything changes. Two dates of one file can stand side by side. The file
        stays in the browser: a copied link only says which kind of file it needs.
      </p>
      <h2>With the keyboard</h2>
      <table className="static-table">
        <caption>Keys that work while the map has the focus</caption>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Tab, Shift and Tab</th>
            <td>Goes to the map and leaves it again</td>
          </tr>
          <tr>
            <th scope="row">Arrow keys</th>
            <td>The next area or library in that direction; the map follows</td>
          </tr>
          <tr>
            <th scope="row">Home, End</th>
            <td>The first and the last in the list of what is in view</td>
          </tr>
          <tr>
            <th scope="row">Enter or Space</th>
            <td>Opens the area</td>
          </tr>
          <tr>
            <th scope="row">Escape</th>
            <td>Closes it, and then leaves the map</td>
          </tr>
          <tr>
            <th scope="row">+ and −, 0</th>
            <td>Zooms in and out, shows the whole county</td>
          </tr>
        </tbody>
      </table>
      <p>
        “Skip past the map” comes before it. Every one of these has a button too, so dragging is never needed.
      </p>
      <h2>With a screen reader</h2>
      <p>
        The map is a list of the areas and libraries in view. Each entry says its name, its figure, whether it
        is marked, and where it lies. Changes are announced once they have settled; what was asked for comes
        before what changed by itself. The table holds the same facts.
      </p>
      <h2>When something is missing</h2>
      <ul>
        <li>
          Without WebGL, or with ?renderer=svg in the address, the map is drawn and does all the same things.
        </li>
        <li>
          Without JavaScript the page still has the map, its legend, every area in a table and where to get
          help.
        </li>
        <li>
          Without a connection the map opens from the copy that the browser kept, and says from when it is.
        </li>
      </ul>
    </article>
  );
}
