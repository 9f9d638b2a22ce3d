import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

const PAGE = fileURLToPath(new URL('./prerender.tsx', import.meta.url));
const PLACE = /<!--([a-z:]+)-->/g;

/**
 * Puts what is drawn at build time into the pages, at `<!--app-->`, `<!--table-->` and so on: from the published data,
 * by the same code as in the browser.
 *
 * @param dataFolder folder of one council's artefacts
 */
export function prerender(dataFolder: string): Plugin {
  let pages: Promise<Readonly<Record<string, string>>> | null = null;
  const render = async () => {
    const { module } = await runnerImport<typeof import('./prerender')>(PAGE, {
      configFile: false,
      logLevel: 'error',
      mode: process.env.NODE_ENV ?? 'production',
    });
    return module.renderPages(dataFolder, new Date().toISOString().slice(0, 10));
  };
  return {
    name: 'prerender-pages',
    buildStart() {
      pages = null;
    },
    transformIndexHtml: {
      // After Vite has put its own tags in, so that it does not search the map's markup for addresses.
      order: 'post',
      async handler(html) {
        if (html.search(PLACE) < 0) return html;
        pages ??= render();
        const markup = await pages;
        return html.replace(PLACE, (place, name: string) => markup[name] ?? place);
      },
    },
  };
}
