import { useId } from 'react';
import { CATCHMENT_KM, HOURS_KINDS, type HoursKind } from '../../domain/model/access-options';
import type { Dataset } from '../../domain/model/dataset';
import type { Reading } from '../../domain/model/reading';
import { catchmentSentences, HOURS_LABELS, supplyNotes } from '../../domain/telling/access-sentences';
import { lacksOutputAreas, noOutputAreas } from '../../domain/words/refusals';
import type { AppStore } from '../../state/store';
import { Slider } from '../shared/Slider';

interface AccessControlsProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly actions: AppStore;
}

/** How reachable supply is counted, with what the chosen catchment does. */
export function AccessControls({ dataset, reading, actions }: AccessControlsProps) {
  const { access } = reading.choices;
  const id = useId();
  const retry = actions.failed.outputAreas;
  if (lacksOutputAreas(dataset))
    return <p className="hint">{noOutputAreas(dataset, 'how many hours people can reach')}</p>;
  return (
    <>
      <Slider
        label="a library’s catchment, straight line"
        value={access.catchmentKm}
        limits={CATCHMENT_KM}
        text={`${access.catchmentKm} km`}
        onChange={(catchmentKm) => actions.choose({ access: { catchmentKm } })}
      />
      <label htmlFor={id}>Hours that count</label>
      <select
        id={id}
        className="select"
        value={access.hours}
        onChange={(event) => actions.choose({ access: { hours: event.target.value as HoursKind } })}
      >
        {HOURS_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {HOURS_LABELS[kind]}
          </option>
        ))}
      </select>
      <div>
        {dataset.outputAreas ? (
          [
            ...catchmentSentences(dataset, access).map(({ text }) => text),
            ...supplyNotes(dataset, access),
          ].map((text) => (
            <p key={text} className="hint">
              {text}
            </p>
          ))
        ) : retry ? (
          <>
            <p className="hint">The output areas could not be loaded, so nothing can be counted yet.</p>
            <button type="button" className="button button--secondary" onClick={retry}>
              Try again
            </button>
          </>
        ) : (
          <p className="hint">Loading the output areas…</p>
        )}
      </div>
    </>
  );
}
