import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { FigureId } from '../../domain/model/measure';
import { type Additions, withLayer } from '../../domain/places/with-loaded';
import type { Loader } from '../../load/types';
import type { AppStore } from '../../state/store';
import { Problem } from '../shared/Problem';
import { AddedList } from './AddedList';
import './data.css';
import { DropZone } from './DropZone';
import { OwnGroupingForm } from './OwnGroupingForm';
import { ReadingProgress } from './ReadingProgress';
import { type Confirmed, Understood } from './Understood';
import { useFileReading } from './use-file-reading';
import { useOwnGrouping } from './use-own-grouping';
import { WhatCanBeAdded } from './WhatCanBeAdded';
import { openWaitingLink } from './waiting-link';

interface AddDataPageProps {
  readonly store: StoreApi<AppStore>;
  readonly loader: Loader;
  /** A file dropped elsewhere on the tool, to be read at once. */
  readonly dropped: File | null;
}

/** “Add data”: a file is read, what was understood is shown, and only then, if wanted, it comes onto the map. */
export function AddDataPage({ store, loader, dropped }: AddDataPageProps) {
  const { dataset, published, additions, setAdditions, choose, setLayout } = useStore(store);
  const { state, start: startReading, correct, clear } = useFileReading(loader, dataset);
  const own = useOwnGrouping(loader, dataset);
  const { takes } = own;
  const start = useCallback(
    async (file: File) => {
      if (!(await takes(file))) await startReading(file);
    },
    [takes, startReading],
  );
  const [before, setBefore] = useState<Additions | null>(null);
  const [said, setSaid] = useState('');
  const outcome = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (dropped) void start(dropped);
    // The page stays while another file is dropped: each one counts once.
  }, [dropped, start]);
  useEffect(() => {
    if (state.at === 'understood' || state.at === 'refused') outcome.current?.focus();
  }, [state.at]);
  useEffect(() => {
    // The button that was pressed is gone.
    if (said !== '') status.current?.focus();
  }, [said]);

  function apply(confirmed: Confirmed): void {
    setBefore(additions);
    setAdditions(
      confirmed.kind === 'layer'
        ? withLayer(additions, confirmed.layer, confirmed.insteadOf ?? undefined)
        : { ...additions, points: confirmed.points },
    );
    clear();
    if (openWaitingLink(store)) return;
    setSaid('Added. The map, the table and everything made from them use it now, in this browser only.');
  }
  function undo(): void {
    if (before) setAdditions(before);
    setBefore(null);
    setSaid('Undone: the map is as it was before.');
  }
  function show(measure: FigureId): void {
    choose({ measure });
    setLayout('map');
    window.scrollTo(0, 0);
  }

  return (
    <article className="add-data" aria-labelledby="add-data-heading">
      <h1 id="add-data-heading">Add data</h1>
      <p className="page-lead">
        Drop in a file from Ofcom, BDUK or your own council to see it on the map. It is read in this browser
        and goes nowhere else; nothing changes until you say so.
      </p>
      <DropZone onFile={(file) => void start(file)} />
      <WhatCanBeAdded dataset={dataset} />
      <p role="status" className="add-data-said" ref={status} tabIndex={-1}>
        {state.at === 'idle' && said}
        {state.at === 'idle' && before && (
          <button type="button" className="button button--secondary" onClick={undo}>
            Undo
          </button>
        )}
      </p>
      {state.at === 'reading' && (
        <ReadingProgress name={state.name} progress={state.progress} onCancel={clear} />
      )}
      <div ref={outcome} tabIndex={-1} className="add-data-outcome">
        {state.at === 'refused' && (
          <Problem
            className="panel-problem"
            text={`${state.name} was not added. ${state.text} The map is unchanged.`}
          />
        )}
        {state.at === 'understood' && (
          <Understood
            key={state.facts.sha256 ?? state.facts.name}
            understood={state}
            onCorrect={(correction) => void correct(correction)}
            loader={loader}
            onTheMap={dataset.loaded ?? []}
            formerPoints={additions.points}
            published={published.accessPoints}
            onConfirm={apply}
            onLeave={clear}
          />
        )}
      </div>
      <OwnGroupingForm
        store={store}
        reading={own.reading}
        onFile={(file) => void own.read(file)}
        onLeave={own.clear}
      />
      <AddedList store={store} onShow={show} />
    </article>
  );
}
