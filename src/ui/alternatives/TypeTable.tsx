import { TYPE_NAMES, TYPE_RULES } from '../../domain/model/alternative';
import { PEOPLE } from '../../domain/model/profile';
import { typeCounts, untyped } from '../../domain/telling/alternatives/alternative-findings';
import { formatCount } from '../../domain/words/format-value';
import type { AlternativeProps } from './alternative-props';

/** How many areas and people each type holds, with the rule that makes it. */
export function TypeTable({ dataset, reading }: AlternativeProps) {
  const { choices } = reading;
  const people = PEOPLE[choices.profile.people];
  const counts = typeCounts(dataset, choices);
  const unknown = untyped(dataset, choices);
  const isOthers = people.count !== 'residents';
  return (
    <table className="type-table">
      <caption>Areas and people by alternative</caption>
      <thead>
        <tr>
          <th scope="col">Alternative</th>
          <th scope="col">Areas</th>
          <th scope="col">Residents</th>
          {isOthers && <th scope="col">{people.name}</th>}
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
            <td>{formatCount(one.residents)}</td>
            {isOthers && <td>{formatCount(one.people)}</td>}
          </tr>
        ))}
        {unknown.areas > 0 && (
          <tr>
            <th scope="row">
              Not known
              <span className="type-rule">when a dial that decides has no figures</span>
            </th>
            <td>{formatCount(unknown.areas)}</td>
            <td>{formatCount(unknown.residents)}</td>
            {isOthers && <td>{formatCount(unknown.people)}</td>}
          </tr>
        )}
      </tbody>
    </table>
  );
}
