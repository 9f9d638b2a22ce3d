import type { FileName } from './files';
import type { TableColumn } from './published-table';

/** What a reader of a published table must know of a column. */
export interface ColumnDescription {
  readonly title: string;
  readonly unit: string;
  readonly denominator: string | null;
  readonly direction: 'higher is worse' | 'higher is better' | 'neither';
  readonly sourceIds: readonly string[];
  readonly vintage: string;
  readonly geography: string;
  readonly caveat: string | null;
  /** How figures of areas come to be those of places that they make up, or why they cannot; absent = not said. */
  readonly grouped?: string;
}

/** What a cell without a figure means, in every published table. */
export const BLANKS =
  'An empty cell is no data; [c] is suppressed by the publisher. Sources and licences are in manifest.json.';

/** The dictionary of a published table as CSV on the Web metadata (W3C Tabular Metadata, 2015); its first column is the key. */
export function encodeTableMetadata(table: {
  readonly url: FileName;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly (TableColumn & ColumnDescription)[];
}): string {
  const columns = table.columns.map(({ name, kind, decimals, ...described }) => ({
    name,
    titles: name,
    'dc:title': described.title,
    datatype: kind === 'text' ? 'string' : decimals === 0 ? 'integer' : 'decimal',
    null: kind === 'text' ? [''] : ['', '[c]'],
    ...described,
    decimals: kind === 'text' ? null : decimals,
  }));
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: table.url,
    'dc:title': table.title,
    'dc:description': table.description,
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\n'] },
    tableSchema: { primaryKey: columns[0]?.name, columns },
  };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}
