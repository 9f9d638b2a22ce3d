import type { Reading } from '../../domain/model/reading';
import { bareCredits } from '../../domain/telling/provenance';

/** Source, vintage and geography of what is shown, then, one press away, the licences. */
export function Sources({ reading, version }: { reading: Reading; version: string }) {
  return (
    <>
      <p>
        {reading.sourceLine} {reading.oldest}.
      </p>
      <details className="licences">
        <summary>
          <span className="licences-name">Licences and credits</span> {bareCredits(reading).join(' ')}
        </summary>
        <p>
          {reading.attribution.join(' ')} Data version {version}.
        </p>
      </details>
    </>
  );
}
