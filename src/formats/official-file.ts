import type { AreaJoin } from './area-keys';
import type { RowProblems } from './file-problem';
import { createHeadings } from './headings';
import type { Layout, RowReader } from './layout';
import type { OfficialDraft } from './layouts';
import type { FoundTable } from './reader/table-rows';

/** What a publisher's file, or several of one kind, came to. */
export interface OfficialReading {
  readonly draft: OfficialDraft;
  readonly rows: number;
  /** Names of the members that were read; the others are of another kind after all. */
  readonly read: readonly string[];
}

/** Adds up the rows of a publisher's files of one kind as they come: no row is kept. */
export async function readOfficial(
  layout: Layout<OfficialDraft>,
  tables: readonly FoundTable[],
  join: AreaJoin,
  problems: RowProblems,
  report: (bytes: number, rows: number) => void,
): Promise<OfficialReading> {
  const reader = layout.reader({ join, problems });
  const read: string[] = [];
  let before = 0;
  let rows = 0;
  for (const table of tables) {
    const done = await readOne(table, reader, problems, (bytes, here) => report(before + bytes, rows + here));
    if (done !== null) {
      read.push(table.source.name);
      rows += done;
    }
    before += table.source.size;
  }
  return { draft: reader.finish(), rows, read };
}

/** The number of rows below the headings, or null when they are not of the reader's kind. */
async function readOne(
  { source, start }: FoundTable,
  reader: RowReader<OfficialDraft>,
  problems: RowProblems,
  report: (bytes: number, rows: number) => void,
): Promise<number | null> {
  if (!reader.headings(createHeadings(start.titles))) return null;
  const width = start.titles.length;
  let rows = 0;
  await source.read(
    (cells, row) => {
      if (row <= start.lastHeadingRow) return undefined;
      rows += 1;
      // A row cut short must not be read as one with blanks at its end.
      if (cells.length < width) problems.add(row, `has ${cells.length} of ${width} columns`);
      else reader.row(cells, row);
      return undefined;
    },
    (bytes) => report(bytes, rows),
    (row, reason) => problems.add(row, reason),
  );
  return rows;
}
