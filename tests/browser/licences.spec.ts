import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of the packages that a module says it is made of: by where it lies, and by the marks in its code. */
function packageFolders(source: string, code: string, from: string): readonly string[] {
  if (!source.includes('node_modules/')) return [];
  const path = resolve(from, source);
  const around = [...path.matchAll(/node_modules\/(?:@[\w.-]+\/)?[\w.-]+(?=\/)/g)].map(
    ({ 0: name, index }) => path.slice(0, index) + name,
  );
  const marks = [...code.matchAll(/^\/\/(?:#region)? ?\S*(node_modules\/(?:@[\w.-]+\/)?[\w.-]+)\//gm)];
  // of what a package was built from only the code is in it: the package itself is installed in it or beside it
  const beside = [...around.toReversed(), PROJECT];
  const within = [...around, ...marks.map(([, name = '']) => name)];
  return within.flatMap((path) => {
    const name = path.slice(path.lastIndexOf('node_modules/'));
    const folders = [...(isAbsolute(path) ? [path] : []), ...beside.map((folder) => join(folder, name))];
    return folders.filter((folder) => existsSync(join(folder, 'package.json'))).slice(0, 1);
  });
}

test('licences.txt has the licence of all code that is shipped: in pages, parts on demand and workers', async () => {
  test.setTimeout(240_000);
  const dist = mkdtempSync(join(tmpdir(), 'licences-'));
  try {
    // the site as it is built, with maps that tell of every piece of code where it is from
    const vite = 'node_modules/vite/bin/vite.js';
    const words = [
      vite,
      'build',
      '--logLevel',
      'error',
      '--sourcemap',
      'hidden',
      '--outDir',
      dist,
      '--emptyOutDir',
    ];
    await promisify(execFile)(process.execPath, words, { cwd: PROJECT });
    const licences = readFileSync(join(dist, 'licences.txt'), 'utf8');
    const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.js$/.test(name),
    );
    const shipped = new Map([[join(PROJECT, 'node_modules/rolldown'), 'every script']]);
    for (const script of scripts) {
      // the lines by which the bundler joins modules come from no file; the worker that is switched off is the worker
      if (/rolldown-runtime|^sw-off/.test(script)) continue;
      const map = JSON.parse(readFileSync(join(dist, `${script}.map`), 'utf8'));
      map.sources.forEach((source: string, at: number) => {
        const folders = packageFolders(source, map.sourcesContent[at] ?? '', join(dist, script, '..'));
        for (const folder of folders) shipped.set(folder, script);
        expect(source, script).toMatch(/node_modules\/|\/src\/|^\0|vite\//);
      });
    }
    const names = [...shipped.keys()].map((folder) => folder.replace(/^.*node_modules\//, ''));
    for (const known of ['react', 'maplibre-gl', '@zip.js/zip.js', 'quickselect', 'nanoid', 'docx'])
      expect(names).toContain(known);
    for (const [folder, script] of shipped) {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      expect(licences, `${name}, in ${script}`).toContain(`## ${name} - ${version} (`);
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
      expect(licences, `the licence of ${name}`).toContain(text);
    }
    // its package has no file of its own for that, and says it elsewhere
    expect(licences).toContain('Copyright (c) 2011 Gary Court');
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
});
