import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { UNGROUPED } from '../../domain/model/grouping';
import { counted } from '../../domain/words/format-value';
import type { AppStore } from '../../state/store';
import { Problem } from '../shared/Problem';
import { ACCEPTED_FILES } from './accepted-files';
import type { GroupingReading } from './use-own-grouping';

interface OwnGroupingFormProps {
  readonly store: StoreApi<AppStore>;
  readonly reading: GroupingReading | null;
  readonly onFile: (file: File) => void;
  readonly onLeave: () => void;
}

/** Areas put together by a list of the council's own: chosen, told row by row what was understood, and used only then. */
export function OwnGroupingForm({ store, reading, onFile, onLeave }: OwnGroupingFormProps) {
  const id = useId();
  const { additions, setAdditions, choose, choices } = useStore(store);
  const { grouping } = additions;
  const [said, setSaid] = useState('');
  const use = (): void => {
    if (!reading?.ok) return;
    setAdditions({ ...additions, grouping: reading.grouping });
    choose({ grouping: { by: 'own', place: null } });
    setSaid('The map, the table and everything made from them can now be told by these places: “For each”.');
    onLeave();
  };
  const remove = (): void => {
    const { grouping: _, ...rest } = additions;
    if (choices.grouping.by === 'own') choose({ grouping: UNGROUPED });
    setAdditions(rest);
    setSaid('Removed. Areas are put together by the published places alone.');
  };
  return (
    <section aria-labelledby={`${id}-heading`} className="add-data-section">
      <h2 id={`${id}-heading`}>Places of your own</h2>
      <p>
        A list of two columns puts areas together: a small area (LSOA), an output area, a ward or a postcode
        in one, and the name of the place it belongs to in the other. Totals, maps and documents are then by
        these places.
      </p>
      <details className="add-data-details">
        <summary>How to make the list for Local Community Networks</summary>
        <p>
          Local Community Networks are groups of parishes, and this map holds no list of them. Take the lookup
          “Output Area (2021) to Parish” of the Office for National Statistics, keep the rows of the council,
          and put the name of its network in place of each parish. Keep two columns: the code of the output
          area, and the name. An area that reaches into several is shared out by where its people live.
        </p>
      </details>
      <label htmlFor={id}>Choose the list</label>
      <input
        id={id}
        type="file"
        accept={ACCEPTED_FILES}
        className="file-input"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
      <div role="status">
        {reading && !reading.ok && (
          <Problem
            className="panel-problem"
            text={`${reading.name} was not used. ${reading.text} The map is unchanged.`}
          />
        )}
        {reading?.ok && (
          <div className="own-grouping">
            <p>
              <strong>{reading.grouping.fileName}</strong>:{' '}
              {counted(reading.grouping.groups.names.length, 'place')} (
              <span translate="no">{reading.grouping.groups.names.join('; ')}</span>).
            </p>
            {reading.grouping.notes.length > 0 && (
              <ul>
                {reading.grouping.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
            <p className="add-data-actions">
              <button type="button" className="button" onClick={use}>
                Use this list
              </button>
              <button type="button" className="button button--secondary" onClick={onLeave}>
                Leave it
              </button>
            </p>
          </div>
        )}
        {said !== '' && !reading && <p>{said}</p>}
      </div>
      {grouping && (
        <p>
          In use: <strong>{grouping.fileName}</strong>, {counted(grouping.groups.names.length, 'place')}.{' '}
          <button type="button" className="button button--secondary" onClick={remove}>
            Remove<span className="visually-hidden"> {grouping.fileName}</span>
          </button>
        </p>
      )}
    </section>
  );
}
