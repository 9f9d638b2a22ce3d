import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { normalizePath, type Plugin, transformWithOxc } from 'vite';

const READY_WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const WORKER_ADDRESS = '\0maplibre-worker-address';

/** Parts of the engine that this map has no use for, and what stands in their place: by path in its source. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  // tiles in MapLibre's own format: this map has none, and their decoder is a tenth of the engine
  'source/vector_tile_mlt.ts': `export class MLTVectorTile {
    constructor() { throw new Error('This map was built without the reader of MapLibre tiles.'); }
  }`,
  // text: names are drawn over the map by name-overlay
  'render/glyph_manager.ts': `export class GlyphManager {
    entries = {};
    setURL() {}
    setFontFaces() {}
    async getGlyphs() { return {}; }
    destroy() {}
  }`,
  'util/unicode_properties.g.ts': [
    'codePointIsInCursiveScript',
    'codePointIsInRTLScript',
    'codePointIsInComplexShapingScript',
    'codePointUsesLocalIdeographFontFamily',
    'codePointAllowsIdeographicBreaking',
    'codePointHasUprightVerticalOrientation',
    'codePointHasNeutralVerticalOrientation',
    'textCanContainGraphemeClusters',
    'codePointIsWrittenWithoutSpaces',
    'canCombineGraphemes',
  ]
    .map((name) => `export const ${name} = () => false;`)
    .concat(
      ['ENCODED_JOINING_TYPES', 'PRESENTATION_FORMS', 'LIGATURES'].map(
        (name) => `export const ${name} = {};`,
      ),
    )
    .join('\n'),
};

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
      const instead = id.startsWith(source) ? LEFT_OUT[id.slice(source.length)] : undefined;
      if (instead !== undefined) return instead;
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
