import { useId, useMemo } from 'react';
import type { AreaCode } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import { rowNouns } from '../../domain/words/row-nouns';
import { capitalised } from '../../domain/words/sentence';

interface AreaFieldProps {
  /** Areas, or places made of them. */
  readonly rows: Dataset;
  readonly selected: string | null;
  readonly onSelect: (code: AreaCode | null) => void;
}

/** The area or place that is open at the start, of all by name. */
export function AreaField({ rows, selected, onSelect }: AreaFieldProps) {
  const id = useId();
  const sorted = useMemo(
    () =>
      rows.codes
        .map((code, index) => ({ code, name: rows.names[index] ?? '' }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    [rows],
  );
  return (
    <div className="builder-field">
      <label htmlFor={id}>{capitalised(rowNouns(rows).one)} open at the start</label>
      <select
        id={id}
        value={selected ?? ''}
        onChange={(event) => onSelect(rows.codes.find((code) => code === event.target.value) ?? null)}
      >
        <option value="">None</option>
        {sorted.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
