import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DATA_FOLDER } from './load/council-folder';
import { createLoader } from './load/loader';
import type { FirstView } from './load/types';
import { browserStorage, createBasket } from './state/basket';
import { bindLink } from './state/bind-link';
import { followRobustness } from './state/follow-robustness';
import { decodeChoices } from './state/link';
import { createAppStore } from './state/store';
import { App } from './ui/App';
import { fetchDataFor, openQuery } from './ui/evidence/make-evidence';
import { keepCopyAndSay } from './ui/shared/offline-notices';
import { showStartProblem } from './ui/start-problem';
import { createRankDrawer } from './workers/rank-drawer';

/**
 * Starts the app over the pre-rendered page. Until the data are here, and whenever they cannot be had, the
 * page drawn at build time stays: map, legend, findings and table remain readable.
 */
const container = document.getElementById('app');
if (!container) throw new Error('The page has no #app');
const loader = createLoader(`${DATA_FOLDER}/`);

function show(root: HTMLElement, view: FirstView): void {
  const { choices, dropped } = decodeChoices(window.location.search, view.dataset);
  const store = createAppStore(view.dataset, choices);
  for (const text of dropped) store.getState().notify({ tone: 'information', text });
  if (!view.basemap.ok) store.getState().notify({ tone: 'problem', text: view.basemap.problem.text });
  void checkSealedLink(store);
  bindLink(store, window);
  followRobustness(store, createRankDrawer());
  keepCopyAndSay(store);
  const basemap = view.basemap.ok ? view.basemap.value : null;
  const basket = createBasket(browserStorage(window));
  createRoot(root).render(
    <StrictMode>
      <App store={store} loader={loader} shapes={view.shapes} basemap={basemap} basket={basket} />
    </StrictMode>,
  );
}

/** A link from a picture or document carries a seal: whoever opens it is told whether its figures still stand. */
async function checkSealedLink(store: ReturnType<typeof createAppStore>): Promise<void> {
  const query = window.location.search;
  const seal = new URLSearchParams(query).get('seal');
  if (seal === null) return;
  const { checkSeal } = await import('./export/link-seal');
  await fetchDataFor({ store, loader }, [query]);
  const { dataset, notify } = store.getState();
  const { reading } = openQuery(store, query);
  notify({ tone: 'information', text: checkSeal(seal, dataset, reading).text });
}

async function start(root: HTMLElement): Promise<void> {
  const loaded = await loader.firstView();
  if (loaded.ok) show(root, loaded.value);
  else showStartProblem(root, loaded.problem.text, () => start(root));
}

void start(container);
