import { del, get, set } from 'idb-keyval';
import { figureIdOf, fileKey, isFormerKey, isResidentialKey } from '../domain/figures/loaded-ids';
import type { Dataset } from '../domain/model/dataset';
import type { LoadedFigure, LoadedLayer } from '../domain/model/loaded-layer';
import { type Additions, NOTHING_ADDED } from '../domain/places/with-loaded';
import { KEPT_FLAG } from './kept-flag';

const keyOf = (councilCode: string): string => `added-data:${councilCode}`;

interface Kept {
  readonly version: 2;
  readonly keptOn: string;
  readonly additions: Additions;
}

/**
 * Keeps what was added in this browser (IndexedDB), when asked to.
 *
 * @returns false when the browser refuses: private window, no room
 */
export async function keepAdditions(councilCode: string, additions: Additions): Promise<boolean> {
  const kept: Kept = {
    version: 2,
    keptOn: new Date().toISOString().slice(0, 10),
    additions: withoutExact(additions),
  };
  try {
    await set(keyOf(councilCode), kept);
    localStorage.setItem(KEPT_FLAG, kept.keptOn);
    return true;
  } catch {
    return false;
  }
}

/** Deletes what is kept. */
export async function forgetAdditions(councilCode: string): Promise<void> {
  try {
    localStorage.removeItem(KEPT_FLAG);
    await del(keyOf(councilCode));
  } catch {
    // Nothing was kept where the browser allows no storage.
  }
}

/** What is kept for this council, if it fits these areas; nothing for whatever is damaged or of another release. */
export async function keptAdditions(dataset: Dataset): Promise<Additions> {
  try {
    const kept: unknown = await get(keyOf(dataset.council.code));
    if (!isKept(kept, dataset.count)) return NOTHING_ADDED;
    if (kept.additions.layers.every(({ key }) => !isFormerKey(key))) return kept.additions;
    const additions = { ...kept.additions, layers: kept.additions.layers.map(renamed) };
    await set(keyOf(dataset.council.code), { ...kept, additions });
    return additions;
  } catch {
    return NOTHING_ADDED;
  }
}

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
const withoutExact = ({ layers, points }: Additions): Additions => ({
  points,
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
