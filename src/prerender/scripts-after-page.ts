import type { Plugin } from 'vite';

/**
 * Moves the built page's scripts from its head to the end of its body: on a slow line the drawn map then
 * arrives before the code that makes it move, instead of sharing the line with it.
 */
export function scriptsAfterPage(): Plugin {
  return {
    name: 'scripts-after-page',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: moveScripts },
  };
}

const SCRIPT = /[ \t]*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)\n?/g;

/** The page with its module scripts and their preloads, in order, just before `</body>`. */
export function moveScripts(html: string): string {
  const scripts = html.match(SCRIPT) ?? [];
  const rest = html.replace(SCRIPT, '');
  const lines = scripts.map((script) => `    ${script.trim()}\n`);
  return rest.replace(/[ \t]*<\/body>/, () => `${lines.join('')}  </body>`);
}
