import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import { readingToCsv, tableNotes } from '../domain/telling/table-csv';
import { type SavedTables, savedTableText } from '../domain/words/saved-table';
import { csvDictionary, type DescribedColumn, describedColumns, tableDictionary } from './csv-dictionary';
import { dayInWords } from './day-in-words';
import type { PackFile } from './zip-files';

/** Where the tables come from, for their readme. */
export interface TablesOrigin {
  /** Address of the view on the map. */
  readonly link: string;
  readonly madeOn: Date;
}

/** The table of a view as it is shown, with its dictionary and a readme: notes and attribution stand beside the rows. */
export function viewTableFiles(
  dataset: Dataset,
  reading: Reading,
  name: string,
  origin: TablesOrigin,
): readonly PackFile[] {
  const csv = readingToCsv(dataset, reading);
  const url = `${name}.csv`;
  const columns = describedColumns(dataset, reading, csv).map((column) => ({
    name: column.name,
    meaning: meaningOf(column),
  }));
  const said = {
    title: reading.title,
    notes: tableNotes(dataset, reading),
    attribution: reading.attribution,
  };
  return [
    { name: url, content: csv },
    { name: `${url}-metadata.json`, content: csvDictionary(dataset, reading, csv, url) },
    readme({ ...said, tables: [{ name, title: reading.title, columns, rows: [] }] }, origin),
  ];
}

/** Tables with their dictionaries and one readme. */
export function savedTableFiles(saved: SavedTables, origin: TablesOrigin): readonly PackFile[] {
  const { notes, attribution } = saved;
  return [
    ...saved.tables.flatMap((table) => {
      const url = `${table.name}.csv`;
      const columns = table.columns.map(({ name, meaning }) => ({ name, title: meaning }));
      return [
        { name: url, content: savedTableText(table) },
        {
          name: `${url}-metadata.json`,
          content: tableDictionary({ url, title: table.title, notes, attribution }, columns),
        },
      ];
    }),
    readme(saved, origin),
  ];
}

function meaningOf({ title, unit, denominator, vintage, caveat }: DescribedColumn): string {
  const facts = [unit, denominator && `of ${denominator}`, vintage].filter(Boolean).join('; ');
  return `${title ?? ''}${facts === '' ? '' : ` (${facts})`}${caveat ? `. ${caveat}` : ''}`;
}

function readme(saved: SavedTables, { link, madeOn }: TablesOrigin): PackFile {
  const columns = saved.tables.flatMap(({ name, title, columns: all }) => [
    `${name}.csv: ${title}`,
    ...all.map(({ name: column, meaning }) => `  ${column}: ${meaning}`),
    '',
  ]);
  const lines = [
    saved.title,
    `Saved on ${dayInWords(madeOn)} from ${link}`,
    '',
    ...saved.notes,
    '',
    'What each column means (the same for programs in the files that end in -metadata.json)',
    ...columns,
    ...saved.attribution,
  ];
  return { name: 'readme.txt', content: `${lines.join('\r\n')}\r\n` };
}
