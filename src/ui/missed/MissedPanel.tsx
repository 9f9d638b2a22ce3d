import { useMemo } from 'react';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import type { MissedOrder } from '../../domain/model/missed-options';
import { missedReading } from '../../domain/pages/missed/missed-reading';
import { missedTables } from '../../domain/pages/missed/missed-tables';
import { counted } from '../../domain/words/format-value';
import { capitalised, listed } from '../../domain/words/sentence';
import { placedFileName } from '../../export/download';
import type { AppActions } from '../../state/store';
import { useSpoken } from '../announce/speak';
import { FindingParts } from '../explore/FindingParts';
import { SaveTable } from '../shared/SaveTable';
import { Slider } from '../shared/Slider';
import { CurveChart } from './CurveChart';
import { StepsTable, TargetTable } from './ReachTables';

interface MissedPanelProps {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly actions: AppActions;
}

const orders = (many: string): readonly (readonly [MissedOrder, string])[] => [
  ['measure', 'Worst first, by what the colours show'],
  ['marked', `Highlighted ${many} first, then by what the colours show`],
  ['best', `For each group, the ${many} with most of it first (the best any order can do)`],
];

/** How many people at risk a number of areas holds, and how many it misses. */
export function MissedPanel({ dataset, choices, actions }: MissedPanelProps) {
  const reading = useMemo(() => missedReading(dataset, choices), [dataset, choices]);
  const { one, many } = reading.nouns;
  useSpoken(reading.findings[0]?.text ?? null);
  const households = reading.groups.flatMap(({ people: { unit, title } }) =>
    unit === 'households' ? [title.toLowerCase()] : [],
  );
  return (
    <section className="missed" aria-labelledby="missed-heading">
      <h2 id="missed-heading">{`Who we miss when we target ${many}`}</h2>
      {reading.findings.map((finding, index) => (
        <p
          key={finding.id}
          className={index === 0 ? 'finding finding--first' : 'finding'}
          data-missed={finding.id}
        >
          <FindingParts parts={finding.parts} />
        </p>
      ))}
      <div className="missed-controls">
        <label className="missed-order">
          <span>{`Order of the ${many}`}</span>
          <select
            className="select"
            value={choices.missed.order}
            onChange={(event) =>
              actions.choose({
                missed: { order: orders(many).find(([id]) => id === event.target.value)?.[0] ?? 'measure' },
              })
            }
          >
            {orders(many).map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Slider
          label={`${capitalised(many)} targeted`}
          value={reading.areas}
          limits={{ min: 1, max: reading.count, step: 1 }}
          text={(areas) => `${areas} of ${counted(reading.count, one, many)}`}
          onChange={(areas) => actions.choose({ missed: { areas } })}
        />
      </div>
      <figure className="curve">
        <CurveChart reading={reading} />
        <figcaption className="hint">
          {`${capitalised(many)} ${reading.orderText}. The dotted line is what any order would reach if every ${one} held the same number; a curve below it reaches fewer than chance would. The upright line stands at ${counted(reading.areas, one, many)}.`}
        </figcaption>
      </figure>
      <TargetTable reading={reading} />
      <StepsTable reading={reading} />
      <p className="missed-actions">
        <SaveTable
          name={placedFileName(dataset, 'who-we-miss')}
          what={() => ({ tables: missedTables(dataset, reading), link: window.location.href })}
        >
          Download table (CSV)
        </SaveTable>
        {choices.missed.areas !== null && (
          <button
            type="button"
            className="button button--secondary"
            onClick={() => actions.choose({ missed: { areas: null } })}
          >
            {`Back to a tenth of the ${many}`}
          </button>
        )}
      </p>
      <p className="areas-source">
        {reading.sourceLine} A person can be in several groups: the lines must not be added up.
        {households.length > 0 && ` Counted in households, not people: ${listed(households)}.`}
      </p>
    </section>
  );
}
