import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin, type Rolldown } from 'vite';

const HERE = fileURLToPath(import.meta.url);

/** What the build ships of one package of somebody else. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As the package states it. */
  readonly licence: string;
  readonly text: string;
}

/** The build's own few lines in every bundle: what loads a part on demand, and what joins modules. */
const OF_THE_BUILD = ['vite', 'rolldown'] as const;
/** A helper that packages were built with and that is installed under none of its names: its project's licence. */
const SAME_PROJECT: ReadonlyMap<string, string> = new Map([['@oxc-project/runtime', '@oxc-project/types']]);

/** `…/node_modules/NAME/…`, wherever it stands: packages that were built from others keep the others' folders. */
const IN_PATH = /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/g;
/** Packages that were built from others say where each begins: `// node_modules/NAME/…`, `// \0@SCOPE+NAME@1.0.0/…`. */
const IN_CODE =
  /^\s*\/\/(?:#region)?\s*(?:\S*node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\/|\\0((?:@[\w.-]+\+)?[\w-]+)[@/])/gm;

/** Names of the packages that a module is made of; none for a module of ours. */
function packagesIn(id: string, code: string): readonly string[] {
  const inPath = [...normalizePath(id).matchAll(IN_PATH)].map(([, name = '']) => name);
  if (inPath.length === 0) return [];
  const inCode = [...code.matchAll(IN_CODE)].map(
    ([, name = '', other = '']) => name || other.replace('+', '/'),
  );
  return [...new Set([...inPath, ...inCode])];
}

/**
 * What is known of a package, from its folder.
 *
 * @param near a file whose `node_modules` folders are searched, nearest first
 * @throws Error where the package or the text of its licence is not to be found: it may not be shipped then
 */
function shippedPackage(name: string, near: string): Shipped {
  const folder = folderOf(name, near);
  const { version = '', license = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version?: string;
    readonly license?: string;
  };
  const text = licenceText(folder);
  if (text === null)
    throw new Error(`${name} ${version} is shipped, and its package holds no text of a licence.`);
  return { name, version, licence: license, text };
}

function folderOf(name: string, near: string): string {
  for (let folder = dirname(near); ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', SAME_PROJECT.get(name) ?? name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (folder === dirname(folder))
      throw new Error(`${name} is shipped and not installed: its licence is not known.`);
  }
}

function licenceText(folder: string): string | null {
  const names = readdirSync(folder).toSorted();
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').trim();
  // What a package was built with besides is told by the modules themselves.
  if (files.length > 0)
    return files.map((name) => read(name).split('\n# Licenses of bundled')[0]?.trim()).join('\n\n');
  const about = names.find((name) => /^readme/i.test(name));
  const section = about && /\n#+ *licen[cs]e[^\n]*\n([\s\S]{200,})$/i.exec(read(about))?.[1];
  return section ? section.trim() : null;
}

/** The file that lies beside the code of others, in the order of their names. */
function licencesFile(shipped: readonly Shipped[]): string {
  const all = shipped.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [
    '# Licences\n\nThe code of this website holds code of these packages, in its pages and in its workers:\n',
    ...all.map(({ name, version, licence, text }) => `## ${name} - ${version} (${licence})\n\n${text}\n`),
  ].join('\n');
}

/**
 * Writes `licences.txt`: all code of others that is shipped. Vite bundles workers apart from the pages, so that there
 * are two plugins to one list: `worker` goes into the bundles of workers, `page` into that of the pages, which is last.
 */
export function licences(): { readonly page: Plugin; readonly worker: Plugin } {
  const shipped = new Map<string, Shipped>();
  const take = (name: string, near: string): void => {
    if (!shipped.has(name)) shipped.set(name, shippedPackage(name, near));
  };
  const collect = (bundle: Rolldown.OutputBundle): void => {
    for (const output of Object.values(bundle)) {
      for (const id of output.type === 'chunk' ? output.moduleIds : []) {
        const [path = ''] = id.replace('\0', '').split('?');
        if (!path.includes('node_modules/') || !existsSync(path)) continue;
        for (const name of packagesIn(path, readFileSync(path, 'utf8'))) take(name, path);
      }
    }
  };
  return {
    worker: { name: 'licences-of-workers', apply: 'build', generateBundle: (_, bundle) => collect(bundle) },
    page: {
      name: 'licences',
      apply: 'build',
      generateBundle(_, bundle) {
        collect(bundle);
        for (const name of OF_THE_BUILD) take(name, HERE);
        this.emitFile({
          type: 'asset',
          fileName: 'licences.txt',
          source: licencesFile([...shipped.values()]),
        });
      },
    },
  };
}
