import type { ContactWay } from '../domain/model/contact-way';
import type { Dataset } from '../domain/model/dataset';
import { ENGLISH } from '../domain/pages/resident/wording-english';
import { openPlaces } from '../domain/places/own-places';
import { reportedOf } from '../domain/places/reported';
import { placeName } from '../domain/words/sentence';
import { ReportedNotes } from '../ui/area/ReportedNotes';

/** Where to get help, for readers in whose browser the map does not start: every open library and the council's contacts. */
export function StaticHelp(props: { dataset: Dataset; contacts: readonly ContactWay[] }) {
  const { own, neighbours } = openPlaces(props.dataset);
  return (
    <section className="static-help" aria-labelledby="static-help">
      <h2 id="static-help">Where to get help to get online</h2>
      <p>
        The {own.length} open libraries. A council page of about 2016-17 says that each has public computers.{' '}
        {ENGLISH.checkFirst}
      </p>
      <ul>
        {own.map((point) => (
          <li key={point.id}>
            <strong translate="no">{point.name}</strong>, {point.address}, {point.postcode}.{' '}
            {ENGLISH.openHours(point.hoursOpen, false)}
            <ReportedNotes places={reportedOf(props.dataset, point)} />
          </li>
        ))}
      </ul>
      {neighbours.length > 0 && (
        <p>
          {neighbours.length} libraries of other councils are within 25 km of {placeName(props.dataset)}. The
          map names those nearest to an area.
        </p>
      )}
      <h3>Other ways to reach {props.dataset.council.name}</h3>
      {props.contacts.length === 0 && <p>{ENGLISH.noContacts.join(' ')}</p>}
      <ul>
        {props.contacts.map((way) => (
          <li key={`${way.kind} ${way.label} ${way.value}`}>
            {way.label}: {way.value}
            {way.times === null ? '' : `, ${way.times}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
