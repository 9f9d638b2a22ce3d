import { highlightable, markLabel } from '../../domain/areas/marks';
import type { Dataset } from '../../domain/model/dataset';
import { BARRIER_LIMITS, type BarrierId } from '../../domain/model/decision';
import type { Reading } from '../../domain/model/reading';
import type { AppStore } from '../../state/store';
import { ReachControls } from '../access/ReachControls';
import { Slider } from '../shared/Slider';

interface HighlightingProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly actions: AppStore;
}

/** Which barriers highlight an area, and from where on each holds: the same in every view. */
export function Highlighting({ dataset, reading, actions }: HighlightingProps) {
  const { choices } = reading;
  const { barriers, highlight } = choices;
  const turn = (id: BarrierId, on: boolean) =>
    actions.choose({ highlight: on ? [...highlight, id] : highlight.filter((one) => one !== id) });
  const slider: Readonly<Partial<Record<BarrierId, React.ReactNode>>> = {
    far: <ReachControls access={choices.access} actions={actions} />,
    offline: (
      <Slider
        label="many: from this share of households on"
        value={barriers.offlinePercent}
        limits={BARRIER_LIMITS.offlinePercent}
        text={(percent) => `${percent}%`}
        onChange={(offlinePercent) => actions.choose({ barriers: { offlinePercent } })}
      />
    ),
    income: (
      <Slider
        label="low: England’s most deprived tenths, up to"
        value={barriers.incomeDecile}
        limits={BARRIER_LIMITS.incomeDecile}
        text={String}
        onChange={(incomeDecile) => actions.choose({ barriers: { incomeDecile } })}
      />
    ),
  };
  return (
    <fieldset className="control-group">
      <legend>Highlighted, in every view, where</legend>
      {highlightable(dataset, choices).map(({ id, menu }) => (
        <div key={id}>
          <label className="check">
            <input
              type="checkbox"
              checked={highlight.includes(id)}
              onChange={(event) => turn(id, event.target.checked)}
            />
            <span>{menu}</span>
          </label>
          {highlight.includes(id) && slider[id]}
        </div>
      ))}
      <p className="hint">Now: {markLabel(dataset, choices)}.</p>
    </fieldset>
  );
}
