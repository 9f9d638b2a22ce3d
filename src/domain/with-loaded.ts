import type { AccessPoint, Column, Dataset, Source } from './dataset';
import { greatCircleKm } from './great-circle';
import type { LoadedLayer } from './loaded-layer';
import type { MeasureId } from './measures';

/** A council's own list of places with public computers, in place of the published one. */
export interface LoadedPoints {
  readonly points: readonly AccessPoint[];
  readonly source: Source;
  /** Figures published for the whole council or constituencies stay beside the map and change nothing in it. */
  readonly notes: readonly string[];
}

/** What a person has added to the published data. */
export interface Additions {
  readonly layers: readonly LoadedLayer[];
  readonly points: LoadedPoints | null;
}

export const NOTHING_ADDED: Additions = { layers: [], points: null };

/**
 * The additions with one more layer. A file of the same kind and vintage takes the place of the former, whose figures
 * have the same ids; any other stays beside it.
 *
 * @param insteadOf key of another layer that the person wants replaced
 */
export function withLayer(additions: Additions, layer: LoadedLayer, insteadOf = layer.key): Additions {
  const stay = additions.layers.filter(({ key }) => key !== layer.key && key !== insteadOf);
  return { ...additions, layers: [...stay, layer] };
}

/**
 * The published data with what was added to it: a new value, the published one stays as it is. Layers become
 * measures (the family `loaded`), in place of a published one of the same kind and vintage; a list of access points
 * replaces the published one, and the distances are measured anew.
 */
export function withAdditions(published: Dataset, { layers, points }: Additions): Dataset {
  const sources = new Map(published.sources);
  for (const { source } of layers) sources.set(source.id, source);
  const base = points === null ? published : withPoints(published, points);
  if (points !== null) sources.set(points.source.id, points.source);
  const kept = (published.loaded ?? []).filter(({ key }) => layers.every((layer) => layer.key !== key));
  return { ...base, sources, loaded: [...kept, ...layers] };
}

function withPoints(published: Dataset, { points }: LoadedPoints): Dataset {
  const open = points.filter(({ status }) => status === 'open');
  const nearest = Array.from({ length: published.count }, (_, row) => nearestOf(published, open, row));
  const columns = new Map<MeasureId, Column>(published.columns);
  columns.set('nearest_access_point_km', {
    values: Float64Array.from(nearest, (one) => one?.km ?? Number.NaN),
    status: Uint8Array.from(nearest, (one) => (one === null ? 1 : 0)),
  });
  // Shares of postcodes within a walk were computed for the published libraries: they are not these places'.
  columns.delete('walk_15min_pct');
  columns.delete('walk_30min_pct');
  return {
    ...published,
    accessPoints: points,
    columns,
    nearestAccessPoint: nearest.map((one) => one?.name ?? null),
  };
}

/** Great-circle, in kilometres; of two equally near the first by name. */
function nearestOf(
  { lon, lat }: Dataset,
  open: readonly AccessPoint[],
  row: number,
): { readonly name: string; readonly km: number } | null {
  let best: { readonly name: string; readonly km: number } | null = null;
  for (const { name, lon: x, lat: y } of open) {
    const km = greatCircleKm(lon[row] ?? Number.NaN, lat[row] ?? Number.NaN, x, y);
    if (best === null || km < best.km || (km === best.km && name < best.name)) best = { name, km };
  }
  return best;
}
