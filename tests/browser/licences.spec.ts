import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Packages that a module says it is made of, by where it lies and by the marks of those it was built from. */
function packages(source: string, code: string): readonly string[] {
  const named = (text: string) =>
    [...text.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map(([, name = '']) => name);
  const marks = code.split('\n').filter((line) => /^\/\/(#region)? ?\S*node_modules\/\S+$/.test(line));
  return source.includes('node_modules/') ? [...named(source), ...marks.flatMap(named)] : [];
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
    const shipped = new Map<string, string>();
    for (const script of scripts) {
      // the lines by which the bundler joins modules come from no file
      if (/rolldown-runtime/.test(script)) {
        shipped.set('rolldown', script);
        continue;
      }
      const map = JSON.parse(readFileSync(join(dist, `${script}.map`), 'utf8'));
      map.sources.forEach((source: string, at: number) => {
        for (const name of packages(source, map.sourcesContent[at] ?? '')) shipped.set(name, script);
        expect(source, script).toMatch(/node_modules\/|\/src\/|^\0|vite\//);
      });
    }
    for (const known of [
      'react',
      'maplibre-gl',
      '@zip.js/zip.js',
      'quickselect',
      'nanoid',
      'docx',
      'rolldown',
    ])
      expect([...shipped.keys()]).toContain(known);
    for (const [name, script] of shipped) {
      const folder = join(PROJECT, 'node_modules', name);
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      expect(licences, `${name}, in ${script}`).toContain(`## ${name} - ${version} (`);
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      const text = existsSync(folder) && file ? readFileSync(join(folder, file), 'utf8').trim() : '';
      expect(licences, `the licence of ${name}`).toContain(text);
    }
    // its package has no file of its own for that, and says it elsewhere
    expect(licences).toContain('Copyright (c) 2011 Gary Court');
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
});
