import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { type RunningServer, startServer } from '../../src/hosting/server';
import { inventedSite } from './invented-site';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const REPORT = 'Content security policy report:';

/** What a person who comes again has settled: the controls stay open, the greeting is gone. */
const SETTLED = ['controls-open', 'welcome-hidden'];

/** What the pages of a test did that they must not do. Checked when the test ends. */
export interface Watch {
  /** Addresses asked for, in order. */
  readonly requests: string[];
  /** Requests that left the site's own address. */
  readonly foreign: string[];
  readonly policyReports: string[];
  readonly errors: string[];
  /** Errors a test provokes on purpose. */
  allow(error: RegExp): void;
}

interface WorkerFixtures {
  /** Whose map a test opens: the published one, or that of the invented council: `test.use({ council: 'invented' })`. */
  readonly council: 'published' | 'invented';
  /** The built app behind its real headers. */
  readonly site: RunningServer;
  /** Another website, which tries to put a page of ours in a frame: `/?frame=<address>`, or has the HTML in `/?html=`. */
  readonly elsewhere: { readonly address: string };
}

/** Tests of the built app; each fails if a page asked elsewhere, broke the policy or threw. */
export const test = base.extend<{ watch: Watch; firstVisit: boolean }, WorkerFixtures>({
  firstVisit: [false, { option: true }],
  council: ['published', { option: true, scope: 'worker' }],
  site: [
    async ({ council }, use) => {
      const dist = council === 'invented' ? await inventedSite() : DIST;
      const server = await startServer({ port: 0, dist });
      await use(server);
      await server.close();
    },
    // the first that asks for the invented council has it built
    { scope: 'worker', timeout: 180_000 },
  ],
  elsewhere: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const server = createServer((request, response) => {
        const query = new URL(request.url ?? '/', 'http://elsewhere').searchParams;
        const source = (query.get('frame') ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        const frame = `<iframe title="Map" width="700" height="600" src="${source}"></iframe>`;
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(`<!doctype html><html lang="en"><title>Elsewhere</title>${query.get('html') ?? frame}`);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await use({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site.address),
  watch: [
    async ({ context, site, elsewhere, firstVisit }, use) => {
      const allowed: RegExp[] = [];
      const watch: Watch = {
        requests: [],
        foreign: [],
        policyReports: [],
        errors: [],
        allow: (error) => allowed.push(error),
      };
      await follow(context, watch, [site.address, elsewhere.address], firstVisit ? [] : SETTLED);
      await use(watch);
      expect.soft(watch.foreign, 'requests that left the site').toEqual([]);
      expect.soft(watch.policyReports, 'content security policy reports').toEqual([]);
      const unexpected = watch.errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
      expect.soft(unexpected, 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

async function follow(
  context: BrowserContext,
  watch: Watch,
  own: readonly string[],
  settled: readonly string[],
): Promise<void> {
  context.on('request', (request) => {
    const address = request.url();
    watch.requests.push(address);
    const inside =
      own.some((origin) => address.startsWith(`${origin}/`)) || /^(data|blob|about):/.test(address);
    if (!inside) watch.foreign.push(address);
  });
  context.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(REPORT) || /Content Security Policy/i.test(text)) watch.policyReports.push(text);
    // a failed request is reported by the test that made it fail
    else if (message.type() === 'error' && !text.startsWith('Failed to load resource'))
      watch.errors.push(text);
  });
  context.on('weberror', (problem) => watch.errors.push(problem.error().message));
  await context.addInitScript((label) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`${label} ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  }, REPORT);
  // as the page is for who comes again; the first visit has tests of its own
  await context.addInitScript((names) => {
    // a page without an address or in a frame without an origin keeps nothing
    try {
      localStorage.length;
    } catch {
      return;
    }
    const folder = location.pathname.replace(/[^/]*$/, '');
    for (const name of names) localStorage.setItem(`digital-inclusion-map:${name}:${folder}`, 'yes');
  }, settled);
}
