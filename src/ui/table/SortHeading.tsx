interface SortHeadingProps<Key extends string> {
  readonly heading: string;
  readonly title: string;
  /** Absent: the column cannot be sorted by. */
  readonly sortBy?: Key;
  readonly numeric: boolean;
  /** How the table is sorted now. */
  readonly by: Key;
  readonly descending: boolean;
  readonly onSort: (by: Key) => void;
}

/** A column heading; a button where the table can be sorted by it, with the order told to a screen reader. */
export function SortHeading<Key extends string>({
  heading,
  title,
  sortBy,
  numeric,
  by,
  descending,
  onSort,
}: SortHeadingProps<Key>) {
  const className = numeric ? 'numeric' : undefined;
  const spoken = title === heading ? null : <span className="visually-hidden"> ({title})</span>;
  if (sortBy === undefined)
    return (
      <th scope="col" className={className}>
        <span className="sort-plain">
          {heading}
          {spoken}
        </span>
      </th>
    );
  const order = by !== sortBy ? 'none' : descending ? 'descending' : 'ascending';
  return (
    // browsers do not print a button again on the next sheet: paper has the heading as text
    <th scope="col" className={className} aria-sort={order} data-printed={heading}>
      <button type="button" className="sort-button" onClick={() => onSort(sortBy)}>
        {heading}
        {spoken}
        <SortArrows order={order} />
      </button>
    </th>
  );
}

function SortArrows({ order }: { order: 'none' | 'ascending' | 'descending' }) {
  return (
    <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true" focusable="false">
      {order !== 'descending' && <path d="M5 1 9 6.5H1Z" fill="currentColor" />}
      {order !== 'ascending' && <path d="M5 15 9 9.5H1Z" fill="currentColor" />}
    </svg>
  );
}
