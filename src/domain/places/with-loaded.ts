import type { Dataset } from '../model/dataset';
import type { OwnGrouping } from '../model/grouping';
import { type LoadedLayer, takesPlaceOf } from '../model/loaded-layer';
import { type LoadedPoints, withPoints } from './loaded-points';

/** What a person has added to the published data. */
export interface Additions {
  readonly layers: readonly LoadedLayer[];
  readonly points: LoadedPoints | null;
  /** A list that puts areas together to places of its own; absent = none. */
  readonly grouping?: OwnGrouping;
}

export const NOTHING_ADDED: Additions = { layers: [], points: null };

/**
 * The additions with one more layer. A file of the same kind and vintage, or a table of the same name, takes the place
 * of the former; any other stays beside it.
 *
 * @param insteadOf key of another layer that the person wants replaced
 */
export function withLayer(additions: Additions, layer: LoadedLayer, insteadOf = layer.key): Additions {
  const stay = additions.layers.filter((other) => !takesPlaceOf(layer, other) && other.key !== insteadOf);
  return { ...additions, layers: [...stay, layer] };
}

/**
 * The published data with what was added to it: a new value, the published one stays as it is. Layers become
 * measures (the family `loaded`), in place of a published one of the same kind and vintage; a list of access points
 * replaces the published one or adds to it, and the distances are measured anew.
 */
export function withAdditions(published: Dataset, { layers, points, grouping }: Additions): Dataset {
  const base = points === null ? published : withPoints(published, points);
  const sources = new Map(base.sources);
  for (const { source } of layers) sources.set(source.id, source);
  const kept = (published.loaded ?? []).filter(({ key }) => layers.every((layer) => layer.key !== key));
  return {
    ...base,
    sources,
    loaded: [...kept, ...layers],
    ...(grouping ? { ownGrouping: grouping } : {}),
  };
}
