import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { counted } from '../../domain/words/format-value';
import type { EvidenceKind } from '../../export/evidence-files';
import type { BasketStore } from '../../state/basket';
import { BasketEntryForm } from './BasketEntryForm';
import { DecisionsCompared } from './DecisionsCompared';
import './evidence.css';
import { type EvidenceTools, fetchDataFor, saveEvidence } from './make-evidence';
import { ReopenPanel } from './ReopenPanel';
import { ServiceFields } from './ServiceFields';

interface EvidencePageProps {
  readonly tools: EvidenceTools;
  readonly basket: BasketStore;
}

const FILES: readonly { readonly kind: EvidenceKind; readonly label: string }[] = [
  { kind: 'word', label: 'Word document' },
  { kind: 'html', label: 'Web report' },
  { kind: 'table', label: 'Tables (CSV)' },
  { kind: 'recipe', label: 'Recipe' },
];

/** Several views put in order, described and saved as one pack; and a pack of old, checked against the data of now. */
export function EvidencePage({ tools, basket }: EvidencePageProps) {
  const { entries } = useStore(basket);
  const queries = useMemo(() => entries.map(({ query }) => query), [entries]);
  useEffect(() => {
    void fetchDataFor(
      tools,
      basket.getState().entries.map(({ query }) => query),
    );
    // What the pack holds when the page opens: later views come from the map, which has their data.
  }, [tools, basket]);
  return (
    <article className="evidence" aria-labelledby="evidence-heading">
      <h1 id="evidence-heading">Evidence</h1>
      <p className="page-lead">
        Put the views that matter into one pack: a Word document of six to fourteen pages under the headings
        of the council’s equality impact assessment, an annex with every area and source, the pictures, the
        tables behind them, also by ward, and a recipe by which anyone can check the figures later. It drafts;
        you decide.
      </p>
      <section aria-labelledby="pack-heading" className="evidence-section">
        <h2 id="pack-heading">Your pack{entries.length > 0 && `: ${counted(entries.length, 'view')}`}</h2>
        {entries.length === 0 ? (
          <>
            <p>
              Nothing is in it yet. On the map, choose a question and its thresholds, then “Save or share” and
              “Add to evidence”.
            </p>
            <button type="button" className="button" onClick={() => tools.store.getState().setLayout('map')}>
              Go to the map
            </button>
          </>
        ) : (
          <>
            <ServiceFields basket={basket} />
            <ol className="basket">
              {entries.map((entry, index) => (
                <BasketEntryForm
                  key={entry.id}
                  entry={entry}
                  index={index}
                  count={entries.length}
                  tools={tools}
                  basket={basket}
                />
              ))}
            </ol>
            <DecisionsCompared tools={tools} queries={queries} />
            <SavePack tools={tools} basket={basket} />
            <Storage basket={basket} />
          </>
        )}
      </section>
      <ReopenPanel tools={tools} />
    </article>
  );
}

function SavePack({ tools, basket }: EvidencePageProps) {
  const [making, setMaking] = useState<EvidenceKind | null>(null);
  const [outcome, setOutcome] = useState('');

  async function make(kind: EvidenceKind): Promise<void> {
    setMaking(kind);
    setOutcome('Making it. This takes a few seconds.');
    try {
      const { entries, service } = basket.getState();
      await saveEvidence(tools, kind, entries, service);
      setOutcome('Saved.');
    } catch {
      setOutcome(
        'The evidence could not be made. Check the connection and try again; your views are still here.',
      );
    } finally {
      setMaking(null);
    }
  }

  return (
    <div className="save-pack">
      <button type="button" className="button" disabled={making !== null} onClick={() => make('zip')}>
        {making === 'zip' ? 'Making the pack…' : 'Save everything (zip)'}
      </button>
      {FILES.map(({ kind, label }) => (
        <button
          key={kind}
          type="button"
          className="button button--secondary"
          disabled={making !== null}
          onClick={() => make(kind)}
        >
          {label}
        </button>
      ))}
      <p role="status" className="save-outcome">
        {outcome}
      </p>
    </div>
  );
}

function Storage({ basket }: { readonly basket: BasketStore }) {
  const { kept, bytes, clear } = useStore(basket);
  return (
    <div className="basket-storage">
      <p>
        {kept === 'browser'
          ? `Kept in this browser only (${bytes.toLocaleString('en-GB')} bytes). Nothing is sent anywhere.`
          : 'This browser keeps nothing for pages, so the pack is gone when you close this one. Save it first.'}
      </p>
      <button type="button" className="button button--secondary" onClick={clear}>
        Delete the pack
      </button>
    </div>
  );
}
