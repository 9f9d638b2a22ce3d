import { useRef, useState } from 'react';
import { peopleOf } from '../../domain/model/people/people';
import { MOST_CHANGES } from '../../domain/model/scenario';
import { nextFinding } from '../../domain/pages/what-if/next-problem';
import { formatKm } from '../../domain/words/format-value';
import { reachedCount } from '../../domain/words/people-words';
import { listed } from '../../domain/words/sentence';
import type { AppActions } from '../../state/store';
import { Said, type Saying } from '../shared/Said';
import { ScrollTable } from '../shared/ScrollTable';
import { useStay } from '../shared/use-stay';
import { ScenarioSentence } from './ScenarioSentence';
import type { NextState } from './use-next';

/** Hours a place is given when it is taken into the scenario from here; the list of changes shows them. */
const HOURS = { open: 20, staffed: 20, evening: 0, saturday: 0 };

/** What the search found: each place with what it adds, how near to the best possible, and a way to take them all. */
export function NextPlaces({ state, actions }: { state: NextState; actions: AppActions }) {
  return (
    <div className="what-if-found">
      <p role="status">{statusText(state)}</p>
      {state.kind === 'done' && state.result.steps.length > 0 && <Found state={state} actions={actions} />}
    </div>
  );
}

function statusText(state: NextState): string {
  switch (state.kind) {
    case 'running':
      return `Looking: ${state.steps.length} of ${state.most} found.`;
    case 'cancelled':
      return 'Cancelled. Nothing was changed.';
    case 'failed':
      return 'The search could not be run. Wait until the output areas are loaded, or reload the page, and try again.';
    case 'no-candidates':
      return 'There is no candidate of these kinds and sizes: let in another kind, or smaller villages.';
    case 'done':
      return `${state.result.steps.length} found.`;
    default:
      return '';
  }
}

function Found({ state, actions }: { state: Extract<NextState, { kind: 'done' }>; actions: AppActions }) {
  const { problem, result, choice, candidates } = state;
  const { title } = peopleOf(choice.group);
  const [saying, setSaying] = useState<Saying | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const stay = useStay(button);

  function addThem(): void {
    const places = result.steps.flatMap(({ candidate }) => candidates[candidate] ?? []);
    stay();
    const isAdded = actions.addChanges(
      places.map(({ lon, lat, name }) => ({ kind: 'open', lon, lat, label: name, hours: HOURS })),
    );
    if (!isAdded) {
      setSaying({
        text: `A scenario holds at most ${MOST_CHANGES} changes: remove some first. Nothing was added.`,
        tone: 'problem',
      });
      return;
    }
    setSaying({
      text: `Added to the scenario: ${listed(places.map(({ name }) => name))}.`,
      undo: () => {
        stay();
        actions.undoScenario();
        setSaying({ text: 'Taken back.' });
      },
    });
  }

  return (
    <>
      <ScenarioSentence finding={nextFinding(problem, result, choice)} className="finding" />
      <ScrollTable label="Places that would help most, scrolls sideways">
        <table className="figures-table" id="what-if-next-table">
          <caption>
            <span>In the order in which they help: each given those before it.</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col" className="numeric">
                {title} newly within reach
              </th>
              <th scope="col" className="numeric">
                Mean distance then
              </th>
            </tr>
          </thead>
          <tbody>
            {result.steps.map((step) => (
              <tr key={step.candidate}>
                <th scope="row" translate="no">
                  {candidates[step.candidate]?.name}
                </th>
                <td className="numeric">{reachedCount(choice.group, step.newlyReached)}</td>
                <td className="numeric">{formatKm(step.meanKm)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <button type="button" className="button button--secondary" ref={button} onClick={addThem}>
        Add these to the scenario, {HOURS.open} hours a week each
      </button>
      <Said saying={saying} />
    </>
  );
}
