import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { countedText, drawLegendSwatch, legendEntries } from '../../cartography/legend';
import type { Reading } from '../../domain/model/reading';
import { trustedDrawing } from '../../map/trusted-drawing';
import { PairLegend } from '../pair/PairLegend';

/**
 * The legend, one stop of the Tab key. The entry that is pointed at or walked to dims everything else on the map;
 * choosing it keeps that until it is chosen again.
 */
export function Legend({
  reading,
  onIsolate,
}: {
  reading: Reading;
  onIsolate: (key: number | null) => void;
}) {
  const { measure, pair } = reading;
  const title = useId();
  const list = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState<{ readonly figure: string; readonly key: number } | null>(null);
  const [at, setAt] = useState(0);
  // of another figure the entry would be another
  const kept = pressed?.figure === measure.id ? pressed.key : null;
  useEffect(() => onIsolate(kept), [onIsolate, kept]);
  // The nine cells of two measures are walked as a square of their own.
  const entries = legendEntries(reading).filter(({ kind }) => !pair || kind !== 'class');
  const stop = Math.min(at, entries.length - 1);
  const keep = (key: number): void => setPressed(kept === key ? null : { figure: measure.id, key });

  function onKeyDown(event: KeyboardEvent, key: number): void {
    const next = stepTo(event.key, stop, entries.length);
    if (next !== null) list.current?.querySelectorAll<HTMLElement>('[role=option]')[next]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') keep(key);
    else return;
    event.preventDefault();
  }

  return (
    <div className={pair ? 'legend legend--pair' : 'legend'}>
      <h3 id={title}>
        {pair ? 'Two figures at once' : measure.title}
        {reading.directionNote && <span className="muted"> {reading.directionNote}</span>}
      </h3>
      {pair && <PairLegend reading={reading} pair={pair} onIsolate={onIsolate} />}
      <div
        className="legend-entries"
        role="listbox"
        aria-labelledby={title}
        aria-description={HOW}
        ref={list}
      >
        {entries.map((entry, index) => (
          <div
            key={entry.key}
            role="option"
            className="legend-entry"
            tabIndex={index === stop ? 0 : -1}
            aria-selected={kept === entry.key}
            onMouseEnter={() => onIsolate(entry.key)}
            onMouseLeave={() => onIsolate(kept)}
            onFocus={() => {
              setAt(index);
              onIsolate(entry.key);
            }}
            onBlur={() => onIsolate(kept)}
            onClick={() => keep(entry.key)}
            onKeyDown={(event) => onKeyDown(event, entry.key)}
          >
            <span
              className="legend-swatch"
              aria-hidden="true"
              // Drawn by our own cartography from the reading: no outside text reaches it.
              // biome-ignore lint/security/noDangerouslySetInnerHtml: markup is ours
              dangerouslySetInnerHTML={{ __html: trustedDrawing(drawLegendSwatch(entry, 'legend')) }}
            />
            <span>{entry.label}</span>
            {entry.count !== null && (
              <span className="legend-count numeric">
                <span aria-hidden="true">{entry.count}</span>
                <span className="visually-hidden">{countedText(entry)}</span>
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

const HOW = 'Arrow keys go through the legend and dim everything else on the map; Enter keeps it so.';

/** The entry a key goes to; null for a key that goes nowhere. */
function stepTo(key: string, from: number, count: number): number | null {
  const to = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}
