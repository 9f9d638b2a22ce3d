import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, PROJECT, type SourceFile, sourceFiles } from './structure-files';

const FOUNDATIONS = ['formats', 'artefact', 'cartography'];
const SERVICES = ['load', 'state', 'map', 'export', 'workers'];
const PAGES = ['ui', 'embed', 'prerender'];

/** Folders of src (besides its own) that a folder may import from. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ...Object.fromEntries(FOUNDATIONS.map((folder) => [folder, ['domain', ...FOUNDATIONS]])),
  ...Object.fromEntries(SERVICES.map((folder) => [folder, ['domain', ...FOUNDATIONS]])),
  ...Object.fromEntries(PAGES.map((folder) => [folder, ['domain', ...FOUNDATIONS, ...SERVICES, 'ui']])),
  // the entry of the page itself, src/main.tsx
  '': ['domain', ...FOUNDATIONS, ...SERVICES, 'ui'],
  // what JSX is compiled to stands on React alone
  jsx: [],
  hosting: [],
  'data/pipeline': ['domain', ...FOUNDATIONS, 'data/pipeline', 'data/sources', 'data/councils'],
  'data/sources': ['domain', 'data/pipeline'],
  'data/councils': ['domain', 'artefact', 'data/pipeline', 'data/sources'],
};

/** `src/ui/frame/Legend.tsx` → `ui`; `data/pipeline/areas/census.ts` → `data/pipeline`; `src/main.tsx` → ``. */
function folderOf(path: string): string {
  const [top, folder, ...rest] = path.split('/');
  if (top === 'data') return `data/${folder}`;
  return rest.length > 0 ? (folder ?? '') : '';
}

const files = sourceFiles(['src', 'data']);
const isRelative = (specifier: string) => specifier.startsWith('.');

function offences(check: (file: SourceFile, specifier: string) => boolean): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => check(file, specifier))
      .map((specifier) => `${file.path} imports ${specifier}`),
  );
}

/** Packages (and Node's own modules) that only the named folders may import. */
function onlyIn(folders: readonly string[], names: RegExp): readonly string[] {
  return offences((file, specifier) => names.test(specifier) && !folders.includes(folderOf(file.path)));
}

describe('imports run one way', () => {
  test('every folder is known to the rules, so that none escapes them', () => {
    const unknown = new Set(
      files.map((file) => folderOf(file.path)).filter((folder) => !(folder in ALLOWED)),
    );
    expect([...unknown]).toEqual([]);
  });

  test('each folder imports only from those it stands on', () => {
    const upward = offences((file, specifier) => {
      if (!isRelative(specifier)) return false;
      const from = folderOf(file.path);
      const target = relative(PROJECT, resolve(PROJECT, dirname(file.path), specifier.replace(/\?.*$/, '')));
      const to = folderOf(target);
      return to !== from && !(ALLOWED[from] ?? []).includes(to);
    });
    expect(upward).toEqual([]);
  });

  test('the domain uses no library at all', () => {
    expect(offences((file, specifier) => folderOf(file.path) === 'domain' && !isRelative(specifier))).toEqual(
      [],
    );
  });

  test('only src/map uses MapLibre', () => {
    expect(onlyIn(['map'], /^maplibre-gl/)).toEqual([]);
  });

  test('only the pages use React', () => {
    expect(
      onlyIn(['', 'jsx', ...PAGES], /^(react|react-dom|downshift|zustand)(\/|$)/).filter(
        (line) => !/ zustand\/vanilla$/.test(line),
      ),
    ).toEqual([]);
  });

  test('nothing the browser runs uses Node', () => {
    expect(
      onlyIn(['hosting', 'prerender', 'data/pipeline', 'data/sources', 'data/councils'], /^node:/),
    ).toEqual([]);
  });

  test('only src/load fetches', () => {
    const fetching = files
      .filter((file) => file.path.startsWith('src/') && !file.path.startsWith('src/load/'))
      .filter((file) =>
        /(?<![\w.])(?:window\.|globalThis\.)?fetch\(|\bXMLHttpRequest\b|sendBeacon|EventSource|WebSocket/.test(
          file.code,
        ),
      );
    expect(fetching.map((file) => file.path)).toEqual([]);
  });
});
