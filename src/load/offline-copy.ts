/** The copy in use: which version, when it was built and when this browser kept it, as ISO dates. */
export interface OfflineCopy {
  readonly version: string;
  readonly builtOn: string;
  readonly savedOn: string | null;
}

export interface OfflineEvents {
  /** The network is gone and the page is the kept copy. */
  readonly onOffline: (copy: OfflineCopy) => void;
  readonly onOnline: () => void;
  /** A newer version is whole and waits; `use` takes it and loads the page anew. */
  readonly onUpdate: (use: () => void) => void;
  /** Another tab has taken a newer version: this page should be loaded anew when its reader is ready. */
  readonly onReplaced: () => void;
}

/**
 * Asks the browser to keep a copy of the site for when there is no connection. Where it cannot or may not, nothing
 * happens and nothing is said: everything else works without.
 *
 * @param quiet ends when the page needs the line no more: the reader comes first
 */
export async function keepOfflineCopy(events: OfflineEvents, quiet: Promise<void>): Promise<void> {
  try {
    const container = navigator.serviceWorker;
    if (!container) return;
    followNetwork(container, events);
    await quiet;
    const registration = await container.register('./sw.js');
    if (registration) followUpdates(container, registration, events);
  } catch {
    // storage is blocked, or the page is not served securely: there is no copy, and none is needed
  }
}

function followNetwork(container: ServiceWorkerContainer, events: OfflineEvents): void {
  const tell = async (): Promise<void> => {
    const copy = await about(ownController(container));
    if (copy && !navigator.onLine) events.onOffline(copy);
  };
  window.addEventListener('offline', () => void tell());
  window.addEventListener('online', events.onOnline);
  if (!navigator.onLine) void tell();
}

/** The worker of this folder; a map in a folder above may have one too, which keeps that map and not this. */
function ownController({ controller }: ServiceWorkerContainer): ServiceWorker | null {
  return controller?.scriptURL === new URL('./sw.js', document.baseURI).href ? controller : null;
}

/** One that does not answer within this time is none of those that keep a copy. */
const ANSWER_MS = 3000;

function about(worker: ServiceWorker | null): Promise<OfflineCopy | null> {
  if (!worker) return Promise.resolve(null);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<OfflineCopy>) => resolve(data);
    setTimeout(() => resolve(null), ANSWER_MS);
    worker.postMessage('about', [port2]);
  });
}

function followUpdates(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  events: OfflineEvents,
): void {
  let asked = false;
  let inUse = about(ownController(container));
  container.addEventListener('controllerchange', async () => {
    if (asked) return window.location.reload();
    const [before, now] = await Promise.all([inUse, about(ownController(container))]);
    inUse = Promise.resolve(now);
    if (before && now && before.version !== now.version) events.onReplaced();
  });
  const offer = async (waiting: ServiceWorker): Promise<void> => {
    const [before, fresh] = await Promise.all([inUse, about(waiting)]);
    // without one in use the page came from the network and is new already; the same version is no news
    if (!before || !fresh || before.version === fresh.version) return;
    events.onUpdate(() => {
      asked = true;
      waiting.postMessage('use-now');
    });
  };
  if (registration.waiting) void offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing;
    fresh?.addEventListener('statechange', () => {
      if (fresh.state === 'installed') void offer(fresh);
    });
  });
}

/** How long a newer copy is waited for before the page is taken from the network instead. */
const FRESH_MS = 20_000;

/** Loads the page anew and of the newest version: a kept copy alone would only bring the former one back. */
export async function loadNewest(): Promise<void> {
  try {
    const container = navigator.serviceWorker;
    const registration = await container?.getRegistration();
    const pause = new Promise<false>((resolve) => setTimeout(() => resolve(false), FRESH_MS));
    // no newer one in time: the copy is left out of it, and kept anew from the next visit
    if (registration?.active && !(await Promise.race([usesNewest(container, registration), pause])))
      await registration.unregister();
  } catch {
    // no copy is kept where the browser allows none
  }
  window.location.reload();
}

/** False when there is no newer copy than the one in use, or it cannot be had whole. */
async function usesNewest(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
): Promise<boolean> {
  await registration.update();
  const fresh = registration.installing ?? registration.waiting;
  if (!fresh) return false;
  if (fresh.state === 'installing')
    await new Promise((resolve) => fresh.addEventListener('statechange', resolve, { once: true }));
  if (fresh.state === 'redundant') return false;
  const taken = new Promise((resolve) =>
    container.addEventListener('controllerchange', resolve, { once: true }),
  );
  fresh.postMessage('use-now');
  await taken;
  return true;
}
