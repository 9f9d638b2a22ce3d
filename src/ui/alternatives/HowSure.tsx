import { useMemo } from 'react';
import { rankedBy, scoreInWords } from '../../domain/figures/dials/ranking';
import { DRAWS } from '../../domain/model/robustness';
import { shareText } from '../../domain/sureness/band-text';
import { type Overlap, overlapOf } from '../../domain/sureness/correlation';
import { capitalised } from '../../domain/words/sentence';
import type { AlternativeProps } from './alternative-props';

const MOST = 5;

/** How far the ranking can be trusted, what moves it, and which ingredients say the same. */
export function HowSure({ dataset, reading, actions }: AlternativeProps) {
  const { choices, robustness } = reading;
  const { isCurrent } = actions.robustness;
  const score = rankedBy(dataset, choices);
  const overlap = useMemo(() => overlapOf(dataset, choices), [dataset, choices]);
  return (
    <details className="alternatives-details">
      <summary>How sure is this?</summary>
      <p className="hint">
        The ranking by {scoreInWords(score)} is made {DRAWS.toLocaleString('en-GB')} times. Each time the
        weights are drawn round the chosen ones; in half of the draws the scale, and in half the way of adding
        up, is another; and in half one ingredient is left out. The same settings always give the same result.
        Hatched: it depends on those choices whether the area is in the worst tenth.
      </p>
      <p role="status" className="how-sure-status">
        {isCurrent ? 'Worked out for the settings shown.' : 'Being worked out…'}
      </p>
      {robustness && isCurrent && (
        <>
          <h3>What moves the ranking</h3>
          <ol className="influences">
            {robustness.influences.slice(0, MOST).map((one) => (
              <li key={one.name}>
                {capitalised(one.name)}: {shareText(one.share)} of all movement
              </li>
            ))}
          </ol>
          <p className="hint">
            Each alone; the rest of the movement comes from choices acting together. Bands for every area are
            in the table, the CSV and the area’s own panel.
          </p>
        </>
      )}
      <OverlapTable overlap={overlap} />
    </details>
  );
}

function OverlapTable({ overlap }: { overlap: Overlap }) {
  return (
    <>
      <h3>Which ingredients say the same</h3>
      {overlap.warnings.length === 0 ? (
        <p>No two ingredients that are switched on are correlated above 0.8.</p>
      ) : (
        overlap.warnings.map(({ a, b, r }) => (
          <p key={`${a} ${b}`} className="overlap-warning">
            <strong>Counted twice:</strong> “{a}” and “{b}” say nearly the same (correlation {r.toFixed(2)}).
            Switch one of them off, or halve both.
          </p>
        ))
      )}
      <section
        className="overlap-scroll"
        aria-label="Correlation of ingredients, scrolls sideways"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll it by keyboard
        tabIndex={0}
      >
        <table className="overlap-table">
          <caption>Correlation of each ingredient with the others, −1 to 1, and what each weighs</caption>
          <thead>
            <tr>
              <th scope="col">Ingredient</th>
              <th scope="col">Weight given</th>
              <th scope="col">Weight in effect</th>
              {overlap.names.map((name, index) => (
                <th key={name} scope="col">
                  {index + 1}
                  <span className="visually-hidden"> {name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overlap.weights.map((weight, line) => (
              <tr key={weight.name}>
                <th scope="row">
                  {line + 1} {weight.name}
                </th>
                <td>{shareText(weight.given)}</td>
                <td>{shareText(weight.effective)}</td>
                {overlap.names.map((name, column) => {
                  const r = overlap.matrix[line]?.[column] ?? Number.NaN;
                  const isStrong = column !== line && Math.abs(r) > 0.8;
                  return (
                    <td key={name} className={isStrong ? 'overlap-strong' : undefined}>
                      {Number.isNaN(r) ? '–' : r.toFixed(2).replace('-', '−')}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="hint">
        Weight in effect: how much of the differences in the score follow the ingredient (its squared
        correlation with it, as a share of all).
      </p>
    </>
  );
}
