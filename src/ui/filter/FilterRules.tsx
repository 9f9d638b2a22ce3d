import { useRef, useState } from 'react';
import { offeredMeasures } from '../../domain/figures/offered';
import type { Dataset } from '../../domain/model/dataset';
import { MOST_RULES, type Rule } from '../../domain/model/filter-rule';
import { GROUPINGS } from '../../domain/model/grouping';
import type { Reading } from '../../domain/model/reading';
import { areasOf, groupsOf } from '../../domain/sums/groups';
import { capitalised } from '../../domain/words/sentence';
import type { AppActions } from '../../state/store';
import { allOf, MeasureOptions } from '../shared/MeasureOptions';
import { newRule } from './new-rule';
import { RuleRow } from './RuleRow';

interface FilterRulesProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly actions: AppActions;
}

/** Several rules that an area must meet to be shown; the map keeps the others faint, table and CSV leave them out. */
export function FilterRules({ dataset, reading, actions }: FilterRulesProps) {
  const { choices } = reading;
  const { rules, join } = choices.filter;
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLSelectElement>(null);
  const [kind, setKind] = useState('marked');
  const offered = offeredMeasures(dataset, choices);

  function add(): void {
    const rule = newRule(dataset, choices, kind);
    if (!rule) return;
    actions.choose({ filter: { rules: [...rules, rule] } });
    // The new rule is where the work goes on; it is drawn by the next frame.
    setTimeout(() => list.current?.querySelector<HTMLElement>('li:last-child select')?.focus(), 50);
  }
  const change = (at: number, rule: Rule | null) => {
    actions.choose({ filter: { rules: rules.flatMap((one, index) => (index === at ? (rule ?? []) : one)) } });
    if (rule === null) adder.current?.focus();
  };

  return (
    <section aria-labelledby="rules-heading" className="control-group rules">
      <h2 id="rules-heading">Show only areas where</h2>
      {rules.length > 1 && (
        <select
          className="select"
          aria-label="How the rules are joined"
          value={join}
          onChange={(event) =>
            actions.choose({ filter: { join: event.target.value === 'any' ? 'any' : 'all' } })
          }
        >
          <option value="all">all of these hold</option>
          <option value="any">any one of these holds</option>
        </select>
      )}
      <ol className="rule-list" ref={list}>
        {rules.map((rule, index) => (
          <RuleRow
            // A rule has no name of its own: its place and kind are what it is known by.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={`${index} ${rule.kind}`}
            dataset={dataset}
            choices={choices}
            offered={offered}
            rule={rule}
            number={index + 1}
            onChange={(next) => change(index, next)}
          />
        ))}
      </ol>
      {rules.length < MOST_RULES ? (
        <div className="rule-add">
          <select
            ref={adder}
            className="select"
            aria-label="What the new rule is about"
            value={kind}
            onChange={(event) => setKind(event.target.value)}
          >
            <optgroup label="The area itself">
              <option value="marked">Highlighted on the map</option>
              <option value="ruralUrban">Rural or urban</option>
              <option value="ward">Ward</option>
              <option value="neighbourhood">Neighbourhood</option>
              {(['constituency', 'own'] as const)
                .filter((by) => groupsOf(areasOf(dataset), by).codes.length > 0)
                .map((by) => (
                  <option key={by} value={by}>
                    {capitalised(GROUPINGS[by].one)}
                  </option>
                ))}
              <option value="district">Former district</option>
            </optgroup>
            <MeasureOptions menu={allOf(offered)} />
          </select>
          <button type="button" className="button button--secondary" onClick={add}>
            Add rule
          </button>
        </div>
      ) : (
        <p className="hint">
          {MOST_RULES} rules are as many as one sentence can say. Remove one to add another.
        </p>
      )}
      <p className="rule-status" role="status">
        {reading.filter?.text ?? ''}
      </p>
      {reading.isFiltered && (
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            actions.choose({ filter: { text: '', rules: [] } });
            adder.current?.focus();
          }}
        >
          Show all areas
        </button>
      )}
    </section>
  );
}
