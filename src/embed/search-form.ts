import type { StoreApi } from 'zustand/vanilla';
import type { Row } from '../domain/model/codes';
import { findNames } from '../domain/places/find-names';
import { cut, type Findable, findables, findPostcode } from '../domain/places/search';
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
    void answer(store, loader, text).then((parts) => said.replaceChildren(...parts));
  });
  return form;
}

async function answer(
  store: StoreApi<AppStore>,
  loader: Loader,
  text: string,
): Promise<readonly (string | Node)[]> {
  const [places, postcodes] = await Promise.all([loader.places(), loader.postcodes()]);
  if (!places.ok) return [places.problem.text];
  if (!postcodes.ok) return [postcodes.problem.text];
  const { dataset, select } = store.getState();
  const place = placeName(dataset);
  const show = (row: Row): string => {
    select(dataset.codes[row] ?? null);
    return dataset.names[row] ?? '';
  };
  const found = findPostcode(postcodes.value, text, place);
  if (found.kind === 'current') return [`${found.postcode} is in ${show(found.row)}.`];
  if (found.kind === 'not-current') {
    show(found.row);
    return [found.text];
  }
  const named = findNames(findables(dataset, places.value), found.rest, place, 3);
  const [first] = named.names;
  if (!first) {
    return [
      found.kind === 'not-a-postcode'
        ? `Nothing called “${cut(text)}” is held. Try a postcode or another spelling.`
        : found.text,
    ];
  }
  const sentence = (one: Findable): string => `${one.label} is in ${show(one.row)}.`;
  if (named.how === 'like') {
    // a guess is asked about, not shown: the wrong place would answer for somebody
    const guesses = named.names.map((one) => {
      const button = element('button', { type: 'button', class: 'button' }, one.label);
      button.addEventListener('click', () => {
        const said = button.parentElement;
        if (said) said.textContent = sentence(one);
      });
      return button;
    });
    return [`Nothing is called “${cut(named.asked)}” here. Did you mean: `, ...guesses];
  }
  return [found.kind === 'unknown' ? `${found.text} ${sentence(first)}` : sentence(first)];
}
