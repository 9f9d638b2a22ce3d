import type { ReportedPlace } from '../../domain/model/reported-place';
import { citation, reportedWords } from '../../domain/places/reported';

interface ReportedNotesProps {
  readonly places: readonly ReportedPlace[];
  /** Whether each is named: not where it stands under the library it is about. */
  readonly named?: boolean;
}

/** What public sources say of a place beside what is published, with who says so and when. */
export function ReportedNotes({ places, named = false }: ReportedNotesProps) {
  return places.map((place) => (
    <div key={place.id} className="reported" data-reported={place.id}>
      <p className="library-facts">
        {named && <strong>{place.place}. </strong>}
        {reportedWords(place)}
      </p>
      <p className="small-print">
        Said by{' '}
        {place.sources.map((source, at) => (
          <span key={source.url}>
            {at > 0 && '; '}
            <a href={source.url} rel="noopener external">
              {citation(source)}
            </a>
          </span>
        ))}
        . Not counted in any distance.
      </p>
    </div>
  ));
}
