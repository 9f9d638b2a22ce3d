import { useEffect, useId, useState } from 'react';
import { parseRuleValue, ruleValueText, unitWords } from '../../domain/areas/filter/rule-value';
import type { PairAxis } from '../../domain/model/pair';
import type { LevelLimits as Limits } from '../../domain/model/pair-options';
import { Problem } from '../shared/Problem';

interface LevelLimitsProps {
  readonly axis: PairAxis;
  /** null = thirds. */
  readonly chosen: Limits;
  readonly onChange: (limits: Limits) => void;
}

/** Two values that part the levels of a measure. Those that cannot be are refused with a sentence, and thirds stay. */
export function LevelLimits({ axis, chosen, onChange }: LevelLimitsProps) {
  const { measure, breaks } = axis;
  const id = useId();
  const held = [breaks[0], breaks.at(-1)].map((value) =>
    value === undefined ? '' : ruleValueText(measure, value),
  );
  const [draft, setDraft] = useState(held);
  const [problem, setProblem] = useState<string | null>(null);
  const from = held.join(' ');
  useEffect(() => {
    setDraft(from.split(' '));
    setProblem(null);
  }, [from]);

  function apply(): void {
    const [middle, top] = draft.map((text) => parseRuleValue(measure, text));
    if (!middle?.ok) setProblem(middle?.problem ?? null);
    else if (!top?.ok) setProblem(top?.problem ?? null);
    else if (middle.value >= top.value)
      setProblem('The first value must be below the second. The levels stay as they were.');
    else {
      setProblem(null);
      onChange([middle.value, top.value]);
    }
  }

  return (
    <fieldset className="level-limits">
      <legend>{measure.title}</legend>
      {['Middle level from', 'Top level from'].map((label, index) => (
        <label key={label} className="rule-value">
          <span>{label}</span>
          <input
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : id}
            value={draft[index] ?? ''}
            onChange={(event) =>
              setDraft(draft.map((text, at) => (at === index ? event.target.value : text)))
            }
          />
          <span aria-hidden="true">{unitWords(measure)}</span>
        </label>
      ))}
      {problem !== null && <Problem id={id} className="rule-problem" text={problem} />}
      <div className="level-actions">
        <button type="button" className="chip" onClick={apply}>
          Use these values<span className="visually-hidden"> for {measure.title}</span>
        </button>
        {chosen !== null && (
          <button type="button" className="chip" onClick={() => onChange(null)}>
            Back to thirds<span className="visually-hidden"> for {measure.title}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}
