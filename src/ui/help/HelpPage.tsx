import { useEffect, useMemo, useRef, useState } from 'react';
import type { Scene } from '../../cartography/map-layers';
import type { BusStops } from '../../domain/model/bus-stops';
import type { Row } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import { residentReading } from '../../domain/pages/resident/resident-reading';
import { ENGLISH } from '../../domain/pages/resident/wording-english';
import type { Loaded } from '../../load/types';
import { FindPlace } from '../find/FindPlace';
import type { FindIndex } from '../find/find-options';
import { AreaAnswer } from './AreaAnswer';
import { type CouncilContacts, CouncilWays } from './CouncilWays';
import { NearestMap } from './NearestMap';

interface HelpPageProps {
  readonly dataset: Dataset;
  readonly selected: Row | null;
  readonly loadIndex: () => Promise<Loaded<FindIndex>>;
  readonly loadContacts: () => Promise<CouncilContacts>;
  readonly loadStops: () => Promise<Loaded<BusStops | null>>;
  /** What the map of the nearest places is drawn on; null while the page is being pre-rendered. */
  readonly scene: Scene | null;
  readonly onSelect: (row: Row | null) => void;
}

/** The resident's page: a postcode or place in, one plain answer about that area out, and where to get help. */
export function HelpPage({
  dataset,
  selected,
  loadIndex,
  loadContacts,
  loadStops,
  scene,
  onSelect,
}: HelpPageProps) {
  const buses = useStops(loadStops, selected !== null);
  const reading = useMemo(
    () => (selected === null ? null : residentReading(dataset, selected, ENGLISH, buses)),
    [dataset, selected, buses],
  );
  const answer = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // A new answer comes into view on a small screen; the page as first opened stays where it is.
  useEffect(() => {
    if (!first.current && selected !== null) answer.current?.scrollIntoView({ block: 'nearest' });
    first.current = false;
  }, [selected]);

  return (
    <article className="help" aria-labelledby="help-heading">
      <h1 id="help-heading">Find help to get online</h1>
      <p className="page-lead">
        Type a postcode or the name of a place. Nothing typed here is sent anywhere.
      </p>
      <FindPlace dataset={dataset} loadIndex={loadIndex} onChoose={onSelect} />
      <div ref={answer} className="help-answer">
        {reading && (
          <AreaAnswer
            reading={reading}
            map={scene && <NearestMap dataset={dataset} scene={scene} reading={reading} />}
          />
        )}
      </div>
      <CouncilWays council={dataset.council.name} load={loadContacts} />
      {reading && (
        <button type="button" className="button help-print" onClick={() => window.print()}>
          Print this page
        </button>
      )}
    </article>
  );
}

/** The stops, once they are wanted and there; without them the answer stands as it is. */
function useStops(load: () => Promise<Loaded<BusStops | null>>, wanted: boolean): BusStops | null {
  const [stops, setStops] = useState<BusStops | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let isHere = true;
    void load().then((loaded) => {
      if (isHere && loaded.ok) setStops(loaded.value);
    });
    return () => {
      isHere = false;
    };
  }, [load, wanted]);
  return stops;
}
