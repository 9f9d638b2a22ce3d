import type { ColumnProfile } from './column-profile';
import type { CategoryTake, Choice, ColumnHow, Corrections } from './corrections';
import { KEY_WORDS, type KeyColumn } from './key-column';
import { mayBeOfOne } from './quantities';
import { quotedList } from './quoted-list';
import { categoryWords, type Shape } from './shape';
import type { FoundTable } from './table-rows';
import type { ColumnView } from './table-view';

interface TableFacts {
  readonly table: FoundTable;
  readonly profiles: readonly ColumnProfile[];
  readonly candidates: readonly KeyColumn[];
  readonly key: KeyColumn;
  readonly shape: Shape;
  readonly takes: ReadonlyMap<number, CategoryTake>;
  readonly columns: readonly ColumnView[];
  /** Cells such as "(12)" that wait for a word. */
  readonly brackets: number;
  readonly corrections: Corrections;
  readonly decimalComma: boolean;
  /** Row of the headings of a further table below; null = none. */
  readonly next: number | null;
}

/** Every decision of a table that a person may take otherwise, those that matter most first. */
export function tableChoices(facts: TableFacts): readonly Choice[] {
  const { corrections, brackets } = facts;
  return [
    ...headingChoices(facts.table, corrections, facts.next),
    ...(brackets > 0 || corrections.brackets ? [bracketChoice(corrections)] : []),
    ...facts.shape.dimensions.map((dimension) => categoryChoice(dimension, facts.takes.get(dimension.at))),
    ...keyChoices(facts),
    ...(facts.decimalComma || corrections.decimalComma !== undefined
      ? [commaChoice(facts.decimalComma)]
      : []),
    ...facts.columns.flatMap((column) => columnChoice(column, facts.profiles)),
  ];
}

/** Whether the file has headings, asked where it seems to have none; and the row of the headings. */
export function headingChoices(
  { start, sample }: FoundTable,
  { headingRows }: Corrections,
  next: number | null,
): readonly Choice[] {
  const rows = [...sample.slice(0, 12).map(({ row }) => row), ...(next === null ? [] : [next])];
  const lists: readonly (readonly number[])[] = [start.headingRows, [], ...rows.map((row) => [row])];
  const options = lists.filter((one, at) => lists.findIndex((other) => other.join() === one.join()) === at);
  return [
    {
      id: 'headings',
      question:
        start.headingRows.length === 0
          ? headingRows
            ? 'Which row holds the headings?'
            : 'The first row looks like data: has the file no headings?'
          : 'Which row holds the headings?',
      options: options.map((one) => ({
        label:
          one.length === 0
            ? 'The file has no headings'
            : one.length === 1
              ? `Row ${one[0]}`
              : `Rows ${one.join(' and ')}`,
        correction: { headingRows: one },
      })),
      chosen: 0,
    },
  ];
}

function bracketChoice({ brackets }: Corrections): Choice {
  const options = [
    { label: 'No data', correction: { brackets: 'no-data' } },
    { label: 'Below nought: (12) is −12', correction: { brackets: 'minus' } },
    { label: 'The number: (12) is 12', correction: { brackets: 'number' } },
  ] as const;
  return {
    id: 'brackets',
    question: 'What does a number in brackets mean?',
    options,
    chosen: Math.max(
      0,
      options.findIndex(({ correction }) => correction.brackets === brackets),
    ),
  };
}

/** Values offered one by one. */
const MOST_OFFERED = 60;

function categoryChoice(
  { at, title, values, total, isPeriod }: Shape['dimensions'][number],
  take: CategoryTake | undefined,
): Choice {
  const options: readonly { readonly label: string; readonly take: CategoryTake }[] = [
    { label: `Each ${isPeriod ? 'period' : 'category'} as a figure of its own`, take: { take: 'each' } },
    { label: total === null ? 'All added up' : `The total: ${total}`, take: { take: 'all' } },
    ...values
      .slice(0, MOST_OFFERED)

      .map((value) => ({ label: categoryWords(value), take: { take: 'value', value } as const })),
  ];
  const chosen = options.findIndex((option) =>
    option.take.take === 'value'
      ? take?.take === 'value' && take.value === option.take.value
      : option.take.take === take?.take,
  );
  return {
    id: `category ${at + 1}`,
    question: `“${title}” tells the rows of a place apart (${quotedList(values.map(categoryWords), 4)}). Which should be used?`,
    options: options.map((option) => ({
      label: option.label,
      correction: { categories: { [at]: option.take } },
    })),
    chosen: Math.max(0, chosen),
  };
}

function keyChoices({ candidates, key, profiles }: TableFacts): readonly Choice[] {
  const all = candidates.some(({ at }) => at === key.at) ? candidates : [key, ...candidates];
  if (all.length < 2) return [];
  return [
    {
      id: 'key',
      question: 'Which column says where a row belongs?',
      options: all.map(({ at, kind }) => ({
        label: `${profiles[at]?.title ?? ''} (${KEY_WORDS[kind].many})`,
        correction: { key: at },
      })),
      chosen: all.findIndex(({ at }) => at === key.at),
    },
  ];
}

function commaChoice(decimalComma: boolean): Choice {
  return {
    id: 'decimal comma',
    question: 'Is “12,5” twelve and a half, and “1.234” a thousand and more?',
    options: [
      { label: 'Yes', correction: { decimalComma: true } },
      { label: 'No: commas part thousands, points decimals', correction: { decimalComma: false } },
    ],
    chosen: decimalComma ? 0 : 1,
  };
}

/** How a column is taken; one that is left aside can be taken. Words alone offer nothing. */
function columnChoice(
  { at, title, role, how, howWords }: ColumnView,
  profiles: readonly ColumnProfile[],
): readonly Choice[] {
  const profile = profiles.find((one) => one.at === at);
  const numbers = profile?.numbers ?? 0;
  if (role === 'figure' && how === null) return [];
  if (role !== 'figure' && (numbers === 0 || (role !== 'aside' && role !== 'words'))) return [];
  const averaged = { how: 'averaged', by: 'households' } as const;
  const isOfOne = how?.how === 'averaged' && how.scale === 100;
  const options: readonly { readonly label: string; readonly how: ColumnHow }[] = [
    { label: 'Added up', how: { how: 'added' } },
    { label: 'Averaged, weighted by households', how: isOfOne ? { ...averaged, scale: 1 } : averaged },
    ...(profile && (isOfOne || mayBeOfOne(profile))
      ? [
          {
            label: 'Averaged, weighted by households, as a share of one: 0.25 is 25 %',
            how: { ...averaged, scale: 100 } as const,
          },
        ]
      : []),
    { label: 'Not added up', how: { how: 'not-added' } },
    { label: 'Left aside', how: { how: 'aside' } },
  ];
  const chosen = options.findIndex(
    (option) =>
      option.how.how === (role === 'figure' ? how?.how : 'aside') &&
      isOfOne === (option.how.how === 'averaged' && option.how.scale === 100),
  );
  return [
    {
      id: `column ${at + 1}`,
      question: `How is “${title}” taken? Now: ${howWords}.`,
      options: options.map((option) => ({
        label: option.label,
        correction: { columns: { [at]: option.how } },
      })),
      chosen: Math.max(0, chosen),
    },
  ];
}
