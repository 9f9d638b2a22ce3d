import { useEffect, useRef } from 'react';
import type { Row } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import { residentReading } from '../../domain/pages/resident/resident-reading';
import { ENGLISH } from '../../domain/pages/resident/wording-english';
import type { Loaded } from '../../load/types';
import { FindPlace } from '../find/FindPlace';
import type { FindIndex } from '../find/find-options';
import { AreaAnswer } from './AreaAnswer';
import { type CouncilContacts, CouncilWays } from './CouncilWays';

interface HelpPageProps {
  readonly dataset: Dataset;
  readonly selected: Row | null;
  readonly loadIndex: () => Promise<Loaded<FindIndex>>;
  readonly loadContacts: () => Promise<CouncilContacts>;
  readonly onSelect: (row: Row | null) => void;
}

/** The resident's page: a postcode or place in, one plain answer about that area out, and where to get help. */
export function HelpPage({ dataset, selected, loadIndex, loadContacts, onSelect }: HelpPageProps) {
  const reading = selected === null ? null : residentReading(dataset, selected, ENGLISH);
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
        {reading && <AreaAnswer reading={reading} />}
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
