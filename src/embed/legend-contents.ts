import { drawLegendSwatch, legendEntries } from '../cartography/legend';
import type { Reading } from '../domain/model/reading';
import { trustedDrawing } from '../map/trusted-drawing';
import { element } from './element';

/** What the colours mean, in the order of the classes. */
export function legendContents(reading: Reading): readonly HTMLElement[] {
  const list = element('ul', { class: 'legend-entries' });
  for (const entry of legendEntries(reading)) {
    const swatch = element('span', { class: 'legend-swatch', 'aria-hidden': 'true' });
    swatch.innerHTML = trustedDrawing(drawLegendSwatch(entry, 'legend'));
    list.append(element('li', { class: 'legend-entry' }, swatch, element('span', {}, entry.label)));
  }
  const title = `${reading.measure.title}, ${reading.measure.vintage}. ${reading.directionNote ?? ''}`;
  return [element('h2', {}, title), list];
}
