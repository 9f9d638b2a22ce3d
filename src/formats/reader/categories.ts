import { cut } from '../../domain/words/characters';
import { cleanCell } from '../figure';
import type { CategoryTake } from './corrections';
import type { Decision } from './decision';
import type { PlannedFigure } from './figure-tally';
import type { PlannedColumn } from './planned-column';
import { quotedList } from './quoted-list';
import { categoryWords, type Dimension } from './shape';

/** Which figures a row belongs to, where several rows stand for one place. */
export interface Categories {
  readonly figures: readonly PlannedFigure[];
  /**
   * Positions in `figures` of those a row counts for; none for rows of categories that are not taken.
   *
   * @param isFirst of its place: what says the same in each of its rows is counted with the first
   */
  at(cells: readonly string[], isFirst: boolean): readonly number[];
  /** What tells the row from others of its place. */
  mark(cells: readonly string[]): string;
  readonly decided: readonly Decision[];
}

/** One value of each column that makes figures of its own; null = all of them together. */
type Combination = readonly (string | null)[];

export function categoriesOf(
  dimensions: readonly Dimension[],
  takes: ReadonlyMap<number, CategoryTake>,
  columns: readonly PlannedColumn[],
  same: ReadonlySet<number>,
): Categories {
  const own = dimensions.map((dimension) => ({
    dimension,
    take: takes.get(dimension.at) ?? { take: 'all' as const },
  }));
  const each = own.filter(({ take }) => take.take === 'each').map(({ dimension }) => dimension);
  const combinations = combined(each);
  // Where no value stands for the whole, counts of all categories together are a figure too.
  const whole: Combination | null =
    each.length > 0 && each.every(({ total, values, title }) => total === null && addUp(title, values))
      ? each.map(() => null)
      : null;
  const figures: PlannedFigure[] = [];
  const byCombination = new Map<string, number[]>();
  const forAll: number[] = [];
  const forFirst: number[] = [];
  const words = (combination: Combination): string => combination.join('\u0000');

  for (const column of columns) {
    if (dimensions.length === 0 || same.has(column.at)) {
      (same.has(column.at) ? forFirst : forAll).push(figures.length);
      figures.push({ key: `column_${column.at + 1}`, title: column.title, column });
      continue;
    }
    if (whole !== null && column.how === 'added') {
      forAll.push(figures.length);
      figures.push({ key: `column_${column.at + 1}`, title: `${column.title}: all together`, column });
    }
    for (const combination of combinations) {
      const list = byCombination.get(words(combination)) ?? [];
      list.push(figures.length);
      byCombination.set(words(combination), list);
      figures.push({
        key: ['column', column.at + 1, ...combination.map((value) => slug(value ?? ''))].join('_'),
        title: titleOf(column, columns.length, each, combination, own),
        column: takenAs(column, [...combination, ...fixedValues(own)]),
      });
    }
  }

  function isTaken(cells: readonly string[]): boolean {
    return own.every(({ dimension, take }) => {
      const value = cleanCell(cells[dimension.at] ?? '');
      if (take.take === 'value') return value === take.value;
      if (take.take === 'all') return dimension.total === null || value === dimension.total;
      return true;
    });
  }

  return {
    figures,
    at(cells, isFirst) {
      if (dimensions.length === 0) return forAll;
      const first = isFirst ? forFirst : [];
      if (!isTaken(cells)) return first;
      const combination = each.map(({ at }) => cleanCell(cells[at] ?? ''));
      return [...first, ...forAll, ...(byCombination.get(words(combination)) ?? [])];
    },
    mark: (cells) => dimensions.map(({ at }) => cleanCell(cells[at] ?? '')).join('\u0000'),
    decided: own.map(({ dimension, take }) => decision(dimension, take)),
  };
}

/** Headings that say only that a figure follows. */
const GENERIC = /^(observations?|obs_value|values?|counts?|number|total|figure|data)$/i;
const PERCENT = /%|\bper ?cent|\bpercentages?\b|\bproportion\b|\bshare\b/i;
const RATE = /\b(rates?|ratio|score|index|average|mean|per (1,?0+|head|person|household))\b/i;

/** Rows of different measures are not added up together; nor are shares. */
const addUp = (title: string, values: readonly string[]): boolean =>
  !/\b(measures?|indicators?|metrics?|statistics?|variables?|units?)\b/i.test(title.replaceAll('_', ' ')) &&
  !values.some((value) => PERCENT.test(value) || RATE.test(value));

const COUNT = /^(numbers?|no\.?|counts?|frequency)( of\b.*)?$/i;

/** A column of values holds counts in the rows of one category and shares in those of another, if that says so. */
function takenAs(column: PlannedColumn, values: readonly (string | null)[]): PlannedColumn {
  const because = 'The category names a share.';
  // The decimals that made the column a mean are those of its shares.
  const isMixed = GENERIC.test(column.title.trim());
  if (column.how !== 'added' && !(isMixed && column.how === 'averaged')) return column;
  if (values.some((value) => PERCENT.test(value ?? '')))
    return { ...column, how: 'averaged', by: -1, unit: 'percent', because };
  if (isMixed && values.some((value) => COUNT.test(value ?? '')))
    return { ...column, how: 'added', by: -1, unit: 'score', because: 'The category names a count.' };
  return values.some((value) => RATE.test(value ?? ''))
    ? { ...column, how: 'averaged', by: -1, because }
    : column;
}

/** "2024-01-01T00:00:00/P1Y", as statistical programs write a year, as "2024". */
const shortPeriod = (value: string): string =>
  /^(\d{4})-01-01T00:00:00\/P1Y$/.exec(value)?.[1] ??
  /^(\d{4}-\d\d)-01T00:00:00\/P1M$/.exec(value)?.[1] ??
  value;

const fixedValues = (own: readonly { readonly take: CategoryTake }[]): readonly string[] =>
  own.flatMap(({ take }) => (take.take === 'value' ? [take.value] : []));

function decision({ title, values, total, isPeriod }: Dimension, take: CategoryTake): Decision {
  const because = isPeriod
    ? `“${title}” holds ${values.length} periods: ${quotedList(values.map(categoryWords))}.`
    : `“${title}” holds ${values.length} categories: ${quotedList(values.map(categoryWords))}.`;
  if (take.take === 'value')
    return {
      stage: 'shape',
      decided: `Only rows of “${categoryWords(take.value)}” are taken, of “${title}”.`,
      because,
    };
  if (take.take === 'each')
    return { stage: 'shape', decided: `Each category of “${title}” becomes a figure.`, because };
  return {
    stage: 'shape',
    decided:
      total === null
        ? `All rows of “${title}” are put together.`
        : `Of “${title}” the rows of “${total}” are taken.`,
    because,
  };
}

function combined(dimensions: readonly Dimension[]): readonly Combination[] {
  return dimensions.reduce<readonly Combination[]>(
    (all, { values, total }) =>
      all.flatMap((one) =>
        [...values].sort((a, b) => Number(b === total) - Number(a === total)).map((value) => [...one, value]),
      ),
    [[]],
  );
}

function titleOf(
  column: PlannedColumn,
  columns: number,
  each: readonly Dimension[],
  combination: Combination,
  own: readonly { readonly dimension: Dimension; readonly take: CategoryTake }[],
): string {
  const parts = combination.map((value, index) => {
    const text = categoryWords(value ?? '');
    // One word says little without the heading it stands under: "Sex: Male".
    return text.split(' ').length < 3 ? `${each[index]?.title ?? ''}: ${text}` : text;
  });
  const fixed = fixedValues(own).map(shortPeriod);
  const isPlain = GENERIC.test(column.title.trim()) && columns === 1 && parts.length > 0;
  const title = [...(isPlain ? [] : [column.title]), ...parts].join(': ');
  return cut(`${title}${fixed.length > 0 ? ` (${fixed.join(', ')})` : ''}`, 120);
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
