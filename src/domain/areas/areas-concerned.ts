import { typeAt, typeColumn } from '../figures/dials/area-type';
import { TYPE_NAMES, TYPE_RULES } from '../model/alternative';
import { VIEWS } from '../model/choices';
import type { Row } from '../model/codes';
import type { Dataset } from '../model/dataset';
import { CONNECTION, DISTANCE } from '../model/measure';
import type { Reading } from '../model/reading';
import { cellText } from '../words/cell-text';
import { formatCount, formatOrdinal } from '../words/format-value';

/**
 * The areas a view is about, in the order of the table, of those that the filter lets through: the marked ones; where
 * marks only say how sure a ranking is, those that need another way to be served.
 */
export function rowsConcerned(dataset: Dataset, reading: Reading): readonly Row[] {
  if (!marksUnsure(reading)) return reading.order.filter((row) => reading.marked[row] === 1);
  const types = typeColumn(dataset, reading.choices);
  return reading.order.filter((row) => typeAt(types, row) === 'offer');
}

/** In the what-if the marks are the scenario's own. */
const marksUnsure = ({ choices, scenario }: Reading): boolean =>
  scenario === null && VIEWS[choices.view].marks.unsure === true;

/** What makes an area one of them, in words. */
export const concernedWords = (reading: Reading): string =>
  marksUnsure(reading) ? `${TYPE_NAMES.offer}: ${TYPE_RULES.offer}` : reading.markLabel;

export interface EvidenceTable {
  readonly caption: string;
  /** The first column heads each row. */
  readonly columns: readonly { readonly heading: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** The areas concerned, as a table of texts: every figure with its unit, every share with what it is of. */
export function areasTable(dataset: Dataset, reading: Reading): EvidenceTable {
  const { measure } = reading;
  const rows = rowsConcerned(dataset, reading);
  return {
    caption: `Areas concerned: ${rows.length === 0 ? 'none' : formatCount(rows.length)}. ${concernedWords(reading)}`,
    columns: [
      { heading: 'Area', numeric: false },
      { heading: 'Former district', numeric: false },
      { heading: 'Residents, Census 2021', numeric: true },
      {
        heading: `${measure.title}${measure.denominator && measure.unit === 'percent' ? ` (% of ${measure.denominator})` : ''}`,
        numeric: true,
      },
      { heading: `Rank among ${formatCount(dataset.count)} areas, 1st = highest`, numeric: true },
      ...reading.beside.map(({ measure: other }) => ({
        heading: (other.id === DISTANCE && dataset.addedPlaces ? null : HEADINGS[other.id]) ?? other.title,
        numeric: true,
      })),
    ],
    rows: rows.map((row) => [
      dataset.names[row] ?? '',
      dataset.districts[row] ?? '',
      formatCount(dataset.counts.get('residents')?.values[row] ?? Number.NaN),
      reading.valueText(row),
      reading.rank[row] ? formatOrdinal(reading.rank[row]) : 'No data',
      ...reading.beside.map((other) => cellText(other.measure, other.column, row)),
    ]),
  };
}

const HEADINGS: Partial<Record<string, string>> = {
  [CONNECTION]: 'Connection: place among England’s areas, 100 = worst',
  [DISTANCE]: 'Straight line to the nearest open library',
};
