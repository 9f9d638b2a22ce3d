import { useMemo, useState } from 'react';
import type { Choices } from '../../domain/model/choices';
import { type AreaCode, areaCode } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import { GROUPING_IDS, GROUPINGS } from '../../domain/model/grouping';
import { MOST_COMPARED } from '../../domain/model/most-compared';
import type { Robustness } from '../../domain/model/robustness';
import { compareReading } from '../../domain/pages/compare/compare-reading';
import { MARGIN_RULE } from '../../domain/pages/compare/compare-sentences';
import { compareTables } from '../../domain/pages/compare/compare-tables';
import { groupsOf } from '../../domain/sums/groups';
import { capitalised } from '../../domain/words/sentence';
import { placedFileName } from '../../export/download';
import { FindingParts } from '../explore/FindingParts';
import { SaveTable } from '../shared/SaveTable';
import { CompareTable } from './CompareTable';

interface ComparePanelProps {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly robustness: Robustness | null;
  readonly onToggle: (code: AreaCode) => void;
}

/** Up to four areas side by side with the council and England. */
export function ComparePanel({ dataset, choices, robustness, onToggle }: ComparePanelProps) {
  const reading = useMemo(() => compareReading(dataset, choices, robustness), [dataset, choices, robustness]);
  const { areas } = reading;
  return (
    <section className="compare" aria-labelledby="compare-heading">
      <h2 id="compare-heading">
        {areas.length < 2
          ? 'Compare areas or places'
          : `${areas.length} ${areas.every(({ kind }) => kind === GROUPINGS.area.one) ? 'areas ' : ''}side by side`}
      </h2>
      {areas.length === 0 && (
        <p className="finding finding--first">
          Choose up to four areas, wards or other places, of one kind or of several: here, with “Compare” in
          the table, or with “Add to compare” in the panel of an area or a place.
        </p>
      )}
      <div>
        {reading.findings.map((finding) => (
          <p key={finding.id} className="finding" data-compare={finding.id}>
            <FindingParts parts={finding.parts} />
          </p>
        ))}
      </div>
      <AddArea dataset={dataset} compared={choices.compared} onToggle={onToggle} />
      {areas.length > 0 && (
        <>
          <CompareTable dataset={dataset} reading={reading} onRemove={onToggle} />
          <p className="missed-actions">
            <SaveTable
              name={placedFileName(dataset, 'areas-compared')}
              what={() => ({ tables: compareTables(dataset, reading), link: window.location.href })}
            >
              Download table (CSV)
            </SaveTable>
            <button type="button" className="button button--secondary" onClick={() => window.print()}>
              Print
            </button>
          </p>
          <p className="areas-source">
            {MARGIN_RULE} England’s value is read off the places that this council’s areas take among
            England’s 33,755; “not held” where those are not. Each figure’s source stands under its name.
            Every figure describes an area, not a household in it.
          </p>
        </>
      )}
    </section>
  );
}

/** A plain list of every area and place: reachable without map or table. */
function AddArea({
  dataset,
  compared,
  onToggle,
}: Pick<ComparePanelProps, 'dataset' | 'onToggle'> & { compared: readonly AreaCode[] }) {
  const kinds = useMemo(
    () =>
      GROUPING_IDS.filter((id) => id !== 'council').flatMap((id) => {
        const { codes, names } = groupsOf(dataset, id);
        const places = codes
          .map((code, index) => ({ code: areaCode(code), name: names[index] ?? '' }))
          .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
        return places.length === 0 ? [] : [{ id, places }];
      }),
    [dataset],
  );
  const options = kinds.flatMap(({ places }) => places);
  const [code, setCode] = useState(options[0]?.code ?? null);
  if (compared.length >= MOST_COMPARED)
    return <p className="hint">Four areas are as many as fit. Remove one to add another.</p>;
  return (
    <div className="compare-add">
      <label>
        <span>Area or place to add</span>
        <select
          className="select"
          value={code ?? ''}
          onChange={(event) => setCode(options.find((one) => one.code === event.target.value)?.code ?? null)}
        >
          {kinds.map(({ id, places }) => (
            <optgroup key={id} label={capitalised(GROUPINGS[id].many)}>
              {places.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button button--secondary"
        disabled={code === null || compared.includes(code)}
        onClick={() => code !== null && onToggle(code)}
      >
        Add
      </button>
    </div>
  );
}
