import { useEffect, useMemo, useRef } from 'react';
import { classFill } from '../../cartography/palette';
import type { Filter, SortKey } from '../../domain/model/choices';
import type { AreaCode, Row } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import type { Reading } from '../../domain/model/reading';
import { shownColumns } from '../../domain/telling/areas-table';
import { formatCount } from '../../domain/words/format-value';
import { peopleText } from '../../domain/words/people-words';
import { Sources } from '../shared/Sources';
import { AreasTableRow } from './AreasTableRow';
import { FilterBar } from './FilterBar';
import { SortHeading } from './SortHeading';
import { SEPARATOR } from './separator';

interface AreasTableProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  /** Must keep its identity between renders: the rows are memoised on it. */
  readonly onSelect: (row: Row) => void;
  /** Puts an area beside others, or takes it away again. Must keep its identity too. */
  readonly onCompare: (code: AreaCode) => void;
  readonly onSort: (by: SortKey) => void;
  readonly onFilter: (change: Partial<Filter>) => void;
  /** What saves the table. */
  readonly download: React.ReactNode;
}

/**
 * Every shown area as one real table, so that searching the page, copying and a screen reader's table keys work.
 * It says what the map says: the same reading, filter, order and selection.
 */
export function AreasTable({
  dataset,
  reading,
  onSelect,
  onCompare,
  onSort,
  onFilter,
  download,
}: AreasTableProps) {
  const columns = useMemo(() => shownColumns(dataset, reading), [dataset, reading]);
  // The first column is the name, which heads the row.
  const cells = columns.slice(1);
  const layout = cells.map(({ id, numeric }) => (numeric ? `${id} numeric` : id)).join(SEPARATOR);
  const selected = reading.selected?.row ?? null;
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selected === null) return;
    scroller.current?.querySelector(`tr[data-row="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { by, descending } = reading.choices.sort;

  return (
    <div className="areas">
      <FilterBar
        filter={reading.choices.filter}
        isFiltered={reading.isFiltered}
        status={shownText(dataset, reading)}
        onFilter={onFilter}
        download={download}
      />
      <section
        ref={scroller}
        className="areas-scroll"
        aria-label="Table of areas, scrolls sideways"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll it by keyboard
        tabIndex={0}
      >
        <table id="areas-table" className="areas-table">
          <caption>
            <span className="areas-title">{reading.title}</span>
            <span className="areas-count">{reading.filter?.text ?? shownText(dataset, reading)}</span>
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHeading key={column.id} {...column} by={by} descending={descending} onSort={onSort} />
              ))}
              <th scope="col">
                <span className="sort-plain">Compare</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {reading.order.map((row) => (
              <AreasTableRow
                key={row}
                row={row}
                name={dataset.names[row] ?? ''}
                code={dataset.codes[row] ?? ''}
                cells={cells.map((column) => column.text(row)).join(SEPARATOR)}
                layout={layout}
                fill={classFill(reading, reading.classOf[row] ?? -1)}
                missing={(reading.classOf[row] ?? -1) < 0}
                marked={reading.marked[row] === 1}
                selected={row === selected}
                compared={reading.choices.compared.some((code) => code === dataset.codes[row])}
                onSelect={onSelect}
                onCompare={onCompare}
              />
            ))}
          </tbody>
        </table>
        {reading.shownCount === 0 && (
          <p className="areas-none">No area matches. Clear the filter to see all {dataset.count}.</p>
        )}
      </section>
      <div className="areas-source">
        <Sources reading={reading} version={dataset.version} />
      </div>
    </div>
  );
}

function shownText(dataset: Dataset, reading: Reading): string {
  return `${formatCount(reading.shownCount)} of ${formatCount(dataset.count)} areas, ${peopleText(reading.people, reading.shownPeople)}`;
}
