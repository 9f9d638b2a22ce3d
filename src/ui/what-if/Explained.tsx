import { useEffect, useRef } from 'react';
import type { Effect, Fate } from '../../domain/figures/scenario/effect';
import { type Row, row as rowOf } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import { type PeopleId, peopleOf } from '../../domain/model/people/people';
import { explain } from '../../domain/pages/what-if/explain';
import { formatCount } from '../../domain/words/format-value';
import { reachedCount } from '../../domain/words/people-words';

interface ExplainedProps {
  readonly dataset: Dataset;
  readonly effect: Effect;
  readonly group: PeopleId;
  readonly fate: Fate;
  readonly onSelect: (row: Row) => void;
  readonly onClose: () => void;
}

const MOST_AREAS = 15;

/** A figure opened: the rule, the source, and the areas it is made of. */
export function Explained({ dataset, effect, group, fate, onSelect, onClose }: ExplainedProps) {
  const { method, total, parts } = explain(dataset, effect, group, fate);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure opened is another reason to move there
  useEffect(() => heading.current?.focus(), [group, fate]);
  const { title: name } = peopleOf(group);
  return (
    <section className="what-if-explained" aria-labelledby="what-if-explained">
      <h3 id="what-if-explained" ref={heading} tabIndex={-1}>
        {reachedCount(group, total)}: {name.toLowerCase()}, {fate.replace('stays', 'stay')}
      </h3>
      {method.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {parts.length > 0 && (
        <>
          <p>
            From {formatCount(parts.length)} {parts.length === 1 ? 'area' : 'areas'}
            {parts.length > MOST_AREAS ? `, the ${MOST_AREAS} with most of them first:` : ':'}
          </p>
          <ul>
            {parts.slice(0, MOST_AREAS).map((part) => (
              <li key={part.row}>
                <button
                  type="button"
                  className="what-if-area"
                  translate="no"
                  onClick={() => onSelect(rowOf(part.row))}
                >
                  {dataset.names[part.row]}
                </button>
                : {reachedCount(group, part.people)} in {formatCount(part.outputAreas)} output{' '}
                {part.outputAreas === 1 ? 'area' : 'areas'}. Nearest: {part.nearest}.
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className="chip" onClick={onClose}>
        Close
      </button>
    </section>
  );
}
