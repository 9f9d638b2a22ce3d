import type { StoreApi } from 'zustand/vanilla';
import { measureMenu } from '../domain/figures/menu';
import type { FigureId } from '../domain/model/measure';
import { GROUP_TITLES, type Group } from '../domain/model/measure-record';
import type { AppStore } from '../state/store';
import { element } from './element';

/** What the colours show, as a plain list to choose from. */
export function measureField(store: StoreApi<AppStore>): HTMLElement {
  const { reading, choices } = store.getState();
  const menu = measureMenu(reading.dataset, choices).filter(({ off }) => off === null);
  const groups = Object.entries(GROUP_TITLES) as readonly (readonly [Group, string])[];
  const field = element(
    'select',
    { id: 'embed-measure' },
    ...groups.map(([group, title]) =>
      element(
        'optgroup',
        { label: title },
        ...menu
          .filter(({ measure }) => measure.group === group)
          .map(({ measure }) => element('option', { value: measure.id }, measure.title)),
      ),
    ),
  );
  field.value = choices.measure;
  field.addEventListener('change', () => {
    const chosen = menu.find(({ measure }) => measure.id === field.value)?.measure.id;
    if (chosen) store.getState().choose({ measure: chosen satisfies FigureId });
  });
  return element(
    'div',
    { class: 'embed-measure' },
    element('label', { for: 'embed-measure' }, 'What the colours show'),
    field,
  );
}
