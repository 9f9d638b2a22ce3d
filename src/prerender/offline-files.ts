import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** Parts fetched on demand that a kept copy must have: of the map, of pages, of reading the data that are kept; writers of files are fetched when they are used. */
const ALONG = /^(map|ui|artefact)\//;

/**
 * The code a kept copy needs: every page's own, and on-demand parts of map, interface and the data's readers.
 *
 * @param manifest Vite's, by source
 */
export function keptCode(manifest: Manifest): readonly string[] {
  const kept = new Set<string>();
  const seen = new Set<string>();
  const take = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) kept.add(file);
    for (const other of chunk.imports ?? []) take(other);
    for (const other of chunk.dynamicImports ?? []) if (ALONG.test(other)) take(other);
  };
  for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry) take(name);
  return [...kept].filter((file) => file.startsWith('assets/')).sort();
}

/** Writes the list of files, each with its mark, before the first line of `sw.js`, and `sw-off.js` without one. */
export function offlineFiles(): Plugin {
  let dist = '';
  return {
    name: 'offline-files',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    // not asynchronous: the plugin that compresses starts when this has written
    closeBundle() {
      const script = join(dist, 'sw.js');
      if (!existsSync(script)) return;
      const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
      const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
      const pages = names
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => /^([^/]+\.(html|svg)|data\/.+\.(json|csv))$/.test(name));
      const files = [...pages.sort(), ...keptCode(manifest)].map((path) => [path, markOf(join(dist, path))]);
      const code = readFileSync(script, 'utf8');
      const version = sha256(Buffer.from(JSON.stringify(files) + code)).slice(0, 12);
      const copy = JSON.stringify({ version, builtOn: new Date().toISOString().slice(0, 10), files });
      writeFileSync(script, `self.offlineCopy=${copy};\n${code}`);
      // the same worker with nothing to keep: published as `sw.js` it deletes what the map has kept
      writeFileSync(join(dist, 'sw-off.js'), `self.offlineCopy=null;\n${code}`);
    },
  };
}

/** The mark by which the kept copy knows a file. A page gets its own written into it, which outlives what is added to it. */
function markOf(path: string): string {
  const mark = sha256(readFileSync(path));
  if (path.endsWith('.html')) {
    const page = readFileSync(path, 'utf8');
    writeFileSync(path, page.replace('</head>', `  <meta name="version" content="${mark}" />\n  </head>`));
  }
  return mark;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
