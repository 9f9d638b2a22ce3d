import { useId } from 'react';
import { measureMenu } from '../../domain/figures/menu';
import { VIEWS } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import type { FigureId } from '../../domain/model/measure';
import type { Reading } from '../../domain/model/reading';
import { heldOverlays } from '../../domain/telling/overlays';
import type { AppStore } from '../../state/store';
import { AccessNotes } from '../access/AccessNotes';
import { FilterRules } from '../filter/FilterRules';
import { GroupingControl } from '../groups/GroupingControl';
import { PairControls } from '../pair/PairControls';
import { MeasureOptions } from '../shared/MeasureOptions';
import { onDemand } from '../shared/on-demand';
import { usePreference } from '../shared/use-preference';
import { Highlighting } from './Highlighting';
import { ResetControls } from './ResetControls';

/** Fetched with the first visit to its view. */
const AlternativeControls = onDemand(
  'the controls',
  async () => (await import('../alternatives/AlternativeControls')).AlternativeControls,
);

interface ControlsProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly actions: AppStore;
}

/** What is highlighted, what is shown and what lies over it, behind one button that stays as the person left it. */
export function Controls(props: ControlsProps) {
  const [isOpen, setOpen] = usePreference('controls-open');
  const id = useId();
  return (
    <div className="controls">
      <button
        type="button"
        className="controls-open"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        Change what is shown
        <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
      <div id={id}>{isOpen && <ControlGroups {...props} />}</div>
    </div>
  );
}

function ControlGroups({ dataset, reading, actions }: ControlsProps) {
  const { choices, measure } = reading;
  const menu = measureMenu(reading.dataset, choices);
  const companions = VIEWS[choices.view].companions.flatMap(
    (id) => menu.find(({ measure: one, off }) => one.id === id && off === null)?.measure ?? [],
  );
  return (
    <div className="control-groups">
      <ResetControls choices={choices} actions={actions} />
      {choices.view === 'alternatives' && (
        <AlternativeControls dataset={dataset} reading={reading} actions={actions} />
      )}
      <Highlighting dataset={dataset} reading={reading} actions={actions} />

      <section aria-labelledby="measure-heading" className="control-group">
        <h2 id="measure-heading">
          <label htmlFor="measure">What the colours show</label>
        </h2>
        <select
          id="measure"
          className="select"
          value={measure.id}
          onChange={(event) => actions.choose({ measure: event.target.value as FigureId })}
        >
          <MeasureOptions menu={menu} />
        </select>
        {companions.length > 1 && (
          <div className="companions">
            {companions.map((one) => (
              <button
                key={one.id}
                type="button"
                className="chip"
                aria-pressed={measure.id === one.id}
                onClick={() => actions.choose({ measure: one.id })}
              >
                {one.short}
              </button>
            ))}
          </div>
        )}
        {measure.id === 'access_score' && <AccessNotes dataset={dataset} access={choices.access} />}
        {choices.layout !== 'table' && choices.layout !== 'map' && (
          <GroupingControl
            dataset={dataset}
            by={choices.grouping.by}
            label="For each"
            onChoose={(by) => actions.choose({ grouping: { by, place: null } })}
          />
        )}
        {measure.caveat && <p className="hint">{measure.caveat}</p>}
        <PairControls dataset={reading.dataset} reading={reading} actions={actions} />
      </section>

      <FilterRules dataset={reading.dataset} reading={reading} actions={actions} />

      <fieldset className="control-group">
        <legend>Over the map</legend>
        {heldOverlays(dataset).map(({ id, menu }) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={choices.overlays.has(id)}
              onChange={() => actions.toggleOverlay(id)}
            />
            <span>{menu}</span>
          </label>
        ))}
        <label className="check">
          <input
            type="checkbox"
            checked={choices.patterns}
            onChange={(event) => actions.choose({ patterns: event.target.checked })}
          />
          <span>Patterns as well as colours</span>
        </label>
        {reading.overlays
          .filter((overlay) => overlay.note !== '')
          .map((overlay) => (
            <p key={overlay.id} className="hint">
              <strong>{overlay.label}.</strong> {overlay.note}
            </p>
          ))}
      </fieldset>
    </div>
  );
}
