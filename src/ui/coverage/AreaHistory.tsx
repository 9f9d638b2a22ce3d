import { twoNewest } from '../../domain/figures/loaded-standing';
import { sinceFormer } from '../../domain/figures/was-and-now';
import type { LoadedLayer } from '../../domain/model/loaded-layer';
import { isOneOfMany } from '../../domain/model/loaded-layer';
import { WasAndNowTable } from './WasAndNowTable';

interface AreaHistoryProps {
  readonly layers: readonly LoadedLayer[];
  readonly heading: 'h2' | 'h3';
}

/** Was and now between the two newest files of each kind that are on the map. */
export function AreaHistory({ layers, heading: Heading }: AreaHistoryProps) {
  const kinds = [...new Set(layers.map(({ kind }) => kind))].filter((kind) => !isOneOfMany(kind));
  return kinds.flatMap((kind) => {
    const two = twoNewest(layers.filter((layer) => layer.kind === kind));
    const changes = two ? sinceFormer(two.now, two.was) : [];
    if (!two || changes.length === 0) return [];
    return (
      <section key={kind} aria-label={`Was and now: ${two.now.title}`} className="coverage-section">
        <Heading>Was and now: {two.now.title}</Heading>
        <WasAndNowTable changes={changes} />
        {[two.now, two.was].map(({ source }) => (
          <p key={source.id} className="small-print">
            Source: {source.publisher}, {source.title}. Data: {source.vintage}. Release: {source.release}.
          </p>
        ))}
      </section>
    );
  });
}
