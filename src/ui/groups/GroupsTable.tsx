import { useMemo, useState } from 'react';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import type { GroupColumn } from '../../domain/pages/groups/group-column';
import { groupColumns } from '../../domain/pages/groups/group-columns';
import { groupTables } from '../../domain/pages/groups/group-tables';
import { membershipText } from '../../domain/pages/groups/group-words';
import {
  type GroupedReading,
  type GroupTotals,
  groupedReading,
} from '../../domain/pages/groups/grouped-reading';
import { boundaryFinding, groupsText, orderFinding } from '../../domain/telling/boundary';
import { formatCount } from '../../domain/words/format-value';
import { uncapitalised } from '../../domain/words/sentence';
import type { AppStore } from '../../state/store';
import { say } from '../announce/speak';
import { FindingParts } from '../explore/FindingParts';
import { SaveTable } from '../shared/SaveTable';
import { SortHeading } from '../table/SortHeading';

interface GroupsTableProps {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly actions: AppStore;
  /** Name of the file, without ending. */
  readonly fileName: string;
  readonly link: () => string;
}

/** The answer by the places chosen, one row each, and all of them together in the last. */
export function GroupsTable({ dataset, choices, actions, fileName, link }: GroupsTableProps) {
  const reading = useMemo(() => groupedReading(dataset, choices), [dataset, choices]);
  const columns = useMemo(() => groupColumns(dataset, reading), [dataset, reading]);
  const [sort, setSort] = useState({ by: 'far_residents', descending: true });
  const boundary = useMemo(() => boundaryFinding(dataset, choices), [dataset, choices]);
  const order = useMemo(() => orderFinding(dataset, choices), [dataset, choices]);
  const sorted = inOrder(reading.groups, columns.find(({ id }) => id === sort.by) ?? null, sort.descending);
  const onSort = (by: string) => {
    const descending = sort.by === by ? !sort.descending : by !== 'name';
    setSort({ by, descending });
    const what = columns.find(({ id }) => id === by)?.heading ?? 'Name';
    const order =
      by === 'name' ? (descending ? 'Z to A' : 'A to Z') : `${descending ? 'highest' : 'lowest'} first`;
    say({ text: `Sorted by ${uncapitalised(what)}, ${order}.`, priority: 'action' });
  };
  const onOpen = ({ code, name }: GroupTotals) => {
    actions.choose({ grouping: { place: code }, selected: null });
    say({ text: `Opened ${name}.`, priority: 'action' });
  };
  return (
    <div className="areas">
      <div className="groups-head">
        <p className="groups-said">
          <FindingParts parts={boundary.parts} />
          {order.map(({ id, parts }) => (
            <span key={id}>
              {' '}
              <FindingParts parts={parts} />
            </span>
          ))}
        </p>
        <SaveTable name={fileName} what={() => ({ tables: groupTables(dataset, reading), link: link() })}>
          Download table (CSV)
        </SaveTable>
      </div>
      <section
        className="areas-scroll"
        aria-label={`Table of ${reading.grouping.many}, scrolls sideways`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll it by keyboard
        tabIndex={0}
      >
        <table id="groups-table" className="areas-table groups-table">
          <caption>
            <span className="areas-title">{captionOf(reading)}</span>
            <span className="areas-count">{membershipText(dataset, reading)}</span>
          </caption>
          <thead>
            <tr>
              <SortHeading
                heading="Name"
                title={`Name of the ${reading.grouping.one}`}
                sortBy="name"
                numeric={false}
                {...sort}
                onSort={onSort}
              />
              {columns.map(({ id, heading, isNumeric }) => (
                <SortHeading
                  key={id}
                  heading={heading}
                  title={heading}
                  sortBy={id}
                  numeric={isNumeric}
                  {...sort}
                  onSort={onSort}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((group) => (
              <GroupRow
                key={group.code}
                group={group}
                columns={columns}
                isOpen={group.code === choices.grouping.place}
                onOpen={() => onOpen(group)}
              />
            ))}
          </tbody>
          {reading.groups.length > 1 && (
            <tfoot>
              <GroupRow group={reading.total} columns={columns} isOpen={false} onOpen={null} />
            </tfoot>
          )}
        </table>
      </section>
    </div>
  );
}

const captionOf = ({ grouping, groups, total }: GroupedReading): string =>
  `${groupsText(grouping, groups.length)}, ${formatCount(total.residents)} residents`;

interface GroupRowProps {
  readonly group: GroupTotals;
  readonly columns: readonly GroupColumn[];
  readonly isOpen: boolean;
  /** null: it is the whole, which is no page of its own. */
  readonly onOpen: (() => void) | null;
}

function GroupRow({ group, columns, isOpen, onOpen }: GroupRowProps) {
  return (
    <tr
      className={isOpen ? 'areas-row areas-row--selected' : 'areas-row'}
      data-group={group.code}
      aria-current={isOpen ? 'true' : undefined}
    >
      <th scope="row" translate="no">
        {onOpen ? (
          <button type="button" className="areas-name" onClick={onOpen}>
            {group.name}
          </button>
        ) : (
          group.name
        )}
      </th>
      {columns.map(({ id, isNumeric, text }) => (
        <td key={id} data-column={id} className={isNumeric ? 'numeric' : undefined}>
          {text(group)}
        </td>
      ))}
    </tr>
  );
}

/** Sorted by a column, by name where it says the same; what is not held comes last, whichever way. */
function inOrder(
  groups: readonly GroupTotals[],
  column: GroupColumn | null,
  descending: boolean,
): readonly GroupTotals[] {
  const turn = descending ? -1 : 1;
  if (column === null) return descending ? [...groups].reverse() : groups;
  return [...groups].sort((a, b) => {
    const [one, other] = [column.order(a), column.order(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one === other ? 0 : turn * (one < other ? -1 : 1);
  });
}
