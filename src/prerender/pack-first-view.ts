import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { FIRST_VIEW } from '../artefact/files.ts';

const PACKED = fileURLToPath(new URL('../artefact/packed.ts', import.meta.url));

/**
 * Puts what the map needs first into one file beside the published ones, from which it comes in fewer bytes and one
 * request. The published files stay as they are: for whoever wants them, and for the map where this one does not arrive.
 *
 * @param dataFolder folder of the council's artefacts, named as the site names it
 */
export function packFirstView(dataFolder: string): Plugin {
  let dist = '';
  let packed: typeof import('../artefact/packed');
  return {
    name: 'pack-first-view',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    async buildStart() {
      const options = { configFile: false, logLevel: 'error' } as const;
      packed = (await runnerImport<typeof packed>(PACKED, options)).module;
    },
    // not asynchronous: what follows lists and compresses the file
    closeBundle() {
      const folder = join(dist, 'data', basename(dataFolder));
      if (!existsSync(folder)) return;
      const files = FIRST_VIEW.files.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
      writeFileSync(join(folder, FIRST_VIEW.path), packed.pack(new Map(files)));
    },
  };
}
