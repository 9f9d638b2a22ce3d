import type { Scene } from '../cartography/map-layers';
import { needsWalking } from '../cartography/overlays/ground-overlays';
import type { WalkingAreas } from '../cartography/shapes';
import type { AreaCode } from '../domain/model/codes';
import type { Reading } from '../domain/model/reading';
import type { Camera, CreateMapView, MapEvents, MapView } from './map-view';
import { drawForPrint } from './printed-map';
import { createSvgView } from './svg-view';
import { webglProblem } from './webgl';
import { type Waiting, whileVisible } from './while-visible';

/** After the graphics were lost the moving map is tried again after these pauses, in sight. */
const COME_BACK_MS = [2_000, 20_000, 120_000];

export interface LiveMapOptions {
  /** `onLost` is told when MapLibre could not start or was lost; the drawn map is already back by then. */
  readonly events: Omit<MapEvents, 'onSelectPoint'> & {
    /** A place in this area was chosen. */
    onSelectArea(code: AreaCode): void;
  };
  /**
   * Fetches what the overlay of walking areas draws, when it is first on; null where it cannot be had, which the one
   * who fetches has then said. `again` asks once more.
   */
  readonly walking: (again: () => void) => Promise<WalkingAreas | null>;
  readonly reading: () => Reading;
  readonly camera: () => Camera | null;
  readonly cooperativeGestures: boolean;
  /** Drawn once and staying put: MapLibre, which is there to move it, is not even fetched. */
  readonly still: boolean;
  /** Fetches MapLibre only when the map is first clicked or focused, instead of as soon as the browser is idle. */
  readonly whenUsed: boolean;
}

export interface LiveMap {
  /** The renderer at work; null only before the first one has drawn. */
  readonly current: () => MapView | null;
  /** Brings the renderer at work to a reading, and fetches what its overlays need. */
  readonly show: (reading: Reading) => void;
  readonly destroy: () => void;
}

/**
 * Keeps one map alive in an element: drawn as SVG at once, MapLibre when the browser is idle, and SVG again when WebGL
 * is missing, blocked, lost or not wanted (`?renderer=svg`).
 */
export function startLiveMap(element: HTMLElement, scene: Scene, options: LiveMapOptions): LiveMap {
  const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  let view: MapView | null = null;
  let walking: WalkingAreas | null = null;
  let isAsked = false;
  let live = true;
  let pausing: Waiting | null = null;

  const events: MapEvents = {
    ...options.events,
    onLost: (reason) => void fallBack(reason),
    onSelectPoint: (id) => {
      const points = options.reading().overlays.flatMap((one) => one.points);
      const code = points.find((one) => one.id === id)?.areaCode;
      // A neighbour's library stands in none of the areas: there is nothing to open.
      if (code) options.events.onSelectArea(code);
    },
  };

  /** Asked once each time the overlay is laid over, so that a failure is said once. */
  async function fetchNeeded(): Promise<void> {
    const isNeeded = needsWalking(options.reading());
    const isFirst = isNeeded && !isAsked && walking === null;
    isAsked = isNeeded;
    if (!isFirst) return;
    walking = await options.walking(() => {
      isAsked = false;
      void fetchNeeded();
    });
    view?.setWalkingAreas(walking);
  }

  async function fallBack(reason: string): Promise<void> {
    if (!live) return;
    await use(createSvgView);
    options.events.onLost(reason);
    await comeBack();
  }

  /** Tries the moving map again, later and later: a browser gives graphics back when it has room for them. */
  async function comeBack(): Promise<void> {
    for (const pause of COME_BACK_MS) {
      await new Promise<void>((resolve) => {
        pausing = whileVisible(pause, resolve);
      });
      if (!live) return;
      if (webglProblem() !== null) continue;
      try {
        await startMoving();
        return;
      } catch {
        // the drawn map is still there, and the next try is later
      }
    }
  }

  async function startMoving(): Promise<void> {
    const { createGlView } = await import('./gl-view');
    await use(createGlView);
    performance.mark('map-interactive');
  }

  /** Puts a view in a fresh layer and drops the old one only when the new one has drawn. */
  async function use(create: CreateMapView): Promise<void> {
    const layer = document.createElement('div');
    layer.className = 'map-layer';
    element.append(layer);
    try {
      const next = await create(layer, scene, events, {
        cooperativeGestures: options.cooperativeGestures,
        reducedMotion,
        still: options.still,
        camera: options.camera(),
        reading: options.reading(),
      });
      if (!live) {
        next.destroy();
        return;
      }
      next.show(options.reading());
      next.setCamera(options.camera());
      next.setWalkingAreas(walking);
      view?.destroy();
      view = next;
      for (const other of [...element.children]) if (other !== layer) other.remove();
    } catch (error) {
      layer.remove();
      throw error;
    }
  }

  async function start(): Promise<void> {
    await use(createSvgView);
    const drawnOnly = new URLSearchParams(window.location.search).get('renderer') === 'svg';
    if (drawnOnly || options.still || webglProblem() !== null) return;
    await (options.whenUsed ? firstUse(element.closest('.map-canvas') ?? element) : idle());
    if (!live) return;
    try {
      await startMoving();
    } catch (error) {
      if (live)
        options.events.onLost(error instanceof Error ? error.message : 'The moving map could not be loaded.');
    }
  }
  void start();
  void fetchNeeded();

  let resizing = 0;
  const observer = new ResizeObserver(() => {
    // What took or gave the room is painted first: a press is answered at once, the drawing follows.
    cancelAnimationFrame(resizing);
    resizing = requestAnimationFrame(() => view?.resize());
  });
  observer.observe(element);
  const stopFollowing = followPixelRatio(() => view?.resize());
  const stopPrinting = drawForPrint(element, () => ({
    scene: { ...scene, walking },
    reading: options.reading(),
    camera: options.camera(),
  }));

  return {
    current: () => view,
    show: (reading) => {
      view?.show(reading);
      void fetchNeeded();
    },
    destroy: () => {
      live = false;
      observer.disconnect();
      stopPrinting();
      stopFollowing();
      pausing?.stop();
      cancelAnimationFrame(resizing);
      view?.destroy();
      view = null;
      element.replaceChildren();
    },
  };
}

/** Tells when the page's pixels change: another screen, a projector, the browser's zoom. Returns what stops it. */
function followPixelRatio(onChange: () => void): () => void {
  const listening = new AbortController();
  const follow = (): void => {
    const now = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const changed = (): void => {
      onChange();
      follow();
    };
    now.addEventListener('change', changed, { once: true, signal: listening.signal });
  };
  follow();
  return () => listening.abort();
}

function firstUse(place: Element): Promise<void> {
  return new Promise((resolve) => {
    for (const type of ['pointerdown', 'focusin'])
      place.addEventListener(type, () => resolve(), { once: true, passive: true });
  });
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 1500 });
    else setTimeout(resolve, 200);
  });
}
