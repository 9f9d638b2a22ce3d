import type { ContactWay } from '../domain/model/contact-way';
import type { Dataset } from '../domain/model/dataset';
import { ENGLISH } from '../domain/pages/resident/wording-english';

/** Where to get help, for readers whose browser runs no JavaScript: every open library and the council's contacts. */
export function StaticHelp(props: { dataset: Dataset; contacts: readonly ContactWay[] }) {
  const open = props.dataset.accessPoints.filter(({ status }) => status === 'open');
  return (
    <noscript>
      <section className="static-help" aria-labelledby="static-help">
        <h2 id="static-help">Where to get help to get online</h2>
        <p>
          The {open.length} open libraries. A council page of about 2016-17 says that each has public
          computers. {ENGLISH.checkFirst}
        </p>
        <ul>
          {open.map((point) => (
            <li key={point.id}>
              <strong>{point.name}</strong>, {point.address}, {point.postcode}.{' '}
              {ENGLISH.openHours(point.hoursOpen, false)}
            </li>
          ))}
        </ul>
        <h3>Other ways to reach {props.dataset.council.name}</h3>
        {props.contacts.length === 0 && <p>{ENGLISH.noContacts}</p>}
        <ul>
          {props.contacts.map((way) => (
            <li key={`${way.kind} ${way.label} ${way.value}`}>
              {way.label}: {way.value}
              {way.times === null ? '' : `, ${way.times}`}
            </li>
          ))}
        </ul>
      </section>
    </noscript>
  );
}
