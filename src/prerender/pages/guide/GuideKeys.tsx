const KEYS = [
  ['Tab, Shift and Tab', 'Goes to the map and leaves it again'],
  ['Arrow keys', 'The next area or library in that direction; the map follows'],
  ['Home, End', 'The first and the last of what is in view'],
  ['Enter or Space', 'Opens the area'],
  ['Escape', 'Closes it, and then leaves the map'],
  ['+ and −, 0', 'Zooms in and out, shows the whole county'],
] as const;

/** Keys of the map and the legend, and how both are told by a screen reader. */
export function GuideKeys() {
  return (
    <>
      <section id="keys" aria-labelledby="keys-heading">
        <h2 id="keys-heading">With the keyboard</h2>
        <table className="static-table">
          <caption>Keys that work while the map has the focus</caption>
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">What it does</th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          “Skip past the map” comes before it. Once you have zoomed in there are buttons that move the map, so
          you never need to drag it. The legend is one stop: the arrow keys go through it and dim all else on
          the map; Enter keeps it so.
        </p>
      </section>
      <section id="screen-reader" aria-labelledby="screen-reader-heading">
        <h2 id="screen-reader-heading">With a screen reader</h2>
        <p>
          The map is a list of the areas and libraries in view. Each entry says its name, its figure, whether
          it is highlighted, and where it lies. A change is told once it has settled. The table holds the same
          facts.
        </p>
      </section>
    </>
  );
}
