import { goesByName } from '../../domain/loaded-ids';
import type { LoadedLayer } from '../../domain/loaded-layer';
import { twoNewest } from '../../domain/loaded-standing';
import { sinceFormer } from '../../domain/was-and-now';
import { WasAndNowTable } from './WasAndNowTable';

/** Was and now between the two newest files of each kind that are on the map. */
export function AddedHistory({ layers }: { layers: readonly LoadedLayer[] }) {
  const kinds = [...new Set(layers.map(({ kind }) => kind))].filter((kind) => !goesByName(kind));
  return kinds.flatMap((kind) => {
    const two = twoNewest(layers.filter((layer) => layer.kind === kind));
    const changes = two ? sinceFormer(two.now, two.was) : [];
    if (!two || changes.length === 0) return [];
    return (
      <section key={kind} aria-label={`Was and now: ${two.now.title}`}>
        <h3>{two.now.title}</h3>
        <WasAndNowTable changes={changes} />
      </section>
    );
  });
}
