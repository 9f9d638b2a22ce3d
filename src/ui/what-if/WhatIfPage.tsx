import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { chosenEffect } from '../../domain/figures/scenario/change-figures';
import type { Row } from '../../domain/model/codes';
import type { Loader } from '../../load/types';
import type { AppStore } from '../../state/store';
import { AccessNotes } from '../access/AccessNotes';
import { ReachControls } from '../access/ReachControls';
import { AreasChanged } from './AreasChanged';
import { ChangeMeasure } from './ChangeMeasure';
import { GroupEffects } from './GroupEffects';
import { ScenarioEditor } from './ScenarioEditor';
import { ScenarioFindings } from './ScenarioFindings';
import { ScenarioLimits } from './ScenarioLimits';
import { WardsChanged } from './WardsChanged';
import { WhereNext } from './WhereNext';

interface WhatIfPageProps {
  readonly store: StoreApi<AppStore>;
  readonly loader: Loader;
  readonly onSelect: (row: Row | null) => void;
  /** Toolbar and map: the same as everywhere, showing the change. */
  readonly children: ReactNode;
}

/** If we do this: who gains, who loses, where, and what would put it right. */
export function WhatIfPage({ store, loader, onSelect, children }: WhatIfPageProps) {
  const state = useStore(store);
  const { dataset, reading, choices } = state;
  const effect = useMemo(() => chosenEffect(dataset, choices), [dataset, choices]);
  const changed = choices.scenario.changes.length > 0;
  return (
    <main className="explore explore--map what-if">
      <div className="question">
        <h1>{reading.question}</h1>
      </div>
      <ScenarioFindings reading={reading} />
      <div className="stage">
        <div className="stage-inner">{children}</div>
      </div>
      <div className="controls">
        <ScenarioLimits notKnown={reading.notKnown} />
        <ScenarioEditor dataset={dataset} reading={reading} loader={loader} actions={state} />
        <section className="control-group" aria-labelledby="what-if-reach">
          <h2 id="what-if-reach">Within reach means</h2>
          <ReachControls access={choices.access} actions={state} />
          <AccessNotes dataset={dataset} access={choices.access} />
        </section>
        <ChangeMeasure dataset={dataset} reading={reading} actions={state} />
      </div>
      <div className="what-if-results">
        {effect && changed && reading.refused === null && (
          <>
            <GroupEffects dataset={dataset} effect={effect} onSelect={onSelect} />
            {choices.scenario.changes.some(({ kind }) => kind !== 'online-only') && (
              <WardsChanged dataset={dataset} choices={choices} />
            )}
            <AreasChanged dataset={dataset} reading={reading} effect={effect} onSelect={onSelect} />
          </>
        )}
        <WhereNext dataset={dataset} choices={choices} loader={loader} actions={state} />
      </div>
    </main>
  );
}
