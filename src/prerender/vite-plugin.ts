import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

const PAGE = fileURLToPath(new URL('./prerender.tsx', import.meta.url));

/**
 * Puts the opening view into `index.html`: markup for `<!--app-->` and the table without JavaScript for
 * `<!--table-->`. Drawn from the published data by the same code as in the browser.
 *
 * @param dataFolder folder of one council's artefacts
 */
export function prerender(dataFolder: string): Plugin {
  return {
    name: 'prerender-opening-page',
    transformIndexHtml: {
      // After Vite has put its own tags in, so that it does not search the map's markup for addresses.
      order: 'post',
      async handler(html) {
        if (!html.includes('<!--app-->')) return html;
        const { module } = await runnerImport<typeof import('./prerender')>(PAGE, {
          configFile: false,
          logLevel: 'error',
          mode: process.env.NODE_ENV ?? 'production',
        });
        const page = module.renderOpeningPage(dataFolder);
        return html.replace('<!--app-->', () => page.html).replace('<!--table-->', () => page.table);
      },
    },
  };
}
