import type { Reading } from '../../domain/model/reading';
import { bareCredits } from '../../domain/telling/provenance';

/** One line with source and date of what is shown and the credits; pressed, it opens to all sources and licences. */
export function Sources({ reading, version }: { reading: Reading; version: string }) {
  return (
    <details className="map-source">
      <summary>
        <span className="map-source-name">Sources</span>
        <span className="map-source-line">{reading.shortSource}</span>
        <span className="map-source-credits">{bareCredits(reading).join(' ')}</span>
      </summary>
      <p>
        {reading.sourceLine} {reading.oldest}.
      </p>
      <p>
        {reading.attribution.join(' ')} Data version {version}.
      </p>
    </details>
  );
}
