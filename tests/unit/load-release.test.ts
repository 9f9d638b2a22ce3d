import { beforeEach, expect, test, vi } from 'vitest';

const OWN = 'https://maps.example/assets/index-1.js';
const CHUNK = 'https://maps.example/assets/EvidencePage-1.js';

/** What the server answers to an address: a status, or `page` for hosts that have a page for everything; else no line. */
let answers: Readonly<Record<string, number | 'page'>> = {};

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('document', { querySelector: () => ({ src: OWN }) });
  vi.stubGlobal('fetch', async (address: string) => {
    const answer = answers[address];
    if (answer === undefined) throw new TypeError('Failed to fetch');
    const isPage = answer === 'page';
    const headers = { 'Content-Type': isPage ? 'text/html' : 'text/javascript' };
    return new Response(null, { status: isPage ? 200 : answer, headers });
  });
});

async function toldAfter(problem?: unknown): Promise<number> {
  const { isUpdated, lookForUpdate, onUpdated } = await import('../../src/load/release');
  let told = 0;
  onUpdated(() => {
    told += 1;
  });
  // two parts that fail together are one update
  await Promise.all([lookForUpdate(problem), lookForUpdate(problem)]);
  await lookForUpdate(problem);
  expect(isUpdated()).toBe(told > 0);
  return told;
}

test('a page whose own script is gone, or the part it asks for, was updated; that is told once', async () => {
  const error = new TypeError(`Failed to fetch dynamically imported module: ${CHUNK}`);
  for (const gone of [404, 410, 'page'] as const) {
    answers = { [OWN]: gone };
    expect(await toldAfter()).toBe(1);
    vi.resetModules();
    answers = { [OWN]: 200, [CHUNK]: gone };
    expect(await toldAfter(error)).toBe(1);
    vi.resetModules();
    // Safari does not say which part it was
    expect(await toldAfter(new TypeError('Importing a module script failed.'))).toBe(0);
    vi.resetModules();
  }
});

test('without a connection, or with a server in trouble, nothing is said of an update', async () => {
  for (const trouble of [{}, { [OWN]: 500, [CHUNK]: 503 }, { [OWN]: 200, [CHUNK]: 200 }]) {
    answers = trouble;
    expect(await toldAfter(new Error(CHUNK))).toBe(0);
    vi.resetModules();
  }
});
