import type { OfflineCopy } from './offline-copy';

/*
 * Keeps one whole version of the site, pages, code and data together, and serves from it alone: never a page of one
 * version with data of another. A new version is fetched beside it, checked file by file, and waits until a person asks
 * for it. The build writes the list of files and their marks before this script's first line; with no list, as `sw-off.js`
 * has it, the script deletes what this map has kept, and itself.
 */

/**
 * What the build writes: paths from the site's root with a mark for each, and when the site was built. The mark of a
 * page stands in the page itself; that of any other file is the SHA-256 of its bytes.
 */
interface Copy {
  readonly version: string;
  readonly builtOn: string;
  readonly files: readonly (readonly [path: string, mark: string])[];
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
  readonly offlineCopy: Copy | null;
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const worker = globalThis as unknown as Worker;
const { scope } = worker.registration;
/** Of this folder alone: addresses have no spaces, so that no folder's names begin another's. */
const PREFIX = `digital-inclusion-map ${new URL(scope).pathname} `;
const SAVED_ON = 'X-Saved-On';
const MARK = 'X-Fingerprint';

if (worker.offlineCopy) keepCopy(worker.offlineCopy);
else switchOff();

function keepCopy(copy: Copy): void {
  const cacheName = PREFIX + copy.version;
  const known = new Set(copy.files.map(([path]) => path));
  worker.addEventListener('install', (event) => event.waitUntil(keepAll(copy, cacheName)));
  worker.addEventListener('activate', (event) => event.waitUntil(forgetAllBut(cacheName)));
  worker.addEventListener('fetch', (event) => {
    const path = pathOf(known, event.request);
    if (path !== null) event.respondWith(answer(cacheName, path, event.request));
  });
  worker.addEventListener('message', ({ data, ports }) => {
    if (data === 'use-now') void worker.skipWaiting();
    if (data === 'about') void about(copy, cacheName).then((one) => ports[0]?.postMessage(one));
  });
}

function switchOff(): void {
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) =>
    event.waitUntil(forgetAllBut(null).then(() => worker.registration.unregister())),
  );
}

/** Fetches what is new and takes over what is not; nothing is kept unless everything arrived as it was built. */
async function keepAll({ version, files }: Copy, cacheName: string): Promise<void> {
  // The same version may come with a script of other bytes: the copy in use must outlive what goes wrong here.
  const isInUse = await caches.has(cacheName);
  const cache = await caches.open(cacheName);
  try {
    // a few at a time: the page itself may still be loading
    const waiting = [...files];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        if (!(await keep(cache, ...next))) throw new Error(`${next[0]} is not of version ${version}`);
    };
    await Promise.all([lane(), lane(), lane()]);
  } catch (problem) {
    if (!isInUse) await caches.delete(cacheName);
    throw problem;
  }
}

/** False when the file that came is not the one that was built. */
async function keep(cache: Cache, path: string, mark: string): Promise<boolean> {
  const before = await caches.match(address(path));
  if (before?.headers.get(MARK) === mark) {
    await cache.put(address(path), before);
    return true;
  }
  const response = await fetch(address(path), { cache: 'no-cache', credentials: 'same-origin' });
  const body = await response.arrayBuffer();
  if (!response.ok || !(await isAsBuilt(path, mark, response, body))) return false;
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  headers.set(SAVED_ON, new Date().toISOString());
  headers.set(MARK, mark);
  await cache.put(address(path), new Response(body, { headers }));
  return true;
}

/**
 * Whether a file is that of this version. Data must be so to the byte. What stands between the site and the browser may
 * add a comment to a page or make code shorter: a page is known by the mark in it, and code by its name, which no
 * other code has.
 */
async function isAsBuilt(
  path: string,
  mark: string,
  response: Response,
  body: ArrayBuffer,
): Promise<boolean> {
  if (path.endsWith('.html')) return new TextDecoder().decode(body).includes(mark);
  if (path.startsWith('data/')) return (await fingerprint(body)) === mark;
  // a host that answers everything with a page does not have the code
  return !/html/.test(response.headers.get('Content-Type') ?? '');
}

async function fingerprint(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Deletes this folder's copies, and no other map's. */
async function forgetAllBut(cacheName: string | null): Promise<void> {
  for (const name of await caches.keys())
    if (name !== cacheName && (await isOwn(name))) await caches.delete(name);
}

/** Copies used to be named without their folder: those are told by the page they hold. */
async function isOwn(name: string): Promise<boolean> {
  if (name.startsWith(PREFIX)) return true;
  if (!/^digital-inclusion-map-[0-9a-f]+$/.test(name)) return false;
  const cache = await caches.open(name);
  return (await cache.match(address('index.html'))) !== undefined;
}

/** The kept file a request means, without its query; null for anything not kept, which goes to the network. */
function pathOf(known: ReadonlySet<string>, request: Request): string | null {
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return null;
  const asked = request.url.slice(scope.length).replace(/[?#].*$/, '');
  const path = [asked === '' ? 'index.html' : asked, `${asked}.html`].find((one) => known.has(one));
  return path ?? null;
}

async function answer(cacheName: string, path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(address(path))) ?? fetch(request);
}

async function about({ version, builtOn }: Copy, cacheName: string): Promise<OfflineCopy> {
  const cache = await caches.open(cacheName);
  const page = await cache.match(address('index.html'));
  return { version, builtOn, savedOn: page?.headers.get(SAVED_ON) ?? null };
}

function address(path: string): string {
  return new URL(path, scope).href;
}
