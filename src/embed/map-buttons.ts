import type { MapView } from '../map/map-view';
import { element } from './element';

/** Moves by this share of what is in view. */
const STEP = 0.3;
const MOVES = [
  ['up', '↑', 0, -STEP],
  ['left', '←', -STEP, 0],
  ['right', '→', STEP, 0],
  ['down', '↓', 0, STEP],
] as const;

/** Zooming and moving without dragging. */
export function zoomButtons(zoom: (steps: number | null) => void, view: () => MapView | null): HTMLElement {
  const button = (label: string, sign: string, act: () => void, extra = ''): HTMLElement => {
    const made = element('button', { type: 'button', 'aria-label': label, class: extra }, sign);
    made.addEventListener('click', act);
    return made;
  };
  return element(
    'div',
    { class: 'map-controls' },
    element(
      'div',
      { class: 'map-buttons' },
      button('Zoom in map', '+', () => zoom(1)),
      button('Zoom out map', '−', () => zoom(-1)),
    ),
    element(
      'fieldset',
      { class: 'map-moves' },
      element('legend', { class: 'visually-hidden' }, 'Move the map'),
      ...MOVES.map(([name, sign, x, y]) =>
        button(`Move map ${name}`, sign, () => view()?.panBy(x, y), 'map-move'),
      ),
    ),
  );
}
