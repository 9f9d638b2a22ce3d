import { useEffect, useMemo, useState } from 'react';
import type { CoverageFile } from '../../artefact/files';
import type { LoadedLayer } from '../../domain/loaded-layer';
import { NOT_SINCE_2016, sinceCouncil, sinceFormer } from '../../domain/was-and-now';
import type { Additions, LoadedPoints } from '../../domain/with-loaded';
import type { AccessPointDraft } from '../../formats/access-point-list';
import type { CouncilDraft } from '../../formats/council-file';
import type { Draft } from '../../formats/layout';
import { type FileFacts, layerOf, sourceOfFile } from '../../formats/loaded-from-file';
import type { FileReading } from '../../formats/read-file';
import type { Loader } from '../../load/types';
import { CouncilFigures } from './CouncilFigures';
import { councilFiguresOf } from './council-was';
import { FigureTotals } from './FigureTotals';
import { MatchReport } from './MatchReport';
import { WasAndNowTable } from './WasAndNowTable';

export type Confirmed =
  | { readonly kind: 'layer'; readonly layer: LoadedLayer }
  | { readonly kind: 'points'; readonly points: LoadedPoints };

interface UnderstoodProps {
  readonly reading: FileReading;
  readonly facts: FileFacts;
  readonly loader: Loader;
  readonly additions: Additions;
  readonly onConfirm: (confirmed: Confirmed) => void;
  readonly onLeave: () => void;
}

/** What was understood of a file, before anything is done with it. */
export function Understood({ reading, facts, loader, additions, onConfirm, onLeave }: UnderstoodProps) {
  const [isProtected, setProtected] = useState(true);
  const coverage = useCouncilCoverage(loader);
  const { draft } = reading;
  const source = sourceOfFile(reading, facts);
  const layer = useMemo(
    () => ('figures' in draft ? layerOf(reading, draft as Draft, facts, isProtected) : null),
    [reading, draft, facts, isProtected],
  );
  const former = additions.layers.find(({ kind }) => kind === reading.layout.id);
  const changes = layer && [
    ...(former ? sinceFormer(layer, former) : []),
    ...(coverage?.fixed ? sinceCouncil(layer, councilFiguresOf(coverage.fixed)) : []),
  ];
  const isOfcom = layer !== null && reading.layout.id.startsWith('ofcom');
  const nothing = draft.match.matched === 0;

  return (
    <section aria-labelledby="understood-heading" className="add-data-section">
      <h2 id="understood-heading">{reading.layout.title}</h2>
      <p>
        {facts.name}.{' '}
        {source.vintage === 'date not stated in the file'
          ? 'The file does not say its date.'
          : `Describes ${source.vintage}.`}
      </p>
      <MatchReport reading={reading} />
      <ul className="add-data-notes">
        {(layer?.notes ?? draft.notes).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {layer && <FigureTotals layer={layer} />}
      {'places' in draft && <CouncilFigures places={(draft as CouncilDraft).places} coverage={coverage} />}
      {changes && changes.length > 0 && <WasAndNowTable changes={changes} />}
      {isOfcom && <p className="hint">{NOT_SINCE_2016}</p>}
      {layer && !layer.official && (
        <label className="check">
          <input
            type="checkbox"
            checked={isProtected}
            onChange={(event) => setProtected(event.target.checked)}
          />
          <span>
            Hold back small figures: fewer than 10 is not shown, counts are rounded to 5, and what could be
            worked out from others is held back too. Leave this on unless the figures are public already.
          </span>
        </label>
      )}
      <div className="add-data-actions">
        {layer && (
          <button
            type="button"
            className="button"
            disabled={nothing || layer.figures.length === 0}
            onClick={() => onConfirm({ kind: 'layer', layer })}
          >
            Add to the map
          </button>
        )}
        {'points' in draft && (
          <button
            type="button"
            className="button"
            disabled={nothing}
            onClick={() =>
              onConfirm({
                kind: 'points',
                points: { points: (draft as AccessPointDraft).points, source, notes: draft.notes },
              })
            }
          >
            Use these places instead of the published libraries
          </button>
        )}
        <button type="button" className="button button--secondary" onClick={onLeave}>
          {'places' in draft ? 'Close' : 'Do not add it'}
        </button>
      </div>
      {nothing && (
        <p role="status">
          Nothing in the file is of this council’s areas, so there is nothing to add. Check that it is the
          file for this part of the country.
        </p>
      )}
    </section>
  );
}

/** Ofcom's figures for the council, to set the new ones beside; null until, or when, they cannot be had. */
function useCouncilCoverage(loader: Loader): CoverageFile | null {
  const [coverage, setCoverage] = useState<CoverageFile | null>(null);
  useEffect(() => {
    let gone = false;
    void loader.coverage().then((loaded) => {
      if (!gone && loaded.ok) setCoverage(loaded.value);
    });
    return () => {
      gone = true;
    };
  }, [loader]);
  return coverage;
}
