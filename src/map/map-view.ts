import type { Scene } from '../cartography/map-layers';
import type { WalkingAreas } from '../cartography/shapes';
import type { Row } from '../domain/model/codes';
import type { Reading } from '../domain/model/reading';

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What a person did on the map. Coordinates are CSS pixels inside the container. */
export interface MapEvents {
  onSelect(row: Row | null): void;
  onHover(row: Row | null, at: { x: number; y: number } | null): void;
  onSelectPoint(accessPointId: string): void;
  /** The camera has come to rest; null = the whole county. */
  onCamera(camera: Camera | null): void;
  /** The renderer cannot go on (lost WebGL); show the SVG instead. `reason` is plain English. */
  onLost(reason: string): void;
}

/** One port, two renderers: `createSvgView` (at once, always works) and `createGlView` (pan and zoom). */
export interface MapView {
  /** Redraws only what differs from the reading shown before. */
  show(reading: Reading): void;
  /** Dims every class but this one; null = all. Class -1 = no data, -2 = suppressed, -3 = small, 100 = marked. */
  isolate(classIndex: number | null): void;
  /** Outlines a row as hovered or keyboard-focused; null = none. */
  point(row: Row | null): void;
  setWalkingAreas(areas: WalkingAreas | null): void;
  zoomBy(steps: number): void;
  /** Pans by a share of the container's size: +x east, +y south. */
  panBy(x: number, y: number): void;
  /** Brings the whole council into view. */
  fit(): void;
  setCamera(camera: Camera | null): void;
  resize(): void;
  destroy(): void;
}

export type CreateMapView = (
  container: HTMLElement,
  scene: Scene,
  events: MapEvents,
  options: {
    readonly cooperativeGestures: boolean;
    readonly reducedMotion: boolean;
    /** The map stays put: areas can be opened, nothing pans or zooms it. */
    readonly still: boolean;
    readonly camera: Camera | null;
    /** What the view starts with, so that it is complete when it takes over from another. */
    readonly reading?: Reading;
  },
) => Promise<MapView>;
