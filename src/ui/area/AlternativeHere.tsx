import type { AlternativeReading } from '../../domain/model/alternative';
import { SCORE_NAMES } from '../../domain/words/score-names';
import { capitalised } from '../../domain/words/sentence';

/** Which alternative the area needs, why, and what would work instead. */
export function AlternativeHere({ alternative }: { alternative: AlternativeReading }) {
  return (
    <section className="alternative-here figure-group" aria-labelledby="alternative-heading">
      <h3 id="alternative-heading">Alternative: {alternative.name}</h3>
      <p data-reason={alternative.type}>{alternative.reason}</p>
      <dl className="area-facts">
        {alternative.dials.map(({ id, text, missing }) => (
          <div key={id}>
            <dt>{capitalised(SCORE_NAMES[id])}, 100 is the worst</dt>
            <dd>
              {text}
              {missing.length > 0 && ` (without ${missing.join(', ')}: no figure here)`}
            </dd>
          </div>
        ))}
        {alternative.combined !== null && (
          <div>
            <dt>Combined score, optional</dt>
            <dd>{alternative.combined}</dd>
          </div>
        )}
      </dl>
      {alternative.fitting.length > 0 && (
        <>
          <h4>What would fit here</h4>
          <ul className="fitting">
            {alternative.fitting.map(({ name, because, check }) => (
              <li key={name}>
                <strong>{name}</strong>, because {because}.{check && <span className="muted"> {check}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {alternative.band && <p className="area-band">{alternative.band}</p>}
    </section>
  );
}
