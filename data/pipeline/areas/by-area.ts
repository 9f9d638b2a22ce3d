import type { Cell } from '../../../src/artefact/table-writer';
import type { ReadResult } from '../../../src/formats/figure';
import type { CouncilProfile } from '../../councils/profile';
import { inputProblem, oneEach, readRecords } from '../inputs';
import type { StageContext } from '../stage';

/** Columns of areas.csv, read from one official file. */
export type ColumnsByArea = (
  context: StageContext,
  profile: CouncilProfile,
) => ReadonlyMap<string, readonly Cell[]>;

interface FileByArea<T> {
  readonly sourceId: string;
  /** null = not held for this council: its columns stay blank. */
  readonly path: (inputs: CouncilProfile['inputs']) => string | null;
  /** Heading of the lookup whose codes the rows go by: the area itself, or the neighbourhood or ward it lies in. */
  readonly of: 'LSOA21CD' | 'MSOA21CD' | 'WD24CD';
  readonly read: (text: string) => ReadResult<T>;
  readonly code: (record: T) => string;
  /** By the column it fills. */
  readonly columns: Readonly<Record<string, (record: T) => Cell>>;
}

/**
 * A file with a row for each area, or for each neighbourhood or ward, whose figures are repeated for each area within
 * (the measure says so). Throws `InputProblem` where a row is lacking or stands twice.
 */
export function byArea<T>({ sourceId, path, of, read, code, columns }: FileByArea<T>): ColumnsByArea {
  return ({ inputs, areas }, profile) => {
    const names = Object.entries(columns);
    const file = path(profile.inputs);
    if (file === null) return new Map(names.map(([name]) => [name, areas.codes.map(() => null)]));
    const keys = areas.lookup.map((record) => record[of] ?? '');
    const wanted = new Set(keys);
    const records = readRecords(inputs, sourceId, file, read, (record) => wanted.has(code(record)));
    const found = oneEach(records, code, [...wanted], (fault) => inputProblem(sourceId, file, fault));
    const byKey = new Map(found.map((record) => [code(record), record]));
    const rows = keys.flatMap((key) => byKey.get(key) ?? []);
    return new Map(names.map(([name, cell]) => [name, rows.map(cell)]));
  };
}
