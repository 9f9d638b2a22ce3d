import type { Dataset } from '../../domain/model/dataset';
import type { Source } from '../../domain/model/source';
import { SourceTitle } from '../coverage/SourceLine';

/** Every source of the manifest, with the dates, licence and attribution its publisher asks for. */
export function SourceList({ dataset }: { dataset: Dataset }) {
  const sources = [...dataset.sources.values()];
  return (
    <section aria-labelledby="notes-sources" className="notes-section">
      <h2 id="notes-sources">Sources ({sources.length})</h2>
      <ul className="sources">
        {sources.map((source) => (
          <li key={source.id} className="source" data-source={source.id}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SourceEntry({ source }: { source: Source }) {
  const facts = [
    ['Publisher', source.publisher],
    ['Describes', source.vintage],
    ['Published', source.release],
    ['Geography', source.geography],
    ['Licence', source.licence],
    ['Attribution', source.attribution],
  ] as const;
  return (
    <>
      <h3>
        <SourceTitle title={source.title} url={source.url} />
      </h3>
      <dl className="source-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {source.caveats.length > 0 && (
        <ul className="source-caveats" aria-label={`Caveats of ${source.title}`}>
          {source.caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      )}
    </>
  );
}
