import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { type Basemap, NO_BASEMAP, type Shapes } from '../cartography/shapes';
import { EXPLORING } from '../domain/model/choices';
import type { AreaCode, Row } from '../domain/model/codes';
import type { GroupingId } from '../domain/model/grouping';
import { pageTitle } from '../domain/telling/page-title';
import type { Loader } from '../load/types';
import type { BasketStore } from '../state/basket';
import type { AppStore } from '../state/store';
import { SpokenRegions, say } from './announce/speak';
import { useAnnouncements } from './announce/use-announcements';
import { AreaPanel } from './area/AreaPanel';
import { DropAnywhere } from './data/DropAnywhere';
import { DecisionBar } from './decision/DecisionBar';
import { ExplorePage } from './explore/ExplorePage';
import { FindPlace } from './find/FindPlace';
import { loadIndex } from './find/load-index';
import { keepFocus } from './frame/keep-focus';
import { MapFrame } from './frame/MapFrame';
import { usePage } from './frame/use-page';
import { Footer } from './shared/Footer';
import { Header } from './shared/Header';
import { Notices } from './shared/Notices';
import { onDemand } from './shared/on-demand';
import { Part } from './shared/Part';
import { drawnAddress, liveAddress } from './shared/page-addresses';
import { Toolbar } from './shared/Toolbar';
import { useLateParts } from './shared/use-late-parts';

export interface AppProps {
  readonly store: StoreApi<AppStore>;
  /** null while the page is being pre-rendered. */
  readonly loader: Loader | null;
  readonly shapes: Shapes;
  /** null while the page is being pre-rendered. */
  readonly basket?: BasketStore | null;
  /** null when the background could not be fetched: the areas draw without it. */
  readonly basemap: Basemap | null;
}

/** Fetched by those who open them: most visits are to the map. */
const EvidencePage = onDemand(
  'the evidence page',
  async () => (await import('./evidence/EvidencePage')).EvidencePage,
);
const WhatIfPage = onDemand('the what-if', async () => (await import('./what-if/WhatIfPage')).WhatIfPage);
const SidePages = onDemand('this page', async () => (await import('./SidePages')).SidePages);
const GroupPanel = onDemand('this place', async () => (await import('./groups/GroupPanel')).GroupPanel);
const AddDataPage = onDemand(
  'the page that takes files',
  async () => (await import('./data/AddDataPage')).AddDataPage,
);

/** The whole tool. Every part shows the same reading; what it changes goes through the store's actions. */
export function App({ store, loader, shapes, basemap, basket = null }: AppProps) {
  const state = useStore(store);
  const { dataset, reading, choices } = state;
  // The map listens to the store itself; text and table may follow a frame later.
  const settled = useDeferredValue(reading);
  useLateParts(store, loader);
  const [isDeciding, setDeciding] = useState(false);
  const [dropped, setDropped] = useState<File | null>(null);
  const takeFile = useCallback(
    (file: File) => {
      setDropped(file);
      store.getState().setLayout('data');
    },
    [store],
  );
  useAnnouncements(store);
  useEffect(() => keepFocus(document), []);
  usePage(pageTitle(dataset, reading), choices.layout);
  const selectArea = useCallback(
    (row: Row | null) => store.getState().select(row === null ? null : (dataset.codes[row] ?? null)),
    [store, dataset],
  );
  /** Opens what a row of the map or the table is: an area, or a place made of areas. */
  const selectRow = useCallback(
    (row: Row | null) => {
      const { reading: now, choose } = store.getState();
      if (!now.dataset.madeOf) return selectArea(row);
      const code = row === null ? null : (now.dataset.codes[row] ?? null);
      choose({ grouping: { place: code }, selected: null });
    },
    [store, selectArea],
  );
  const findChosen = useCallback(
    (
      found: Row,
      _label: string,
      _at: unknown,
      opens?: { readonly by: GroupingId; readonly code: string },
    ) => {
      if (!opens) return selectArea(found);
      // a place of several areas is opened as such, beside the map or the table of its kind
      const { choices: now, choose } = store.getState();
      const layout = now.layout === 'map' ? 'map' : 'table';
      choose({ layout, grouping: { by: opens.by, place: opens.code }, selected: null });
    },
    [store, selectArea],
  );
  const scene = useMemo(() => ({ shapes, basemap: basemap ?? NO_BASEMAP }), [shapes, basemap]);
  const tools = useMemo(
    () => (loader ? { store, loader, shapes, basemap } : null),
    [store, loader, shapes, basemap],
  );
  const toggleCompared = useCallback(
    (code: AreaCode) => {
      if (store.getState().toggleCompared(code)) return;
      const text = 'Four areas are compared already. Open Compare and remove one to add another.';
      store.getState().notify({ tone: 'information', text });
    },
    [store],
  );
  const address = loader ? liveAddress({ choices, dataset, reading }) : drawnAddress;
  const toolbar = (
    <Toolbar
      store={store}
      loader={loader}
      basket={basket}
      shapes={shapes}
      basemap={basemap}
      address={address}
      find={<FindPlace dataset={dataset} loadIndex={() => loadIndex(loader)} onChoose={findChosen} />}
    />
  );
  const map = (
    <Part name="The map" of={dataset}>
      <MapFrame store={store} loader={loader} scene={scene} onSelect={selectRow} say={say} />
    </Part>
  );
  const panel = settled.selected ? (
    <Part name="What is known of the area" of={settled.selected}>
      <AreaPanel reading={settled} onClose={() => selectArea(null)} onCompare={toggleCompared} />
    </Part>
  ) : settled.choices.grouping.place !== null ? (
    <Part name="What is known of the place" of={settled.choices.grouping}>
      <GroupPanel
        dataset={dataset}
        choices={settled.choices}
        onClose={() => state.choose({ grouping: { place: null } })}
        onSelect={selectArea}
        onCompare={toggleCompared}
        onShow={() => state.setLayout(choices.layout === 'map' ? 'table' : 'map')}
      />
    </Part>
  ) : null;
  const exploring = EXPLORING.includes(choices.layout);

  return (
    <>
      <a className="skip-link" href={exploring || choices.layout === 'what-if' ? '#findings' : '#content'}>
        {exploring ? 'Skip to the findings' : 'Skip to the page'}
      </a>
      <Header
        council={dataset.council.name}
        hasCds={dataset.cds.length > 0}
        layout={choices.layout}
        address={address}
        onLayout={state.setLayout}
      />
      {loader && <DropAnywhere onFile={takeFile} />}
      <Notices notices={state.notices} onDismiss={state.dismiss} />
      {!exploring && choices.layout !== 'help' && (
        <DecisionBar reading={settled} actions={state} isOpen={isDeciding} onOpen={setDeciding} />
      )}
      {exploring ? (
        <ExplorePage
          state={state}
          settled={settled}
          address={address}
          toolbar={toolbar}
          map={map}
          panel={panel}
          selectRow={selectRow}
          onToggleCompared={toggleCompared}
          isDeciding={isDeciding}
          onDeciding={setDeciding}
        />
      ) : choices.layout === 'what-if' && loader ? (
        <Part name="The what-if" of={reading}>
          <WhatIfPage store={store} loader={loader} onSelect={selectArea}>
            {toolbar}
            <div className="stage-body">
              {map}
              {panel}
            </div>
          </WhatIfPage>
        </Part>
      ) : (
        <Part name="This page" of={choices.layout}>
          <SidePages
            dataset={dataset}
            published={state.published}
            reading={reading}
            loader={loader}
            scene={scene}
            evidence={tools && basket ? <EvidencePage tools={tools} basket={basket} /> : null}
            addData={loader && <AddDataPage store={store} loader={loader} dropped={dropped} />}
            onSelect={selectArea}
          />
        </Part>
      )}
      <SpokenRegions />
      <Footer version={dataset.version} address={address} onLayout={state.setLayout} />
    </>
  );
}
