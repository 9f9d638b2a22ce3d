import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CoverageFile } from '../../artefact/files';
import type { Dataset } from '../../domain/model/dataset';
import type { LoadedLayer } from '../../domain/model/loaded-layer';
import type { LoadedPoints } from '../../domain/places/loaded-points';
import { formatCount } from '../../domain/words/format-value';
import type { CouncilDraft } from '../../formats/council-file';
import type { Draft } from '../../formats/layout';
import { NO_DATE, sourceOfFile } from '../../formats/loaded-from-file';
import type { Corrections } from '../../formats/reader/corrections';
import type { AccessPointDraft } from '../../formats/reader/place-list';
import type { Loader } from '../../load/types';
import { CellMarks } from './CellMarks';
import { ColumnList } from './ColumnList';
import { CouncilFigures } from './CouncilFigures';
import { HowRead } from './HowRead';
import { LeftAsideList } from './LeftAsideList';
import { MatchReport } from './MatchReport';
import { PointsChoice } from './PointsChoice';
import { ReadingChoices } from './ReadingChoices';
import { TablePreview } from './TablePreview';
import { type ChosenLayer, UnderstoodLayer } from './UnderstoodLayer';
import type { ReadingState } from './use-file-reading';

export type Confirmed =
  | ({ readonly kind: 'layer' } & ChosenLayer)
  | { readonly kind: 'points'; readonly points: LoadedPoints };

interface UnderstoodProps {
  readonly understood: Extract<ReadingState, { readonly at: 'understood' }>;
  readonly onCorrect: (correction: Corrections) => void;
  readonly loader: Loader;
  /** Layers on the map already: published with it, or added before. */
  readonly onTheMap: readonly LoadedLayer[];
  /** A list of places added before; null = none. */
  readonly formerPoints: LoadedPoints | null;
  /** The places as published, without any list added. */
  readonly published: Dataset['accessPoints'];
  readonly onConfirm: (confirmed: Confirmed) => void;
  readonly onLeave: () => void;
}

/** What was understood of a file, before anything is done with it. */
export function Understood(props: UnderstoodProps) {
  const { understood, onCorrect, loader, onTheMap, formerPoints, published, onConfirm, onLeave } = props;
  const { reading, facts, asked } = understood;
  const isCorrecting = asked !== null;
  const [chosen, setChosen] = useState<ChosenLayer | null>(null);
  const coverage = useCouncilCoverage(loader);
  const status = useRef<HTMLParagraphElement>(null);
  const [isTaking, setTaking] = useState(false);
  useEffect(() => {
    // The button that was pressed is gone with what it stood beside.
    if (isTaking && asked === null) {
      setTaking(false);
      status.current?.focus();
    }
  }, [isTaking, asked]);
  const { draft, choices, view } = reading;
  const source = sourceOfFile(reading, facts);
  const nothing = draft.match.matched === 0;

  return (
    <section aria-labelledby="understood-heading" className="add-data-section">
      <h2 id="understood-heading">{reading.layout.title}</h2>
      <p className="add-data-file">
        {facts.name}.{' '}
        {source.vintage === NO_DATE ? 'The file does not say its date.' : `Describes ${source.vintage}.`}
      </p>
      <MatchReport reading={reading} />
      <CorrectionStatus understood={understood} status={status} />
      <ReadingChoices choices={choices} onCorrect={onCorrect} />
      {view && <TablePreview view={view} />}
      {view && <ColumnList view={view} choices={choices} onCorrect={onCorrect} />}
      <LeftAsideList
        aside={reading.aside}
        choices={choices}
        onCorrect={(correction) => {
          onCorrect(correction);
          setTaking(true);
        }}
      />
      <CellMarks marks={reading.marks} />
      <HowRead decisions={reading.decisions} />
      <ul className="add-data-notes">
        {draft.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {reading.residential && <li>Residential premises only: not the same as all premises.</li>}
      </ul>
      {'figures' in draft && (
        <UnderstoodLayer
          reading={reading}
          draft={draft as Draft}
          facts={facts}
          coverage={coverage}
          layers={onTheMap}
          onChosen={setChosen}
        />
      )}
      {'places' in draft && <CouncilFigures places={(draft as CouncilDraft).places} coverage={coverage} />}
      {'points' in draft && (
        <PointsChoice
          published={published}
          points={(draft as AccessPointDraft).points}
          former={formerPoints}
          disabled={nothing || isCorrecting}
          onChoose={(how) =>
            onConfirm({
              kind: 'points',
              points: { how, points: (draft as AccessPointDraft).points, source, notes: draft.notes },
            })
          }
        />
      )}
      <div className="add-data-actions">
        {'figures' in draft && (
          <button
            type="button"
            className="button"
            disabled={nothing || chosen === null || isCorrecting}
            onClick={() => chosen && onConfirm({ kind: 'layer', ...chosen })}
          >
            Add to the map
          </button>
        )}
        <button type="button" className="button button--secondary" onClick={onLeave}>
          {'places' in draft ? 'Close' : 'Do not add it'}
        </button>
      </div>
      {nothing && (
        <p>
          Nothing in the file is of this council’s areas, so there is nothing to add. Check that it is the
          file for this part of the country.
        </p>
      )}
      {!nothing && 'figures' in draft && chosen === null && (
        <p>No column is chosen: tick at least one to add the file.</p>
      )}
    </section>
  );
}

/** Says that a correction is being followed, what came of it, or why it could not be. */
function CorrectionStatus({
  understood,
  status,
}: Pick<UnderstoodProps, 'understood'> & { readonly status: RefObject<HTMLParagraphElement | null> }) {
  const { asked, times, refused, reading } = understood;
  const isCorrecting = asked !== null;
  const { matched } = reading.draft.match;
  return (
    <p role="status" className="correction-status" ref={status} tabIndex={-1}>
      {isCorrecting && 'Reading the file again …'}
      {!isCorrecting && refused !== null && (
        <>
          <strong>That could not be done:</strong> {refused} It is read as before.
        </>
      )}
      {!isCorrecting &&
        refused === null &&
        times > 0 &&
        `Read again as you said: ${formatCount(matched)} of ${formatCount(reading.rows)} rows are matched.`}
    </p>
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
