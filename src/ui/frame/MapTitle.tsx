import type { Reading } from '../../domain/model/reading';
import { coloursLine } from '../../domain/telling/titles';

type Told = Pick<Reading, 'hatchedTitle' | 'shadingText' | 'filter'>;

/** Over the map: the finding and what is hatched, then the colours with their date and geography; neither twice. */
export function MapTitle({ reading }: { readonly reading: Told }) {
  return (
    <div className="map-title">
      <h2>{reading.hatchedTitle}</h2>
      <p>{coloursLine(reading)}</p>
      {reading.filter && <p>{reading.filter.text}</p>}
    </div>
  );
}
