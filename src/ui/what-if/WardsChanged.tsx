import { useMemo } from 'react';
import { beyondHelp } from '../../domain/areas/marks';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import { GROUPINGS } from '../../domain/model/grouping';
import { wardsChanged } from '../../domain/pages/what-if/wards-changed';
import { groupsOf } from '../../domain/sums/groups';
import { counted, formatCount, formatShare } from '../../domain/words/format-value';
import { ScrollTable } from '../shared/ScrollTable';

interface WardsChangedProps {
  readonly dataset: Dataset;
  readonly choices: Choices;
}

/** Every ward in which the scenario moves somebody nearer to help or further from it; nothing where no wards are held. */
export function WardsChanged({ dataset, choices }: WardsChangedProps) {
  const changes = useMemo(() => wardsChanged(dataset, choices), [dataset, choices]);
  if (groupsOf(dataset, 'ward').codes.length === 0) return null;
  return (
    <section className="what-if-section" aria-labelledby="what-if-wards">
      <h2 id="what-if-wards">By ward: {counted(changes.length, 'ward')} with a change</h2>
      <p className="hint">
        Residents who live {beyondHelp(dataset, choices)}, counted by output area. {GROUPINGS.ward.membership}
      </p>
      {changes.length > 0 && (
        <ScrollTable label="Effect by ward, scrolls sideways">
          <table className="figures-table" id="what-if-wards-table">
            <caption className="visually-hidden">
              Residents who live far from help, now and then, by ward
            </caption>
            <thead>
              <tr>
                <th scope="col">Ward</th>
                <th scope="col" className="numeric">
                  Far now
                </th>
                <th scope="col" className="numeric">
                  Far then
                </th>
                <th scope="col" className="numeric">
                  Change
                </th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ code, name, residents, far, farThen }) => (
                <tr key={code} data-ward={code}>
                  <th scope="row" translate="no">
                    {name}
                  </th>
                  <td className="numeric">{told(far, residents)}</td>
                  <td className="numeric">{told(farThen, residents)}</td>
                  <td className="numeric">{signed(farThen - far)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
    </section>
  );
}

const told = (far: number, residents: number): string =>
  `${formatCount(far)} (${formatShare(far, residents)})`;

const signed = (change: number): string =>
  change > 0 ? `+${formatCount(change)}` : `−${formatCount(-change)}`;
