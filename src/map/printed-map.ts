import { drawMap } from '../cartography/draw-map';
import type { Scene } from '../cartography/map-layers';
import type { Reading } from '../domain/model/reading';
import { cameraFor, projectionOf, type Size } from './camera';
import type { Camera } from './map-view';
import { paintSvg } from './paint-svg';
import { trustedDrawing } from './trusted-drawing';

/** The room a map has on A4 upright, in CSS pixels: all of a council is drawn for that, whatever the window's shape. */
const PAPER: Size = { width: 700, height: 416 };
/** What the page shows in print in place of its map. */
const PRINTED = 'map-printed';

/**
 * A drawing of what a map shows now, for paper: a canvas of MapLibre's gives a printer nothing, or black. It is as wide
 * as the paper lets it be.
 *
 * @param camera null = the whole council
 */
function printedMap(scene: Scene, reading: Reading, camera: Camera | null, size: Size): HTMLElement {
  const element = document.createElement('div');
  element.className = PRINTED;
  const projection = projectionOf(camera ?? cameraFor(scene.shapes.bounds, size), size);
  element.innerHTML = trustedDrawing(
    drawMap(scene, reading, { ...size, projection, idPrefix: 'printed', labels: 'fixed' }),
  );
  const svg = element.querySelector<SVGSVGElement>('svg');
  svg?.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  svg?.removeAttribute('width');
  svg?.removeAttribute('height');
  if (svg) paintSvg(svg, reading, null);
  return element;
}

/**
 * Has a drawing stand in a map's element for as long as the page is printed. Returns a function that stops it.
 *
 * @param shown what the map shows at that moment
 */
export function drawForPrint(
  element: HTMLElement,
  shown: () => { readonly scene: Scene; readonly reading: Reading; readonly camera: Camera | null },
): () => void {
  const clear = (): void => {
    for (const one of element.querySelectorAll(`:scope > .${PRINTED}`)) one.remove();
  };
  const draw = (): void => {
    clear();
    const { scene, reading, camera } = shown();
    const window = { width: element.clientWidth, height: element.clientHeight };
    const size = camera === null || window.width === 0 || window.height === 0 ? PAPER : window;
    element.append(printedMap(scene, reading, camera, size));
  };
  const listening = new AbortController();
  window.addEventListener('beforeprint', draw, { signal: listening.signal });
  window.addEventListener('afterprint', clear, { signal: listening.signal });
  return () => {
    listening.abort();
    clear();
  };
}
