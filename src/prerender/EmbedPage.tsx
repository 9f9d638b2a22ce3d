import { drawMap } from '../cartography/draw-map';
import { drawLegendSwatch, legendEntries } from '../cartography/legend';
import type { Scene } from '../cartography/map-layers';
import { fitProjection } from '../cartography/projection';
import type { Reading } from '../domain/model/reading';
import { bareCredits } from '../domain/telling/provenance';
import { coloursLine } from '../domain/telling/titles';

/** The drawing's own size: about what a frame in a council's page shows, so that no finer line is sent. */
const DRAWING = { width: 680, height: 360 };

/**
 * The embed as the build writes it: title, finding, map and legend are there before any script. `data-part` names what
 * the script later fills, shows or moves.
 */
export function EmbedPage({ reading, scene }: { reading: Reading; scene: Scene }) {
  const projection = fitProjection(scene.shapes.bounds, DRAWING.width, DRAWING.height, 12);
  const drawing = drawMap(scene, reading, {
    ...DRAWING,
    projection,
    idPrefix: 'map',
    labels: 'fixed',
    detail: 'coarse',
  });
  return (
    <>
      <h1 data-part="title">{reading.hatchedTitle}</h1>
      <p className="embed-finding" data-part="finding">
        {reading.findings[0]?.text}
      </p>
      <p className="embed-notice" role="status" data-part="notice" hidden />
      <div data-part="search" />
      <div data-part="measure" />
      <div className="embed-area" role="status" data-part="area" />
      <a className="skip-link" href="#after-map">
        Skip past the map
      </a>
      <p className="embed-colours" data-part="colours">
        {coloursLine(reading)}
      </p>
      <section className="map-frame" data-part="frame" aria-label={`Map: ${reading.mapTitle}`}>
        <div className="map-canvas" data-part="canvas">
          <div className="map-viewport" data-part="viewport">
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own cartography */}
            <div className="map-view" data-part="map" dangerouslySetInnerHTML={{ __html: drawing }} />
          </div>
        </div>
        <p className="visually-hidden" data-part="alt">
          {reading.altText}
        </p>
        <div className="map-foot">
          <div className="legend" data-part="legend">
            <h2>
              {reading.measure.title}, {reading.measure.vintage}. {reading.directionNote}
            </h2>
            <ul className="legend-entries">
              {legendEntries(reading).map((entry) => (
                <li key={entry.key} className="legend-entry">
                  <span
                    className="legend-swatch"
                    aria-hidden="true"
                    // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own cartography
                    dangerouslySetInnerHTML={{ __html: drawLegendSwatch(entry, 'legend') }}
                  />
                  <span>{entry.label}</span>
                </li>
              ))}
            </ul>
          </div>
          <div className="insets" data-part="insets" />
        </div>
        <div className="map-source">
          <p data-part="source">
            {reading.sourceLine} {reading.oldest}.
          </p>
          <details className="licences">
            <summary>
              <span className="licences-name">Licences and credits</span>{' '}
              <span data-part="credits">{bareCredits(reading).join(' ')}</span>
            </summary>
            <p data-part="licences">{reading.attribution.join(' ')}</p>
          </details>
        </div>
      </section>
      <p className="embed-more" id="after-map" tabIndex={-1}>
        <a href="./index.html" target="_blank" rel="noopener" data-part="full-map">
          Open the full map<span className="visually-hidden"> in a new tab</span>
        </a>
        <a href="./index.html?show=table" target="_blank" rel="noopener" data-part="full-table">
          Open the table<span className="visually-hidden"> in a new tab</span>
        </a>
        <a href="./index.html?show=help" target="_blank" rel="noopener">
          Find help<span className="visually-hidden"> in a new tab</span>
        </a>
      </p>
    </>
  );
}
