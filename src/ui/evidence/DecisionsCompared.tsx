import { useMemo } from 'react';
import { useStore } from 'zustand';
import { COMPARED_HEADINGS, decisionsCompared } from '../../domain/telling/decisions-compared';
import { decodeChoices } from '../../state/link';
import { ScrollTable } from '../shared/ScrollTable';
import type { EvidenceTools } from './make-evidence';

interface DecisionsComparedProps {
  readonly tools: EvidenceTools;
  readonly queries: readonly string[];
}

/** The decisions of the views in the pack, side by side; nothing where all views are of one. */
export function DecisionsCompared({ tools, queries }: DecisionsComparedProps) {
  const dataset = useStore(tools.store, (state) => state.dataset);
  const rows = useMemo(
    () =>
      decisionsCompared(
        dataset,
        queries.map((query) => decodeChoices(query, dataset).choices),
      ),
    [dataset, queries],
  );
  if (rows.length === 0) return null;
  const { decision, ...others } = COMPARED_HEADINGS;
  const columns = Object.keys(others) as (keyof typeof others)[];
  return (
    <ScrollTable label="The decisions in this pack, side by side">
      <table className="static-table">
        <caption>The decisions in this pack, side by side</caption>
        <thead>
          <tr>
            <th scope="col">{decision}</th>
            {columns.map((id) => (
              <th scope="col" key={id}>
                {others[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.decision} ${row.help}`}>
              <th scope="row">{row.decision}</th>
              {columns.map((id) => (
                <td key={id}>{row[id]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
