/*
 * Keeps one whole version of the site, pages, code and data together, and serves from it alone: never a page of one
 * version with data of another. A new version is fetched beside it, checked file by file, and waits until a person asks
 * for it. The build writes the list of files and their fingerprints before this script's first line.
 */

/** What the build writes: paths from the site's root with the SHA-256 of each, and when the site was built. */
interface Copy {
  readonly version: string;
  readonly builtOn: string;
  readonly files: readonly (readonly [path: string, sha256: string])[];
}

/** The few parts of a service worker's world that are used here; TypeScript's own list clashes with the page's. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly offlineCopy: Copy;
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const worker = globalThis as unknown as Worker;
const { version, builtOn, files } = worker.offlineCopy;
const PREFIX = 'digital-inclusion-map-';
const cacheName = `${PREFIX}${version}`;
const known = new Map(files);
const SAVED_ON = 'X-Saved-On';
const FINGERPRINT = 'X-Fingerprint';

worker.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers());
});
worker.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path !== null) event.respondWith(answer(path, event.request));
});
worker.addEventListener('message', ({ data, ports }) => {
  if (data === 'use-now') void worker.skipWaiting();
  if (data === 'about') void about().then((copy) => ports[0]?.postMessage(copy));
});

/** Fetches what is new and takes over what is not; nothing is kept unless everything arrived as it was built. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  try {
    // a few at a time: the page itself may still be loading
    const waiting = [...files];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await keep(cache, ...next);
    };
    await Promise.all([lane(), lane(), lane()]);
  } catch (problem) {
    await caches.delete(cacheName);
    throw problem;
  }
}

async function keep(cache: Cache, path: string, sha256: string): Promise<void> {
  const before = await caches.match(address(path));
  if (before?.headers.get(FINGERPRINT) === sha256) return cache.put(address(path), before);
  const response = await fetch(address(path), { cache: 'no-cache', credentials: 'same-origin' });
  const body = await response.arrayBuffer();
  if (!response.ok || (await fingerprint(body)) !== sha256)
    throw new Error(`${path} is not of version ${version}`);
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  headers.set(SAVED_ON, new Date().toISOString());
  headers.set(FINGERPRINT, sha256);
  await cache.put(address(path), new Response(body, { headers }));
}

async function fingerprint(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The kept file a request means, without its query; null for anything not kept, which goes to the network. */
function pathOf(request: Request): string | null {
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return null;
  const asked = request.url.slice(worker.registration.scope.length).replace(/[?#].*$/, '');
  const path = [asked === '' ? 'index.html' : asked, `${asked}.html`].find((one) => known.has(one));
  return path ?? null;
}

async function answer(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(address(path))) ?? fetch(request);
}

async function about(): Promise<{ readonly builtOn: string; readonly savedOn: string | null }> {
  const cache = await caches.open(cacheName);
  const page = await cache.match(address('index.html'));
  return { builtOn, savedOn: page?.headers.get(SAVED_ON) ?? null };
}

const address = (path: string): string => new URL(path, worker.registration.scope).href;
