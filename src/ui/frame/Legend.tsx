import { useEffect, useState } from 'react';
import { countedText, drawLegendSwatch, legendEntries } from '../../cartography/legend';
import type { Reading } from '../../domain/model/reading';
import { trustedDrawing } from '../../map/trusted-drawing';
import { PairLegend } from '../pair/PairLegend';

/** The legend; hovering or focusing an entry dims everything else on the map, and pressing it keeps that until it is pressed again. */
export function Legend({
  reading,
  onIsolate,
}: {
  reading: Reading;
  onIsolate: (key: number | null) => void;
}) {
  const { measure, pair } = reading;
  const [pressed, setPressed] = useState<{ readonly figure: string; readonly key: number } | null>(null);
  // of another figure the entry would be another
  const kept = pressed?.figure === measure.id ? pressed.key : null;
  useEffect(() => onIsolate(kept), [onIsolate, kept]);
  // The nine cells of two measures are walked as a square of their own.
  const entries = legendEntries(reading).filter(({ kind }) => !pair || kind !== 'class');
  return (
    <div className={pair ? 'legend legend--pair' : 'legend'}>
      <h3>
        {pair ? 'Two figures at once' : measure.title}
        {reading.directionNote && <span className="muted"> {reading.directionNote}</span>}
      </h3>
      {pair && <PairLegend reading={reading} pair={pair} onIsolate={onIsolate} />}
      <ul>
        {entries.map((entry) => (
          <li key={entry.key}>
            <button
              type="button"
              className="legend-entry"
              onMouseEnter={() => onIsolate(entry.key)}
              onMouseLeave={() => onIsolate(kept)}
              onFocus={() => onIsolate(entry.key)}
              onBlur={() => onIsolate(kept)}
              aria-pressed={kept === entry.key}
              onClick={() => setPressed(kept === entry.key ? null : { figure: measure.id, key: entry.key })}
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
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
