import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { CoverageFile } from '../artefact/files';
import type { Scene } from '../cartography/map-layers';
import type { Row } from '../domain/model/codes';
import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import type { Loaded, Loader } from '../load/types';
import { CoveragePanel } from './coverage/CoveragePanel';
import { loadIndex } from './find/load-index';
import { HelpPage } from './help/HelpPage';
import { NotesPanel } from './notes/NotesPanel';
import { onDemand } from './shared/on-demand';

const EmbedBuilder = onDemand(
  'the embed builder',
  async () => (await import('./embedding/EmbedBuilder')).EmbedBuilder,
);

interface SidePagesProps {
  readonly dataset: Dataset;
  /** Without what the person added. */
  readonly published: Dataset;
  readonly reading: Reading;
  /** null while the page is being pre-rendered. */
  readonly loader: Loader | null;
  readonly scene: Scene;
  /** The page that makes evidence, loaded on demand. */
  readonly evidence: ReactNode;
  /** The page that takes files, loaded on demand. */
  readonly addData: ReactNode;
  readonly onSelect: (row: Row | null) => void;
}

/** The pages beside the map: help for residents, evidence, coverage, the notes. */
export function SidePages(props: SidePagesProps) {
  const { dataset, published, reading, loader, scene, evidence, addData, onSelect } = props;
  const { layout } = reading.choices;
  const coverage = useCoverage(loader, layout === 'coverage');
  const contacts = useCallback(async () => {
    if (!loader) throw new Error('Contacts are loaded in the browser only');
    return loader.council();
  }, [loader]);
  const stops = useCallback(async () => {
    if (!loader) throw new Error('Bus stops are loaded in the browser only');
    return loader.busStops();
  }, [loader]);
  return (
    <main className="page" id="content" tabIndex={-1}>
      {layout === 'help' && (
        <HelpPage
          dataset={dataset}
          selected={reading.selected?.row ?? null}
          loadIndex={() => loadIndex(loader)}
          loadContacts={contacts}
          loadStops={stops}
          scene={scene}
          onSelect={onSelect}
        />
      )}
      {layout === 'evidence' && evidence}
      {layout === 'data' && addData}
      {layout === 'coverage' && (
        <CoveragePanel coverage={coverage.loaded} dataset={dataset} onRetry={coverage.retry} />
      )}
      {layout === 'embed' && (
        <EmbedBuilder dataset={published} choices={reading.choices} hasMore={hasAdditions(dataset)} />
      )}
      {layout === 'about' && <NotesPanel dataset={dataset} />}
    </main>
  );
}

const hasAdditions = ({ addedPlaces, loaded = [] }: Dataset): boolean =>
  addedPlaces !== undefined || loaded.some(({ origin }) => origin === 'added');

function useCoverage(loader: Loader | null, wanted: boolean) {
  const [loaded, setLoaded] = useState<Loaded<CoverageFile> | null>(null);
  const fetchIt = useCallback(() => {
    setLoaded(null);
    void loader?.coverage().then(setLoaded);
  }, [loader]);
  useEffect(() => {
    if (wanted) fetchIt();
  }, [wanted, fetchIt]);
  return { loaded, retry: fetchIt };
}
