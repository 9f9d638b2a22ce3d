import { useId } from 'react';
import { figureOf, offeredMeasures } from '../../domain/figures/offered';
import type { Dataset } from '../../domain/model/dataset';
import type { Reading } from '../../domain/model/reading';
import { formatAreas } from '../../domain/words/format-value';
import { peopleText } from '../../domain/words/people-words';
import type { AppActions } from '../../state/store';
import { allOf, MeasureOptions } from '../shared/MeasureOptions';
import { LevelLimits } from './LevelLimits';

interface PairControlsProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly actions: AppActions;
}

/** A second measure beside the shown one, where its levels start, and the areas that are high on both. */
export function PairControls({ dataset, reading, actions }: PairControlsProps) {
  const id = useId();
  const { choices, pair } = reading;
  const offered = offeredMeasures(dataset, choices).filter(
    (one) => one.id !== reading.measure.id && !one.categories,
  );
  if (reading.measure.categories) return null;
  return (
    <div className="pair-controls">
      <label htmlFor={id}>Together with a second figure</label>
      <select
        id={id}
        className="select"
        value={pair === null ? '' : pair.second.measure.id}
        onChange={(event) => {
          const second = figureOf(dataset, choices, event.target.value)?.measure.id ?? null;
          actions.choose({
            pair: { second, secondLimits: null, ...(second === null ? { firstLimits: null } : {}) },
          });
        }}
      >
        <option value="">None: one figure</option>
        <MeasureOptions menu={allOf(offered)} />
      </select>
      {pair && (
        <>
          <button
            type="button"
            className="button button--secondary"
            disabled={pair.bothRules.length < 2}
            onClick={() => actions.choose({ filter: { text: '', join: 'all', rules: pair.bothRules } })}
          >
            Show only areas {pair.bothWords}
          </button>
          <p className="hint">
            {formatAreas(pair.cells[8]?.count ?? 0)}, home to{' '}
            {peopleText(reading.people, pair.cells[8]?.people ?? 0)},{' '}
            {pair.cells[8]?.count === 1 ? 'is' : 'are'} {pair.bothWords}: {pair.cells[8]?.label}.
          </p>
          <details>
            <summary>Where the levels start</summary>
            <LevelLimits
              axis={pair.first}
              chosen={choices.pair.firstLimits}
              onChange={(firstLimits) => actions.choose({ pair: { firstLimits } })}
            />
            <LevelLimits
              axis={pair.second}
              chosen={choices.pair.secondLimits}
              onChange={(secondLimits) => actions.choose({ pair: { secondLimits } })}
            />
          </details>
        </>
      )}
    </div>
  );
}
