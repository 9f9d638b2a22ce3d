import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import { shownColumns } from '../domain/telling/areas-table';

const COLUMNS = ['name', 'residents', 'measure', 'marked'];

/** Every area, marked ones first: for readers in whose browser the map does not start. */
export function StaticTable({ dataset, reading }: { dataset: Dataset; reading: Reading }) {
  const columns = shownColumns(dataset, reading).filter(({ id }) => COLUMNS.includes(id));
  return (
    <table className="static-table" id="static-table">
      <caption>
        All {dataset.count} areas, highlighted ones first. {reading.measure.title}, {reading.measure.vintage}.
      </caption>
      <thead>
        <tr>
          {columns.map(({ id, heading }) => (
            <th key={id} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reading.order.map((row) => (
          <tr key={row}>
            {columns.map(({ id, text }) =>
              id === 'name' ? (
                <th key={id} scope="row" translate="no">
                  {text(row)}
                </th>
              ) : (
                <td key={id}>{text(row)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
