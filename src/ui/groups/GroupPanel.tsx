import { useMemo } from 'react';
import { markedRows } from '../../domain/areas/marks';
import type { Choices } from '../../domain/model/choices';
import { type AreaCode, areaCode, type Row } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import type { GroupColumn } from '../../domain/pages/groups/group-column';
import { groupColumns } from '../../domain/pages/groups/group-columns';
import { groupFindings, membershipText } from '../../domain/pages/groups/group-words';
import {
  type GroupedReading,
  type GroupTotals,
  groupedReading,
} from '../../domain/pages/groups/grouped-reading';
import { capitalised } from '../../domain/words/sentence';
import { useCloseOnEscape, useScrollToTopFor } from '../area/use-panel';
import { FindingParts } from '../explore/FindingParts';
import { Strip } from '../shared/Strip';

interface GroupPanelProps {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly onClose: () => void;
  readonly onSelect: (row: Row) => void;
  readonly onCompare: (code: AreaCode) => void;
  /** Goes to the map from the table, and back. */
  readonly onShow: () => void;
}

/** The page of one ward, neighbourhood or former district; nothing when none is open. */
export function GroupPanel({ dataset, choices, ...rest }: GroupPanelProps) {
  const reading = useMemo(() => groupedReading(dataset, choices), [dataset, choices]);
  if (!reading.open) return null;
  return <Panel dataset={dataset} reading={reading} group={reading.open} {...rest} />;
}

interface PanelProps extends Omit<GroupPanelProps, 'choices'> {
  readonly reading: GroupedReading;
  readonly group: GroupTotals;
}

const HEADING = 'group-heading';

function Panel({ dataset, reading, group, onClose, onSelect, onCompare, onShow }: PanelProps) {
  const section = useCloseOnEscape(onClose, [`[data-group="${group.code}"] button`, '.find-input']);
  useScrollToTopFor(section, group.code);
  const { grouping, total, groups } = reading;
  const marked = markedRows(dataset, reading.choices);
  return (
    <section
      ref={section}
      className="area-panel group-panel"
      data-panel={group.code}
      aria-labelledby={HEADING}
    >
      <div className="area-head">
        <h2 id={HEADING} tabIndex={-1} translate="no">
          {group.name}
        </h2>
        <button type="button" className="area-close" onClick={onClose}>
          Close<span className="visually-hidden"> {group.name}</span>
        </button>
      </div>
      <p className="area-where">{`${capitalised(grouping.one)}. ${membershipText(dataset, reading)}`}</p>
      {groupFindings(dataset, reading, group).map((one) => (
        <p key={one.id} className="group-finding">
          <FindingParts parts={one.parts} />
        </p>
      ))}
      <table className="group-figures">
        <caption>{groups.length > 1 ? 'Beside the whole council' : 'Figures'}</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className="numeric">
              Here
            </th>
            {groups.length > 1 && (
              <th scope="col" className="numeric" translate="no">
                {total.name}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {groupColumns(dataset, reading).map(({ id, heading, text, order }) => (
            <tr key={id} data-figure={id}>
              <th scope="row">
                {heading}
                <GroupStrip of={group} groups={groups} order={order} />
              </th>
              <td className="numeric">{text(group)}</td>
              {groups.length > 1 && <td className="numeric">{text(total)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="area-actions">
        <button type="button" className="button button--secondary" onClick={onShow}>
          {reading.choices.layout === 'map' ? `Show all ${grouping.many} as a table` : 'Show on the map'}
        </button>{' '}
        <button
          type="button"
          className="button button--secondary"
          aria-pressed={reading.choices.compared.some((code) => code === group.code)}
          onClick={() => onCompare(areaCode(group.code))}
        >
          {reading.choices.compared.some((code) => code === group.code)
            ? 'Remove from compare'
            : 'Add to compare'}
        </button>
      </p>
      <h3>Its small areas</h3>
      <ul className="group-areas">
        {group.rows.map((row) => (
          <li key={row}>
            <button type="button" className="areas-name" translate="no" onClick={() => onSelect(row)}>
              {dataset.names[row]}
            </button>
            {marked[row] === 1 && <span className="muted"> highlighted</span>}
          </li>
        ))}
      </ul>
      <p className="area-note">
        {capitalised(grouping.geography)}. Code {group.code}.
      </p>
    </section>
  );
}

/** Where the place stands among all of its kind; nothing for what is no number. */
function GroupStrip(props: {
  readonly of: GroupTotals;
  readonly groups: readonly GroupTotals[];
  readonly order: GroupColumn['order'];
}) {
  const at = props.order(props.of);
  if (typeof at !== 'number') return null;
  const values = props.groups.flatMap((group) => {
    const one = props.order(group);
    return typeof one === 'number' ? [one] : [];
  });
  const higher = values.filter((one) => one > at).length;
  return <Strip values={values} at={at} label={`${higher} of ${values.length} have more`} />;
}
