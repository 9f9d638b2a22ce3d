import { useEffect, useMemo, useRef, useState } from 'react';
import type { Filter } from '../../domain/choices';
import type { Dataset } from '../../domain/dataset';

interface FilterBarProps {
  readonly dataset: Dataset;
  readonly filter: Filter;
  readonly isFiltered: boolean;
  /** How much is shown: "23 of 339 areas, 37,839 residents". */
  readonly status: string;
  readonly onFilter: (change: Partial<Filter>) => void;
  readonly onDownload: () => void;
}

const NO_FILTER: Filter = { text: '', district: null, ruralUrban: null, markedOnly: false };

/** Narrows table and map together, and gives exactly what is shown as a file. */
export function FilterBar({ dataset, filter, isFiltered, status, onFilter, onDownload }: FilterBarProps) {
  const districts = useMemo(() => [...new Set(dataset.districts)].sort(), [dataset]);
  const { input, draft, setDraft } = useFilterDraft(filter);
  const change = (part: Partial<Filter>) => {
    setDraft({ ...draft, ...part });
    onFilter(part);
  };
  return (
    <search className="filter-bar" aria-label="Filter the areas">
      <div className="filter-field filter-field--text">
        <label htmlFor="filter-text">Name, ward or code contains</label>
        <input
          ref={input}
          id="filter-text"
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </div>
      <div className="filter-field">
        <label htmlFor="filter-district">Former district</label>
        <select
          id="filter-district"
          value={draft.district ?? ''}
          onChange={(event) => change({ district: event.target.value || null })}
        >
          <option value="">All</option>
          {districts.map((district) => (
            <option key={district}>{district}</option>
          ))}
        </select>
      </div>
      <div className="filter-field">
        <label htmlFor="filter-rural">Rural or urban</label>
        <select
          id="filter-rural"
          value={draft.ruralUrban ?? ''}
          onChange={(event) => change({ ruralUrban: ruralUrbanOf(event.target.value) })}
        >
          <option value="">Both</option>
          <option value="rural">Rural</option>
          <option value="urban">Urban</option>
        </select>
      </div>
      <label className="filter-check">
        <input
          type="checkbox"
          checked={draft.markedOnly}
          onChange={(event) => change({ markedOnly: event.target.checked })}
        />
        <span>Marked areas only</span>
      </label>
      <div className="filter-end">
        <p role="status" className="filter-status numeric">
          {status}
        </p>
        <button
          type="button"
          className="button button--secondary"
          disabled={!isFiltered}
          onClick={() => change(NO_FILTER)}
        >
          Clear filter
        </button>
        <button type="button" className="button" onClick={onDownload}>
          Download CSV
        </button>
      </div>
    </search>
  );
}

/**
 * What stands in the fields. The reading may follow a moment behind the typing, so the fields keep their own copy
 * and take up a change from outside (Back, a link, another view), except into a text that is being typed.
 */
function useFilterDraft({ text, district, ruralUrban, markedOnly }: Filter) {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Filter>({ text, district, ruralUrban, markedOnly });
  useEffect(() => {
    const typing = document.activeElement === input.current;
    setDraft((last) => ({ text: typing ? last.text : text, district, ruralUrban, markedOnly }));
  }, [text, district, ruralUrban, markedOnly]);
  return { input, draft, setDraft };
}

function ruralUrbanOf(value: string): Filter['ruralUrban'] {
  return value === 'rural' || value === 'urban' ? value : null;
}
