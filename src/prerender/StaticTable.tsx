import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import { formatCount } from '../domain/words/format-value';

/** Every area, marked ones first: inside `<noscript>`, for readers whose browser runs no JavaScript. */
export function StaticTable({ dataset, reading }: { dataset: Dataset; reading: Reading }) {
  const residents = dataset.counts.get('residents');
  return (
    <noscript>
      <table className="static-table">
        <caption>
          All {dataset.count} areas, marked ones first. {reading.measure.title}, {reading.measure.vintage}.
        </caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Residents</th>
            <th scope="col">{reading.measure.short}</th>
            <th scope="col">Highlighted</th>
          </tr>
        </thead>
        <tbody>
          {reading.order.map((row) => (
            <tr key={row}>
              <th scope="row">{dataset.names[row]}</th>
              <td>{formatCount(residents?.values[row] ?? Number.NaN)}</td>
              <td>{reading.valueText(row)}</td>
              <td>{reading.refused !== null ? 'Not known' : reading.marked[row] === 1 ? 'Yes' : 'No'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </noscript>
  );
}
