import { NO_BASEMAP } from '../cartography/shapes';
import { DATA_FOLDER } from '../load/council-folder';
import { createLoader } from '../load/loader';
import type { FirstView, Loader } from '../load/types';
import { decodeEmbedOptions } from '../state/embed-options';
import { decodeChoices } from '../state/link';
import { queryOf } from '../state/link/query';
import { createAppStore } from '../state/store';
import { sayNotStarted, takeBackNotStarted } from '../ui/start-problem';
import { element } from './element';
import { embedFrame } from './embed-frame';
import { part } from './page-parts';
import { tellHeight } from './tell-height';

/**
 * The map inside somebody else's page: map, legend, search and a way to the full tool, without React. It takes the
 * same link as the full tool, never takes the focus and never scrolls the page round it.
 */
const loader = createLoader(`${DATA_FOLDER}/`);
const query = queryOf(window.location);
const options = decodeEmbedOptions(query);

function show(view: FirstView, from: Loader): void {
  const { choices, dropped } = decodeChoices(query, view.dataset);
  const notice = part('notice');
  notice.textContent = dropped.join(' ');
  notice.hidden = dropped.length === 0;
  const store = createAppStore(view.dataset, { ...choices, layout: 'map' });
  const basemap = view.basemap.ok ? view.basemap.value : NO_BASEMAP;
  // of neighbourhoods Ofcom's figures are fetched where the link shows them
  if (choices.grouping.by === 'neighbourhood')
    void from.neighbourhoods().then((loaded) => {
      if (loaded.ok) store.getState().addData({ neighbourhoods: loaded.value });
    });
  embedFrame(store, from, { shapes: view.shapes, basemap }, options);
}

async function start(): Promise<void> {
  try {
    const loaded = await loader.firstView('light');
    part('area').replaceChildren();
    if (loaded.ok) return show(loaded.value, loader);
    const again = element('button', { type: 'button', class: 'button' }, 'Try again');
    again.addEventListener('click', () => void start());
    part('area').append(element('p', {}, loaded.problem.text), again);
  } catch (problem) {
    sayNotStarted();
    throw problem;
  }
}

takeBackNotStarted();
if (options.title !== null) part('title').textContent = options.title;
const main = document.getElementById('embed');
if (main) tellHeight(main);
void start();
