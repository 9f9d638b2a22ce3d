import { createLoader } from '../load/loader';
import type { FirstView, Loader } from '../load/types';
import { decodeChoices } from '../state/link';
import { createAppStore } from '../state/store';
import { element } from './element';
import { embedFrame } from './embed-frame';

/**
 * The map inside somebody else's page: map, legend, search and a way to the full tool, without React. It takes the
 * same link as the full tool, never takes the focus and never scrolls the page round it.
 */
const loader = createLoader('./data/somerset/');

function show(main: HTMLElement, view: FirstView, from: Loader): void {
  const { choices } = decodeChoices(window.location.search, view.dataset);
  const store = createAppStore(view.dataset, { ...choices, layout: 'map' });
  const basemap = view.basemap.ok
    ? view.basemap.value
    : { neighbours: [], motorway: [], railways: [], constituencies: [], places: [] };
  embedFrame(main, store, from, { shapes: view.shapes, basemap });
}

async function start(main: HTMLElement): Promise<void> {
  const loaded = await loader.firstView();
  if (loaded.ok) {
    show(main, loaded.value, loader);
    return;
  }
  const again = element('button', { type: 'button', class: 'button' }, 'Try again');
  again.addEventListener('click', () => void start(main));
  main.replaceChildren(element('p', { role: 'alert' }, loaded.problem.text), again);
}

const main = document.getElementById('embed');
if (!main) throw new Error('The page has no #embed');
void start(main);
