import { useId } from 'react';
import type { Reading } from '../../domain/model/reading';
import type { AppStore } from '../../state/store';
import { onDemand } from '../shared/on-demand';

/** Fetched when somebody first changes the decision. */
const DecisionForm = onDemand('the form', async () => (await import('./DecisionForm')).DecisionForm);

interface DecisionBarProps {
  readonly reading: Reading;
  readonly actions: AppStore;
  /** Whether the form is open. */
  readonly isOpen: boolean;
  readonly onOpen: (on: boolean) => void;
}

/** What is being decided, on every page, with the way to change it. */
export function DecisionBar({ reading, actions, isOpen, onOpen }: DecisionBarProps) {
  const id = useId();
  return (
    <section className="decision" aria-label="The decision">
      <p className="decision-said">
        <strong>The decision:</strong>{' '}
        <span data-decision>{reading.decision ?? 'any service that goes online'}.</span>{' '}
        <button
          type="button"
          className="decision-change"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => onOpen(!isOpen)}
        >
          {reading.decision === null ? 'Say what is changing' : 'Change it'}
        </button>
      </p>
      <div id={id}>
        {isOpen && <DecisionForm choices={reading.choices} actions={actions} onDone={() => onOpen(false)} />}
      </div>
    </section>
  );
}
