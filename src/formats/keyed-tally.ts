import { type Column, Status } from '../domain/model/column';
import type { LoadedFigure, MatchCounts } from '../domain/model/loaded-layer';
import type { DerivedMeasure } from '../domain/model/measure';
import { middleLeftOut } from '../domain/words/characters';
import type { AreaJoin } from './area-keys';
import { readFigure } from './figure';
import { quoted } from './file-problem';
import { KEY_WORDS, type KeyColumn } from './key-column';
import { addTo, type Draft, sum } from './layout';
import { type Placing, placer } from './placing';
import { type ColumnUse, MOST_COLUMNS, type TableFlavour } from './table-flavours';

/** Adds up the rows of a table by area. */
export interface KeyedTally {
  /** 0 or more = it leads to areas of ours; else `NOT_OURS` or `UNKNOWN`. */
  place(key: string): number;
  /** What is wrong with the row, or null. */
  add(key: string, cells: readonly string[]): string | null;
  draft(match: MatchCounts): Draft;
}

/** What one column has come to, by area. */
interface Sums {
  readonly use: ColumnUse;
  readonly total: Float64Array;
  readonly whole: Float64Array;
  readonly weight: Float64Array;
  readonly suppressed: Uint8Array;
}

export function createKeyedTally(
  join: AreaJoin,
  key: KeyColumn,
  flavour: TableFlavour,
  columns: readonly ColumnUse[],
): KeyedTally {
  const count = join.spine.codes.length;
  const placing: Placing = placer(join, key.kind);
  const sums: readonly Sums[] = columns.slice(0, MOST_COLUMNS).map((use) => ({
    use,
    total: new Float64Array(count),
    whole: new Float64Array(count),
    weight: new Float64Array(count),
    suppressed: new Uint8Array(count),
  }));
  const rows = new Float64Array(count);
  const seen = new Set<string>();
  let splits = 0;
  let merges = 0;

  return {
    place: (text) => placing.place(text),
    add(text, cells) {
      // A list of people by postcode repeats its keys; a table of areas must not.
      if (key.kind !== 'postcode' && seen.has(text)) return `${text} stands in the file twice`;
      seen.add(text);
      for (const { use } of sums) {
        if (readFigure(cells[use.at] ?? '') === undefined)
          return `${quoted(cells[use.at] ?? '')} under ${quoted(use.title)} is not a number`;
      }
      const parts = placing.parts(text);
      if (parts.how === 'split') splits += 1;
      if (parts.how === 'merged') merges += 1;
      for (const { row, share, weight } of parts.rows) {
        addTo(rows, row, share);
        for (const one of sums) addCell(one, cells, row, share, weight);
      }
      return null;
    },
    draft(match) {
      const figures = [
        ...(key.kind === 'postcode' ? [recordsFigure(rows)] : []),
        ...sums.filter(({ weight }) => sum(weight) > 0).map((one) => figureOf(one, rows, key, flavour)),
      ];
      return {
        figures,
        match,
        notes: notes(key, flavour, splits, merges, columns.length),
        areaNotes: [],
        totals: [],
      };
    },
  };
}

function addCell(into: Sums, cells: readonly string[], row: number, share: number, weight: number): void {
  const figure = readFigure(cells[into.use.at] ?? '');
  if (figure === 'suppressed') into.suppressed[row] = 1;
  if (typeof figure !== 'number') return;
  if (into.use.how === 'share-of') {
    const whole = readFigure(cells[into.use.of] ?? '');
    if (typeof whole !== 'number') return;
    addTo(into.whole, row, share * whole);
    addTo(into.total, row, share * figure);
    addTo(into.weight, row, share);
  } else if (into.use.how === 'count') {
    addTo(into.total, row, share * figure);
    addTo(into.weight, row, share);
  } else {
    addTo(into.total, row, weight * figure * into.use.scale);
    addTo(into.weight, row, weight);
  }
}

function figureOf(
  { use, total, whole, weight, suppressed }: Sums,
  rows: Float64Array,
  key: KeyColumn,
  flavour: TableFlavour,
): LoadedFigure {
  const status = new Uint8Array(total.length);
  const values = total.map((value, row) => {
    const over =
      use.how === 'count' ? 1 : use.how === 'share-of' ? (whole[row] ?? 0) / 100 : (weight[row] ?? 0);
    if (suppressed[row] === 1) status[row] = Status.suppressed;
    else if ((weight[row] ?? 0) > 0 && over > 0) return value / over;
    else status[row] = Status.noData;
    return Number.NaN;
  });
  const column: Column = { values, status };
  const isCount = use.how === 'count';
  // By its place in the file, so that leaving out other columns changes nothing.
  const figure = `column_${use.at + 1}`;
  return {
    key: figure,
    title: use.title,
    measure: {
      ...bare(`loaded_${figure}`, use.title),
      group: use.group,
      unit: use.percent ? 'percent' : 'score',
      decimals: isCount ? 0 : use.percent ? 1 : 2,
      direction: use.direction,
      geography:
        key.kind === 'msoa'
          ? 'MSOA 2021'
          : key.kind === 'ward'
            ? 'ward 2025'
            : 'LSOA 2021, from the file’s own areas',
      denominator: use.how === 'share-of' ? 'the file’s own total' : null,
    },
    column,
    council:
      isCount && key.kind !== 'msoa' && key.kind !== 'ward'
        ? sum(total)
        : use.how === 'share-of'
          ? (100 * sum(total)) / sum(whole)
          : null,
    definition: `${flavour.id}: ${use.title}`,
    isCount,
    behind: key.kind === 'postcode' && !isCount ? rows : null,
  };
}

/** How many rows of a list by postcode fall in each area: the question a list of users of a service is brought for. */
function recordsFigure(rows: Float64Array): LoadedFigure {
  const title = 'Rows of your file in this area';
  return {
    key: 'rows',
    title,
    measure: { ...bare('loaded_rows', title), decimals: 0, denominator: null },
    column: { values: Float64Array.from(rows), status: new Uint8Array(rows.length) },
    council: sum(rows),
    definition: 'own: rows of the file',
    isCount: true,
    behind: null,
  };
}

/** Headings of one table often differ only at their end: both ends are kept. */
const shortened = (title: string): string => middleLeftOut(title, 15);

function bare(id: DerivedMeasure['id'], title: string): DerivedMeasure {
  return {
    id,
    group: 'need',
    title,
    short: shortened(title),
    unit: 'score',
    decimals: 0,
    denominator: null,
    direction: 'neither',
    sourceIds: [],
    vintage: '',
    geography: 'LSOA 2021, from the file’s own areas',
    caveat: null,
  };
}

function notes(
  key: KeyColumn,
  flavour: TableFlavour,
  splits: number,
  merges: number,
  used: number,
): readonly string[] {
  const lines = [`The rows are placed by ${KEY_WORDS[key.kind].many}.`];
  if (key.kind === 'msoa' || key.kind === 'ward') {
    lines.push(
      `A figure for a ${key.kind === 'msoa' ? 'wider neighbourhood (MSOA)' : 'ward'} is repeated for each area in it, not divided among them.`,
    );
  } else if (key.kind === 'postcode' || key.kind === 'output-area') {
    lines.push(
      'Counts are added up; shares, scores and means are averaged, each row weighted by households (Census 2021): an estimate.',
    );
  }
  if (splits > 0) {
    lines.push(
      `${splits} areas of 2011 were split: counts are divided by residents (Census 2021), an estimate; shares and scores are repeated.`,
    );
  }
  if (merges > 0) {
    lines.push(`${merges} areas of 2011 were merged: counts are added up; shares and scores are averaged.`);
  }
  if (flavour.id === 'census') lines.push('Each figure is a share of the table’s own total.');
  if (used === 0) lines.push('No column of numbers was found beside the places.');
  if (used > MOST_COLUMNS) {
    lines.push(
      `The file has ${used} columns of numbers: the first ${MOST_COLUMNS} are read, the others left aside. To use those, put them further left.`,
    );
  }
  return lines;
}
