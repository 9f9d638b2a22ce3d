import { useEffect, useState } from 'react';
import type { ContactWay } from '../../domain/model/contact-way';
import { ENGLISH } from '../../domain/pages/resident/wording-english';
import { dateWords } from '../../domain/words/date-words';
import type { Loaded } from '../../load/types';
import { Problem } from '../shared/Problem';

export type CouncilContacts = Loaded<{ readonly contacts: readonly ContactWay[] }>;

/** Other ways to reach the council: as the council gave them, or how else to reach help while none are held. */
export function CouncilWays({ council, load }: { council: string; load: () => Promise<CouncilContacts> }) {
  const [loaded, setLoaded] = useState<CouncilContacts | null>(null);
  useEffect(() => {
    let wanted = true;
    void load().then((value) => {
      if (wanted) setLoaded(value);
    });
    return () => {
      wanted = false;
    };
  }, [load]);
  return (
    <section aria-labelledby="help-ways" className="help-ways">
      <h2 id="help-ways">Other ways to reach {council}</h2>
      {loaded?.ok === false && <Problem className="panel-problem" text={loaded.problem.text} />}
      {loaded?.ok && <ContactList contacts={loaded.value.contacts} />}
    </section>
  );
}

function ContactList({ contacts }: { contacts: readonly ContactWay[] }) {
  if (contacts.length === 0) {
    return (
      <ul className="help-bring">
        {ENGLISH.noContacts.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    );
  }
  return (
    <dl className="help-contacts">
      {contacts.map((way) => (
        <div key={`${way.kind} ${way.label} ${way.value}`}>
          <dt>{way.label}</dt>
          <dd>
            {way.value}
            {way.times !== null && <span className="help-times">{way.times}</span>}
            <span className="small-print">Checked on {dateWords(way.checkedOn)}.</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
