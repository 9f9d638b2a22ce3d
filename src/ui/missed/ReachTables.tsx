import type { MissedReading } from '../../domain/pages/missed/reached';
import { shareSteps } from '../../domain/pages/missed/share-steps';
import { counted, formatShare } from '../../domain/words/format-value';
import { peopleCount } from '../../domain/words/people-words';
import { ScrollTable } from '../shared/ScrollTable';
import { lineStyle } from './curve-drawing';

const targeted = ({ areas, nouns: { one, many } }: MissedReading): string => counted(areas, one, many);

/** What the targeted areas hold of each group and what they miss: the key of the chart and its figures in one. */
export function TargetTable({ reading }: { reading: MissedReading }) {
  return (
    <ScrollTable label={`What the targeted ${reading.nouns.many} hold`}>
      <table className="curve-table">
        <caption>{`With the first ${targeted(reading)}`}</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col" className="numeric">
              Reached
            </th>
            <th scope="col" className="numeric">
              Share
            </th>
            <th scope="col" className="numeric">
              Missed
            </th>
            <th scope="col" className="numeric">
              {`Most that ${targeted(reading)} could hold`}
            </th>
          </tr>
        </thead>
        <tbody>
          {reading.groups.map((one) => (
            <tr key={one.people.id} data-group={one.people.id}>
              <th scope="row">
                <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true" focusable="false">
                  <path d="M0 5H34" {...lineStyle(one.people)} strokeWidth="3" />
                </svg>{' '}
                {one.people.title}
              </th>
              <td className="numeric">{peopleCount(one.people, one.reached)}</td>
              <td className="numeric">{formatShare(one.reached, one.curve.total)}</td>
              <td className="numeric">{peopleCount(one.people, one.missed)}</td>
              <td className="numeric">{formatShare(one.mostPossible, one.curve.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

/** The curve at every tenth of the areas. */
export function StepsTable({ reading }: { reading: MissedReading }) {
  return (
    <details className="curve-steps">
      <summary>The curves as a table, for every tenth of the areas</summary>
      <ScrollTable label="The curves as a table">
        <table className="curve-table">
          <caption className="visually-hidden">Share of each group reached, {reading.orderText}</caption>
          <thead>
            <tr>
              <th scope="col">Areas</th>
              {reading.groups.map(({ people }) => (
                <th key={people.id} scope="col" className="numeric">
                  {people.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shareSteps(reading).map((step) => (
              <tr key={step.areas}>
                <th scope="row" className="numeric">
                  {step.areas}
                </th>
                {step.shares.map((share, index) => (
                  <td key={reading.groups[index]?.people.id} className="numeric">
                    {share}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  );
}
