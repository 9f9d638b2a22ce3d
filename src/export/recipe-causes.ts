import { FILES, type Manifest } from '../artefact/files';
import { PRODUCT } from '../domain/product';
import type { Recipe } from './recipe-format';

type Source = Recipe['data']['sources'][number];

/** What moved between the recipe and now: sources read from other files, the method, the published files. */
export function dataMoved(recipe: Recipe, manifest: Manifest): readonly string[] {
  return [
    ...recipe.data.sources.flatMap((source) => sourceMoved(source, manifest) ?? []),
    ...methodMoved(recipe),
  ];
}

/** Why a column's figures are not what they were, as far as the hashes tell. */
export function causeOf(
  recipe: Recipe,
  sourceIds: readonly string[],
  edited: boolean,
  manifest: Manifest,
): string {
  const moved = recipe.data.sources
    .filter(({ id }) => sourceIds.includes(id))
    .flatMap((source) => sourceMoved(source, manifest) ?? []);
  if (moved.length > 0) return moved.join(' ');
  if (edited) return 'The source files are the same: the recipe itself was changed after it was made.';
  const method = methodMoved(recipe);
  if (method.length > 0) return method.join(' ');
  const hash = (files: readonly { readonly path: string; readonly sha256: string }[]) =>
    files.find(({ path }) => path === FILES.areas)?.sha256;
  return hash(recipe.data.files) === hash(manifest.files)
    ? 'The source files and the published file are the same: the figure is computed in another way now.'
    : `The source files are the same, but ${FILES.areas} was made from them in another way.`;
}

function sourceMoved(then: Source, manifest: Manifest): string | null {
  const now = manifest.sources.find(({ id }) => id === then.id);
  const name = `${then.title} (${then.publisher})`;
  if (!now) return `${name} is no longer used.`;
  const had = new Map(then.inputs.map(({ path, sha256 }) => [path, sha256]));
  const files = now.inputs.filter(({ path, sha256 }) => had.get(path) !== sha256).map(({ path }) => path);
  if (files.length === 0) return null;
  const vintage =
    now.vintage === then.vintage
      ? `still describing ${now.vintage}`
      : `describing ${now.vintage} instead of ${then.vintage}`;
  return `${name} was read from a different file (${files.join(', ')}), ${vintage}.`;
}

function methodMoved({ product }: Recipe): readonly string[] {
  if (product.method !== PRODUCT.method)
    return [`The method changed: version ${product.method} then, ${PRODUCT.method} now.`];
  if (product.version !== PRODUCT.version)
    return [`The map’s own version changed: ${product.version} then, ${PRODUCT.version} now.`];
  return [];
}
