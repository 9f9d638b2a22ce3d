import { type AreaSpine, areaJoin } from './area-keys';
import { fileMembers } from './file-members';
import { createRowProblems, FileProblem, type RowProblem, type RowProblems } from './file-problem';
import { createHeadings } from './headings';
import type { Draft } from './layout';
import { layoutOf, type OfficialDraft, officialOf, PLACES, type TableLayout } from './layouts';
import { readOfficial } from './official-file';
import type { Choice, Corrections } from './reader/corrections';
import type { CellMark, Decision, LeftAside } from './reader/decision';
import { type Looked, likeliest } from './reader/likeliest';
import { readOwnTable } from './reader/own-table';
import { isListOfPlaces, mayBePlaces, placeColumns } from './reader/place-fields';
import { type AccessPointDraft, readPlaces } from './reader/place-list';
import { kindChoice } from './reader/place-view';
import { remembered } from './reader/remembered';
import { type RowSource, sheetSource } from './reader/row-source';
import { survey } from './reader/survey';
import { findTable } from './reader/table-rows';
import type { TableView } from './reader/table-view';
import { textSource } from './reader/text-source';
import { tableFlavour } from './table-flavours';

/** What was understood of a file. */
export interface FileReading {
  readonly layout: Pick<TableLayout, 'id' | 'title' | 'publisher' | 'attribution'>;
  /** The members that were read, by name. */
  readonly read: readonly string[];
  /** What a zip holds beside them, and why it was left. */
  readonly leftAside: readonly string[];
  /** Residential premises only, by the name of Ofcom's file. */
  readonly residential: boolean;
  readonly draft: OfficialDraft | AccessPointDraft;
  /** Rows of the table: matched, elsewhere, unknown and faulty together. */
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

type Staged = Pick<FileReading, 'draft' | 'rows' | 'decisions' | 'choices' | 'view' | 'aside' | 'marks'>;

/**
 * Reads a file by stages: bytes to text or sheet, table, shape, key, columns, cells. The large files of publishers are
 * known by their headings and added up as they come: no row is kept, so memory does not grow with the file. Any other
 * table is looked at whole before it is added up.
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
  const { members, sheets, leftAside } = await fileMembers(file, name);
  const looked: Looked[] = [];
  const unread: string[] = [...leftAside];
  const sources: { readonly source: RowSource; readonly hidden: boolean }[] = sheets.map((sheet) => ({
    source: sheetSource(sheet),
    hidden: sheet.hidden,
  }));
  for (const member of members) sources.push({ source: await textSource(member), hidden: false });
  for (const { source, hidden } of sources) {
    const headingRows =
      corrections.member === undefined || corrections.member === source.name
        ? corrections.headingRows
        : undefined;
    const table = await findTable(source, headingRows);
    if (table === null) unread.push(source.name);
    else {
      const layout = layoutOf(createHeadings(table.start.titles));
      looked.push({ table, layout, residential: isResidential(source.name), hidden });
    }
  }
  const best = likeliest(looked, corrections.member);
  if (!best) {
    throw new FileProblem(
      `${name} holds nothing but blank cells. Check that it is the right file, and save it once more.`,
    );
  }
  const problems = createRowProblems();
  const join = areaJoin(spine);
  const official = officialOf(best.layout.id);
  const chosen = official
    ? looked.filter(({ layout, residential }) => layout === best.layout && residential === best.residential)
    : [best];
  unread.push(...looked.filter((one) => !chosen.includes(one)).map(({ table }) => table.source.name));
  const of = chosen.reduce((total, { table }) => total + table.source.size, 0);

  const read: string[] = [];
  let staged: Staged;
  if (official) {
    const tables = chosen.map(({ table }) => table);
    const made = await readOfficial(official, tables, join, problems, (bytes, rows) =>
      onProgress({ bytes, of, rows }),
    );
    staged = { ...NOTHING, draft: made.draft, rows: made.rows, decisions: best.table.source.decided };
    read.push(...made.read);
    unread.push(...tables.map(({ source }) => source.name).filter((one) => !read.includes(one)));
  } else {
    read.push(best.table.source.name);
    staged = await readOwn(best, problems, (bytes) => onProgress({ bytes, of, rows: 0 }));
  }
  if (staged.rows === 0)
    throw new FileProblem(`${name} has headings but no rows. Download it again, it may have been cut short.`);
  const isPlaces = 'points' in staged.draft;
  return {
    ...staged,
    layout: isPlaces ? PLACES : best.layout,
    read,
    leftAside: unread,
    residential: official !== null && best.residential,
    problems: problems.kept,
    problemCount: problems.count,
    choices: [...memberChoice(looked, best, name), ...staged.choices],
    aside: [
      ...unread.map((one) => ({
        what: 'member' as const,
        name: one,
        why: 'It is not the table that was read.',
        at: null,
      })),
      ...staged.aside,
    ],
    corrections,
  };

  async function readOwn(
    { table: found, layout }: Looked,
    into: RowProblems,
    onBytes: (bytes: number) => void,
  ): Promise<Staged> {
    const table = { ...found, source: remembered(found.source) };
    const seen = await survey(table, corrections.decimalComma, onBytes);
    if (seen.rows === 0) return NOTHING;
    const columns = placeColumns(seen.profiles);
    const isPlaces =
      layout.id === 'table' &&
      mayBePlaces(columns) &&
      (corrections.kind === undefined
        ? isListOfPlaces(seen.profiles, columns)
        : corrections.kind === 'places');
    if (isPlaces) return readPlaces(table, seen, join, corrections, into);
    const flavour = layout.id === 'iod' || layout.id === 'census' ? layout.id : 'own';
    const made = await readOwnTable(table, seen, join, tableFlavour(flavour), corrections, into, onBytes);
    return mayBePlaces(columns) && flavour === 'own'
      ? { ...made, choices: [...made.choices, kindChoice('table')] }
      : made;
  }
}

const NOTHING: Staged = {
  draft: {
    figures: [],
    match: { matched: 0, notOurs: 0, unknown: 0, faulty: 0 },
    notes: [],
    areaNotes: [],
    totals: [],
  } satisfies Draft,
  rows: 0,
  decisions: [],
  choices: [],
  view: null,
  aside: [],
  marks: [],
};

/** `202501_fixed_oa_res_coverage_r01.csv` and `…_coverage_res_…`. */
const isResidential = (name: string): boolean =>
  /(^|[_-])res(idential)?[_.-]/i.test(name.slice(name.lastIndexOf('/') + 1));

/** Which of several tables is read, where there are several. */
function memberChoice(looked: readonly Looked[], best: Looked, file: string): readonly Choice[] {
  if (looked.length < 2) return [];
  const options = [best, ...looked.filter((one) => one !== best)];
  return [
    {
      id: 'member',
      question: 'Which table should be read?',
      options: options.map(({ table }) => ({
        label: withinFile(table.source.name, file),
        correction: { member: table.source.name },
      })),
      chosen: 0,
    },
  ];
}

/** The name of a table without that of the file it lies in. */
const withinFile = (name: string, file: string): string =>
  name.startsWith(file) ? name.slice(file.length).replace(/^(: |\/)/, '') || name : name;
