import { useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { FigureId } from '../../domain/model/measure';
import { NOTHING_ADDED } from '../../domain/places/with-loaded';
import { protectionText } from '../../domain/sums/disclosure';
import { counted, formatCount } from '../../domain/words/format-value';
import { forgetAdditions, keepAdditions, sizeOfAdditions } from '../../load/kept-additions';
import { keepsAdditions, onKeptElsewhere } from '../../load/kept-flag';
import type { AppStore } from '../../state/store';
import { AreaHistory } from '../coverage/AreaHistory';
import { ShowFigure } from './ShowFigure';

interface AddedListProps {
  readonly store: StoreApi<AppStore>;
  readonly onShow: (measure: FigureId) => void;
}

/** What has been added, to show, remove, keep or delete. */
export function AddedList({ store, onShow }: AddedListProps) {
  const { dataset, additions, setAdditions } = useStore(store);
  const kept = useSyncExternalStore(onKeptElsewhere, keepsAdditions, keepsAdditions);
  const [said, setSaid] = useState('');
  const { layers, points } = additions;
  const isEmpty = layers.length === 0 && points === null;

  async function keep(): Promise<void> {
    const done = await keepAdditions(dataset, additions);
    setSaid(done.ok ? KEPT + (done.insteadOfPlaces ? INSTEAD : done.isBesideOthers ? BESIDE : '') : NOT_KEPT);
  }
  async function forget(): Promise<void> {
    await forgetAdditions(dataset.council.code);
    setAdditions(NOTHING_ADDED);
    setSaid('Deleted. The map shows the published data alone.');
  }

  return (
    <section aria-labelledby="added-heading" className="add-data-section">
      <h2 id="added-heading">Added in this browser</h2>
      {isEmpty && <p>Nothing has been added. The map shows the published data.</p>}
      <ul className="added-list">
        {layers.map((layer) => (
          <li key={layer.key}>
            <h3>{layer.source.title}</h3>
            <p className="muted">
              {layer.source.vintage}; {layer.source.release}.{' '}
              {layer.protection && protectionText(layer.protection)}
            </p>
            <p className="added-print">{layer.source.caveats.join(' ')}</p>
            <ShowFigure layer={layer} onShow={onShow} />
            <button
              type="button"
              className="button button--secondary"
              onClick={() => setAdditions({ ...additions, layers: layers.filter((one) => one !== layer) })}
            >
              Remove<span className="visually-hidden"> {layer.source.title}</span>
            </button>
          </li>
        ))}
        {points && (
          <li>
            <h3>{points.source.title}</h3>
            <p className="muted">
              {counted(points.points.length, 'place')} {points.how === 'instead' ? 'instead of' : 'beside'}{' '}
              the published libraries. {points.notes.join(' ')}
            </p>
            <p className="added-print">{points.source.caveats.join(' ')}</p>
            <button
              type="button"
              className="button button--secondary"
              onClick={() => setAdditions({ ...additions, points: null })}
            >
              Go back to the published libraries
            </button>
          </li>
        )}
      </ul>
      {!isEmpty && <AreaHistory layers={dataset.loaded ?? []} heading="h3" />}
      {(!isEmpty || kept) && (
        <div className="add-data-actions">
          {!isEmpty && (
            <button type="button" className="button button--secondary" onClick={() => void keep()}>
              Keep for the next visit ({kilobytes(sizeOfAdditions(additions))})
            </button>
          )}
          <button type="button" className="button button--secondary" onClick={() => void forget()}>
            Delete everything added{kept ? ', also what is kept' : ''}
          </button>
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  );
}

const KEPT =
  'Kept in this browser. It will be there on the next visit; anyone who uses this browser can see it.';
const BESIDE = ' What another tab has kept stays kept beside it.';
const INSTEAD = ' Another tab had kept a list of places: only one can be kept, and it is yours now.';
const NOT_KEPT =
  'This browser does not let the page keep anything (a private window, or no room). It is there until you close the page.';

const kilobytes = (bytes: number): string => `about ${formatCount(Math.max(1, Math.round(bytes / 1000)))} kB`;
