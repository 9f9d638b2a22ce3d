import { type KeyboardEvent, useRef, useState } from 'react';
import { drawLegendSwatch } from '../../cartography/legend';
import { isDarkCell, pairRows } from '../../cartography/pair-legend';
import type { PairReading } from '../../domain/model/pair';
import type { Reading } from '../../domain/model/reading';
import { formatAreas } from '../../domain/words/format-value';
import { peopleText } from '../../domain/words/people-words';
import { capitalised } from '../../domain/words/sentence';
import { trustedDrawing } from '../../map/trusted-drawing';

interface PairLegendProps {
  readonly reading: Reading;
  readonly pair: PairReading;
  readonly onIsolate: (key: number | null) => void;
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Nine cells to walk with the arrow keys; the one in hand stays bright on the map and says what it holds. */
export function PairLegend({ reading, pair, onIsolate }: PairLegendProps) {
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(8);
  const [held, setHeld] = useState<number | null>(null);
  const rows = pairRows(reading);
  const { people } = reading;

  function hold(key: number | null): void {
    setHeld(key);
    if (key !== null) setAt(key);
    onIsolate(key);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Math.min(2, Math.max(0, 2 - Math.floor(at / 3) + step[0]));
    const column = Math.min(2, Math.max(0, (at % 3) + step[1]));
    grid.current?.querySelector<HTMLButtonElement>(`[data-cell="${3 * (2 - row) + column}"]`)?.focus();
  }

  const cell = held === null ? null : pair.cells[held];
  return (
    <div className="pair-legend">
      <p className="pair-axis">
        <strong>Upwards:</strong> {pair.first.measure.title}. <strong>To the right:</strong>{' '}
        {pair.second.measure.title}.
      </p>
      <div
        className="pair-grid"
        role="toolbar"
        aria-label={`Nine colours: ${pair.first.measure.short} upwards, ${pair.second.measure.short} to the right. Arrow keys move.`}
        ref={grid}
        onKeyDown={onKeyDown}
      >
        {rows.map((cells, row) => (
          <div key={cells[0]?.key} className="pair-row" role="presentation">
            {cells.map((entry) => {
              const one = pair.cells[entry.key];
              return (
                <button
                  key={entry.key}
                  type="button"
                  className={isDarkCell(entry.key) ? 'pair-cell pair-cell--dark' : 'pair-cell'}
                  data-cell={entry.key}
                  tabIndex={entry.key === at ? 0 : -1}
                  aria-label={`${entry.label}: ${formatAreas(one?.count ?? 0)}, ${peopleText(people, one?.people ?? 0)}`}
                  onFocus={() => hold(entry.key)}
                  onBlur={() => hold(null)}
                  onMouseEnter={() => hold(entry.key)}
                  onMouseLeave={() => hold(null)}
                >
                  <span
                    aria-hidden="true"
                    className="pair-swatch"
                    // biome-ignore lint/security/noDangerouslySetInnerHtml: markup is ours
                    dangerouslySetInnerHTML={{ __html: trustedDrawing(drawLegendSwatch(entry, 'pair')) }}
                  />
                  <span className="pair-count numeric">{entry.count}</span>
                </button>
              );
            })}
            <span className="pair-label">{pair.first.labels[2 - row]}</span>
          </div>
        ))}
        <div className="pair-row" role="presentation">
          {pair.second.labels.map((label, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: levels have no other name
            <span key={index} className="pair-label pair-label--foot">
              {label}
            </span>
          ))}
        </div>
      </div>
      <p className="pair-said">
        {cell
          ? `${cell.label}: ${formatAreas(cell.count)}, ${peopleText(people, cell.people)}.`
          : `${capitalised(pair.bothWords)}: ${formatAreas(pair.cells[8]?.count ?? 0)}, ${peopleText(people, pair.cells[8]?.people ?? 0)}.`}
      </p>
    </div>
  );
}
