import { showsDials } from '../figures/beside';
import { scoreInWords } from '../figures/dials/ranking';
import type { SortKey } from '../model/choices';
import type { Row } from '../model/codes';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { CONNECTION, DISTANCE, type FigureId, type Figures } from '../model/measure';
import type { PairAxis, PairReading } from '../model/pair';
import type { Reading } from '../model/reading';
import { isUnsure } from '../model/robustness';
import { rankEnd } from '../sums/ranks';
import { bandText, shareText } from '../sureness/band-text';
import { cellText, fileCell, statusText } from '../words/cell-text';
import { formatCount, formatOrdinal } from '../words/format-value';
import { formatRows } from '../words/row-nouns';
import type { ColumnFacts, SavedColumn } from '../words/saved-table';
import { capitalised, placeName } from '../words/sentence';

/**
 * A column of the table of areas, once: the screen, the file with its dictionary and the document each dress the part
 * that is theirs, and leave out a column that has none.
 */
export interface TableColumn {
  readonly id: string;
  readonly numeric: boolean;
  /** The cell as people read it. */
  readonly text: (row: Row) => string;
  readonly shown?: {
    readonly heading: string;
    /** For a screen reader, where the heading is short. */
    readonly title: string;
    readonly sortBy?: SortKey;
  };
  readonly saved?: SavedColumn<Row>;
  readonly printed?: {
    readonly heading: string;
    /** Where it is not as on the screen. */
    readonly text?: (row: Row) => string;
    /** False where no row has anything to say: the column is then left out and named below the table. */
    readonly says?: (row: Row) => boolean;
  };
}

/** The columns in order: which area and where it is, the shown measure, and what stands beside it. */
export function tableColumns(dataset: Dataset, reading: Reading): readonly TableColumn[] {
  const texts = (id: string, name: string, title: string, of: readonly string[]) => {
    const text = (row: Row) => of[row] ?? '';
    return { id, numeric: false, text, saved: { name, title, cell: text } };
  };
  const { districts } = dataset;
  return [
    texts('code', 'area_code', 'Code of the area', dataset.codes),
    {
      ...texts('name', 'area_name', 'Name of the area', dataset.names),
      shown: { heading: 'Area', title: 'Area', sortBy: 'name' },
      printed: { heading: 'Area' },
    },
    {
      ...texts('district', 'former_district', 'Former district', districts),
      shown: { heading: 'Former district', title: 'Former district', sortBy: 'district' },
      // An area's name usually has its former district in it.
      ...(dataset.names.every((name, row) => name.includes(districts[row] ?? ''))
        ? {}
        : { printed: { heading: 'Former district' } }),
    },
    {
      ...texts('ward', 'ward_name', 'Ward', dataset.wards),
      shown: { heading: 'Ward', title: 'Ward', sortBy: 'ward' },
    },
    texts('ruralUrban', 'rural_urban', 'Rural-urban classification', dataset.ruralUrban),
    ...peopleColumns(dataset, reading),
    ...measureColumns(dataset, reading),
    {
      id: 'marked',
      numeric: false,
      text: (row) => (reading.refused !== null ? 'Not known' : reading.marked[row] === 1 ? 'Yes' : 'No'),
      shown: { heading: 'Highlighted', title: `Highlighted: ${reading.markLabel}`, sortBy: 'marked' },
      saved: {
        name: 'marked',
        cell: (row) => (reading.refused !== null ? '' : reading.marked[row] === 1 ? 'yes' : 'no'),
        title: `Highlighted: ${reading.markLabel}`,
        unit: 'yes or no',
      },
    },
    ...(reading.pair === null ? [] : [levelColumn(reading.pair)]),
    ...reading.beside.map((figures) => figureColumn(dataset, reading, figures)),
    ...rankingColumns(reading),
    {
      id: 'where',
      numeric: false,
      text: reading.whereText,
      shown: { heading: 'Where it lies', title: 'Where it lies' },
      saved: { name: 'where_it_lies', title: 'where_it_lies', cell: reading.whereText },
    },
  ];
}

/** The people whom the view counts; in a file behind all residents, where these are others. */
function peopleColumns({ counts }: Dataset, { people }: Reading): readonly TableColumn[] {
  const column = (id: string, count: typeof people.count, title: string): TableColumn => {
    const of = counts.get(count);
    const value = (row: Row) => (of?.status[row] === Status.value ? of.values[row] : undefined);
    return {
      id,
      numeric: true,
      text: (row) => formatCount(value(row) ?? Number.NaN),
      saved: { name: count, title, cell: (row) => value(row) ?? '' },
    };
  };
  const title = `${people.heading}, ${people.vintage}`;
  return [
    ...(people.count === 'residents' ? [] : [column('all_residents', 'residents', 'Residents')]),
    {
      ...column('residents', people.count, title),
      shown: { heading: people.heading, title, sortBy: 'residents' },
      printed: { heading: title },
    },
  ];
}

/** The measure that the map shows, with its class and its rank. Kinds have no rank. */
function measureColumns(dataset: Dataset, reading: Reading): readonly TableColumn[] {
  const { measure, values, classes, classOf, rank } = reading;
  const classText = (row: Row) => classes[classOf[row] ?? -1]?.label ?? '';
  const status = (row: Row) => statusText(values, row);
  const rankOf = (row: Row) => rank[row] ?? 0;
  const figure = figureColumn(dataset, reading, { measure, column: values });
  const heading = capitalised(measure.short);
  return [
    {
      ...figure,
      id: 'measure',
      shown: { heading, title: `${measure.title}, ${measure.vintage}`, sortBy: measure.id },
    },
    {
      id: 'status',
      numeric: false,
      text: status,
      saved: {
        name: `${measure.id}_status`,
        cell: status,
        title: 'Whether there is a figure: value, no data, suppressed, or small and held back by this map',
        unit: 'text',
      },
    },
    {
      id: 'class',
      numeric: false,
      text: classText,
      saved: { name: 'class', cell: classText, title: 'Class of the map’s legend', unit: 'text' },
    },
    ...(measure.categories
      ? []
      : [
          {
            id: 'rank',
            numeric: true,
            text: (row: Row) => rankText(rankOf(row)),
            shown: {
              heading: 'Rank',
              title: `Rank in ${dataset.council.name}, ${rankEnd(measure, '1')}`,
            },
            saved: {
              name: 'rank_in_somerset',
              cell: (row: Row) => rankOf(row) || '',
              title: `Rank among ${placeName(dataset)}’s ${formatRows(dataset, dataset.count)}; ${rankEnd(measure, '1')}; equal values share the better rank`,
              unit: 'rank',
            },
            printed: {
              heading: `Rank among ${formatRows(dataset, dataset.count)}, ${rankEnd(measure)}`,
              text: (row: Row) => (rankOf(row) === 0 ? 'No data' : formatOrdinal(rankOf(row))),
              says: held(values),
            },
          },
        ]),
  ];
}

/** Headings that are shorter than the figure's own: of a narrow column, and of a page held upright. */
const SHOWN: Partial<Record<FigureId, string>> = {
  [CONNECTION]: 'Connection, worse than this share of England’s areas',
  [DISTANCE]: 'To a library',
};
const PRINTED: Partial<Record<FigureId, string>> = {
  dial_connectivity: 'Connection score, 100 = worst',
  dial_need: 'Need score, 100 = worst',
  dial_supply: 'How far help is, 100 = furthest',
  combined_score: 'Combined score, 100 = worst',
  [CONNECTION]: 'Connection: place among England’s areas, 100 = worst',
  [DISTANCE]: 'Straight line to the nearest open library',
};

function figureColumn(dataset: Dataset, reading: Reading, { measure, column }: Figures): TableColumn {
  const { id, title, denominator, unit, categories, sourceIds, vintage, geography } = measure;
  const of = denominator && unit === 'percent' ? ` (% of ${denominator})` : '';
  const printed = (id === DISTANCE && dataset.addedPlaces ? null : PRINTED[id]) ?? `${title}${of}`;
  const caveat = [measure.caveat, measure.method].filter((text) => text != null).join(' ') || null;
  const facts: ColumnFacts = { title, unit, denominator, sourceIds, vintage, geography, caveat };
  return {
    id,
    numeric: !categories,
    text: (row) => cellText(measure, column, row),
    shown: {
      heading: SHOWN[id] ?? capitalised(measure.short),
      title: `${title}, ${vintage}`,
      sortBy: id,
    },
    saved: { name: id, cell: (row) => fileCell(measure, column, row), ...facts },
    printed: {
      // Beside what a scenario changes stands the distance as it is: a library that it closes is the nearest still.
      heading: id === DISTANCE && reading.scenario ? `${printed}, as it is without the scenario` : printed,
      says: held(column),
    },
  };
}

/** The level of each of two measures, so that the table says what the nine colours say. */
function levelColumn(pair: PairReading): TableColumn {
  const words = ['low', 'middle', 'high'];
  const level = ({ levelOf, measure }: PairAxis, row: Row) => {
    const at = levelOf[row] ?? -1;
    if (at < 0) return 'no data';
    return words[measure.direction === 'higher-is-better' ? 2 - at : at] ?? '';
  };
  return {
    id: 'pair',
    numeric: false,
    text: (row) => `${level(pair.first, row)}, ${level(pair.second, row)}`,
    shown: {
      heading: 'Level of each',
      title: `Level of ${pair.first.measure.short}, then of ${pair.second.measure.short}`,
    },
  };
}

/** How sure the ranking by score is, where the dials are shown and it is worked out. */
function rankingColumns({ choices, measure, robustness }: Reading): readonly TableColumn[] {
  if (!robustness || !showsDials(choices, measure)) return [];
  const { score, draws, ranked, median, low, high, worstTenth } = robustness;
  const by = `by ${scoreInWords(score)}`;
  const shown = (heading: string) => ({
    heading,
    title: `${heading}, ${by}, of ${formatCount(draws)} draws`,
  });
  const rank = (name: string, what: string, ranks: Uint16Array) => ({
    id: name,
    numeric: true,
    text: (row: Row) => rankText(ranks[row] ?? 0),
    saved: {
      name,
      cell: (row: Row) => ranks[row] || '',
      title: `${what} rank ${by} in ${draws} draws, 1 = worst of ${ranked}`,
    },
  });
  return [
    {
      ...rank('rank_median', 'Median of the', median),
      id: 'median_rank',
      shown: shown('Middle rank'),
    },
    rank('rank_5_percent', '5th percentile of the', low),
    rank('rank_95_percent', '95th percentile of the', high),
    {
      id: 'rank_band',
      numeric: true,
      text: (row) => bandText(robustness, row),
      shown: { ...shown('Rank in nine draws of ten'), sortBy: 'rank_band' },
    },
    {
      id: 'worst_tenth',
      numeric: true,
      text: (row) => `${shareText(worstTenth[row] ?? 0)}${isUnsure(robustness, row) ? ', not sure' : ''}`,
      shown: shown('In the worst tenth'),
      saved: {
        name: 'worst_tenth_percent',
        cell: (row) => (median[row] ? Math.round(1000 * (worstTenth[row] ?? 0)) / 10 : ''),
        title: `Percent of ${draws} draws in which the area is in the worst tenth ${by}`,
      },
    },
  ];
}

const held =
  ({ status }: Column) =>
  (row: Row) =>
    status[row] !== Status.noData;

const rankText = (rank: number): string => (rank === 0 ? 'No rank' : formatCount(rank));
