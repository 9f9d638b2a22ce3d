import { useEffect, useRef, useState } from 'react';
import { NO_FILTER } from '../../domain/areas/filter/filter-rows';
import type { Filter } from '../../domain/model/choices';

interface FilterBarProps {
  readonly filter: Filter;
  readonly isFiltered: boolean;
  /** How much is shown: "23 of 339 areas, 37,839 residents". */
  readonly status: string;
  readonly onFilter: (change: Partial<Filter>) => void;
  readonly download: React.ReactNode;
}

/** Text that narrows table and map together, how much is shown, and exactly that as a file. Rules stand with the controls. */
export function FilterBar({ filter, isFiltered, status, onFilter, download }: FilterBarProps) {
  const { input, draft, setDraft } = useTextDraft(filter.text);
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
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value);
            onFilter({ text: event.target.value });
          }}
        />
      </div>
      <div className="filter-end">
        <p role="status" className="filter-status numeric">
          {status}
        </p>
        <button
          type="button"
          className="button button--secondary"
          disabled={!isFiltered}
          onClick={() => {
            setDraft('');
            onFilter(NO_FILTER);
          }}
        >
          Clear filter
        </button>
        {download}
      </div>
    </search>
  );
}

/**
 * What stands in the field. The reading may follow a moment behind the typing, so the field keeps its own copy and
 * takes up a change from outside (Back, a link, another view), except into a text that is being typed.
 */
function useTextDraft(text: string) {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(text);
  useEffect(() => {
    if (document.activeElement !== input.current) setDraft(text);
  }, [text]);
  return { input, draft, setDraft };
}
