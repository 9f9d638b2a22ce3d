import { dateWords } from '../../../src/domain/words/date-words';
import { vintageOfName } from '../../../src/formats/layout';
import { NOT_STATED, OGL, type SourceRecord } from '../../sources/source-record';
import { InputProblem, type Inputs } from '../stage';

/** What is known of a publisher's current files of one kind, whatever their month. */
export interface CurrentKind {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly attribution: string;
  readonly geography: string;
  /** The page where the publisher offers them. */
  readonly offeredAt: string;
}

/**
 * The record of a file in a `current/` folder: its month from its name, its address and day from the lock file of
 * `npm run data:fetch`.
 *
 * Throws `InputProblem` when the name does not say the month.
 */
export function currentSource(kind: CurrentKind, inputs: Pick<Inputs, 'origin'>, path: string): SourceRecord {
  const vintage = vintageOfName(path);
  if (!vintage?.sort.includes('-')) {
    throw new InputProblem(
      path,
      'does not say its month in its name: keep the name the publisher gave it',
      kind.offeredAt,
    );
  }
  const origin = inputs.origin(path);
  return {
    ...kind,
    id: `${kind.id}-${vintage.sort}`,
    vintage: vintage.text,
    vintageSort: vintage.sort,
    release: origin
      ? `fetched from the publisher on ${dateWords(origin.fetchedAt.slice(0, 10))}`
      : `date of release ${NOT_STATED}; file saved by hand`,
    licence: OGL,
    url: origin?.url ?? NOT_STATED,
    fetch: origin ? 'publisher' : 'manual',
    encoding: 'windows-1252',
    caveats: [`File: ${path.slice(path.lastIndexOf('/') + 1)}.`],
  };
}
