import { ACCESS_POINTS, type AccessPointDraft } from './access-point-list';
import { type AreaSpine, areaJoin } from './area-keys';
import { BDUK } from './bduk';
import { type CouncilDraft, OFCOM_COUNCILS, OFCOM_MOBILE } from './council-file';
import { fileMembers } from './file-members';
import { createRowProblems, FileProblem, type RowProblem } from './file-problem';
import { createHeadings, type Headings } from './headings';
import { CENSUS, IOD, KEYED_TABLE } from './keyed-table';
import type { Draft, Layout, RowReader } from './layout';
import type { Member } from './member';
import { OFCOM_OUTPUT_AREAS } from './ofcom-output-area-file';
import { OFCOM_POSTCODES } from './ofcom-postcode-file';
import type { Choice, Corrections } from './reader/corrections';
import type { CellMark, Decision, LeftAside } from './reader/decision';
import type { TableView } from './reader/table-view';
import { createRowSplitter } from './row-splitter';
import { createTextChunks } from './text-chunks';

type AnyDraft = Draft | CouncilDraft | AccessPointDraft;

/** The kinds of file in the order of preference: of a zip that holds several, the first here is read. */
const LAYOUTS: readonly Layout<AnyDraft>[] = [
  BDUK,
  OFCOM_OUTPUT_AREAS,
  OFCOM_POSTCODES,
  OFCOM_COUNCILS,
  OFCOM_MOBILE,
  IOD,
  CENSUS,
  ACCESS_POINTS,
  KEYED_TABLE,
];

/** What was understood of a file. */
export interface FileReading {
  readonly layout: Pick<Layout<AnyDraft>, 'id' | 'title' | 'publisher' | 'attribution'>;
  /** The members that were read, by name. */
  readonly read: readonly string[];
  /** What a zip holds beside them, and why it was left. */
  readonly leftAside: readonly string[];
  /** Residential premises only, by the name of Ofcom's file. */
  readonly residential: boolean;
  readonly draft: AnyDraft;
  readonly rows: number;
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  /** What each stage decided and why, in their order. */
  readonly decisions: readonly Decision[];
  /** Decisions a person may take otherwise: each option holds the correction to read the file with. */
  readonly choices: readonly Choice[];
  /** The beginning of the table as it was understood; null for the large files of publishers. */
  readonly view: TableView | null;
  /** Rows, columns and members that are not read, and why. */
  readonly aside: readonly LeftAside[];
  /** Marks in place of figures. */
  readonly marks: readonly CellMark[];
  /** What the file was read with. */
  readonly corrections: Corrections;
}

export interface Progress {
  readonly bytes: number;
  readonly of: number;
  readonly rows: number;
}

/** The kind of a table by its headings; null for what is none of them. */
export function recognise(headings: Headings): Layout<AnyDraft> | null {
  return LAYOUTS.find((layout) => layout.recognises(headings)) ?? null;
}

interface Looked {
  readonly member: Member;
  readonly layout: Layout<AnyDraft>;
  readonly residential: boolean;
}

/**
 * Reads a file as a stream: opens it (zips within zips too), finds out what it is by its columns, adds up its rows
 * by area. No row is kept, so memory does not grow with the file.
 * Throws `FileProblem`, in plain English, when nothing can be made of it; faults of single rows are in the result.
 *
 * @param onProgress called about every megabyte, with bytes after decompression
 * @param corrections what a person decided otherwise than the reader
 */
export async function readFile(
  file: Blob,
  name: string,
  spine: AreaSpine,
  onProgress: (progress: Progress) => void = () => undefined,
  corrections: Corrections = {},
): Promise<FileReading> {
  const { members, leftAside } = await fileMembers(file, name);
  const looked: Looked[] = [];
  const unread: string[] = [...leftAside];
  for (const member of members) {
    const headings = await headingsOf(member);
    const layout = headings && recognise(headings);
    if (layout) looked.push({ member, layout, residential: isResidential(member.name) });
    else unread.push(member.name);
  }
  const best = bestOf(looked);
  if (!best) {
    throw new FileProblem(
      `${name} has no table the map knows: its first row should hold the headings of columns, separated by commas. Check that it is the CSV file and not a page about it.`,
    );
  }
  const chosen = looked.filter(
    ({ layout, residential }) => layout === best.layout && residential === best.residential,
  );
  unread.push(...looked.filter((one) => !chosen.includes(one)).map(({ member }) => member.name));

  const problems = createRowProblems();
  const reader = best.layout.reader({ join: areaJoin(spine), problems });
  const of = chosen.reduce((total, { member }) => total + member.size, 0);
  let before = 0;
  let rows = 0;
  const read: string[] = [];
  for (const { member } of chosen) {
    const done = await readMember(member, reader, problems, (bytes, here) =>
      onProgress({ bytes: before + bytes, of, rows: rows + here }),
    );
    if (done === null) unread.push(member.name);
    else {
      read.push(member.name);
      rows += done;
    }
    before += member.size;
  }
  if (rows === 0)
    throw new FileProblem(`${name} has headings but no rows. Download it again, it may have been cut short.`);
  return {
    layout: best.layout,
    read,
    leftAside: unread,
    residential: best.residential,
    draft: reader.finish(),
    rows,
    problems: problems.kept,
    problemCount: problems.count,
    decisions: [],
    choices: [],
    view: null,
    aside: unread.map((one) => ({ what: 'member', name: one, why: 'not the table that was read', at: null })),
    marks: [],
    corrections,
  };
}

/** Of what a zip holds the layout that says most; all premises before residential ones. */
function bestOf(looked: readonly Looked[]): Looked | undefined {
  return looked.toSorted(
    (a, b) =>
      LAYOUTS.indexOf(a.layout) - LAYOUTS.indexOf(b.layout) || Number(a.residential) - Number(b.residential),
  )[0];
}

/** `202501_fixed_oa_res_coverage_r01.csv` and `…_coverage_res_…`. */
const isResidential = (name: string): boolean =>
  /(^|[_-])res(idential)?[_.-]/i.test(name.slice(name.lastIndexOf('/') + 1));

/** Bytes between two reports of progress. */
const REPORT_EVERY = 1e6;

/** Reads one member; the number of its rows below the headings, or null when it is not of the reader's kind. */
async function readMember(
  member: Member,
  reader: RowReader<AnyDraft>,
  problems: { add(row: number, reason: string): void },
  report: (bytes: number, rows: number) => void,
): Promise<number | null> {
  const text = createTextChunks();
  let width = -1;
  let rows = 0;
  let bytes = 0;
  let reported = 0;
  let wrong = false;
  const splitter = createRowSplitter((cells, row) => {
    if (width < 0) {
      width = cells.length;
      wrong = !reader.headings(createHeadings(cells));
    } else if (!wrong) {
      rows += 1;
      // A row cut short must not be read as one with blanks at its end.
      if (cells.length < width) problems.add(row, `has ${cells.length} of ${width} columns`);
      else reader.row(cells, row);
    }
  });
  await member.read((chunk) => {
    splitter.push(text.push(chunk));
    bytes += chunk.length;
    if (bytes - reported >= REPORT_EVERY) {
      reported = bytes;
      report(bytes, rows);
    }
    return !wrong;
  });
  splitter.push(text.end());
  splitter.end();
  report(bytes, rows);
  return wrong ? null : rows;
}

/** The first row of a member, without reading the rest; null when it has none or is a web page. */
async function headingsOf(member: Member): Promise<Headings | null> {
  const text = createTextChunks();
  let found: readonly string[] | null = null;
  let start = '';
  const splitter = createRowSplitter((cells) => {
    found ??= [...cells];
  });
  await member.read((chunk) => {
    const piece = text.push(chunk);
    start = start.length < 200 ? start + piece.slice(0, 200) : start;
    splitter.push(piece);
    return found === null;
  });
  if (found === null) {
    splitter.push(text.end());
    splitter.end();
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(start)) {
    throw new FileProblem(
      `${member.name} is a web page, not a table: the publisher’s site may have answered with an error. Open the link in a browser, download the file and add that.`,
    );
  }
  return found === null ? null : createHeadings(found);
}
