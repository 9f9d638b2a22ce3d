import { useEffect, useId, useRef, useState } from 'react';
import { parseRuleValue, ruleValueText, unitWords } from '../../domain/areas/filter/rule-value';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import type { Rule } from '../../domain/model/filter-rule';
import type { Measure } from '../../domain/model/measure';
import { allOf, MeasureOptions } from '../shared/MeasureOptions';
import { Problem } from '../shared/Problem';
import { newRule } from './new-rule';

type Figure = Extract<Rule, { kind: 'figure' }>;

interface FigureRuleProps {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly offered: readonly Measure[];
  readonly rule: Figure;
  readonly number: number;
  readonly onChange: (rule: Figure) => void;
}

/** A measure, at least or at most, and a value with its unit. A value no area can have is refused with a sentence. */
export function FigureRule({ dataset, choices, offered, rule, number, onChange }: FigureRuleProps) {
  const measure = offered.find((one) => one.id === rule.figure);
  const id = useId();
  const { input, draft, setDraft, problem, setProblem } = useValueDraft(measure, rule);
  if (!measure)
    return <p className="hint">The figure of rule {number} is not held any more. Remove the rule.</p>;

  function type(text: string): void {
    setDraft(text);
    if (!measure) return;
    const parsed = parseRuleValue(measure, text);
    setProblem(parsed.ok ? null : parsed.problem);
    if (parsed.ok) onChange({ ...rule, value: parsed.value });
  }

  /** Another measure keeps the limit only where its unit is the same: 40 km is no share of anything. */
  function choose(text: string): void {
    const next = newRule(dataset, choices, text);
    if (next?.kind !== 'figure') return;
    const unit = offered.find((one) => one.id === next.figure)?.unit;
    onChange(unit === measure?.unit ? { ...rule, figure: next.figure } : next);
  }

  return (
    <div className="rule-figure">
      <select
        className="select"
        aria-label={`Rule ${number}: figure`}
        value={rule.figure}
        onChange={(event) => choose(event.target.value)}
      >
        <MeasureOptions menu={allOf(offered)} />
      </select>
      <select
        className="select"
        aria-label={`Rule ${number}: at least or at most`}
        value={rule.bound}
        onChange={(event) => onChange({ ...rule, bound: event.target.value === 'most' ? 'most' : 'least' })}
      >
        <option value="least">is at least</option>
        <option value="most">is at most</option>
      </select>
      <span className="rule-value">
        <input
          ref={input}
          aria-label={`Rule ${number}: value, ${unitWords(measure) || 'score'}`}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : id}
          inputMode="decimal"
          autoComplete="off"
          value={draft}
          onChange={(event) => type(event.target.value)}
        />
        <span aria-hidden="true">{unitWords(measure)}</span>
      </span>
      {problem !== null && <Problem id={id} className="rule-problem" text={problem} />}
    </div>
  );
}

/** What is typed stands as typed, right or wrong; a change from outside replaces it unless the field has the focus. */
function useValueDraft(measure: Measure | undefined, rule: Figure) {
  const input = useRef<HTMLInputElement>(null);
  const text = measure ? ruleValueText(measure, rule.value) : '';
  const [draft, setDraft] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (document.activeElement === input.current) return;
    setDraft(text);
    setProblem(null);
  }, [text]);
  return { input, draft, setDraft, problem, setProblem };
}
