import { createStore, del, get, keys, set, type UseStore, update } from 'idb-keyval';
import { figureIdOf, fileKey, isFormerKey, isResidentialKey } from '../domain/figures/loaded-ids';
import type { Dataset } from '../domain/model/dataset';
import type { LoadedFigure, LoadedLayer } from '../domain/model/loaded-layer';
import { type Additions, NOTHING_ADDED, withLayer } from '../domain/places/with-loaded';
import { siteFolder } from './council-folder';
import { FORMER_FLAG, forgetFlag, setFlag } from './kept-flag';

const keyOf = (councilCode: string): string => `added-data:${councilCode}`;

let database: UseStore | null = null;

/** Maps of one website keep theirs apart, each in a database of its folder. */
function ownStore(): UseStore {
  database ??= createStore(`digital-inclusion-map:${siteFolder()}`, 'kept');
  return database;
}

interface Kept {
  readonly version: 2;
  readonly keptOn: string;
  readonly additions: Additions;
}

/** Whether it was kept, and whether another tab's stands beside it or had to make room: only one list of places can be. */
export type Keeping =
  | { readonly ok: false }
  | { readonly ok: true; readonly isBesideOthers: boolean; readonly insteadOfPlaces: boolean };

/** What this page read or wrote of what is kept. Whatever else is kept, another tab has put there since. */
let seen: Additions = NOTHING_ADDED;

/**
 * Keeps what was added in this browser (IndexedDB), when asked to, beside what other tabs keep: what this page has not
 * seen it does not take away.
 */
export async function keepAdditions(dataset: Dataset, additions: Additions): Promise<Keeping> {
  const own = withoutExact(additions);
  let together = own;
  let insteadOfPlaces = false;
  try {
    await update<unknown>(
      keyOf(dataset.council.code),
      (before): Kept => {
        const there = isKept(before, dataset.count) ? before.additions : NOTHING_ADDED;
        const others = there.layers.filter(({ key }) => seen.layers.every((layer) => layer.key !== key));
        const otherPlaces = samePlaces(there.points, seen.points) ? null : there.points;
        insteadOfPlaces = own.points !== null && otherPlaces !== null && !samePlaces(own.points, otherPlaces);
        together = beside({ ...there, layers: others, points: otherPlaces }, own);
        return keptNow(together);
      },
      ownStore(),
    );
    setFlag();
  } catch {
    return { ok: false };
  }
  seen = own;
  const isBesideOthers =
    together.layers.length > own.layers.length || !samePlaces(together.points, own.points);
  return { ok: true, isBesideOthers, insteadOfPlaces };
}

/** Deletes what is kept for this map, by whichever tab. */
export async function forgetAdditions(councilCode: string): Promise<void> {
  seen = NOTHING_ADDED;
  try {
    forgetFlag();
    await del(keyOf(councilCode), ownStore());
  } catch {
    // Nothing was kept where the browser allows no storage.
  }
}

/** What is kept for this council, if it fits these areas; nothing for whatever is damaged or of another release. */
export async function keptAdditions(dataset: Dataset): Promise<Additions> {
  try {
    const key = keyOf(dataset.council.code);
    await takeFormer(key, dataset.count);
    const kept: unknown = await get(key, ownStore());
    if (!isKept(kept, dataset.count)) return NOTHING_ADDED;
    seen = kept.additions;
    if (seen.layers.some((layer) => isFormerKey(layer.key))) {
      seen = { ...seen, layers: seen.layers.map(renamed) };
      await set(key, { ...kept, additions: seen }, ownStore());
    }
    return seen;
  } catch {
    return NOTHING_ADDED;
  }
}

/**
 * Maps of one website used to share one database: the first of a council's maps to be opened takes what was kept for
 * that council over. What is kept there for others, and what others than our maps have there, stays.
 */
async function takeFormer(key: string, count: number): Promise<void> {
  if (localStorage.getItem(FORMER_FLAG) === null) return;
  const former: unknown = await get(key);
  if (isKept(former, count)) {
    const take = (own: unknown): Kept =>
      isKept(own, count) ? keptNow(beside(former.additions, own.additions)) : former;
    await update<unknown>(key, take, ownStore());
    setFlag();
    await del(key);
  }
  const left = await keys<string>();
  if (!left.some((one) => String(one).startsWith(keyOf('')))) localStorage.removeItem(FORMER_FLAG);
}

const keptNow = (additions: Additions): Kept => ({
  version: 2,
  keptOn: new Date().toISOString().slice(0, 10),
  additions,
});

/** What others keep with one's own: one's own holds where both have the same file, or a list of places. */
export function beside(others: Additions, own: Additions): Additions {
  const grouping = own.grouping ?? others.grouping;
  return own.layers.reduce((soFar: Additions, layer) => withLayer(soFar, layer), {
    layers: others.layers,
    points: own.points ?? others.points,
    ...(grouping ? { grouping } : {}),
  });
}

/** A list of places is known by its file and what was made of it. */
const samePlaces = (one: Additions['points'], other: Additions['points']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A layer that an earlier version kept, named by its file's bytes instead of by its name. */
function renamed(layer: LoadedLayer): LoadedLayer {
  if (!isFormerKey(layer.key)) return layer;
  const { kind, source } = layer;
  // where the bytes are not known any more, any name that tells nothing will do
  const sha256 = source.file?.sha256 ?? hexOf(crypto.getRandomValues(new Uint8Array(32)));
  const residential = isResidentialKey(layer.key);
  const key = fileKey({ kind, vintageSort: source.vintageSort, residential, sha256 });
  const id = `loaded-${key}`;
  return {
    ...layer,
    key,
    source: { ...source, id },
    figures: layer.figures.map((figure) => ({
      ...figure,
      measure: {
        ...figure.measure,
        id: figureIdOf(key, figure.key),
        sourceIds: figure.measure.sourceIds.map((one) => (one === source.id ? id : one)),
      },
    })),
  };
}

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function isKept(value: unknown, count: number): value is Kept {
  const kept = value as Partial<Kept> | null | undefined;
  const layers = kept?.additions?.layers;
  return (
    kept?.version === 2 &&
    Array.isArray(layers) &&
    layers.every((layer) =>
      layer?.figures?.every(
        (figure: Partial<LoadedFigure> | undefined) =>
          figure?.column?.values?.length === count && figure.column.status?.length === count,
      ),
    )
  );
}

/** What was rounded stays rounded: nothing kept tells more than the map does. */
const withoutExact = ({ layers, ...rest }: Additions): Additions => ({
  ...rest,
  layers: layers.map((layer) => ({
    ...layer,
    figures: layer.figures.map(({ exact: _, ...figure }) => figure),
  })),
});

/** About how many bytes the additions take: numbers as they are stored, texts as JSON. */
export function sizeOfAdditions(additions: Additions): number {
  let numbers = 0;
  const texts = JSON.stringify(withoutExact(additions), (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    numbers += value.byteLength;
    return undefined;
  });
  return numbers + texts.length;
}
