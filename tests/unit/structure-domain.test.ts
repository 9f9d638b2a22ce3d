import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './structure-files';

/** The layers of src/domain: each imports only itself and those before it. `answer` is for the one answer to a decision. */
const LAYERS = [
  'model',
  'words',
  'sums',
  'places',
  'figures',
  'answer',
  'areas',
  'sureness',
  'telling',
  'pages',
];
const ROOT = 'src/domain/';

const files = sourceFiles(['src', 'data']);
const paths = new Set(files.map((file) => file.path));
/** Of each file the files it imports, type imports too. */
const imports = new Map(
  files.map((file) => [
    file.path,
    importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => join(dirname(file.path), specifier))
      .flatMap((path) => [path, `${path}.ts`, `${path}.tsx`].filter((one) => paths.has(one))),
  ]),
);
const layerOf = (path: string): string => path.slice(ROOT.length).split('/')[0] ?? '';

describe('the domain lies in layers', () => {
  const domain = files.map((file) => file.path).filter((path) => path.startsWith(ROOT));

  test('nothing lies flat at its root but the function that conducts', () => {
    const flat = domain.filter((path) => !path.slice(ROOT.length).includes('/'));
    expect(flat).toEqual([`${ROOT}read.ts`]);
  });

  test('every folder is a layer', () => {
    const folders = new Set(domain.filter((path) => path !== `${ROOT}read.ts`).map(layerOf));
    expect([...folders].filter((folder) => !LAYERS.includes(folder))).toEqual([]);
  });

  test('no layer imports one that comes after it', () => {
    const rank = (path: string) => {
      const at = LAYERS.indexOf(layerOf(path));
      return at < 0 ? LAYERS.length : at;
    };
    const upward = domain.flatMap((path) =>
      (imports.get(path) ?? [])
        .filter((target) => target.startsWith(ROOT) && rank(target) > rank(path))
        .map((target) => `${path} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });
});

test('no file leads back to itself by its imports', () => {
  expect(circles()).toEqual([]);
});

/** Every group of files each of which reaches all the others (Tarjan's strongly connected components, of two and more). */
function circles(): readonly (readonly string[])[] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const visit = (path: string): void => {
    order.set(path, order.size);
    lowest.set(path, order.get(path) as number);
    stack.push(path);
    for (const target of imports.get(path) ?? []) {
      if (!order.has(target)) visit(target);
      else if (!stack.includes(target)) continue;
      lowest.set(path, Math.min(lowest.get(path) as number, lowest.get(target) as number));
    }
    if (lowest.get(path) !== order.get(path)) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1 || (imports.get(path) ?? []).includes(path)) found.push(circle);
  };
  for (const path of imports.keys()) if (!order.has(path)) visit(path);
  return found;
}
