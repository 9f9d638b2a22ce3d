import { useId } from 'react';
import { CATCHMENT_KM, HOURS_KINDS, type HoursKind } from '../../domain/model/access-options';
import type { Choices } from '../../domain/model/choices';
import { HOURS_LABELS } from '../../domain/telling/access-sentences';
import type { AppStore } from '../../state/store';
import { Slider } from '../shared/Slider';

interface ReachControlsProps {
  readonly access: Choices['access'];
  readonly actions: AppStore;
}

/** Which help counts as near, the same on every page: from how far, and open when. */
export function ReachControls({ access, actions }: ReachControlsProps) {
  const id = useId();
  return (
    <>
      <Slider
        label="far: further, in a straight line, than"
        value={access.catchmentKm}
        limits={CATCHMENT_KM}
        text={(km) => `${km} km`}
        onChange={(catchmentKm) => actions.choose({ access: { catchmentKm } })}
      />
      <div className="field">
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
      </div>
    </>
  );
}
