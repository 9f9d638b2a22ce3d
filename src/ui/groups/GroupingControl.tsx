import { useId } from 'react';
import type { Dataset } from '../../domain/model/dataset';
import { GROUPING_IDS, GROUPINGS, type GroupingId } from '../../domain/model/grouping';
import { groupsOf } from '../../domain/sums/groups';
import { formatCount } from '../../domain/words/format-value';
import { capitalised } from '../../domain/words/sentence';

interface GroupingControlProps {
  readonly dataset: Dataset;
  readonly by: GroupingId;
  /** "A row for each" of a table. */
  readonly label: string;
  readonly className?: string;
  readonly onChoose: (by: GroupingId) => void;
}

/** Which places map, table and pages are told of: small areas, or what people govern by. */
export function GroupingControl({ dataset, by, label, className = '', onChoose }: GroupingControlProps) {
  const id = useId();
  return (
    <div className={`groups-control ${className}`}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={by}
        onChange={(event) => onChoose(event.target.value as GroupingId)}
      >
        {GROUPING_IDS.map((one) => {
          const count = groupsOf(dataset, one).codes.length;
          if (count === 0 && one !== by) return null;
          return (
            <option key={one} value={one}>
              {one === 'council'
                ? 'Whole council'
                : `${capitalised(one === 'own' ? (dataset.ownGrouping?.title ?? GROUPINGS.own.one) : GROUPINGS[one].one)} (${formatCount(count)})`}
            </option>
          );
        })}
      </select>
    </div>
  );
}
