import { csvText } from '../../domain/words/csv-text';
import { formatCount } from '../../domain/words/format-value';
import { downloadCsv } from '../../export/download';
import type { FileReading } from '../../formats/read-file';

const SHOWN = 5;

/** How the rows found our areas, and what is wrong with those that did not: the first here, all in a CSV. */
export function MatchReport({ reading }: { reading: FileReading }) {
  const { problems, problemCount, rows, draft, read } = reading;
  const { matched, notOurs, unknown, faulty } = draft.match;
  const short = rows - matched - notOurs - unknown - faulty;
  const counts: readonly (readonly [string, number])[] = [
    ['rows read', rows],
    ['matched to this council’s areas', matched],
    ['not ours: places elsewhere', notOurs],
    ['unknown: in none of our lists', unknown],
    ['left out: something in the row is wrong', faulty + Math.max(0, short)],
  ];
  return (
    <>
      <dl className="match-counts">
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="numeric">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      {read.length > 1 && <p className="hint">{formatCount(read.length)} files of the zip are read.</p>}
      {problemCount > 0 && (
        <details className="add-data-details">
          <summary>
            {formatCount(problemCount)} {problemCount === 1 ? 'row' : 'rows'} with a problem
          </summary>
          <ol className="row-problems">
            {problems.slice(0, SHOWN).map(({ row, reason }) => (
              <li key={`${row} ${reason}`}>
                Row {formatCount(row)}: {reason}
              </li>
            ))}
          </ol>
          <button
            type="button"
            className="button button--secondary"
            onClick={() =>
              downloadCsv(
                csvText([['row', 'problem'], ...problems.map(({ row, reason }) => [row, reason])]),
                'rows-with-a-problem.csv',
              )
            }
          >
            Download {problemCount > problems.length ? `the first ${formatCount(problems.length)}` : 'all'} as
            CSV
          </button>
        </details>
      )}
    </>
  );
}
