import { useMemo } from 'react';
import { ruleWords } from '../../domain/areas/filter/rule';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import type { Rule } from '../../domain/model/filter-rule';
import { GROUPINGS } from '../../domain/model/grouping';
import type { Measure } from '../../domain/model/measure';
import { areasOf, groupsOf } from '../../domain/sums/groups';
import { capitalised } from '../../domain/words/sentence';
import { FigureRule } from './FigureRule';

interface RuleRowProps {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly offered: readonly Measure[];
  readonly rule: Rule;
  /** Counts from 1, as the list shows it. */
  readonly number: number;
  /** null takes the rule away. */
  readonly onChange: (rule: Rule | null) => void;
}

/** One rule with its fields and the button that takes it away. */
export function RuleRow(props: RuleRowProps) {
  const { dataset, choices, rule, number, onChange } = props;
  return (
    <li className="rule">
      <RuleFields {...props} />
      <button type="button" className="rule-remove" onClick={() => onChange(null)}>
        Remove
        <span className="visually-hidden">
          {' '}
          rule {number}: {ruleWords(dataset, choices, rule)}
        </span>
      </button>
    </li>
  );
}

function RuleFields({ dataset, choices, offered, rule, number, onChange }: RuleRowProps) {
  const districts = useMemo(() => [...new Set(dataset.districts)].sort(), [dataset]);
  switch (rule.kind) {
    case 'figure':
      return (
        <FigureRule
          dataset={dataset}
          choices={choices}
          offered={offered}
          rule={rule}
          number={number}
          onChange={onChange}
        />
      );
    case 'type': {
      const measure = offered.find((one) => one.id === rule.figure);
      return (
        <label className="rule-field">
          {measure?.title ?? 'A figure that is not held any more'} is
          <select
            className="select"
            value={rule.type}
            onChange={(event) => onChange({ ...rule, type: Number(event.target.value) })}
          >
            {measure?.categories?.map((label, type) => (
              <option key={label} value={type}>
                {label}
              </option>
            ))}
          </select>
        </label>
      );
    }
    case 'district':
      return (
        <label className="rule-field">
          Former district is
          <select
            className="select"
            value={rule.district}
            onChange={(event) => onChange({ kind: 'district', district: event.target.value })}
          >
            {districts.map((district) => (
              <option key={district}>{district}</option>
            ))}
          </select>
        </label>
      );
    case 'place': {
      const { codes, names } = groupsOf(areasOf(dataset), rule.by);
      return (
        <label className="rule-field">
          {capitalised(GROUPINGS[rule.by].one)} is
          <select
            className="select"
            value={rule.code}
            onChange={(event) => onChange({ ...rule, code: event.target.value })}
          >
            {codes.map((code, at) => (
              <option key={code} value={code}>
                {names[at]}
              </option>
            ))}
          </select>
        </label>
      );
    }
    case 'ruralUrban':
      return (
        <label className="rule-field">
          The area is
          <select
            className="select"
            value={rule.is}
            onChange={(event) =>
              onChange({ kind: 'ruralUrban', is: event.target.value === 'urban' ? 'urban' : 'rural' })
            }
          >
            <option value="rural">rural</option>
            <option value="urban">urban</option>
          </select>
        </label>
      );
    case 'marked':
      return (
        <label className="rule-field">
          On the map the area is
          <select
            className="select"
            value={rule.is ? 'yes' : 'no'}
            onChange={(event) => onChange({ kind: 'marked', is: event.target.value === 'yes' })}
          >
            <option value="yes">highlighted</option>
            <option value="no">not highlighted</option>
          </select>
        </label>
      );
  }
}
