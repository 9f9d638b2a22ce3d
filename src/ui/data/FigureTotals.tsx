import { Status } from '../../domain/model/column';
import type { LoadedLayer } from '../../domain/model/loaded-layer';
import { formatCount, formatValue } from '../../domain/words/format-value';
import { ScrollTable } from '../shared/ScrollTable';

/** The figures a file would add: of all its rows in the council, in how many areas, and the file's own totals. */
export function FigureTotals({ layer }: { layer: LoadedLayer }) {
  return (
    <>
      <ScrollTable label="Figures in the file">
        <table className="figures-table">
          <caption>
            <span>What would be added, {layer.source.vintage}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col" className="numeric">
                All its rows together
              </th>
              <th scope="col" className="numeric">
                Areas with a figure
              </th>
              <th scope="col" className="numeric">
                Held back
              </th>
            </tr>
          </thead>
          <tbody>
            {layer.figures.map(({ key, title, measure, council, column }) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                <td className="numeric">{council === null ? '–' : formatValue(measure, council)}</td>
                <td className="numeric">{formatCount(countOf(column.status, Status.value))}</td>
                <td className="numeric">
                  {formatCount(
                    countOf(column.status, Status.suppressed) + countOf(column.status, Status.small),
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {layer.totals.length > 0 && (
        <dl className="file-totals">
          {layer.totals.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="numeric">{formatCount(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const countOf = (status: Uint8Array, wanted: number): number => status.filter((one) => one === wanted).length;
