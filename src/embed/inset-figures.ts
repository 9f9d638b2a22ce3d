import { drawInset, insetsWithin } from '../cartography/insets';
import type { Reading } from '../domain/model/reading';
import type { MapScene } from '../map/map-view';
import { trustedDrawing } from '../map/trusted-drawing';
import { element } from './element';

/** The towns, each drawn at its own scale. */
export function insetFigures(scene: MapScene, reading: Reading): readonly HTMLElement[] {
  return insetsWithin(scene.shapes).map((inset) => {
    const drawing = element('div', { class: 'inset-drawing' });
    const idPrefix = `inset-${inset.id}`;
    drawing.innerHTML = trustedDrawing(
      drawInset(scene, reading, inset, { width: 220, height: 170, idPrefix }),
    );
    return element(
      'figure',
      { class: 'inset', 'data-inset': inset.id },
      element('figcaption', {}, inset.title),
      drawing,
    );
  });
}
