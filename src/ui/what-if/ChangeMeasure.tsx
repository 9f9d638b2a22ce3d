import { offeredMeasures } from '../../domain/figures/offered';
import type { Dataset } from '../../domain/model/dataset';
import type { FigureId } from '../../domain/model/measure';
import type { Reading } from '../../domain/model/reading';
import type { AppActions } from '../../state/store';

interface ChangeMeasureProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly actions: AppActions;
}

/** Which change colours the map. */
export function ChangeMeasure({ dataset, reading, actions }: ChangeMeasureProps) {
  const offered = offeredMeasures(dataset, reading.choices).filter(({ group }) => group === 'change');
  return (
    <fieldset className="control-group">
      <legend>What the colours show</legend>
      {offered.map((measure) => (
        <label key={measure.id} className="check">
          <input
            type="radio"
            name="change-measure"
            checked={reading.measure.id === measure.id}
            onChange={() => actions.choose({ measure: measure.id as FigureId })}
          />
          <span>{measure.title}</span>
        </label>
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={reading.choices.patterns}
          onChange={(event) => actions.choose({ patterns: event.target.checked })}
        />
        <span>Patterns as well as colours</span>
      </label>
      {reading.measure.caveat && <p className="hint">{reading.measure.caveat}</p>}
    </fieldset>
  );
}
