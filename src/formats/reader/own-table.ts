import { type AreaJoin, NOT_OURS, UNKNOWN } from '../area-keys';
import type { NumberStyle } from '../figure';
import { FileProblem, quoted, type RowProblems } from '../file-problem';
import type { Draft } from '../layout';
import { placer } from '../placing';
import { MOST_FIGURES, type TableFlavour } from '../table-flavours';
import { createAsideList } from './aside-list';
import { categoriesOf } from './categories';
import { planColumns } from './column-plan';
import type { ColumnProfile } from './column-profile';
import type { CategoryTake, Corrections } from './corrections';
import { createFigureTally, type FigureTally } from './figure-tally';
import { KEY_WORDS, type KeyColumn, keyByHeading, keyCandidates, kindOf } from './key-column';
import { createMarks } from './marks';
import { isWholeCode, keyOf, notPlacedWords, otherKind } from './place-shape';
import type { Bounds } from './quantities';
import { quotedList } from './quoted-list';
import { type Shape, shapeOfTable, usualTakes } from './shape';
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
  table: FoundTable,
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
  const placing = placer(join, key.kind);
  const keyText = (cells: readonly string[]): string => keyOf(cells[key.at] ?? '', key.kind);
  const plan = planColumns(profiles, key.at, flavour, boundsOf(join), {
    ...Object.fromEntries(table.source.hiddenColumns.map((at) => [at, HIDDEN])),
    ...corrections.columns,
  });
  const figureColumns = new Set(plan.figures.map(({ at }) => at));
  const isKey = (text: string): boolean => placing.place(keyOf(text, key.kind)) >= 0;

  const shape = await shapeOfTable(
    (onRow) => eachRow(table, key.at, { data: (cells) => onRow(cells) }, { isKey }),
    (cells) => (placing.place(keyText(cells)) === UNKNOWN ? '' : keyText(cells)),
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
  const found: MadeFigures = {
    match: { matched: 0, notOurs: 0, unknown: 0, faulty: 0 },
    splits: 0,
    merges: 0,
    oldCodes: 0,
    tooLow: new Set(),
  };
  const styles = columns.map(({ isMoney }): NumberStyle => styleOf(looked.style, isMoney, corrections));
  const columnOf = tallies.map(({ figure }) => columns.findIndex(({ at }) => at === figure.column.at));

  await eachRow(
    table,
    key.at,
    {
      data: take,
      aside: (cells, row, role) => aside.row(cells, row, role),
      faulty(row, reason) {
        found.match.faulty += 1;
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
      found.match.unknown += 1;
      problems.add(row, `${quoted(text)} is ${KEY_WORDS[other].one}, not ${KEY_WORDS[key.kind].one}`);
      return;
    }
    const place = placing.place(text);
    if (place === NOT_OURS) {
      found.match.notOurs += 1;
      return;
    }
    if (place === UNKNOWN) {
      unknown(text, row);
      return;
    }
    const mark = `${text}\u0000${categories.mark(cells)}`;
    // A list of records repeats its places; a table of areas must not.
    if (!isRecords && seen.has(mark)) {
      found.match.faulty += 1;
      problems.add(row, `${text} stands in the file twice`);
      return;
    }
    const at = categories.at(cells, !places.has(text));
    places.add(text);
    if (!isRecords) seen.add(mark);
    found.match.matched += 1;
    const parts = placing.parts(text);
    if (parts.how === 'split') found.splits += 1;
    if (parts.how === 'merged') found.merges += 1;
    for (const part of parts.rows) behind[part.row] = (behind[part.row] ?? 0) + part.share;
    const read = columns.map((column, index) =>
      marks.read(cells[column.at] ?? '', styles[index] ?? {}, column.title, row),
    );
    for (const index of at) tallies[index]?.add(read[columnOf[index] ?? -1] ?? null, cells, parts);
  }

  function unknown(text: string, row: number): void {
    found.match.unknown += 1;
    if (/^[EWS]\d{8}$/.test(text)) {
      found.oldCodes += 1;
      for (const area of key.kind === 'output-area' ? join.besideOutputArea(text) : [])
        found.tooLow.add(area);
      problems.add(row, `${quoted(text)} is not ${KEY_WORDS[key.kind].one} of today: probably one of 2011`);
    } else problems.add(row, `${quoted(text)} is not ${KEY_WORDS[key.kind].one} we know`);
  }

  const { match } = found;
  const rows = match.matched + match.notOurs + match.unknown + match.faulty;
  const view = tableView(table, key.at, plan.columns, dimensions, isKey);
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
      found,
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
      shape.decided,
      ...(looked.style.decimalComma
        ? [
            {
              stage: 'cells',
              decided: '“12,5” is twelve and a half.',
              because: 'More cells have a decimal comma than a decimal point.',
            } as const,
          ]
        : []),
      ...categories.decided,
    ],
    choices: tableChoices({
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
    }),
    view,
    aside: aside.all(table.source.hiddenRows),
    marks: marks.all(),
  };
}

const HIDDEN = { how: 'aside', hidden: true } as const;

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

function chosenKey(
  candidates: readonly KeyColumn[],
  profiles: readonly ColumnProfile[],
  join: AreaJoin,
  said: number | undefined,
): KeyColumn {
  const titles = profiles.map(({ title }) => title);
  const profile = said === undefined ? undefined : profiles[said];
  if (said !== undefined && profile) {
    const kind = kindOf(profile, join);
    if (kind !== null) return { at: said, kind };
    throw new FileProblem(
      `The column ${quoted(profile.title)} holds neither postcodes nor codes or names of areas, so the rows cannot be placed by it. Choose another column.`,
    );
  }
  const found = candidates[0] ?? keyByHeading(titles);
  if (found) return found;
  const wider = mostOften(
    profiles.flatMap(({ texts }) => [...texts.keys()].flatMap((text) => notPlacedWords(text) ?? [])),
  );
  if (wider !== undefined) {
    throw new FileProblem(
      `The rows are of ${wider}, and this map holds no list of the areas each of them is made of, so they cannot be placed. Ask the publisher for the table by LSOA, MSOA, ward or postcode.`,
    );
  }
  throw new FileProblem(
    `None of the columns (${quotedList(titles, 5)}) holds postcodes or codes of areas, so the rows cannot be placed on the map. Add a column “postcode” or “LSOA code (2021)”.`,
  );
}

function mostOften(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
