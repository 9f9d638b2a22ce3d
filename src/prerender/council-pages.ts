import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Makes the pages those of one council: its name and number of areas in the heads of the HTML files (`%PLACE%`,
 * `%AREAS%`), and its data, and no other council's, in the built site.
 *
 * @param dataFolder folder of its artefacts, named as the site names it; it may lie outside `public`
 */
export function councilPages(dataFolder: string): Plugin {
  let dist = '';
  const manifest: unknown = existsSync(join(dataFolder, 'manifest.json'))
    ? JSON.parse(readFileSync(join(dataFolder, 'manifest.json'), 'utf8'))
    : null;
  const { name = '' } = (manifest as { council?: { name?: string } } | null)?.council ?? {};
  const areas = existsSync(join(dataFolder, 'areas.csv'))
    ? readFileSync(join(dataFolder, 'areas.csv'), 'utf8').trimEnd().split('\n').length - 1
    : 0;
  return {
    name: 'council-pages',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      if (manifest === null) {
        this.error(
          `There is no council's data in ${dataFolder}: make them with npm run data -- --council CODE, or choose another with COUNCIL=folder.`,
        );
      }
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replaceAll('%PLACE%', escaped(name.replace(/ Council$/, '')))
          .replaceAll('%AREAS%', String(areas)),
    },
    closeBundle() {
      const published = join(dist, 'data');
      const own = join(published, basename(dataFolder));
      if (!existsSync(published)) return;
      // What stands there came with `public`, which may be another's, or the same council's as built before.
      for (const other of readdirSync(published)) rmSync(join(published, other), { recursive: true });
      cpSync(dataFolder, own, { recursive: true });
    },
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
