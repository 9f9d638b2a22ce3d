import type { Reading } from '../../domain/model/reading';
import { barrierBars, barsHeading } from '../../domain/telling/barrier-bars';

/** The answer by barrier, as bars that say their figure: each is a share of its own whole. */
export function BarrierBars({ reading }: { readonly reading: Reading }) {
  const bars = barrierBars(reading.dataset, reading.choices);
  if (bars.length === 0) return null;
  return (
    <div className="barrier-bars">
      <h2>{barsHeading(reading.dataset)}</h2>
      <dl>
        {bars.map(({ id, label, share, text, source }) => (
          <div key={id} data-bar={id}>
            <dt>{label}</dt>
            <dd>
              <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect className="bar-whole" width="100" height="6" />
                <rect className="bar-part" width={(100 * share).toFixed(2)} height="6" />
              </svg>
              {text}
              <span className="bar-source">{source}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">A person can be in more than one: do not add them up.</p>
    </div>
  );
}
