import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Scene } from '../../cartography/map-layers';
import type { Row } from '../../domain/model/codes';
import type { Announcement } from '../../domain/telling/announcement';
import type { Loader } from '../../load/types';
import type { AppStore } from '../../state/store';
import { GroupingControl } from '../groups/GroupingControl';
import { Sources } from '../shared/Sources';
import { useNarrow } from '../shared/use-narrow';
import { AFTER_MAP_ID } from './after-map';
import { Insets } from './Insets';
import { Legend } from './Legend';
import { MapCanvas } from './MapCanvas';
import { MapTitle } from './MapTitle';

interface MapFrameProps {
  readonly store: StoreApi<AppStore>;
  readonly loader: Loader | null;
  readonly scene: Scene;
  readonly onSelect: (row: Row | null) => void;
  readonly say: (announcement: Announcement) => void;
}

/**
 * The map with all that an ordinary screenshot needs to stand alone: title, legend, town insets, sources and
 * vintage are inside the frame, never beside it.
 */
export function MapFrame({ store, loader, scene, onSelect, say }: MapFrameProps) {
  const reading = useStore(store, (state) => state.reading);
  const dataset = useStore(store, (state) => state.dataset);
  const [isolated, setIsolated] = useState<number | null>(null);
  const [pointed, setPointed] = useState<Row | null>(null);
  const frame = useRef<HTMLElement>(null);
  const isNarrow = useNarrow();
  const grouping = reading.choices.layout === 'map' && (
    <GroupingControl
      dataset={dataset}
      by={reading.choices.grouping.by}
      label="For each"
      onChoose={(by) => store.getState().choose({ grouping: { by, place: null } })}
    />
  );

  return (
    <section className="map-frame" aria-label={`Map: ${reading.mapTitle}`} ref={frame}>
      <div className="map-top">
        <MapTitle reading={reading} />
        {!isNarrow && grouping}
      </div>
      <a className="skip-link map-skip" href={`#${AFTER_MAP_ID}`}>
        Skip past the map
      </a>
      <div className="map-body">
        <MapCanvas
          store={store}
          loader={loader}
          scene={scene}
          isolated={isolated}
          pointed={pointed}
          onPoint={setPointed}
          onSelect={onSelect}
          say={say}
        />
        <Insets
          scene={scene}
          reading={reading}
          isolated={isolated}
          pointed={pointed}
          onPoint={setPointed}
          onSelect={onSelect}
        />
      </div>
      <div className="map-foot" id={AFTER_MAP_ID} tabIndex={-1}>
        {isNarrow && grouping}
        <Legend reading={reading} onIsolate={setIsolated} />
        <Sources reading={reading} version={dataset.version} />
      </div>
      <p className="visually-hidden">{reading.altText}</p>
    </section>
  );
}
