import { FILES, type Manifest } from '../artefact/files';
import type { Dataset } from '../domain/model/dataset';
import { PRODUCT } from '../domain/model/product';
import { inputsOf } from './recipe';
import type { Recipe } from './recipe-format';

type Source = Recipe['data']['sources'][number];

/** What the recipe is compared with. */
interface Today {
  readonly dataset: Dataset;
  readonly manifest: Manifest;
}

/** Files the recipe was made with that a person had added, and that are not here: each by its name and fingerprint. */
export const filesNeeded = (recipe: Recipe, { dataset }: Today): readonly string[] =>
  recipe.data.sources
    .filter((source) => isMissing(source, dataset))
    .map((source) => neededText(source, dataset));

/** What moved between the recipe and now: sources read from other files, the method, the published files. */
export function dataMoved(recipe: Recipe, today: Today): readonly string[] {
  const here = recipe.data.sources.filter((source) => !isMissing(source, today.dataset));
  return [...here.flatMap((source) => sourceMoved(source, today) ?? []), ...methodMoved(recipe)];
}

/** Why a column's figures are not what they were, as far as the hashes tell. */
export function causeOf(recipe: Recipe, sourceIds: readonly string[], edited: boolean, today: Today): string {
  const moved = recipe.data.sources
    .filter(({ id }) => sourceIds.includes(id))
    .flatMap((source) => sourceMoved(source, today) ?? []);
  if (moved.length > 0) return moved.join(' ');
  if (edited) return 'The source files are the same: the recipe itself was changed after it was made.';
  const method = methodMoved(recipe);
  if (method.length > 0) return method.join(' ');
  const hash = (files: readonly { readonly path: string; readonly sha256: string }[]) =>
    files.find(({ path }) => path === FILES.areas)?.sha256;
  return hash(recipe.data.files) === hash(today.manifest.files)
    ? 'The source files and the published file are the same: the figure is computed in another way now.'
    : `The source files are the same, but ${FILES.areas} was made from them in another way.`;
}

const isMissing = ({ added, id }: Source, { sources }: Dataset): boolean =>
  added === true && sources.get(id)?.file === undefined;

function neededText({ inputs: [file] }: Source, { loaded = [] }: Dataset): string {
  const print = file?.sha256 ? `SHA-256 ${file.sha256}` : 'its fingerprint could not be computed then';
  const other = loaded.some(({ source }) => source.file !== undefined && source.file.name === file?.path)
    ? ' The file of that name on the map is a different one.'
    : '';
  return `It was made with a file added in a browser: ${file?.path ?? 'not named'} (${print}). Add that file under “Add data”, then open the recipe again.${other}`;
}

function sourceMoved(then: Source, { dataset, manifest }: Today): string | null {
  if (isMissing(then, dataset)) return neededText(then, dataset);
  const added = dataset.sources.get(then.id);
  const now = added?.file ? added : manifest.sources.find(({ id }) => id === then.id);
  const name = `${then.title} (${then.publisher})`;
  if (!now) return `${name} is no longer used.`;
  const had = new Map(then.inputs.map(({ path, sha256 }) => [path, sha256]));
  const inputs = inputsOf(dataset, manifest, then.id);
  // The same file under another name is the same file.
  const same = new Set(then.added ? then.inputs.map(({ sha256 }) => sha256) : []);
  const files = inputs
    .filter(({ path, sha256 }) => had.get(path) !== sha256 && !same.has(sha256))
    .map(({ path }) => path);
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
