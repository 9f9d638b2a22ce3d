import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { drawMap } from '../../cartography/draw-map';
import { fitProjection } from '../../cartography/projection';
import type { Row } from '../../domain/codes';
import { nextInDirection } from '../../domain/neighbour';
import type { Loader } from '../../load/types';
import type { MapScene } from '../../map/map-view';
import type { AppStore } from '../../state/store';
import { HoverCard } from './HoverCard';
import { useMapView } from './use-map-view';

interface MapCanvasProps {
  readonly store: StoreApi<AppStore>;
  readonly loader: Loader | null;
  readonly scene: MapScene;
  readonly isolated: number | null;
  readonly pointed: Row | null;
  readonly onPoint: (row: Row | null) => void;
  readonly onSelect: (row: Row | null) => void;
}

const DIRECTIONS: Readonly<Record<string, 'north' | 'south' | 'east' | 'west'>> = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowRight: 'east',
  ArrowLeft: 'west',
};
/** The viewBox of the map in the pre-rendered page. */
const OPENING = { width: 1020, height: 520 };

/** The main map: SVG at once, MapLibre when it is ready, and one keyboard for both. */
export function MapCanvas(props: MapCanvasProps) {
  const { store, loader, scene, isolated, pointed, onPoint, onSelect } = props;
  const dataset = useStore(store, (state) => state.dataset);
  const reading = useStore(store, (state) => state.reading);
  const container = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<{ row: Row; x: number; y: number } | null>(null);
  const [spoken, setSpoken] = useState('');
  const help = useId();

  const view = useMapView({
    container,
    store,
    loader,
    scene,
    onSelect,
    onHover: (row, at) => setHover(row !== null && at ? { row, ...at } : null),
  });
  useEffect(() => view()?.isolate(isolated), [view, isolated]);
  useEffect(() => view()?.point(pointed), [view, pointed]);

  function onKeyDown(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    if (direction) {
      event.preventDefault();
      const from = pointed ?? reading.selected?.row ?? reading.order[0];
      if (from === undefined) return;
      const to = pointed === null ? from : (nextInDirection(dataset, from, direction) ?? from);
      onPoint(to);
      setSpoken(reading.rowText(to));
    } else if (event.key === 'Enter' && pointed !== null) {
      onSelect(pointed);
    } else if (event.key === 'Escape') {
      setHover(null);
      onPoint(null);
      onSelect(null);
    } else if (event.key === '+' || event.key === '=') {
      view()?.zoomBy(1);
    } else if (event.key === '-') {
      view()?.zoomBy(-1);
    }
  }

  return (
    <div className="map-canvas">
      <div
        className="map-viewport"
        role="application"
        aria-label="Map of Somerset’s areas"
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is one widget with its own keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => onPoint(null)}
      >
        {loader ? <div className="map-view" ref={container} /> : <OpeningMap scene={scene} store={store} />}
      </div>
      <p id={help} className="visually-hidden">
        Arrow keys move from area to area, Enter opens an area, Escape leaves it, plus and minus zoom. The
        table holds the same figures.
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      {pointed !== null && !hover && spoken !== '' && (
        <p className="map-pointed">{reading.rowText(pointed)}</p>
      )}
      {hover && <HoverCard x={hover.x} y={hover.y} text={reading.rowText(hover.row)} />}
      <div className="map-buttons">
        <button type="button" aria-label="Zoom in map" onClick={() => view()?.zoomBy(1)}>
          <span aria-hidden="true">+</span>
        </button>
        <button type="button" aria-label="Zoom out map" onClick={() => view()?.zoomBy(-1)}>
          <span aria-hidden="true">−</span>
        </button>
        <button type="button" className="map-whole" onClick={() => view()?.fit(null)}>
          Whole county
        </button>
      </div>
    </div>
  );
}

/** The map as the build draws it into the page: there before, and without, JavaScript. */
function OpeningMap({ scene, store }: { scene: MapScene; store: StoreApi<AppStore> }) {
  const html = useMemo(() => {
    const projection = fitProjection(scene.shapes.bounds, OPENING.width, OPENING.height, 16);
    const { reading } = store.getState();
    return drawMap(scene, reading, { ...OPENING, projection, idPrefix: 'map', labels: 'responsive' });
  }, [scene, store]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup is ours
  return <div className="map-view" dangerouslySetInnerHTML={{ __html: html }} />;
}
