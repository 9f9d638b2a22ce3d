import { AREA_COLUMNS } from '../artefact/areas-columns';
import { describeColumn } from '../artefact/areas-metadata';
import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import { savedAreas, tableNotes } from '../domain/telling/areas-table';
import {
  type ColumnFacts,
  type SavedTable,
  type SavedTables,
  savedTableText,
} from '../domain/words/saved-table';
import { dayInWords } from './day-in-words';
import type { PackFile } from './zip-files';

/** Where the tables come from, for their readme. */
export interface TablesOrigin {
  /** Address of the view on the map. */
  readonly link: string;
  readonly madeOn: Date;
}

/**
 * The table of a view as it is shown, with what is said of it. What areas.csv publishes of a column is said here too.
 *
 * @param name of the file, without its ending
 */
export function viewTables(dataset: Dataset, reading: Reading, name: string): SavedTables {
  const table = savedAreas(dataset, reading, name);
  const columns = table.columns.map((column) => {
    const published = AREA_COLUMNS.find((one) => one.name === column.name);
    return published ? { name: column.name, ...describeColumn(published) } : column;
  });
  return {
    title: reading.title,
    tables: [{ ...table, columns }],
    notes: tableNotes(dataset, reading),
    attribution: reading.attribution,
    sources: reading.sources.map(({ id, publisher, title, vintage, licence }) => ({
      id,
      publisher,
      title,
      vintage,
      licence,
    })),
  };
}

/** Each table with its dictionary: notes and attribution stand beside the rows. */
export const tableFiles = (saved: SavedTables): readonly PackFile[] =>
  saved.tables.flatMap((table) => [
    { name: `${table.name}.csv`, content: savedTableText(table) },
    { name: `${table.name}.csv-metadata.json`, content: dictionary(saved, table) },
  ]);

/** A table's dictionary as CSV on the Web metadata (W3C, 2015): what it shows, its sources, and each column's meaning. */
function dictionary({ notes, attribution, sources }: SavedTables, table: SavedTable): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${table.name}.csv`,
    'dc:title': table.title,
    'dc:description': notes.join(' '),
    'dc:source': sources,
    'dc:rights': attribution.join(' '),
    dialect: { encoding: 'utf-8', header: true },
    tableSchema: {
      primaryKey: table.primaryKey,
      columns: table.columns.map(({ name, ...facts }) => ({ name, titles: name, ...facts })),
    },
  };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}

/** Tables with their dictionaries and one readme. */
export const savedTableFiles = (saved: SavedTables, origin: TablesOrigin): readonly PackFile[] => [
  ...tableFiles(saved),
  readme(saved, origin),
];

function meaningOf({ title, unit, denominator, vintage, caveat }: ColumnFacts): string {
  const facts = [unit, denominator && `of ${denominator}`, vintage].filter(Boolean).join('; ');
  return `${title}${facts === '' ? '' : ` (${facts})`}${caveat ? `. ${caveat}` : ''}`;
}

function readme(
  { title, tables, notes, attribution }: SavedTables,
  { link, madeOn }: TablesOrigin,
): PackFile {
  const columns = tables.flatMap((table) => [
    `${table.name}.csv: ${table.title}`,
    ...table.columns.map((column) => `  ${column.name}: ${meaningOf(column)}`),
    '',
  ]);
  const lines = [
    title,
    `Saved on ${dayInWords(madeOn)} from ${link}`,
    '',
    ...notes,
    '',
    'What each column means (the same for programs in the files that end in -metadata.json)',
    ...columns,
    ...attribution,
  ];
  return { name: 'readme.txt', content: `${lines.join('\r\n')}\r\n` };
}
