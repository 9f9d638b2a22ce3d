import { showsDials } from '../../domain/figures/beside';
import type { SortKey } from '../../domain/model/choices';
import type { Row } from '../../domain/model/codes';
import { type Column, Status } from '../../domain/model/column';
import type { Dataset } from '../../domain/model/dataset';
import type { FigureId, Figures } from '../../domain/model/measure';
import type { PairAxis, PairReading } from '../../domain/model/pair';
import type { Reading } from '../../domain/model/reading';
import { isUnsure } from '../../domain/model/robustness';
import { rankEnd } from '../../domain/sums/ranks';
import { bandText, shareText } from '../../domain/sureness/band-text';
import { cellText } from '../../domain/words/cell-text';
import { formatCount } from '../../domain/words/format-value';

/** One column of the table: its heading, the text of each cell, and what sorting by it means. */
export interface TableColumn {
  readonly key: string;
  readonly heading: string;
  /** Full title for a screen reader where the heading is short. */
  readonly title: string;
  readonly sortBy: SortKey | null;
  readonly numeric: boolean;
  readonly text: (row: Row) => string;
}

const HEADINGS: Partial<Record<FigureId, string>> = {
  digital_connectivity_england_percentile: 'Connection, England percentile',
  nearest_access_point_km: 'To a library',
};

/**
 * The columns after the area's name, in order: where it is, the shown measure, and what stands beside it.
 */
export function tableColumns(dataset: Dataset, reading: Reading): readonly TableColumn[] {
  const { measure, people } = reading;
  return [
    plain('district', 'Former district', (row) => dataset.districts[row] ?? ''),
    plain('ward', 'Ward', (row) => dataset.wards[row] ?? ''),
    {
      key: 'residents',
      heading: people.heading,
      title: `${people.heading}, ${people.vintage}`,
      sortBy: 'residents',
      numeric: true,
      text: (row) => countText(dataset.counts.get(people.count), row),
    },
    {
      key: 'measure',
      heading: capitalised(measure.short),
      title: `${measure.title}, ${measure.vintage}`,
      sortBy: measure.id,
      numeric: !measure.categories,
      text: reading.valueText,
    },
    ...(measure.categories ? [] : [rankColumn(dataset, reading)]),
    {
      key: 'marked',
      heading: 'Highlighted',
      title: `Highlighted: ${reading.markLabel}`,
      sortBy: 'marked',
      numeric: false,
      text: (row) => (reading.refused !== null ? 'Not known' : reading.marked[row] === 1 ? 'Yes' : 'No'),
    },
    ...(reading.pair === null ? [] : [together(reading.pair)]),
    ...reading.beside.map(beside),
    ...bandColumns(reading),
    plain('where', 'Where it lies', reading.whereText),
  ];
}

function rankColumn(dataset: Dataset, reading: Reading): TableColumn {
  return {
    key: 'rank',
    heading: 'Rank',
    title: `Rank in ${dataset.council.name}, ${rankEnd(reading.measure, '1')}`,
    sortBy: null,
    numeric: true,
    text: (row) => rankText(reading.rank[row] ?? 0),
  };
}

/** How sure the ranking by combined score is, where the dials are shown and it is worked out. */
function bandColumns({ choices, measure, robustness }: Reading): readonly TableColumn[] {
  if (!robustness || !showsDials(choices, measure)) return [];
  const column = (key: string, heading: string, text: TableColumn['text']): TableColumn => ({
    key,
    heading,
    title: `${heading}, of ${formatCount(robustness.draws)} draws`,
    sortBy: key === 'rank_band' ? key : null,
    numeric: true,
    text,
  });
  return [
    column('median_rank', 'Middle rank', (row) => rankText(robustness.median[row] ?? 0)),
    column('rank_band', 'Rank in nine draws of ten', (row) => bandText(robustness, row)),
    column(
      'worst_tenth',
      'In the worst tenth',
      (row) =>
        `${shareText(robustness.worstTenth[row] ?? 0)}${isUnsure(robustness, row) ? ', not sure' : ''}`,
    ),
  ];
}

/** The level of each of two measures, so that the table says what the nine colours say. */
function together(pair: PairReading): TableColumn {
  const words = ['low', 'middle', 'high'];
  const level = ({ levelOf, measure }: PairAxis, row: Row) => {
    const at = levelOf[row] ?? -1;
    if (at < 0) return 'no data';
    return words[measure.direction === 'higher-is-better' ? 2 - at : at] ?? '';
  };
  return {
    key: 'pair',
    heading: 'Level of each',
    title: `Level of ${pair.first.measure.short}, then of ${pair.second.measure.short}`,
    sortBy: null,
    numeric: false,
    text: (row) => `${level(pair.first, row)}, ${level(pair.second, row)}`,
  };
}

function plain(key: 'district' | 'ward' | 'where', heading: string, text: TableColumn['text']): TableColumn {
  return { key, heading, title: heading, sortBy: key === 'where' ? null : key, numeric: false, text };
}

function beside({ measure, column }: Figures): TableColumn {
  return {
    key: measure.id,
    heading: HEADINGS[measure.id] ?? capitalised(measure.short),
    title: `${measure.title}, ${measure.vintage}`,
    sortBy: measure.id,
    numeric: !measure.categories,
    text: (row) => cellText(measure, column, row),
  };
}

/** Spelled out, so that a missing figure can never be read as nought. */
function countText(column: Column | undefined, row: Row): string {
  const value = column?.status[row] === Status.value ? column.values[row] : undefined;
  return value === undefined ? 'No data' : formatCount(value);
}

function rankText(rank: number): string {
  return rank === 0 ? 'No rank' : formatCount(rank);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
