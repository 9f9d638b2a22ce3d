import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { mapLibreOnce } from '../../src/prerender/maplibre-once';
import { PROJECT } from './structure-files';

// within the project, so that the packages are found
mkdirSync(join(PROJECT, 'test-results'), { recursive: true });
const here = mkdtempSync(join(PROJECT, 'test-results/maplibre-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

/** Builds a page that starts MapLibre as src/map does; its files by name, and what the build warned of. */
async function built(folder?: string) {
  const entry = join(here, 'entry.ts');
  writeFileSync(
    entry,
    `import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
maplibre.setWorkerUrl(workerUrl);
document.title = maplibre.getVersion();`,
  );
  const warnings: string[] = [];
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    root: here,
    plugins: [mapLibreOnce(folder)],
    worker: { format: 'es' },
    build: {
      write: false,
      rolldownOptions: { input: entry, onLog: (_, log) => void warnings.push(log.message) },
    },
  })) as Rolldown.RolldownOutput;
  const sizes = result.output
    .filter(({ fileName }) => /\.m?js$/.test(fileName))
    .map((file) => (file.type === 'chunk' ? file.code.length : file.source.length));
  const code = result.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  return { warnings, code, bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
}

/** As the site is built. */
let once: Promise<Awaited<ReturnType<typeof built>>> | null = null;
const builtOnce = () => (once ??= built());

describe('MapLibre in the built site', () => {
  test('is sent once where its source is where the pinned version keeps it', async () => {
    const { warnings } = await builtOnce();
    expect(warnings.filter((text) => text.includes('MapLibre'))).toEqual([]);
  });

  test('comes without the decoder of a kind of tiles that this map has none of', async () => {
    const decoder = /fast-?pfor/i;
    expect((await builtOnce()).code).not.toMatch(decoder);
    expect((await built(join(tmpdir(), 'no-such-folder/'))).code).toMatch(decoder);
  });

  test('is its ready-made files where the source is elsewhere, and the build says so', async () => {
    const shipped = await built(join(tmpdir(), 'no-such-folder/'));
    expect(shipped.warnings.join('\n')).toContain('Its ready-made files are used');
    expect(shipped.files).toBeGreaterThanOrEqual(2);
    // page and worker each carry what they share
    expect(shipped.bytes).toBeGreaterThan(1.2 * (await builtOnce()).bytes);
  });
});
