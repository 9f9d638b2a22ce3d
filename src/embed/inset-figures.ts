import { drawInset, insetsWithin } from '../cartography/insets';
import type { Scene } from '../cartography/map-layers';
import type { Reading } from '../domain/model/reading';
import { trustedDrawing } from '../map/trusted-drawing';
import { element } from './element';

/** The towns, each drawn at its own scale. */
export function insetFigures(scene: Scene, reading: Reading): readonly HTMLElement[] {
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
