import type { Plugin } from 'vite';

/** What runs before the first paint of the page with the map. */
const FIRST = 'returning';

/**
 * Scripts that are no modules: each goes into a function of its own, so that none of its names become the page's. The
 * page's own first one is put into its head.
 *
 * @param entries names of the entries; each is `<name>.js` beside the pages
 */
export function classicScripts(entries: readonly string[]): Plugin {
  return {
    name: 'classic-scripts',
    apply: 'build',
    renderChunk: {
      order: 'post',
      handler: (code, chunk) => (entries.includes(chunk.name) ? `(()=>{${code.trim()}})();\n` : null),
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        path.endsWith('/index.html')
          ? html.replace('</title>', `</title>\n    <script src="./${FIRST}.js"></script>`)
          : html,
    },
  };
}
