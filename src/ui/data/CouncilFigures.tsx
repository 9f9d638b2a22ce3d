import type { CoverageFile } from '../../artefact/files';
import type { CouncilFigures as Figures } from '../../formats/council-file';
import { ScrollTable } from '../shared/ScrollTable';

interface CouncilFiguresProps {
  readonly places: readonly Figures[];
  readonly coverage: CoverageFile | null;
}

/** Figures for the whole council or its constituencies, beside those the map holds: never spread over areas. */
export function CouncilFigures({ places, coverage }: CouncilFiguresProps) {
  const held = [coverage?.fixed?.council, ...(coverage?.constituencies?.rows ?? [])];
  return (
    <>
      {places.slice(0, 12).map(({ code, name, figures }) => {
        const before = held.find((row) => row?.code === code);
        return (
          <ScrollTable key={code} label={`Figures for ${name}`}>
            <table className="figures-table">
              <caption>
                <span>{name}</span>
              </caption>
              <thead>
                <tr>
                  <th scope="col">Figure</th>
                  <th scope="col" className="numeric">
                    In this map{coverage?.fixed ? `, ${coverage.fixed.vintage}` : ''}
                  </th>
                  <th scope="col" className="numeric">
                    In the file
                  </th>
                </tr>
              </thead>
              <tbody>
                {figures.map(({ key, title, pct }) => {
                  const was = before && key in before ? before[key as 'gigabitPct'] : undefined;
                  return (
                    <tr key={key}>
                      <th scope="row">{title}</th>
                      <td className="numeric">{was === undefined ? 'not held' : `${was.toFixed(1)}%`}</td>
                      <td className="numeric">{pct.toFixed(1)}%</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </ScrollTable>
        );
      })}
    </>
  );
}
