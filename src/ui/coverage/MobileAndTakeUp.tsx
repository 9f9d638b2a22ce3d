import type { CoverageFile } from '../../artefact/files';
import type { Dataset } from '../../domain/model/dataset';
import { capitalised } from '../../domain/words/sentence';
import { ScrollTable } from '../shared/ScrollTable';
import { percent, percentInColumn } from './percent';
import { SourceLine } from './SourceLine';

/** How many of those who could have full fibre have it. */
export function TakeUp({
  takeUp,
  dataset,
}: {
  takeUp: NonNullable<CoverageFile['takeUp']>;
  dataset: Dataset;
}) {
  return (
    <section aria-labelledby="coverage-take-up" className="coverage-section">
      <h2 id="coverage-take-up">Full-fibre take-up, {takeUp.vintage}</h2>
      <dl className="headlines">
        <div className="headline">
          <dt>of premises that could have full fibre have taken it up</dt>
          <dd className="numeric">{percent(takeUp.ofCoveredPct)}</dd>
        </div>
        <div className="headline">
          <dt>of all premises have full fibre</dt>
          <dd className="numeric">{percent(takeUp.ofAllPct)}</dd>
        </div>
      </dl>
      <p>Being able to get a connection is not the same as having one: cost and confidence count too.</p>
      <SourceLine dataset={dataset} sourceId={takeUp.sourceId} vintage={takeUp.vintage} />
    </section>
  );
}

interface MobileCoverageProps {
  readonly mobile: NonNullable<CoverageFile['mobile']>;
  readonly placeName: string;
  readonly dataset: Dataset;
}

/** Mobile signal over the whole council: from any operator, and from every one. */
export function MobileCoverage({ mobile, placeName, dataset }: MobileCoverageProps) {
  return (
    <section aria-labelledby="coverage-mobile" className="coverage-section">
      <h2 id="coverage-mobile">
        Mobile signal in {placeName}, {mobile.vintage}
      </h2>
      <p>
        “Any operator” means at least one network has signal there; “all operators” means a phone on any
        network works. The figures come from the operators’ own models.
      </p>
      <ScrollTable label="Mobile signal">
        <table className="figures-table">
          <caption>
            <span>Share covered, {mobile.vintage}: the whole council</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">Of what</th>
              <th scope="col" className="numeric">
                Any operator
              </th>
              <th scope="col" className="numeric">
                All operators
              </th>
              <th scope="col" className="numeric">
                Operators
              </th>
            </tr>
          </thead>
          <tbody>
            {mobile.figures.map((figure) => (
              <tr key={`${figure.label} ${figure.where}`}>
                <th scope="row">{figure.label}</th>
                <td>{capitalised(figure.where)}</td>
                <td className="numeric">{percentInColumn(figure.anyOperatorPct)}</td>
                <td className="numeric">
                  {figure.allOperatorsPct === null
                    ? 'Not published'
                    : percentInColumn(figure.allOperatorsPct)}
                </td>
                <td className="numeric">{figure.operators}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <SourceLine dataset={dataset} sourceId={mobile.sourceId} vintage={mobile.vintage} />
    </section>
  );
}
