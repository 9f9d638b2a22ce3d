import { FIRST_VIEW, type FileName } from './files';
import { ArtefactProblem } from './problem';
import { rowsOf } from './published-table';

/*
 * The files of the first view as one, in a sixth fewer bytes and one request: numbers that stand together are written as
 * signs, tables by column. Nothing is trusted for that: each file comes back to the letter, and the loader holds it
 * against the hash in the manifest as if it had come by itself.
 */

/** Signs of one byte that need no escape within JSON. */
const SIGNS = [...Array(94).keys()]
  .map((at) => String.fromCharCode(33 + at))
  .filter((sign) => sign !== '"' && sign !== '\\')
  .join('');
const BASE = SIGNS.length;
/** Numbers in one sign, then first signs of numbers in two; those left begin numbers in three, and the last a decimal number. */
const ONE = 64;
const TWO = 20;
const LAST = BASE - 1;
const DIGITS = 12;
const UP_TO_TWO = ONE + TWO * BASE;
const UP_TO_THREE = UP_TO_TWO + (LAST - ONE - TWO) * BASE * BASE;
const POSITION = new Map([...SIGNS].map((sign, at) => [sign.charCodeAt(0), at]));

/** Whole numbers as signs, the nearest to nought in the fewest. */
function signsOf(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      const folded = number < 0 ? -2 * number - 1 : 2 * number;
      if (folded < ONE) return sign(folded);
      if (folded < UP_TO_TWO) return digits(folded - ONE, 2, ONE);
      if (folded < UP_TO_THREE) return digits(folded - UP_TO_TWO, 3, ONE + TWO);
      return sign(LAST) + String(folded).padStart(DIGITS, '0');
    })
    .join('');
}

const sign = (at: number): string => SIGNS[at] ?? '';

function digits(value: number, count: number, first: number): string {
  let rest = value;
  let text = '';
  for (let place = 1; place < count; place += 1) {
    text = sign(rest % BASE) + text;
    rest = Math.floor(rest / BASE);
  }
  return sign(first + rest) + text;
}

/** The numbers that `signsOf` was given. */
function numbersOf(signs: string): number[] {
  const numbers: number[] = [];
  let at = 0;
  const next = (): number => POSITION.get(signs.charCodeAt(at++)) ?? Number.NaN;
  while (at < signs.length) {
    const first = next();
    let folded = first;
    if (first === LAST) {
      folded = Number(signs.slice(at, at + DIGITS));
      at += DIGITS;
    } else if (first >= ONE + TWO) {
      folded = UP_TO_TWO + ((first - ONE - TWO) * BASE + next()) * BASE + next();
    } else if (first >= ONE) {
      folded = ONE + (first - ONE) * BASE + next();
    }
    numbers.push(folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2);
  }
  return numbers;
}

/**
 * A column: its texts; or how much of an earlier column's texts they are; or whole numbers of its last decimal, less
 * those of an earlier column (`from`, -1 = of none), with the rows that have none.
 */
type PackedColumn =
  | readonly string[]
  | { readonly from: number; readonly lengths: string }
  | {
      readonly decimals: number;
      readonly fixed: boolean;
      readonly empty: string;
      readonly from: number;
      readonly signs: string;
    };
type Packed =
  | { readonly text: string }
  | { readonly json: unknown }
  | { readonly headings: readonly string[]; readonly columns: readonly PackedColumn[] };

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && !Object.is(value, -0);
const areWhole = (values: readonly unknown[]): values is readonly number[] => values.every(isWhole);
const isPath = (value: unknown): value is readonly (readonly [number, number])[] =>
  Array.isArray(value) &&
  value.every((point) => Array.isArray(point) && point.length === 2 && areWhole(point));

const NUMBERS = '~numbers';
const PATHS = '~paths';

function packValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length > 2 && areWhole(value)) return { [NUMBERS]: signsOf(value) };
    if (value.length > 2 && value.every(isPath)) {
      const points = value.flat();
      return {
        [PATHS]: [value.map((path) => path.length), points.map(([x]) => x), points.map(([, y]) => y)].map(
          signsOf,
        ),
      };
    }
    return value.map(packValue);
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, packValue(one)]));
}

function unpackValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpackValue);
  if (value === null || typeof value !== 'object') return value;
  const { [NUMBERS]: numbers, [PATHS]: paths } = value as Readonly<Record<string, unknown>>;
  if (typeof numbers === 'string') return numbersOf(numbers);
  if (Array.isArray(paths)) {
    const [lengths = [], x = [], y = []] = paths.map((signs) => numbersOf(String(signs)));
    let at = 0;
    return lengths.map((length) =>
      Array.from({ length }, () => {
        const point = [x[at], y[at]];
        at += 1;
        return point;
      }),
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unpackValue(one)]));
}

const MOST_DECIMALS = 6;

/** The whole numbers of a column's last decimal, 0 where it has none; null where texts would not come back from them. */
function wholeOf(cells: readonly string[], decimals: number, fixed: boolean): readonly number[] | null {
  const whole = cells.map((cell) => (cell === '' ? 0 : Math.round(Number(cell) * 10 ** decimals)));
  if (!areWhole(whole)) return null;
  return cells.every((cell, row) => cell === '' || cell === written(whole[row] ?? 0, decimals, fixed))
    ? whole
    : null;
}

function written(whole: number, decimals: number, fixed: boolean): string {
  const value = whole / 10 ** decimals;
  return fixed ? value.toFixed(decimals) : String(value);
}

/** A table's columns, each number less that of an earlier column where the two are much alike. */
function packColumns(columns: readonly (readonly string[])[]): readonly PackedColumn[] {
  const wholes: (readonly number[] | null)[] = [];
  return columns.map((cells, at) => {
    for (const fixed of [true, false]) {
      for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
        const whole = wholeOf(cells, decimals, fixed);
        if (whole === null) continue;
        const from = mostAlike(whole, wholes);
        wholes.push(whole);
        const empty = signsOf(cells.flatMap((cell, row) => (cell === '' ? [row] : [])));
        return { decimals, fixed, empty, from, signs: signsOf(less(whole, wholes[from] ?? [])) };
      }
    }
    wholes.push(null);
    const from = columns
      .slice(0, at)
      .findIndex((all) => cells.every((cell, row) => all[row]?.startsWith(cell)));
    return from < 0 ? cells : { from, lengths: signsOf(cells.map(({ length }) => length)) };
  });
}

/** Position of the earlier column that leaves the smallest numbers, -1 where none halves them. */
function mostAlike(whole: readonly number[], earlier: readonly (readonly number[] | null)[]): number {
  const size = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + Math.log2(1 + Math.abs(number)), 0);
  let best = -1;
  let least = size(whole) - whole.length;
  earlier.forEach((column, at) => {
    const left = column === null ? Number.POSITIVE_INFINITY : size(less(whole, column));
    if (left < least) [best, least] = [at, left];
  });
  return best;
}

const less = (numbers: readonly number[], others: readonly number[]): readonly number[] =>
  numbers.map((number, row) => number - (others[row] ?? 0));

function unpackColumns(columns: readonly PackedColumn[]): readonly (readonly string[])[] {
  const texts: (readonly string[])[] = [];
  const wholes: (readonly number[])[] = [];
  for (const column of columns) {
    let whole: readonly number[] = [];
    if ('signs' in column) {
      const { from, decimals, fixed } = column;
      const other = wholes[from] ?? [];
      whole = numbersOf(column.signs).map((number, row) => number + (other[row] ?? 0));
      const empty = new Set(numbersOf(column.empty));
      texts.push(whole.map((number, row) => (empty.has(row) ? '' : written(number, decimals, fixed))));
    } else if ('lengths' in column) {
      const longer = texts[column.from] ?? [];
      texts.push(numbersOf(column.lengths).map((length, row) => (longer[row] ?? '').slice(0, length)));
    } else {
      texts.push(column);
    }
    wholes.push(whole);
  }
  return texts;
}

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function packFile(name: FileName, text: string): Packed {
  const packed = name.endsWith('.csv') ? packTable(name, text) : { json: packValue(JSON.parse(text)) };
  // what would not come back to the letter goes as it is
  return unpackFile(packed) === text ? packed : { text };
}

function packTable(name: FileName, text: string): Packed {
  const [headings = [], ...rows] = rowsOf(name, text);
  return { headings, columns: packColumns(turned(headings.length, rows)) };
}

/** Rows as columns, or columns as rows. */
const turned = (length: number, lines: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  Array.from({ length }, (_, at) => lines.map((line) => line[at] ?? ''));

function unpackFile(packed: Packed): string {
  if ('text' in packed) return packed.text;
  if ('json' in packed) return `${JSON.stringify(unpackValue(packed.json))}\n`;
  const columns = unpackColumns(packed.columns);
  return `${[packed.headings, ...turned(columns[0]?.length ?? 0, columns)]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n')}\n`;
}

/** Several published files as one text, which `unpack` gives back to the letter. */
export function pack(files: ReadonlyMap<FileName, string>): string {
  return JSON.stringify(Object.fromEntries([...files].map(([name, text]) => [name, packFile(name, text)])));
}

/** The texts of the files that `pack` was given. Throws `ArtefactProblem` where the text is no such pack. */
export function unpack(text: string): Map<string, string> {
  try {
    const files: Readonly<Record<string, Packed>> = JSON.parse(text);
    return new Map(Object.entries(files).map(([name, packed]) => [name, unpackFile(packed)]));
  } catch {
    throw new ArtefactProblem(FIRST_VIEW.path, 'is not complete');
  }
}
