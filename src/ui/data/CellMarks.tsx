import { formatCount } from '../../domain/words/format-value';
import type { CellMark } from '../../formats/reader/decision';

/** Marks that stand in place of figures, how often, and what was made of each. */
export function CellMarks({ marks }: { marks: readonly CellMark[] }) {
  if (marks.length === 0) return null;
  const cells = marks.reduce((total, mark) => total + mark.cells, 0);
  return (
    <details className="add-data-details">
      <summary>
        {formatCount(cells)} {cells === 1 ? 'cell holds' : 'cells hold'} a mark in place of a figure
      </summary>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">Mark</th>
            <th scope="col" className="numeric">
              Cells
            </th>
            <th scope="col">Read as</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ mark, cells: count, made }) => (
            <tr key={mark}>
              <th scope="row">{mark === '' ? 'blank' : mark}</th>
              <td className="numeric">{formatCount(count)}</td>
              <td>{made}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
