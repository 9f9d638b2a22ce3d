import type { AreaReading } from '../../domain/model/reading';
import { addressOf } from '../../domain/places/loaded-points';
import { fullName } from '../../domain/places/own-places';
import { formatKm } from '../../domain/words/format-value';
import { LibraryHours } from './LibraryHours';
import { ReportedNotes } from './ReportedNotes';

interface NearestLibrariesProps {
  readonly nearest: AreaReading['nearest'];
  readonly reportedNear: NonNullable<AreaReading['reportedNear']>;
  /** Where the places come from, in a sentence. */
  readonly source: string;
}

/** The nearest open libraries in a straight line, with what is known of each. */
export function NearestLibraries({ nearest, reportedNear, source }: NearestLibrariesProps) {
  return (
    <section className="nearest" aria-labelledby="area-nearest">
      <h3 id="area-nearest">Nearest places with public computers</h3>
      {nearest.length === 0 && <p>No open library is held.</p>}
      <ol className="nearest-list">
        {nearest.map(({ point, km, reported }) => (
          <li key={point.id} className="nearest-point" data-point={point.id}>
            <p className="nearest-name">{fullName(point)}</p>
            <p className="nearest-km">
              <strong className="numeric">{formatKm(km)}</strong> in a straight line
            </p>
            <p className="library-facts">{addressOf(point)}</p>
            <LibraryHours point={point} />
            <ReportedNotes places={reported} />
          </li>
        ))}
      </ol>
      {reportedNear.length > 0 && (
        <>
          <h4>Reported near here, not counted</h4>
          {reportedNear.map(({ place, distance }) => (
            <div key={place.id}>
              <ReportedNotes places={[place]} named />
              <p className="library-facts">{distance}</p>
            </div>
          ))}
        </>
      )}
      <p className="area-source">
        {source} Straight-line from the area’s population-weighted centre; roads are longer.
      </p>
    </section>
  );
}
