import { cleanCell } from '../figure';
import type { ColumnProfile } from './column-profile';
import type { CategoryTake } from './corrections';
import type { Decision } from './decision';
import { quotedList } from './quoted-list';

/** A column that tells apart the rows of one place: a category, a period. */
export interface Dimension {
  readonly at: number;
  readonly title: string;
  /** In the order of the file; an empty text where cells are blank. */
  readonly values: readonly string[];
  /** The value that stands for all of them; null = none does. */
  readonly total: string | null;
  readonly isPeriod: boolean;
}

/** One row a place, several that a category tells apart, or a list of records that may fall in one place. */
export interface Shape {
  readonly is: 'one-row' | 'categories' | 'records';
  readonly dimensions: readonly Dimension[];
  /** Columns of figures that say the same in every row of a place: counted once, not once a category. */
  readonly same: ReadonlySet<number>;
  readonly decided: Decision;
}

/** Each row of the table, as often as it is called. */
export type EachRow = (onRow: (cells: readonly string[]) => void) => Promise<unknown>;

const MOST_VALUES = 300;
/** Share of the rows there would be if every place had every category. */
const FULL_ENOUGH = 0.3;
const PERIOD = /date|year|period|month|quarter|time|week|fye/i;
const TOTAL =
  /^(grand )?totals?\b|^all\b|^total:|^persons$|^both (sexes|genders)$|^all (persons|people|ages|households)/i;

/**
 * How many rows a place has, and which columns tell them apart.
 *
 * @param keyOf the place of a row as text; empty = none
 * @param candidates columns that could be categories: words, codes, dates
 * @param figures positions of columns of figures
 */
export async function shapeOfTable(
  eachRow: EachRow,
  keyOf: (cells: readonly string[]) => string,
  candidates: readonly ColumnProfile[],
  figures: readonly number[],
  isPostcode: boolean,
): Promise<Shape> {
  const seen = new Map<string, readonly string[]>();
  const columns = [...candidates.map(({ at }) => at), ...figures];
  const varies = new Uint8Array(columns.length);
  let rows = 0;
  let repeated = 0;
  await eachRow((cells) => {
    const key = keyOf(cells);
    if (key === '') return;
    rows += 1;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(
        key,
        columns.map((at) => cells[at] ?? ''),
      );
      return;
    }
    repeated += 1;
    columns.forEach((at, index) => {
      if ((cells[at] ?? '') !== first[index]) varies[index] = 1;
    });
  });
  if (repeated === 0) return oneRow('Each place stands once.');
  const each: EachPlaced = (onPlaced) =>
    eachRow((cells) => {
      const key = keyOf(cells);
      if (key !== '') onPlaced(cells, key);
    });
  const varying = candidates.filter(({ texts }, index) => varies[index] === 1 && texts.size <= MOST_VALUES);
  const own = await needed(each, await withoutTwins(each, await toldApart(each, varying)), rows);
  const combinations = own.reduce((product, { values }) => product * values.size, 1);
  const isFull = rows >= (isPostcode ? 0.98 : FULL_ENOUGH) * seen.size * combinations;
  const isTold = own.length > 0 && (await combinedRows(each, own)) >= TELLS * rows;
  if (isTold && isFull && seen.size > 1) {
    return {
      is: 'categories',
      dimensions: own.map(dimension),
      // Beside one that differs: a lone column of equal figures is a column of figures.
      same: new Set(
        varies.includes(1, candidates.length)
          ? figures.filter((_, index) => varies[candidates.length + index] === 0)
          : [],
      ),
      decided: {
        stage: 'shape',
        decided: `A place has several rows; ${quotedList(own.map(({ profile }) => profile.title))} ${own.length === 1 ? 'tells' : 'tell'} them apart.`,
        because: `${rows.toLocaleString('en-GB')} rows name ${seen.size.toLocaleString('en-GB')} places.`,
      },
    };
  }
  // Names of things in the rows say the same of a list in which only a few share a place.
  const isList = candidates.some(
    ({ texts, numbers, filled }, index) =>
      varies[index] === 1 && numbers < filled / 2 && texts.size >= 0.9 * rows,
  );
  if (isPostcode || isList || repeated > 0.2 * rows) {
    return {
      is: 'records',
      dimensions: [],
      same: new Set(),
      decided: {
        stage: 'shape',
        decided: 'Each row is a record; several may fall in one place and are put together.',
        because: `${rows.toLocaleString('en-GB')} rows name ${seen.size.toLocaleString('en-GB')} places, and no category tells them apart.`,
      },
    };
  }
  return oneRow('All but a few places stand once.');
}

const oneRow = (because: string): Shape => ({
  is: 'one-row',
  dimensions: [],
  same: new Set(),
  decided: { stage: 'shape', decided: 'One row is one place.', because },
});

/** A column with what stands in it in rows that name a place, blanks too. */
interface Told {
  readonly profile: ColumnProfile;
  readonly values: ReadonlySet<string>;
}

const textOf = (cells: readonly string[], { profile }: Told): string => cleanCell(cells[profile.at] ?? '');

type EachPlaced = (onPlaced: (cells: readonly string[], key: string) => void) => Promise<unknown>;

async function toldApart(each: EachPlaced, columns: readonly ColumnProfile[]): Promise<readonly Told[]> {
  const told = columns.map((profile) => ({ profile, values: new Set<string>() }));
  await each((cells) => {
    for (const one of told) one.values.add(textOf(cells, one));
  });
  return told;
}

/** Share of the rows that columns must tell apart. */
const TELLS = 0.98;

/** How many rows a place and these columns tell apart. */
async function combinedRows(each: EachPlaced, columns: readonly Told[]): Promise<number> {
  const combined = new Set<string>();
  await each((cells, key) => {
    combined.add([key, ...columns.map((one) => textOf(cells, one))].join('\u0000'));
  });
  return combined.size;
}

/** Leaves out columns without which the others tell the rows apart as well: remarks, trends. Those with blanks first. */
async function needed(each: EachPlaced, columns: readonly Told[], rows: number): Promise<readonly Told[]> {
  let left = columns;
  const blanksFirst = [...columns]
    .reverse()
    .sort((a, b) => Number(b.values.has('')) - Number(a.values.has('')));
  for (const one of blanksFirst) {
    const without = left.filter((other) => other !== one);
    if (without.length > 0 && (await combinedRows(each, without)) >= TELLS * rows) left = without;
  }
  return left;
}

/** Leaves out columns that another determines: the code beside a name, the group over a category. */
async function withoutTwins(each: EachPlaced, columns: readonly Told[]): Promise<readonly Told[]> {
  if (columns.length < 2) return columns;
  const pairs = columns.map(() => columns.map(() => new Set<string>()));
  await each((cells) => {
    columns.forEach((a, i) => {
      columns.forEach((b, j) => {
        if (i < j) pairs[i]?.[j]?.add(`${textOf(cells, a)}\u0000${textOf(cells, b)}`);
      });
    });
  });
  const size = (i: number, j: number): number => pairs[Math.min(i, j)]?.[Math.max(i, j)]?.size ?? 0;
  const isWords = ({ profile: { numbers, filled } }: Told): boolean => numbers < filled / 2;
  return columns.filter(
    (own, i) =>
      !columns.some((other, j) => {
        if (i === j || size(i, j) > other.values.size) return false;
        // The other says at least as much; of two that say the same the one in words stays, then the first.
        if (size(i, j) > own.values.size) return true;
        const words = Number(isWords(own)) - Number(isWords(other));
        return words === 0 ? j < i : words < 0;
      }),
  );
}

function dimension({ profile: { at, title }, values: told }: Told): Dimension {
  const values = [...told];
  return {
    at,
    title,
    values,
    total: values.find((value) => TOTAL.test(value)) ?? null,
    isPeriod: PERIOD.test(title) || values.every((value) => /^(19|20)\d\d([-/ ]\S*)?$/.test(value)),
  };
}

/** What is said of a category; blank cells are one too. */
export const categoryWords = (value: string): string => (value === '' ? '(blank)' : value);

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The latest of several periods, however they are written; of those without a date the last. */
function latest(values: readonly string[]): string {
  const sort = (value: string): number => {
    const day = /\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)\b/.exec(value);
    if (day) return Number(day[3]) * 10_000 + Number(day[2]) * 100 + Number(day[1]);
    const year = /(19|20)\d\d/.exec(value)?.[0] ?? `20${/['’ -](\d\d)$/.exec(value)?.[1] ?? '00'}`;
    const named = MONTHS.findIndex((month) => value.toLowerCase().includes(month)) + 1;
    const written = /(?:19|20)\d\d[-/.]?(0[1-9]|1[0-2])(?:[-/.]?([0-3]\d))?(?!\d)/.exec(value);
    const quarter = Number(/Q([1-4])/i.exec(value)?.[1] ?? 0) * 3;
    const month = named || Number(written?.[1] ?? 0) || quarter;
    return Number(year) * 10_000 + month * 100 + Number(written?.[2] ?? 0);
  };
  return values.reduce((best, value) => (sort(value) >= sort(best) ? value : best), values[0] ?? '');
}

/** Categories that each become a figure of their own, unless there are more than this many of them. */
const MOST_FIGURES = 12;

/** What is taken of each column that tells rows apart, where nobody said: the latest period, each of a few categories, else all. */
export function usualTakes(dimensions: readonly Dimension[]): ReadonlyMap<number, CategoryTake> {
  const takes = new Map<number, CategoryTake>();
  let figures = 1;
  for (const { at, values, isPeriod } of [...dimensions].sort((a, b) => a.values.length - b.values.length)) {
    if (isPeriod) takes.set(at, { take: 'value', value: latest(values) });
    else if (figures * values.length <= MOST_FIGURES) {
      takes.set(at, { take: 'each' });
      figures *= values.length;
    } else takes.set(at, { take: 'all' });
  }
  return takes;
}
