import type { StoreApi } from 'zustand/vanilla';
import { figureOf, offeredMeasures } from '../domain/figures/offered';
import { GROUP_TITLES, type Group } from '../domain/model/measure-record';
import type { AppStore } from '../state/store';
import { element } from './element';

/** What the colours show, as a plain list to choose from. */
export function measureField(store: StoreApi<AppStore>): HTMLElement {
  const { dataset, choices } = store.getState();
  const offered = offeredMeasures(dataset, choices);
  const groups = Object.entries(GROUP_TITLES) as readonly (readonly [Group, string])[];
  const field = element(
    'select',
    { id: 'embed-measure' },
    ...groups.map(([group, title]) =>
      element(
        'optgroup',
        { label: title },
        ...offered
          .filter((measure) => measure.group === group)
          .map((measure) => element('option', { value: measure.id }, measure.title)),
      ),
    ),
  );
  field.value = choices.measure;
  field.addEventListener('change', () => {
    const figure = figureOf(dataset, store.getState().choices, field.value);
    if (figure) store.getState().choose({ measure: figure.measure.id });
  });
  return element(
    'div',
    { class: 'embed-measure' },
    element('label', { for: 'embed-measure' }, 'What the colours show'),
    field,
  );
}
