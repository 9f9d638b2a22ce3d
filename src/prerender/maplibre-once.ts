import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { normalizePath, type Plugin, transformWithOxc } from 'vite';

const READY_WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const WORKER_ADDRESS = '\0maplibre-worker-address';
const WITHOUT_TILE_FORMAT = `export class MLTVectorTile {
  constructor() { throw new Error('This map was built without the reader of MapLibre tiles.'); }
}`;

/**
 * MapLibre's ready-made page and worker each hold the same half a megabyte of code. Built here from the source that its
 * package carries, the two share it as one file: the page fetches it and the worker has it from the browser's cache.
 * Only the built site is concerned: the code imports the ready-made files, and works without this. The source is no
 * part of what MapLibre promises, so its version is pinned exactly; where a version keeps it elsewhere, the build says
 * so and ships the ready-made files.
 *
 * @param folder of the source, with a slash at its end; the package's own where it is not given
 */
export function mapLibreOnce(folder?: string): Plugin {
  const manifest = normalizePath(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
  const source = folder ?? manifest.replace(/package\.json$/, 'src/');
  const page = `${source}index.ts`;
  const worker = `${source}source/worker.ts`;
  const tileFormat = `${source}source/vector_tile_mlt.ts`;
  const isThere = [page, worker].every((file) => existsSync(file));
  let workerChunk = '';
  return {
    name: 'maplibre-once',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      if (!isThere)
        this.warn(
          `MapLibre ${version} keeps its source elsewhere than in ${source}. Its ready-made files are used: the map works, and a first visit is about 100 kB heavier. Mend src/prerender/maplibre-once.ts, or go back to the version before.`,
        );
    },
    resolveId(id) {
      if (!isThere) return null;
      if (id === 'maplibre-gl') return page;
      return id === READY_WORKER ? WORKER_ADDRESS : null;
    },
    load(id) {
      // tiles in MapLibre's own format: this map has none, and their decoder is a tenth of the engine
      if (id === tileFormat) return WITHOUT_TILE_FORMAT;
      // the source wants its version alone, and would bring all of it along
      if (id === manifest) return JSON.stringify({ version });
      if (id !== WORKER_ADDRESS) return null;
      workerChunk = this.emitFile({ type: 'chunk', id: worker, name: 'maplibre-gl-worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${workerChunk};`;
    },
    resolveFileUrl: ({ referenceId, relativePath }) =>
      referenceId === workerChunk ? `new URL(${JSON.stringify(relativePath)},import.meta.url).href` : null,
    // as its authors compile it: by TypeScript's older rule a field without a value is no field
    transform(code, id) {
      if (!id.startsWith(source) || !id.endsWith('.ts')) return null;
      return transformWithOxc(code, id, {
        target: 'esnext',
        assumptions: { setPublicClassFields: true },
        typescript: { removeClassFieldsWithoutInitializer: true },
      });
    },
  };
}
