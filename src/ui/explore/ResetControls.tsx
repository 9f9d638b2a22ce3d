import { useState } from 'react';
import { type Choices, openingChoices } from '../../domain/model/choices';
import type { AppStore } from '../../state/store';
import { Said, type Saying } from '../shared/Said';

interface ResetControlsProps {
  readonly choices: Choices;
  readonly actions: AppStore;
}

/** Puts back what the controls below it change, and only that; it can be taken back in the same place. */
export function ResetControls({ choices, actions }: ResetControlsProps) {
  const [saying, setSaying] = useState<Saying | null>(null);

  function reset(): void {
    const before = shownOf(choices);
    actions.choose(shownOf(openingChoices(choices.view)));
    actions.setView(choices.view);
    setSaying({
      text: 'Put back. The decision, the places and what is open are as they were.',
      undo: () => {
        actions.choose(before);
        setSaying({ text: 'As it was before.' });
      },
    });
  }

  return (
    <div className="reset">
      <button type="button" className="button button--secondary" onClick={reset}>
        Reset
      </button>
      <p className="hint">
        Puts back what is highlighted, the colours, the second figure, the filter, what lies over the map,
        patterns and weights.
      </p>
      <Said saying={saying} />
    </div>
  );
}

/** What the controls change. */
const shownOf = ({
  measure,
  highlight,
  barriers,
  access,
  pair,
  filter,
  overlays,
  patterns,
  weighing,
}: Choices) => ({ measure, highlight, barriers, access, pair, filter, overlays, patterns, weighing });
