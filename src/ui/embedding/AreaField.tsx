import { useId, useMemo } from 'react';
import type { AreaCode } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';

interface AreaFieldProps {
  readonly dataset: Dataset;
  readonly selected: AreaCode | null;
  readonly onSelect: (code: AreaCode | null) => void;
}

/** The area that is open at the start, of all by name. */
export function AreaField({ dataset, selected, onSelect }: AreaFieldProps) {
  const id = useId();
  const sorted = useMemo(
    () =>
      dataset.codes
        .map((code, index) => ({ code, name: dataset.names[index] ?? '' }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    [dataset],
  );
  return (
    <div className="builder-field">
      <label htmlFor={id}>Area open at the start</label>
      <select
        id={id}
        value={selected ?? ''}
        onChange={(event) => onSelect(dataset.codes.find((code) => code === event.target.value) ?? null)}
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
