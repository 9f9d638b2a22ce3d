import { TYPE_NAMES, TYPE_RULES } from '../model/alternative';
import { VIEWS } from '../model/choices';
import type { Row } from '../model/codes';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { CONNECTION, DISTANCE, type Figures } from '../model/measure';
import type { Reading } from '../model/reading';
import { rankEnd } from '../sums/ranks';
import { cellText } from '../words/cell-text';
import { formatAreas, formatCount, formatOrdinal } from '../words/format-value';

/** The areas a view is about, in the order of the table, of those that the filter lets through: the marked ones. */
export const rowsConcerned = (reading: Reading): readonly Row[] =>
  reading.order.filter((row) => reading.marked[row] === 1);

/** Marked areas are then all of one type. In the what-if the marks are the scenario's own. */
const marksType = ({ choices, scenario }: Reading): boolean =>
  scenario === null && VIEWS[choices.view].marks.offer === true;

/** What makes an area one of them, in words. */
const concernedWords = (reading: Reading): string =>
  marksType(reading) ? `${TYPE_NAMES.offer}: ${TYPE_RULES.offer}` : reading.markLabel;

export interface EvidenceTable {
  readonly caption: string;
  /** The first column heads each row. */
  readonly columns: readonly { readonly heading: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Headings of columns in which no row has a figure. */
  readonly leftOut: readonly string[];
}

/** One column as it would be printed. */
interface ColumnOfTexts {
  readonly heading: string;
  readonly numeric: boolean;
  readonly text: (row: Row) => string;
  /** False where no row has anything to say: the column is then left out and named below the table. */
  readonly says?: (row: Row) => boolean;
}

/**
 * The areas concerned, as a table of texts: every figure with its unit, every share with what it is of. Kinds have no
 * rank, so there is no column of it; a column that would say “No data” in every row is named once instead.
 */
export function areasTable(dataset: Dataset, reading: Reading): EvidenceTable {
  const rows = rowsConcerned(reading);
  const columns = columnsOfTexts(dataset, reading);
  const kept = columns.filter(({ says }) => rows.length === 0 || !says || rows.some(says));
  return {
    caption:
      reading.refused === null
        ? `Areas concerned (${rows.length === 0 ? 'none' : formatCount(rows.length)}): ${concernedWords(reading)}`
        : `Areas concerned: not known. ${reading.refused}`,
    columns: kept.map(({ heading, numeric }) => ({ heading, numeric })),
    rows: rows.map((row) => kept.map(({ text }) => text(row))),
    leftOut: columns.filter((one) => !kept.includes(one)).map(({ heading }) => heading),
  };
}

function columnsOfTexts(dataset: Dataset, reading: Reading): readonly ColumnOfTexts[] {
  const plain = (heading: string, texts: readonly string[]): ColumnOfTexts => ({
    heading,
    numeric: false,
    text: (row) => texts[row] ?? '',
  });
  const { people } = reading;
  return [
    plain('Area', dataset.names),
    // An area's name usually has its former district in it.
    ...(dataset.names.every((name, row) => name.includes(dataset.districts[row] ?? ''))
      ? []
      : [plain('Former district', dataset.districts)]),
    {
      heading: `${people.heading}, ${people.vintage}`,
      numeric: true,
      text: (row) => formatCount(dataset.counts.get(people.count)?.values[row] ?? Number.NaN),
    },
    ...[{ measure: reading.measure, column: reading.values }, ...reading.beside]
      // Where all are of one type the caption names it.
      .filter(({ measure: { id } }) => !(marksType(reading) && id === 'alternative_type'))
      .flatMap((figures) => [
        figureColumn(dataset, reading, figures),
        ...(figures.measure === reading.measure && !reading.measure.categories
          ? [rankColumn(dataset, reading)]
          : []),
      ]),
  ];
}

const held =
  ({ status }: Column) =>
  (row: Row) =>
    status[row] !== Status.noData;

function figureColumn(dataset: Dataset, reading: Reading, { measure, column }: Figures): ColumnOfTexts {
  const { id, title, denominator, unit, categories } = measure;
  const of = denominator && unit === 'percent' ? ` (% of ${denominator})` : '';
  const heading = (id === DISTANCE && dataset.addedPlaces ? null : HEADINGS[id]) ?? `${title}${of}`;
  return {
    // Beside what a scenario changes stands the distance as it is: a library that it closes is the nearest still.
    heading: id === DISTANCE && reading.scenario ? `${heading}, as it is without the scenario` : heading,
    numeric: !categories,
    text: (row) => cellText(measure, column, row),
    says: held(column),
  };
}

const rankColumn = (dataset: Dataset, { measure, rank, values }: Reading): ColumnOfTexts => ({
  heading: `Rank among ${formatAreas(dataset.count)}, ${rankEnd(measure)}`,
  numeric: true,
  text: (row) => (rank[row] ? formatOrdinal(rank[row]) : 'No data'),
  says: held(values),
});

/** Short enough for a column of a page held upright. */
const HEADINGS: Partial<Record<string, string>> = {
  dial_connectivity: 'Connection score, 100 = worst',
  dial_need: 'Need score, 100 = worst',
  dial_supply: 'How far help is, 100 = furthest',
  combined_score: 'Combined score, 100 = worst',
  [CONNECTION]: 'Connection: place among England’s areas, 100 = worst',
  [DISTANCE]: 'Straight line to the nearest open library',
};
