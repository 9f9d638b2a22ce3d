import { useId, useMemo, useRef, useState } from 'react';
import { effectOptions } from '../../domain/figures/scenario/change-figures';
import type { Dataset } from '../../domain/model/dataset';
import type { Reading } from '../../domain/model/reading';
import { LONGEST_NAME } from '../../domain/model/scenario';
import { type ChangeStanding, changesStanding } from '../../domain/pages/what-if/change-standing';
import { changeWords } from '../../domain/pages/what-if/change-words';
import { capitalised } from '../../domain/words/sentence';
import type { Loader } from '../../load/types';
import type { AppActions } from '../../state/store';
import { Said, type Saying } from '../shared/Said';
import { useStay } from '../shared/use-stay';
import { AddChange } from './AddChange';

interface ScenarioEditorProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly loader: Loader;
  readonly actions: AppActions;
}

/** The changes as a list that can be added to, taken from, taken back and named. What is done is said where it is done. */
export function ScenarioEditor({ dataset, reading, loader, actions }: ScenarioEditorProps) {
  const { choices } = reading;
  const { scenario } = choices;
  const nameId = useId();
  const [saying, setSaying] = useState<Saying | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const stay = useStay(buttons);
  const standing = useMemo(
    () => changesStanding(dataset, scenario, effectOptions(choices)),
    [dataset, scenario, choices],
  );
  const takeBack = (): void => {
    stay();
    const isBack = actions.undoScenario();
    setSaying({ text: isBack ? 'Taken back.' : 'There is nothing to take back.' });
  };
  return (
    <section className="control-group what-if-editor" aria-labelledby="what-if-changes">
      <h2 id="what-if-changes">The scenario</h2>
      {scenario.changes.length === 0 ? (
        <p className="hint">No change yet.</p>
      ) : (
        <ol className="what-if-changes">
          {standing.map((one) => (
            <Listed
              key={one.key}
              dataset={dataset}
              standing={one}
              onRemove={(words) => {
                stay();
                actions.removeChange(one.key);
                setSaying({ text: `Removed: ${words}.`, undo: takeBack });
              }}
              onCount={(hours) => {
                stay();
                actions.choose({ access: { hours } });
              }}
            />
          ))}
        </ol>
      )}
      <div className="what-if-buttons" ref={buttons}>
        <button type="button" className="chip" onClick={takeBack}>
          Undo
        </button>
        {scenario.changes.length > 0 && (
          <button
            type="button"
            className="chip"
            onClick={() => {
              stay();
              actions.clearScenario();
              setSaying({ text: 'All changes are removed.', undo: takeBack });
            }}
          >
            Remove all
          </button>
        )}
      </div>
      <Said saying={saying} />
      <AddChange dataset={dataset} reading={reading} loader={loader} actions={actions} />
      <label htmlFor={nameId} className="what-if-label">
        Name of the scenario (optional)
      </label>
      <input
        id={nameId}
        type="text"
        className="what-if-input"
        maxLength={LONGEST_NAME}
        value={scenario.name}
        onChange={(event) => actions.nameScenario(event.target.value)}
      />
    </section>
  );
}

interface ListedProps {
  readonly dataset: Dataset;
  readonly standing: ChangeStanding;
  readonly onRemove: (words: string) => void;
  readonly onCount: (hours: NonNullable<ChangeStanding['offer']>['hours']) => void;
}

/** One change; where the figures do not see it, why not, and the setting that shows it. */
function Listed({ dataset, standing, onRemove, onCount }: ListedProps) {
  const { change, text, offer } = standing;
  const words = capitalised(changeWords(dataset, change));
  return (
    <li className={text === null ? undefined : 'what-if-unseen'}>
      <span>
        {words}
        {text !== null && <span className="hint">{text}</span>}
        {offer && (
          <button type="button" className="chip" onClick={() => onCount(offer.hours)}>
            Count “{offer.label}”
          </button>
        )}
      </span>
      <button type="button" className="chip" onClick={() => onRemove(words)}>
        Remove<span className="visually-hidden">: {words}</span>
      </button>
    </li>
  );
}
