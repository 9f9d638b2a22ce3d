import type { StoreApi } from 'zustand/vanilla';
import type { Row } from '../domain/model/codes';
import { findables, findByName, findPostcode } from '../domain/places/search';
import { placeName } from '../domain/words/sentence';
import type { Loader } from '../load/types';
import type { AppStore } from '../state/store';
import { element } from './element';

/**
 * Postcode or place in, area selected. A plain field and a button: the whole list is fetched once, so that no request
 * tells which place was asked for.
 */
export function searchForm(store: StoreApi<AppStore>, loader: Loader): HTMLElement {
  const field = element('input', {
    id: 'embed-find',
    name: 'find',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const said = element('p', { role: 'status', class: 'embed-said' });
  const form = element(
    'form',
    { class: 'embed-search', role: 'search' },
    element('label', { for: 'embed-find' }, 'Postcode or place'),
    element(
      'div',
      { class: 'embed-row' },
      field,
      element('button', { type: 'submit', class: 'button' }, 'Find'),
    ),
    said,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    said.textContent = 'Looking…';
    void answer(store, loader, text).then((sentence) => {
      said.textContent = sentence;
    });
  });
  return form;
}

async function answer(store: StoreApi<AppStore>, loader: Loader, text: string): Promise<string> {
  const [places, postcodes] = await Promise.all([loader.places(), loader.postcodes()]);
  if (!places.ok) return places.problem.text;
  if (!postcodes.ok) return postcodes.problem.text;
  const { dataset, select } = store.getState();
  const show = (row: Row): void => select(dataset.codes[row] ?? null);
  const found = findPostcode(postcodes.value, text, placeName(dataset));
  if (found.kind === 'current' || found.kind === 'not-current') {
    show(found.row);
    return found.kind === 'current' ? `${found.postcode} is in ${dataset.names[found.row]}.` : found.text;
  }
  if (found.kind !== 'not-a-postcode') return found.text;
  const [first] = findByName(findables(dataset, places.value), text, 1);
  if (!first) return `Nothing called “${text.slice(0, 40)}” is held. Try a postcode or another spelling.`;
  show(first.row);
  return `${first.label} is in ${dataset.names[first.row]}.`;
}
