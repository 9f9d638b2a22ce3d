/** When the copy in use was built and when this browser kept it, as ISO dates. */
export interface OfflineCopy {
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
    const copy = await about(container);
    if (copy && !navigator.onLine) events.onOffline(copy);
  };
  window.addEventListener('offline', () => void tell());
  window.addEventListener('online', events.onOnline);
  if (!navigator.onLine) void tell();
}

function about(container: ServiceWorkerContainer): Promise<OfflineCopy | null> {
  const { controller } = container;
  if (!controller) return Promise.resolve(null);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<OfflineCopy>) => resolve(data);
    controller.postMessage('about', [port2]);
  });
}

function followUpdates(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  events: OfflineEvents,
): void {
  let asked = false;
  let controlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (asked) window.location.reload();
    else if (controlled) events.onReplaced();
    controlled = true;
  });
  const offer = (waiting: ServiceWorker): void =>
    events.onUpdate(() => {
      asked = true;
      waiting.postMessage('use-now');
    });
  // without a controller the page came from the network and is new already
  if (registration.waiting && controlled) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing;
    fresh?.addEventListener('statechange', () => {
      if (fresh.state === 'installed' && container.controller) offer(fresh);
    });
  });
}
