import { type AreaJoin, NOT_OURS, UNKNOWN } from '../area-keys';
import type { NumberStyle } from '../figure';
import { quoted, type RowProblems } from '../file-problem';
import type { Draft } from '../layout';
import { placer } from '../placing';
import { MOST_FIGURES, type TableFlavour } from '../table-flavours';
import { createAsideList } from './aside-list';
import { columnsBeside } from './beside';
import { categoriesOf } from './categories';
import { chosenKey } from './chosen-key';
import { planColumns } from './column-plan';
import type { ColumnProfile } from './column-profile';
import type { CategoryTake, Corrections } from './corrections';
import { createFigureTally, type FigureTally } from './figure-tally';
import { filledDown, isOutline, outlineChoice } from './fill-down';
import { KEY_WORDS, keyCandidates } from './key-column';
import { createMarks } from './marks';
import { isWholeCode, keyOf, otherKind } from './place-shape';
import type { Bounds } from './quantities';
import { type EachRow, type Shape, shapeOfTable, usualTakes } from './shape';
import type { Staged } from './staged';
import type { Survey } from './survey';
import { tableChoices } from './table-choices';
import { draftOf, type MadeFigures } from './table-draft';
import { eachRow, type FoundTable } from './table-rows';
import { tableView } from './table-view-rows';

/**
 * Reads a table with a column of places and figures beside it: decides on key, shape and columns over all rows, then adds
 * the rows up by area. Throws `FileProblem` when no column says where a row belongs.
 */
export async function readOwnTable(
  found: FoundTable,
  looked: Survey,
  join: AreaJoin,
  flavour: TableFlavour,
  corrections: Corrections,
  problems: RowProblems,
  onBytes?: (bytes: number) => void,
): Promise<Staged<Draft>> {
  const { profiles } = looked;
  const candidates = keyCandidates(profiles, looked.rows, join);
  const key = chosenKey(candidates, profiles, join, corrections.key);
  const isAbove = await isOutline(found, profiles, key, looked.rows);
  const isFilledDown = isAbove && corrections.fillDown !== false;
  const table = isFilledDown ? filledDown(found, key.at) : found;
  const placing = placer(join, key.kind);
  const isKey = (text: string): boolean => placing.place(keyOf(text, key.kind)) >= 0;
  const keyText = (cells: readonly string[]): string => keyOf(cells[key.at] ?? '', key.kind);
  const everyRow: EachRow = (onRow) => eachRow(table, key.at, { data: (cells) => onRow(cells) }, { isKey });
  const beside = await columnsBeside(everyRow, profiles, candidates, key, (text) => keyOf(text, key.kind));
  const plan = planColumns(profiles, key.at, flavour, boundsOf(join), {
    ...Object.fromEntries(beside.map((at) => [at, BESIDE])),
    ...Object.fromEntries(table.source.hiddenColumns.map((at) => [at, HIDDEN])),
    ...corrections.columns,
  });
  const figureColumns = new Set(plan.figures.map(({ at }) => at));

  const shape = await shapeOfTable(
    everyRow,
    (cells) => {
      const text = keyText(cells);
      return placing.place(text) === UNKNOWN || isWholeCode(text, join.spine.councilCode) ? '' : text;
    },
    profiles.filter((one) => one.at !== key.at && (!figureColumns.has(one.at) || mayBeCategory(one))),
    // A column that says the same everywhere says nothing of places.
    plan.figures.map(({ at }) => at).filter((at) => (profiles[at]?.texts.size ?? 0) > 1),
    key.kind === 'postcode',
  );
  const takes = takesOf(shape, corrections.categories ?? {});
  const dimensions = new Set(shape.dimensions.map(({ at }) => at));
  const columns = plan.figures.filter(({ at }) => !dimensions.has(at));
  const categories = categoriesOf(shape.dimensions, takes, columns, shape.same);
  // A list of places alone is counted: where they are is all it says.
  const isList = key.kind === 'postcode' && shape.is !== 'categories';
  const isRecords = shape.is === 'records' || isList || columns.length === 0;

  const areas = join.spine.codes.length;
  const tallies: FigureTally[] = categories.figures
    .slice(0, MOST_FIGURES)
    .map((figure) => createFigureTally(figure, areas, table.start.titles));
  const aside = createAsideList();
  const marks = createMarks(problems);
  const behind = new Float64Array(areas);
  const seen = new Set<string>();
  const places = new Set<string>();
  const made: MadeFigures = {
    match: { matched: 0, notOurs: 0, unknown: 0, faulty: 0 },
    splits: 0,
    merges: 0,
    oldCodes: 0,
    tooLow: new Set(),
  };
  const styles = columns.map(({ isMoney }): NumberStyle => styleOf(looked.style, isMoney, corrections));
  const columnOf = tallies.map(({ figure }) => columns.findIndex(({ at }) => at === figure.column.at));

  const next = await eachRow(
    table,
    key.at,
    {
      data: take,
      aside: (cells, row, role) => aside.row(cells, row, role),
      faulty(row, reason) {
        made.match.faulty += 1;
        problems.add(row, reason);
      },
    },
    { isKey, ...(onBytes ? { onBytes } : {}), onOdd: (row, reason) => problems.add(row, reason) },
  );

  function take(cells: readonly string[], row: number): void {
    const text = keyText(cells);
    if (isWholeCode(text, join.spine.councilCode)) {
      aside.row(cells, row, 'total');
      return;
    }
    const other = otherKind(text, key.kind);
    if (other !== null) {
      made.match.unknown += 1;
      problems.add(row, `${quoted(text)} is ${KEY_WORDS[other].one}, not ${KEY_WORDS[key.kind].one}`);
      return;
    }
    const place = placing.place(text);
    if (place === NOT_OURS) {
      made.match.notOurs += 1;
      return;
    }
    if (place === UNKNOWN) {
      unknown(text, row);
      return;
    }
    const mark = `${text}\u0000${categories.mark(cells)}`;
    // A list of records repeats its places; a table of areas must not.
    if (!isRecords && seen.has(mark)) {
      made.match.faulty += 1;
      problems.add(row, `${text} stands in the file twice`);
      return;
    }
    const at = categories.at(cells, !places.has(text));
    places.add(text);
    if (!isRecords) seen.add(mark);
    made.match.matched += 1;
    const parts = placing.parts(text);
    if (parts.how === 'split') made.splits += 1;
    if (parts.how === 'merged') made.merges += 1;
    for (const part of parts.rows) behind[part.row] = (behind[part.row] ?? 0) + part.share;
    const read = columns.map((column, index) =>
      marks.read(cells[column.at] ?? '', styles[index] ?? {}, column.title, row),
    );
    for (const index of at) tallies[index]?.add(read[columnOf[index] ?? -1] ?? null, cells, parts);
  }

  function unknown(text: string, row: number): void {
    made.match.unknown += 1;
    if (/^[EWS]\d{8}$/.test(text)) {
      made.oldCodes += 1;
      for (const area of key.kind === 'output-area' ? join.besideOutputArea(text) : []) made.tooLow.add(area);
      problems.add(row, `${quoted(text)} is not ${KEY_WORDS[key.kind].one} of today: probably one of 2011`);
    } else if (text === '')
      problems.add(
        row,
        `its cell under ${quoted(profiles[key.at]?.title ?? '')} is empty: it names no place`,
      );
    else problems.add(row, `${quoted(text)} is not ${KEY_WORDS[key.kind].one} we know`);
  }

  const { match } = made;
  const rows = match.matched + match.notOurs + match.unknown + match.faulty;
  const view = tableView(table, key.at, plan.columns, dimensions, isKey, next);
  for (const one of view.columns) {
    if (one.role === 'aside' || one.role === 'words') aside.column(one.title, one.at, one.because);
  }
  for (const { figure } of tallies.slice(MOST_FIGURES))
    aside.column(figure.title, figure.column.at, 'Too many.');
  return {
    draft: draftOf({
      join,
      key,
      shape,
      flavour,
      found: made,
      tallies,
      behind: isRecords ? behind : null,
      asked: categories.figures.length,
    }),
    rows,
    decisions: [
      ...table.source.decided,
      table.start.decided,
      {
        stage: 'key',
        decided: `Rows are placed by ${quoted(profiles[key.at]?.title ?? '')}, as ${KEY_WORDS[key.kind].many}.`,
        because: corrections.key === undefined ? 'Its cells have that shape.' : 'You said so.',
      },
      ...(isFilledDown
        ? [
            {
              stage: 'key',
              decided: 'Rows without a place belong to the place above them.',
              because: 'A place stands in the first of its rows only, and each row has a category.',
            } as const,
          ]
        : []),
      shape.decided,
      ...(looked.style.decimalComma
        ? [
            {
              stage: 'cells',
              decided: '“12,5” is twelve and a half, and “1.234” a thousand and more.',
              because:
                'Commas stand where decimals do, or points only before three digits between semicolons.',
            } as const,
          ]
        : []),
      ...categories.decided,
    ],
    choices: [
      ...(isAbove ? [outlineChoice(isFilledDown)] : []),
      ...tableChoices({
        table,
        profiles,
        candidates,
        key,
        shape,
        takes,
        columns: view.columns,
        brackets: marks.bracketed,
        corrections,
        decimalComma: looked.style.decimalComma ?? false,
        next,
      }),
    ],
    view,
    aside: aside.all(table.source.hiddenRows),
    marks: marks.all(),
  };
}

const HIDDEN = { how: 'aside', because: 'It is hidden in the sheet.' } as const;
const BESIDE = {
  how: 'aside',
  because: 'It stands in another table beside this one, with places of its own: choose those to read it.',
} as const;

/** Numbers that could as well tell rows apart: an age, a band, a quarter. */
const mayBeCategory = ({ decimals, texts, title }: ColumnProfile): boolean =>
  decimals === 0 &&
  texts.size <= 150 &&
  /\b(age|band|group|sex|gender|year|quarter|month|week|type|category)\b/i.test(title);

function takesOf(
  shape: Shape,
  said: Readonly<Record<number, CategoryTake>>,
): ReadonlyMap<number, CategoryTake> {
  const takes = new Map(usualTakes(shape.dimensions));
  for (const { at } of shape.dimensions) {
    const own = said[at];
    if (own) takes.set(at, own);
  }
  return takes;
}

function styleOf(style: NumberStyle, isMoney: boolean, { brackets }: Corrections): NumberStyle {
  const own = brackets ?? (isMoney ? 'minus' : undefined);
  return own === undefined ? style : { ...style, brackets: own };
}

function boundsOf({ spine }: AreaJoin): Bounds {
  const ends = (values: readonly number[]): readonly [number, number] => [
    Math.min(...values),
    Math.max(...values),
  ];
  return { lon: ends(spine.lon), lat: ends(spine.lat) };
}
