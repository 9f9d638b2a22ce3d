import { AREA_COLUMNS } from '../artefact/areas-columns';
import { type ColumnDescription, describeColumn } from '../artefact/areas-metadata';
import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import { rankEnd } from '../domain/sums/ranks';
import { bandCells } from '../domain/sureness/band-cells';
import { tableNotes } from '../domain/telling/table-csv';
import { formatAreas } from '../domain/words/format-value';
import { placeName } from '../domain/words/sentence';

/** Columns of the table that the published areas.csv does not have. */
function ownColumn(dataset: Dataset, reading: Reading, name: string): Partial<ColumnDescription> {
  const { measure } = reading;
  if (name === `${measure.id}_status`)
    return {
      title: 'Whether there is a figure: value, no data, suppressed, or small and held back by this map',
      unit: 'text',
    };
  if (name === 'class') return { title: 'Class of the map’s legend', unit: 'text' };
  if (name === 'rank_in_somerset')
    return {
      title: `Rank among ${placeName(dataset)}’s ${formatAreas(dataset.count)}; ${rankEnd(measure, '1')}; equal values share the better rank`,
      unit: 'rank',
    };
  if (name === 'marked') return { title: `Highlighted: ${reading.markLabel}`, unit: 'yes or no' };
  // A measure computed from others is not among the published columns.
  const own = [measure, ...reading.beside.map((one) => one.measure)].find(({ id }) => id === name);
  if (own)
    return {
      title: own.title,
      unit: own.unit,
      denominator: own.denominator,
      sourceIds: own.sourceIds,
      vintage: own.vintage,
      geography: own.geography,
      caveat: [own.caveat, own.method].filter((text) => text != null).join(' ') || null,
    };
  const band = bandCells(reading).find((one) => one.name === name);
  return { title: band?.title ?? name };
}

/** A column of a view's table, described. */
export type DescribedColumn = { readonly name: string } & Partial<ColumnDescription>;

/** What each column of the table that `readingToCsv` made means, in its order. */
export function describedColumns(
  dataset: Dataset,
  reading: Reading,
  csv: string,
): readonly DescribedColumn[] {
  const names = (csv.replace(/^\uFEFF/, '').split('\r\n')[0] ?? '').split(',');
  return names.map((name) => {
    const published = AREA_COLUMNS.find((column) => column.name === name);
    return { name, ...(published ? describeColumn(published) : ownColumn(dataset, reading, name)) };
  });
}

/** What is said of a table as a whole. */
export interface TableFacts {
  readonly url: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly attribution: readonly string[];
  readonly source?: readonly unknown[];
  readonly primaryKey?: string;
}

/** A table's dictionary as CSV on the Web metadata (W3C, 2015): what it shows, its sources, and each column's meaning. */
export function tableDictionary(facts: TableFacts, columns: readonly { readonly name: string }[]): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: facts.url,
    'dc:title': facts.title,
    'dc:description': facts.notes.join(' '),
    ...(facts.source ? { 'dc:source': facts.source } : {}),
    'dc:rights': facts.attribution.join(' '),
    dialect: { encoding: 'utf-8', header: true },
    tableSchema: {
      ...(facts.primaryKey ? { primaryKey: facts.primaryKey } : {}),
      columns: columns.map(({ name, ...rest }) => ({ name, titles: name, ...rest })),
    },
  };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}

/**
 * The dictionary of a view's CSV.
 *
 * @param csv the table `readingToCsv` made @param url its file name beside the dictionary
 */
export function csvDictionary(dataset: Dataset, reading: Reading, csv: string, url: string): string {
  const source = reading.sources.map(({ id, publisher, title, vintage, licence }) => ({
    id,
    publisher,
    title,
    vintage,
    licence,
  }));
  return tableDictionary(
    {
      url,
      title: reading.title,
      notes: tableNotes(dataset, reading),
      attribution: reading.attribution,
      source,
      primaryKey: 'area_code',
    },
    describedColumns(dataset, reading, csv),
  );
}
