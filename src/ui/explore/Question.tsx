import { type KeyboardEvent, useRef } from 'react';
import { VIEW_IDS, VIEWS, type ViewId } from '../../domain/model/choices';
import type { Reading } from '../../domain/model/reading';
import type { AppStore } from '../../state/store';
import { DecisionBar } from '../decision/DecisionBar';

interface QuestionProps {
  readonly reading: Reading;
  readonly onView: (view: ViewId) => void;
  readonly actions: AppStore;
  readonly isDeciding: boolean;
  readonly onDeciding: (on: boolean) => void;
}

/** The question as the heading, the views named after the EIA's negative outcomes as tabs, and what is being decided. */
export function Question({ reading, onView, actions, isDeciding, onDeciding }: QuestionProps) {
  const tabs = useRef<HTMLDivElement>(null);

  // Arrow keys move between tabs, as people expect of a tab list; only the current one is a tab stop.
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = VIEW_IDS.indexOf(reading.choices.view);
    const next = VIEW_IDS[(at + step + VIEW_IDS.length) % VIEW_IDS.length];
    if (!next) return;
    onView(next);
    tabs.current?.querySelector<HTMLButtonElement>(`#view-${next}`)?.focus();
  }

  return (
    <div className="question">
      <h1>{reading.question}</h1>
      <div className="tabs" role="tablist" aria-label="Views" ref={tabs} onKeyDown={onKeyDown}>
        {VIEW_IDS.map((id) => (
          <button
            key={id}
            id={`view-${id}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={reading.choices.view === id}
            aria-controls="findings"
            tabIndex={reading.choices.view === id ? 0 : -1}
            onClick={() => onView(id)}
          >
            {VIEWS[id].tab}
          </button>
        ))}
      </div>
      <DecisionBar reading={reading} actions={actions} isOpen={isDeciding} onOpen={onDeciding} />
    </div>
  );
}
