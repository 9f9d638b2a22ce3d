import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { licences } from './src/hosting/licences.ts';
import { precompress } from './src/hosting/precompress.ts';
import { writeHeaders } from './src/hosting/write-headers.ts';
import { classicScripts } from './src/prerender/classic-scripts.ts';
import { councilPages } from './src/prerender/council-pages.ts';
import { mapLibreOnce } from './src/prerender/maplibre-once.ts';
import { offlineFiles } from './src/prerender/offline-files.ts';
import { packFirstView } from './src/prerender/pack-first-view.ts';
import { scriptsAfterPage } from './src/prerender/scripts-after-page.ts';
import { prerender } from './src/prerender/vite-plugin.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * The council whose map is built: a folder below `public/data`, or anywhere else with `COUNCIL_DATA=folder`, whose
 * name then is the council's.
 */
const dataFolder = process.env.COUNCIL_DATA
  ? resolve(process.env.COUNCIL_DATA)
  : path(`./public/data/${process.env.COUNCIL ?? 'somerset'}`);

/** All that is neither page nor React; the service worker must stand alone. */
const STARTS =
  /src[\\/](domain|formats|artefact|cartography|load|state|map)[\\/](?!service-worker)|src[\\/]ui[\\/]start-problem|node_modules[\\/](topojson-client|valibot|zustand)[\\/]/;

/**
 * Of spring 2022: an iPhone 6s has its last Safari not long after. What is older, and whatever does not start for another
 * reason, gets the drawn page with a sentence and links. The build turns newer syntax into theirs; it cannot turn
 * regular expressions or methods, so a test of the built files refuses those.
 */
const OLDEST_BROWSERS = ['chrome100', 'edge100', 'firefox100', 'safari15.4'];

const notices = licences();

export default defineConfig({
  define: { 'import.meta.env.VITE_COUNCIL': JSON.stringify(basename(dataFolder)) },
  root: path('./src'),
  publicDir: path('./public'),
  // Relative addresses: the built site works in any folder of any host.
  base: './',
  plugins: [
    // text stands alone in its element, so that a translated page stays true
    react({ jsxImportSource: '#jsx' }),
    mapLibreOnce(),
    councilPages(dataFolder),
    packFirstView(dataFolder),
    prerender(dataFolder),
    scriptsAfterPage(),
    classicScripts(['embed-frame', 'returning']),
    writeHeaders(),
    offlineFiles(),
    // What others wrote is in the code without its notices: they are in a file of their own, all of them.
    notices.page,
    // last: compresses what the others wrote
    precompress(),
  ],
  // MapLibre's worker is a module; served from our own origin, it needs no `blob:` in the policy.
  worker: { format: 'es', plugins: () => [notices.worker] },
  build: {
    outDir: path('./dist'),
    emptyOutDir: true,
    manifest: true,
    target: OLDEST_BROWSERS,
    // The policy allows no `data:` scripts or styles, and a file of its own is cached on its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // MapLibre is two files of about half a megabyte, loaded after the first paint.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What the tool and the embed both start with is one file; split by who needs what it would be fifteen.
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'], test: STARTS }] },
        // Pasted into other people's pages, and known to browsers that kept a copy: their addresses must never change.
        entryFileNames: ({ name }) =>
          ['embed-frame', 'returning', 'sw'].includes(name) ? '[name].js' : 'assets/[name]-[hash].js',
      },
      input: {
        index: path('./src/index.html'),
        embed: path('./src/embed.html'),
        sw: path('./src/load/service-worker.ts'),
        'embed-frame': path('./src/embed/host-script.ts'),
        returning: path('./src/ui/returning.ts'),
        guide: path('./src/guide.html'),
        about: path('./src/about.html'),
        coverage: path('./src/coverage.html'),
        'in-words': path('./src/in-words.html'),
        accessibility: path('./src/accessibility.html'),
        privacy: path('./src/privacy.html'),
      },
    },
  },
  server: { port: 4173 },
  test: {
    root: path('.'),
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/pipeline/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
