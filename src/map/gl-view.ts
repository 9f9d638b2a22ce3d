import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import './gl-view.css';
import { type Row, row as rowOf } from '../domain/model/codes';
import { PLACE_KIND_IDS } from '../domain/model/place';
import { PLACE_KINDS } from '../domain/model/place-kinds';
import type { Reading } from '../domain/model/reading';
import { cameraFor, clamped, MAX_ZOOM, minimumZoom, rounded, type Size, sameCamera } from './camera';
import { createGlPainter } from './gl-painter';
import { layerChoices, mapStyle } from './map-style';
import type { Camera, CreateMapView, MapEvents, MapView } from './map-view';
import { createNameOverlay } from './name-overlay';
import { PATTERN_IMAGES, pixelRatioOf, pixelsOf } from './pattern-images';
import { NO_CHOICES } from './style-layers';
import { hasFocus } from './svg-gestures';
import { type Waiting, whileVisible } from './while-visible';

// MapLibre 6 starts a module worker from this address; served from our own origin, `worker-src 'self'` is enough.
maplibre.setWorkerUrl(workerUrl);

/** Long enough for a slow phone; past it the worker is taken to be blocked. */
const START_LIMIT_MS = 20_000;
/** A worker that has not sent what the map waits for by then was ended. */
const WORKER_LIMIT_MS = 15_000;
const MOVE_MS = 250;
/** Layers of places that can be opened. */
const PLACE_LAYERS = PLACE_KIND_IDS.map((kind) => PLACE_KINDS[kind].overlay.id);
/** A finger or a pointer this near a place means the place. */
const POINT_REACH = 8;

/**
 * The renderer that pans and zooms. Resolves when everything is drawn once, so that it can take over from the SVG
 * without a blank frame.
 *
 * @throws when WebGL or its worker cannot start; the reason is plain English
 */
export const createGlView: CreateMapView = async (container, scene, events, options) => {
  const { bounds } = scene.shapes;
  const size = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  const whole = (): Camera => cameraFor(bounds, size());
  const duration = options.reducedMotion ? 0 : MOVE_MS;
  let isWhole = options.camera === null;
  let resting: Camera | null = options.camera;

  const element = document.createElement('div');
  element.className = 'gl-map';
  // whatever is shown now stays in sight until this map is complete
  element.style.visibility = 'hidden';
  container.append(element);
  const start = options.camera ?? whole();
  const first = options.reading ? layerChoices(options.reading) : NO_CHOICES;
  const map = startMap({
    container: element,
    style: mapStyle(scene, first, options.reading),
    center: [start.lon, start.lat],
    zoom: start.zoom,
    minZoom: minimumZoom(bounds, size()),
    maxZoom: MAX_ZOOM,
    transformConstrain: ({ lng, lat }, zoom) => {
      const at = clamped({ lon: lng, lat, zoom }, bounds, size());
      return { center: new maplibre.LngLat(at.lon, at.lat), zoom: at.zoom };
    },
    attributionControl: false,
    cooperativeGestures: options.cooperativeGestures,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    rollEnabled: false,
    maxPitch: 0,
    keyboard: false,
    boxZoom: false,
    renderWorldCopies: false,
    trackResize: false,
    fadeDuration: options.reducedMotion ? 0 : 100,
    validateStyle: false,
    locale: {
      'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom the map',
      'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom the map',
      'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
    },
  });
  map.touchZoomRotate.disableRotation();
  const stopGuarding = options.cooperativeGestures ? guardWheel(map, container) : () => {};
  // The page offers keyboard and text for the map; the canvas itself says nothing.
  map.getCanvas().removeAttribute('tabindex');
  map.getCanvasContainer().setAttribute('aria-hidden', 'true');
  for (const image of PATTERN_IMAGES) {
    map.addImage(image.name, pixelsOf(image), { pixelRatio: pixelRatioOf(image) });
  }

  const painter = createGlPainter(map, scene, first, options.reading);
  const names = createNameOverlay(map, scene);
  const show = (reading: Reading): void => {
    painter.show(reading);
    names.show(reading);
  };
  map.once('style.load', () => {
    if (options.reading) show(options.reading);
  });
  try {
    await complete(map);
  } catch (problem) {
    map.remove();
    element.remove();
    throw problem;
  }
  element.style.visibility = '';
  let live = true;
  listen(
    map,
    {
      ...events,
      onHover: (row, at) => {
        painter.hover(row);
        events.onHover(row, at);
      },
    },
    painter.rowOfArea,
  );
  const lose = (reason: string): void => {
    if (!live) return;
    live = false;
    events.onLost(reason);
  };
  map.on('webglcontextlost', () => lose('The graphics of this browser stopped working.'));
  const stopWatching = watchWorker(map, () =>
    lose('The part of the map that works in the background stopped.'),
  );
  let resizing = false;
  map.on('moveend', () => {
    if (resizing) return;
    const { lng, lat } = map.getCenter();
    const camera = { lon: lng, lat, zoom: map.getZoom() };
    isWhole = sameCamera(camera, whole());
    const next = isWhole ? null : rounded(camera);
    if (sameCamera(next, resting)) return;
    resting = next;
    events.onCamera(next);
  });

  function go(camera: Camera | null, milliseconds: number): void {
    const { lon, lat, zoom } = camera ?? whole();
    map.easeTo({ center: [lon, lat], zoom, duration: milliseconds, essential: true });
  }
  /** After the context is lost MapLibre has no style any more, and touching it would throw. */
  const whileLive = (act: () => void): void => {
    if (live) act();
  };

  const view: MapView = {
    show: (reading: Reading) => whileLive(() => show(reading)),
    isolate: (classIndex) => whileLive(() => painter.isolate(classIndex)),
    point: (row) => whileLive(() => painter.point(row)),
    setWalkingAreas: (areas) => whileLive(() => painter.setWalkingAreas(areas)),
    zoomBy: (steps) =>
      whileLive(() => map.easeTo({ zoom: map.getZoom() + steps, duration, essential: true })),
    panBy: (x, y) =>
      whileLive(() => map.panBy([x * size().width, y * size().height], { duration, essential: true })),
    fit: () => whileLive(() => go(null, duration)),
    setCamera: (camera) =>
      whileLive(() => {
        if (sameCamera(camera, resting)) return;
        resting = camera;
        go(camera, 0);
      }),
    resize: () =>
      whileLive(() => {
        if (container.clientWidth === 0 || container.clientHeight === 0) return;
        // the map says it has moved while it is resized: remember what it showed before
        const wasWhole = isWhole;
        resizing = true;
        map.resize();
        map.setMinZoom(minimumZoom(bounds, size()));
        resizing = false;
        if (wasWhole) go(null, 0);
      }),
    destroy: () => {
      live = false;
      stopGuarding();
      stopWatching();
      map.remove();
      element.remove();
    },
  };
  return view;
};

/** In somebody else's page Ctrl and the wheel zoom that page, unless the map itself was chosen first. */
function guardWheel(map: maplibre.Map, container: HTMLElement): () => void {
  const guard = (): void => {
    if (hasFocus(container)) map.scrollZoom.enable();
    else map.scrollZoom.disable();
  };
  guard();
  const listening = new AbortController();
  // before MapLibre's own listener hears of the wheel
  container.addEventListener('wheel', guard, { capture: true, passive: true, signal: listening.signal });
  return () => listening.abort();
}

function startMap(options: maplibre.MapOptions): maplibre.Map {
  try {
    return new maplibre.Map(options);
  } catch (cause) {
    // MapLibre's own words are long and send people elsewhere
    throw new Error('This browser could not start WebGL 2.', { cause });
  }
}

/** Waits for the first complete drawing; a blocked or broken worker says so through an error event, or never speaks. */
function complete(map: maplibre.Map): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      limit.stop();
      reject(new Error(reason));
    };
    const limit = whileVisible(START_LIMIT_MS, () => fail('The map did not start in time.'));
    map.on('error', ({ error }) => {
      // Anything else (a label's font, say) leaves the map usable.
      if (/worker/i.test(error.message)) fail('A part of the map that runs in the background is blocked.');
    });
    map.once('webglcontextlost', () => fail('The graphics of this browser stopped working.'));
    map.once('idle', () => {
      limit.stop();
      resolve();
    });
  });
}

/**
 * Notices that the worker was ended, as phones do to save memory: something is being loaded, and nothing comes while the
 * page is in sight. Returns a function that stops watching.
 */
function watchWorker(map: maplibre.Map, onEnded: () => void): () => void {
  let waiting: Waiting | null = null;
  const stop = (): void => {
    waiting?.stop();
    waiting = null;
  };
  map.on('sourcedataloading', () => {
    waiting ??= whileVisible(WORKER_LIMIT_MS, onEnded);
  });
  // whatever comes shows that the worker lives; what is still missing is waited for anew
  map.on('sourcedata', stop);
  map.on('idle', stop);
  return stop;
}

function areaUnder(map: maplibre.Map, x: number, y: number): Row | null {
  const id = map.queryRenderedFeatures([x, y], { layers: ['areas'] })[0]?.id;
  return typeof id === 'number' ? rowOf(id) : null;
}

function placeUnder(map: maplibre.Map, x: number, y: number): string | null {
  const box: [maplibre.PointLike, maplibre.PointLike] = [
    [x - POINT_REACH, y - POINT_REACH],
    [x + POINT_REACH, y + POINT_REACH],
  ];
  const id: unknown = map.queryRenderedFeatures(box, { layers: PLACE_LAYERS })[0]?.properties.id;
  return typeof id === 'string' ? id : null;
}

function listen(map: maplibre.Map, events: MapEvents, rowOfArea: (area: Row) => Row | null): void {
  const rowAt = (x: number, y: number): Row | null => {
    const area = areaUnder(map, x, y);
    return area === null ? null : rowOfArea(area);
  };
  let isHovering = false;
  function hover(row: Row | null, at: { x: number; y: number } | null): void {
    if (row === null && !isHovering) return;
    isHovering = row !== null;
    map.getCanvas().style.cursor = isHovering ? 'pointer' : '';
    events.onHover(row, at);
  }
  // after a tap browsers send mouse events too, and nothing would ever take the hover away again
  let isTouch = false;
  for (const type of ['pointerdown', 'pointermove'] as const) {
    map.getCanvasContainer().addEventListener(type, (event) => {
      isTouch = event.pointerType === 'touch';
    });
  }
  map.on('mousemove', ({ point }) => {
    if (isTouch || map.isMoving()) return;
    const row = rowAt(point.x, point.y);
    hover(row, row === null ? null : { x: point.x, y: point.y });
  });
  map.on('mouseout', () => hover(null, null));
  map.on('movestart', () => hover(null, null));
  map.on('click', ({ point }) => {
    const place = placeUnder(map, point.x, point.y);
    if (place === null) events.onSelect(rowAt(point.x, point.y));
    else events.onSelectPoint(place);
  });
}
