import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { apacheFile } from './apache-file.ts';
import { embedAncestors, securityHeaders } from './headers.ts';
import { nginxFile } from './nginx-file.ts';

/**
 * The `_headers` file static hosts such as Netlify and Cloudflare Pages read. No two rules match the same path:
 * those hosts would send both policies, and a browser then obeys the stricter.
 *
 * @param paths top-level files (`/index.html`) and folders (`/assets/`) of the built site
 */
export function headersFile(paths: readonly string[], embedIn?: string): string {
  const rules = paths.flatMap((path) => {
    if (path === '/index.html') return ['/', path];
    if (path.endsWith('.html')) return [path.slice(0, -'.html'.length), path];
    return [path.endsWith('/') ? `${path}*` : path];
  });
  const block = (rule: string) => [
    rule,
    ...Object.entries(securityHeaders(rule.replace(/\*$/, 'file.js'), embedIn)).map(
      ([name, value]) => `  ${name}: ${value}`,
    ),
  ];
  return `${rules.map((rule) => block(rule).join('\n')).join('\n\n')}\n`;
}

/**
 * Writes what hosts need into the built site: `_headers`, `.htaccess` for Apache, and `.hosting/nginx.conf` to include
 * in a `server` block. Which websites may frame the embed is taken from `EMBED_ANCESTORS`; without it, any.
 */
export function writeHeaders(): Plugin {
  let dist = '';
  return {
    name: 'write-headers',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      if (!existsSync(join(dist, 'index.html'))) return;
      const embedIn = embedAncestors(process.env.EMBED_ANCESTORS);
      const names = readdirSync(dist).filter((name) => !/^[._]|\.(br|gz)$/.test(name));
      const paths = names
        .sort()
        .map((name) => `/${name}${statSync(join(dist, name)).isDirectory() ? '/' : ''}`);
      writeFileSync(join(dist, '_headers'), headersFile(paths, embedIn));
      writeFileSync(join(dist, '.htaccess'), apacheFile(embedIn));
      mkdirSync(join(dist, '.hosting'), { recursive: true });
      writeFileSync(join(dist, '.hosting/nginx.conf'), nginxFile(paths, embedIn));
    },
  };
}
