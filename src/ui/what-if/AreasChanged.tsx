import { useMemo, useState } from 'react';
import type { Effect } from '../../domain/figures/scenario/effect';
import { TYPE_NAMES } from '../../domain/model/alternative';
import type { Row } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import { peopleOf } from '../../domain/model/people/people';
import type { Reading } from '../../domain/model/reading';
import { onlinePeople } from '../../domain/model/scenario';
import { areasChanged } from '../../domain/pages/what-if/areas-changed';
import { scenarioTables } from '../../domain/pages/what-if/scenario-tables';
import { type TypeChange, typeChanges } from '../../domain/pages/what-if/type-changes';
import { formatAreas, formatCount, formatKm } from '../../domain/words/format-value';
import { reachedCount } from '../../domain/words/people-words';
import { placedFileName } from '../../export/download';
import { evidenceQuery, viewLink } from '../evidence/make-evidence';
import { SaveTable } from '../shared/SaveTable';
import { ScrollTable } from '../shared/ScrollTable';

interface AreasChangedProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly effect: Effect;
  readonly onSelect: (row: Row) => void;
}

const FIRST = 20;

/** Every area where something changes, before and after, and the CSV of all areas. */
export function AreasChanged({ dataset, reading, effect, onSelect }: AreasChangedProps) {
  const changes = useMemo(() => areasChanged(dataset, effect), [dataset, effect]);
  const types = useMemo(
    () => new Map(typeChanges(dataset, reading.choices).map((one) => [one.row, one])),
    [dataset, reading.choices],
  );
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, FIRST);
  const people = onlinePeople(effect.scenario);
  const unit = effect.accessBefore.unit === 'hours' ? 'hours' : 'terminal-hours';
  return (
    <section className="what-if-section" aria-labelledby="what-if-areas">
      <h2 id="what-if-areas">Where: {formatAreas(changes.length)} with a change</h2>
      <div className="what-if-buttons">
        <SaveTable
          name={placedFileName(dataset, 'what-if')}
          className="button button--secondary"
          what={() => ({
            tables: scenarioTables(dataset, reading, effect),
            link: viewLink(evidenceQuery(dataset, reading)),
          })}
        >
          Download tables of the effect (CSV)
        </SaveTable>
        {changes.length > FIRST && (
          <button type="button" className="button button--secondary" onClick={() => setAll(!all)}>
            {all ? `Show the first ${FIRST}` : `Show all ${formatCount(changes.length)}`}
          </button>
        )}
      </div>
      {changes.length > 0 && (
        <ScrollTable label="Effect by area, scrolls sideways">
          <table className="figures-table figures-table--wide" id="what-if-areas-table">
            <caption>
              <span>
                {peopleOf(people).brief.replace(/^./, (letter) => letter.toUpperCase())} who lose or gain
                reach; means over residents before and after. Straight lines from output areas.
              </span>
            </caption>
            <thead>
              <tr>
                <th scope="col">Area</th>
                <th scope="col" className="numeric">
                  Lose reach
                </th>
                <th scope="col" className="numeric">
                  Gain reach
                </th>
                <th scope="col" className="numeric">
                  Mean distance
                </th>
                <th scope="col" className="numeric">
                  Reachable {unit} a week per 1,000
                </th>
                <th scope="col">Type of alternative</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.row}>
                  <th scope="row">
                    <button
                      type="button"
                      className="what-if-area"
                      translate="no"
                      onClick={() => onSelect(one.row)}
                    >
                      {dataset.names[one.row]}
                    </button>
                  </th>
                  <td className="numeric">{reachedCount(people, one.loses)}</td>
                  <td className="numeric">{reachedCount(people, one.gains)}</td>
                  <td className="numeric">
                    {km(one.kmBefore)} → {km(one.kmAfter)}
                  </td>
                  <td className="numeric">
                    {one.accessBefore.toFixed(1)} → {one.accessAfter.toFixed(1)}
                  </td>
                  <td>{typeText(types.get(one.row))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
    </section>
  );
}

const typeText = (change: TypeChange | undefined): string =>
  change ? `${TYPE_NAMES[change.from]} → ${TYPE_NAMES[change.to]}` : 'as before';
const km = (value: number): string => (Number.isFinite(value) ? formatKm(value) : 'no place');
