import { useId, useMemo } from 'react';
import { useStore } from 'zustand';
import type { BasketEntry, BasketStore } from '../../state/basket';
import { type EvidenceTools, openQuery } from './make-evidence';
import { Thumbnail } from './Thumbnail';

interface BasketEntryProps {
  readonly entry: BasketEntry;
  readonly index: number;
  readonly count: number;
  readonly tools: EvidenceTools;
  readonly basket: BasketStore;
}

/** One view of the pack: what it says now, the officer's words to it, its place in the order. */
export function BasketEntryForm({ entry, index, count, tools, basket }: BasketEntryProps) {
  const dataset = useStore(tools.store, (state) => state.dataset);
  // The dataset is not named below but decides what the choices give.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const { reading, dropped } = useMemo(
    () => openQuery(tools.store, entry.query),
    [tools.store, dataset, entry.query],
  );
  const id = useId();
  const { move, remove, setCaption, setAltText } = basket.getState();
  const edited = entry.altText !== null;

  return (
    <li className="basket-entry">
      <Thumbnail tools={tools} reading={reading} />
      <h3>{reading.viewTitle}</h3>
      <p className="muted">
        {reading.question} Colours: {reading.measure.title}.
      </p>
      {entry.dataVersion !== dataset.version && (
        <p className="basket-note">
          The data have been rebuilt since this was added: figures are those of now.
        </p>
      )}
      {dropped.map((text) => (
        <p key={text} className="basket-note">
          {text}
        </p>
      ))}
      <label htmlFor={`${id}-caption`}>Caption (optional)</label>
      <input
        id={`${id}-caption`}
        className="text-input"
        value={entry.caption}
        maxLength={300}
        onChange={(event) => setCaption(entry.id, event.target.value)}
      />
      <label htmlFor={`${id}-alt`}>Description for people who cannot see the picture</label>
      <textarea
        id={`${id}-alt`}
        className="text-input"
        rows={5}
        maxLength={2000}
        aria-describedby={`${id}-edited`}
        value={entry.altText ?? reading.altText}
        onChange={(event) =>
          setAltText(entry.id, event.target.value === reading.altText ? null : event.target.value)
        }
      />
      <p id={`${id}-edited`} className="muted">
        {edited
          ? 'Edited by hand: the pack says so, because nothing checks it against the data.'
          : 'Made from the data, the finding first.'}
      </p>
      <div className="basket-actions">
        {edited && (
          <button
            type="button"
            className="button button--secondary"
            onClick={() => setAltText(entry.id, null)}
          >
            Use the made text again
          </button>
        )}
        <button
          type="button"
          className="button button--secondary"
          disabled={index === 0}
          onClick={() => move(entry.id, -1)}
        >
          Move up<span className="visually-hidden"> {reading.viewTitle}</span>
        </button>
        <button
          type="button"
          className="button button--secondary"
          disabled={index === count - 1}
          onClick={() => move(entry.id, 1)}
        >
          Move down<span className="visually-hidden"> {reading.viewTitle}</span>
        </button>
        <button
          type="button"
          className="button button--secondary"
          onClick={() => tools.store.getState().choose(reading.choices)}
        >
          Open on the map<span className="visually-hidden">: {reading.viewTitle}</span>
        </button>
        <button type="button" className="button button--secondary" onClick={() => remove(entry.id)}>
          Remove<span className="visually-hidden"> {reading.viewTitle}</span>
        </button>
      </div>
    </li>
  );
}
