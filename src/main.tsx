import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { withAdditions } from './domain/places/with-loaded';
import { DATA_FOLDER, siteFolder } from './load/council-folder';
import { keptFromBefore } from './load/kept-from-before';
import { createLoader } from './load/loader';
import type { FirstView } from './load/types';
import { browserStorage, createBasket, followTabs } from './state/basket';
import { bindLink } from './state/bind-link';
import { followRobustness } from './state/follow-robustness';
import { decodeChoices } from './state/link';
import { NO_FILE } from './state/link/choice-fields';
import { queryOf, readQuery } from './state/link/query';
import { createAppStore } from './state/store';
import { App } from './ui/App';
import { sayWhatIsKeptElsewhere } from './ui/data/kept-elsewhere';
import { sayWhatIsMissing } from './ui/data/waiting-link';
import { fetchDataFor, openQuery } from './ui/evidence/make-evidence';
import { keepCopyAndSay } from './ui/shared/offline-notices';
import { sayWhenUpdated } from './ui/shared/update-notice';
import { sayNotStarted, showStartProblem, takeBackNotStarted } from './ui/start-problem';
import { createRankDrawer } from './workers/rank-drawer';

/**
 * Starts the app over the pre-rendered page. Until the data are here, and whenever they cannot be had, the
 * page drawn at build time stays: map, legend, findings and table remain readable.
 */
const container = document.getElementById('app');
if (!container) throw new Error('The page has no #app');
const loader = createLoader(`${DATA_FOLDER}/`);

async function show(root: HTMLElement, view: FirstView): Promise<void> {
  // A link may ask for figures of a file that is kept: so that comes first.
  const kept = await keptFromBefore(view.dataset);
  const query = queryOf(window.location);
  const { choices, dropped } = decodeChoices(query, withAdditions(view.dataset, kept));
  const store = createAppStore(view.dataset, choices, kept);
  if (kept.layers.length > 0 || kept.points !== null)
    store.getState().notify({ tone: 'information', text: KEPT_HERE });
  const isMissing = sayWhatIsMissing(store, query);
  for (const text of dropped)
    if (!isMissing || text !== NO_FILE) store.getState().notify({ tone: 'information', text });
  if (!view.basemap.ok) store.getState().notify({ tone: 'problem', text: view.basemap.problem.text });
  void checkSealedLink(store);
  bindLink(store, window);
  followRobustness(store, createRankDrawer());
  keepCopyAndSay(store);
  sayWhatIsKeptElsewhere(store);
  sayWhenUpdated(store);
  const basemap = view.basemap.ok ? view.basemap.value : null;
  const basket = createBasket(browserStorage(window), siteFolder());
  followTabs(basket, window);
  createRoot(root).render(
    <StrictMode>
      <App store={store} loader={loader} shapes={view.shapes} basemap={basemap} basket={basket} />
    </StrictMode>,
  );
}

const KEPT_HERE =
  'Data you added and kept in this browser are on the map. See and delete them under “Add data”.';

/** A link from a picture or document carries a seal: whoever opens it is told whether its figures still stand. */
async function checkSealedLink(store: ReturnType<typeof createAppStore>): Promise<void> {
  const query = queryOf(window.location);
  const seal = readQuery(query).get('seal');
  // Without the files it was made with there is nothing to compare.
  if (seal === null || store.getState().waitingLink !== null) return;
  const { checkSeal } = await import('./export/link-seal');
  await fetchDataFor({ store, loader }, [query]);
  const { dataset, notify } = store.getState();
  const { reading } = openQuery(store, query);
  notify({ tone: 'information', text: checkSeal(seal, dataset, reading).text });
}

async function start(root: HTMLElement): Promise<void> {
  try {
    const loaded = await loader.firstView();
    if (loaded.ok) await show(root, loaded.value);
    else showStartProblem(root, loaded.problem.text, () => start(root));
  } catch (problem) {
    sayNotStarted();
    throw problem;
  }
}

takeBackNotStarted();
void start(container);
