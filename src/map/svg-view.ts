import { drawMap } from '../cartography/draw-map';
import { drawnOverlays } from '../cartography/overlays/ground-overlays';
import type { WalkingAreas } from '../cartography/shapes';
import { type Row, row as rowOf } from '../domain/model/codes';
import type { Reading } from '../domain/model/reading';
import {
  cameraFor,
  clamped,
  dragged,
  projectionOf,
  rounded,
  type Size,
  sameCamera,
  zoomedAbout,
} from './camera';
import type { Camera, CreateMapView, MapView } from './map-view';
import { isolateSvg, paintSvg, pointSvg } from './paint-svg';
import { followGestures } from './svg-gestures';
import { trustedDrawing } from './trusted-drawing';

/** A wheel or a pinch moves the drawing at once; it is drawn anew when the hand has rested this long. */
const REST_MS = 150;
let drawings = 0;

/**
 * The renderer that always works: the same SVG as in the page, drawn for the container's own size and camera. Keeps
 * whatever SVG the container already holds until the first reading is shown. Never rejects and never calls `onLost`.
 */
export const createSvgView: CreateMapView = async (container, scene, events, options) => {
  const { bounds } = scene.shapes;
  const idPrefix = `map${++drawings}`;
  const size = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  const whole = (): Camera => cameraFor(bounds, size());

  /** null = the whole county, whatever the container's size. */
  let camera: Camera | null = options.camera;
  /** What the SVG is drawn for; while a gesture lasts the camera runs ahead of it. */
  let drawn: { readonly camera: Camera; readonly size: Size } | null = null;
  let svg: SVGSVGElement | null = null;
  let reading: Reading | null = null;
  let isolated: number | null = null;
  let hovered: Row | null = null;
  let focused: Row | null = null;
  let walking: WalkingAreas | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const current = (): Camera => camera ?? whole();

  function draw(): void {
    clearTimeout(rest);
    const { width, height } = size();
    if (!reading || width === 0 || height === 0) return;
    drawn = { camera: current(), size: { width, height } };
    const projection = projectionOf(drawn.camera, drawn.size);
    container.innerHTML = trustedDrawing(
      drawMap({ ...scene, walking }, reading, { width, height, projection, idPrefix, labels: 'fixed' }),
    );
    svg = container.querySelector<SVGSVGElement>('svg');
    if (!svg) return;
    // exactly the container's pixels, whatever the page says of drawings that stretch
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
    paintSvg(svg, reading, null);
    if (isolated !== null) isolateSvg(svg, reading, isolated);
    pointSvg(svg, hovered ?? focused);
  }

  /** Moves the finished drawing under the camera: cheap, and blurred only until it is drawn anew. */
  function shift(): void {
    if (!svg || !drawn) return;
    const { width, height } = drawn.size;
    const projection = projectionOf(current(), drawn.size);
    const [x, y] = projection.toScreen(drawn.camera.lon, drawn.camera.lat);
    const scale = 2 ** (current().zoom - drawn.camera.zoom);
    svg.style.transformOrigin = '50% 50%';
    svg.style.transform = `translate(${x - width / 2}px, ${y - height / 2}px) scale(${scale})`;
  }

  function come(next: Camera | null): void {
    const at = next && clamped(next, bounds, size());
    camera = at && sameCamera(at, whole()) ? null : at;
  }
  function settle(): void {
    draw();
    events.onCamera(camera && rounded(camera));
  }
  /** Moves the drawing at once and draws it anew when the next paint is done, so that a press is answered at once. */
  function soon(next: Camera): void {
    come(next);
    shift();
    clearTimeout(rest);
    rest = setTimeout(settle, REST_MS);
  }
  function zoomAt(steps: number, x: number, y: number): Camera {
    const { zoom } = clamped({ ...current(), zoom: current().zoom + steps }, bounds, size());
    return zoomedAbout(current(), zoom, x - size().width / 2, y - size().height / 2);
  }

  const stopFollowing = followGestures(container, {
    cooperative: options.cooperativeGestures,
    still: options.still,
    onDrag: (dx, dy) => {
      come(dragged(current(), dx, dy));
      shift();
    },
    onZoom: (steps, x, y) => {
      come(zoomAt(steps, x, y));
      shift();
      clearTimeout(rest);
      rest = setTimeout(settle, REST_MS);
    },
    onRest: settle,
    onHover: (target, at) => {
      const row = rowOfTarget(target);
      if (row === null && hovered === null) return;
      hovered = row;
      if (svg) pointSvg(svg, hovered ?? focused);
      container.style.cursor = row === null ? '' : 'pointer';
      events.onHover(row, row === null ? null : at);
    },
    onClick: (target) => {
      const point = target?.closest('[data-point]')?.getAttribute('data-point');
      if (point) events.onSelectPoint(point);
      else events.onSelect(rowOfTarget(target));
    },
  });

  const view: MapView = {
    show(next) {
      const before = reading;
      reading = next;
      if (!svg || !before || drawnOverlays(before) !== drawnOverlays(next)) draw();
      else {
        paintSvg(svg, next, before);
        if (isolated !== null) isolateSvg(svg, next, isolated);
      }
    },
    isolate(classIndex) {
      isolated = classIndex;
      if (svg && reading) isolateSvg(svg, reading, isolated);
    },
    point(row) {
      focused = row;
      if (svg) pointSvg(svg, hovered ?? focused);
    },
    setWalkingAreas(areas) {
      if (walking === areas) return;
      walking = areas;
      draw();
    },
    zoomBy: (steps) => soon(zoomAt(steps, size().width / 2, size().height / 2)),
    panBy: (x, y) => soon(dragged(current(), -x * size().width, -y * size().height)),
    fit: () => {
      come(null);
      settle();
    },
    setCamera(next) {
      if (sameCamera(next, camera)) return;
      come(next);
      draw();
    },
    resize() {
      const { width, height } = size();
      if (drawn?.size.width !== width || drawn.size.height !== height) draw();
    },
    destroy() {
      clearTimeout(rest);
      stopFollowing();
      container.style.cursor = '';
      container.replaceChildren();
    },
  };
  if (options.reading) view.show(options.reading);
  return view;
};

function rowOfTarget(target: Element | null): Row | null {
  const index = target?.closest('[data-row]')?.getAttribute('data-row');
  return index ? rowOf(Number(index)) : null;
}
