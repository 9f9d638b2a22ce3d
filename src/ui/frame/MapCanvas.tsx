import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { drawMap } from '../../cartography/draw-map';
import type { Scene } from '../../cartography/map-layers';
import { fitProjection } from '../../cartography/projection';
import type { Row } from '../../domain/model/codes';
import type { Announcement } from '../../domain/telling/announcement';
import { areaText } from '../../domain/telling/map-items';
import { placeName } from '../../domain/words/sentence';
import type { Loader } from '../../load/types';
import { trustedDrawing } from '../../map/trusted-drawing';
import type { AppStore } from '../../state/store';
import { HoverCard } from './HoverCard';
import { MoveButtons } from './MoveButtons';
import { useAreaInView } from './use-area-in-view';
import { useMapView } from './use-map-view';
import { useViewList } from './use-view-list';

interface MapCanvasProps {
  readonly store: StoreApi<AppStore>;
  readonly loader: Loader | null;
  readonly scene: Scene;
  readonly isolated: number | null;
  readonly pointed: Row | null;
  readonly onPoint: (row: Row | null) => void;
  readonly onSelect: (row: Row | null) => void;
  readonly say: (announcement: Announcement) => void;
}

/** The viewBox of the map in the pre-rendered page. */
const OPENING = { width: 1020, height: 520 };

/** The main map: SVG at once, MapLibre when it is ready, and one listbox of what is in view for both. */
export function MapCanvas(props: MapCanvasProps) {
  const { store, loader, scene, isolated, pointed, onPoint, onSelect, say } = props;
  const reading = useStore(store, (state) => state.reading);
  const dataset = useStore(store, (state) => state.dataset);
  // the whole county needs no moving
  const isMoved = useStore(store, (state) => state.choices.camera !== null);
  const container = useRef<HTMLDivElement>(null);
  const widget = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<{ row: Row; x: number; y: number } | null>(null);
  const [pointedText, setPointedText] = useState<string | null>(null);
  const help = useId();

  const view = useMapView({
    container,
    store,
    loader,
    scene,
    onSelect,
    onHover: (row, at) => setHover(row !== null && at ? { row, ...at } : null),
  });
  useAreaInView(container, store, scene);
  const zoom = useViewList({
    widget,
    store,
    active: loader !== null,
    view,
    onSelect,
    onPoint: (row, text) => {
      onPoint(row);
      setPointedText(text);
      if (text === null) setHover(null);
    },
    say,
  });
  useEffect(() => view()?.isolate(isolated), [view, isolated]);
  useEffect(() => view()?.point(pointed), [view, pointed]);

  return (
    <div className="map-canvas">
      <div
        className="map-viewport"
        ref={widget}
        id="map"
        {...(loader && {
          role: 'listbox',
          tabIndex: 0,
          'aria-label': `Areas and libraries in view on the map of ${placeName(dataset)}`,
          'aria-describedby': help,
        })}
      >
        {loader ? (
          <div className="map-view" ref={container} aria-hidden="true" />
        ) : (
          <OpeningMap scene={scene} store={store} />
        )}
      </div>
      <p id={help} className="visually-hidden">
        Arrow keys go to the next area or library in that direction, Page Up and Page Down go through the
        list, Enter opens, Escape leaves, plus and minus zoom. The table holds the same facts.
      </p>
      {pointedText !== null && !hover && <p className="map-pointed">{pointedText}</p>}
      {hover && <HoverCard x={hover.x} y={hover.y} text={areaText(reading, hover.row)} />}
      <div className="map-controls">
        <div className="map-buttons">
          <button type="button" aria-label="Zoom in map" onClick={() => zoom(1)}>
            <span aria-hidden="true">+</span>
          </button>
          <button type="button" aria-label="Zoom out map" onClick={() => zoom(-1)}>
            <span aria-hidden="true">−</span>
          </button>
          {isMoved && (
            <button type="button" className="map-whole" onClick={() => zoom(null)}>
              Whole county
            </button>
          )}
        </div>
        {isMoved && <MoveButtons onMove={(x, y) => view()?.panBy(x, y)} />}
      </div>
    </div>
  );
}

/** The map as the build draws it into the page: there before, and without, JavaScript. */
function OpeningMap({ scene, store }: { scene: Scene; store: StoreApi<AppStore> }) {
  const html = useMemo(() => {
    const projection = fitProjection(scene.shapes.bounds, OPENING.width, OPENING.height, 16);
    const { reading } = store.getState();
    return trustedDrawing(
      drawMap(scene, reading, { ...OPENING, projection, idPrefix: 'map', labels: 'responsive' }),
    );
  }, [scene, store]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup is ours
  return <div className="map-view" dangerouslySetInnerHTML={{ __html: html }} />;
}
