import { TYPE_NAMES, TYPE_RULES } from '../../domain/model/alternative';
import { typeCounts, untyped } from '../../domain/telling/alternatives/alternative-findings';
import { formatCount } from '../../domain/words/format-value';
import { peopleCount } from '../../domain/words/people-words';
import { rowNouns } from '../../domain/words/row-nouns';
import { capitalised } from '../../domain/words/sentence';
import type { AlternativeProps } from './alternative-props';

/** How many areas and people each type holds, with the rule that makes it. */
export function TypeTable({ reading }: Pick<AlternativeProps, 'reading'>) {
  const { choices, people, dataset } = reading;
  const many = capitalised(rowNouns(dataset).many);
  const counts = typeCounts(dataset, choices);
  const unknown = untyped(dataset, choices);
  return (
    <table className="type-table">
      <caption>{`${many} and people by alternative`}</caption>
      <thead>
        <tr>
          <th scope="col">Alternative</th>
          <th scope="col">{many}</th>
          <th scope="col">{people.heading}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((one) => (
          <tr key={one.type} data-type={one.type}>
            <th scope="row">
              {TYPE_NAMES[one.type]}
              <span className="type-rule">when {TYPE_RULES[one.type]}</span>
            </th>
            <td>{formatCount(one.areas)}</td>
            <td>{peopleCount(people, one.people)}</td>
          </tr>
        ))}
        {unknown.areas > 0 && (
          <tr>
            <th scope="row">
              Not known
              <span className="type-rule">when a barrier that decides cannot be judged</span>
            </th>
            <td>{formatCount(unknown.areas)}</td>
            <td>{peopleCount(people, unknown.people)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
