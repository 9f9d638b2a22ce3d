import type { WasAndNow } from '../../domain/figures/was-and-now';
import { ScrollTable } from '../shared/ScrollTable';

const pct = (value: number): string => `${value.toFixed(1)}%`;

/** Then and now where they are one series; where they are not, why no line is drawn. */
export function WasAndNowTable({
  changes,
  since = '',
}: {
  changes: readonly WasAndNow[];
  /** What the figures are set against, to go on the caption with. */
  since?: string;
}) {
  const series = changes.filter((one) => one.comparable);
  const refused = changes.filter((one) => !one.comparable);
  const [first] = refused;
  return (
    <>
      {series.length > 0 && (
        <ScrollTable label="Was and now">
          <table className="figures-table">
            <caption>
              <span>Was and now{since}, the whole council, share of premises</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">Figure</th>
                <th scope="col" className="numeric">
                  Was
                </th>
                <th scope="col" className="numeric">
                  Now
                </th>
                <th scope="col">Areas that changed</th>
              </tr>
            </thead>
            <tbody>
              {series.map(({ title, was, now, rose, fell }) => (
                <tr key={`${title} ${was.vintage}`}>
                  <th scope="row">{title}</th>
                  <td className="numeric">
                    {pct(was.pct)} <span className="muted">{was.vintage}</span>
                  </td>
                  <td className="numeric">
                    {pct(now.pct)} <span className="muted">{now.vintage}</span>
                  </td>
                  <td>{rose === null ? 'not held by area' : `${rose} rose, ${fell} fell`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
      {first && !first.comparable && (
        <p className="hint">
          <strong>
            No trend is drawn for {refused.length === 1 ? 'one figure' : `${refused.length} figures`}.
          </strong>{' '}
          {first.reason}
        </p>
      )}
    </>
  );
}
