import { useId } from 'react';
import type { Dataset } from '../../domain/model/dataset';
import type { Reading } from '../../domain/model/reading';
import { changeKey, LONGEST_NAME } from '../../domain/model/scenario';
import { changeWords, upperFirst } from '../../domain/pages/what-if/change-words';
import type { Loader } from '../../load/types';
import type { AppActions } from '../../state/store';
import { AddChange } from './AddChange';

interface ScenarioEditorProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly loader: Loader;
  readonly actions: AppActions;
}

/** The changes as a list that can be added to, taken from, taken back and named. */
export function ScenarioEditor({ dataset, reading, loader, actions }: ScenarioEditorProps) {
  const { scenario } = reading.choices;
  const nameId = useId();
  return (
    <section className="control-group what-if-editor" aria-labelledby="what-if-changes">
      <h2 id="what-if-changes">The scenario</h2>
      {scenario.changes.length === 0 ? (
        <p className="hint">No change yet.</p>
      ) : (
        <ol className="what-if-changes">
          {scenario.changes.map((change) => {
            const words = upperFirst(changeWords(dataset, change));
            const key = changeKey(change);
            return (
              <li key={key}>
                <span>{words}</span>
                <button type="button" className="chip" onClick={() => actions.removeChange(key)}>
                  Remove<span className="visually-hidden">: {words}</span>
                </button>
              </li>
            );
          })}
        </ol>
      )}
      <div className="what-if-buttons">
        <button type="button" className="chip" onClick={() => actions.undoScenario()}>
          Undo
        </button>
        {scenario.changes.length > 0 && (
          <button type="button" className="chip" onClick={() => actions.clearScenario()}>
            Remove all
          </button>
        )}
      </div>
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
