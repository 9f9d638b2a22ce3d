import type { Dataset } from '../../domain/model/dataset';
import type { Reading } from '../../domain/model/reading';
import type { SavedTables } from '../../domain/words/saved-table';
import { downloadBlob } from '../../export/download';
import { savedTableFiles, viewTables } from '../../export/table-files';
import { zipFiles } from '../../export/zip-files';

/** What is saved: the table of the areas as it is shown, or tables of a page; with the address of the view. */
export type TablesToSave = { readonly link: string } & (
  | { readonly tables: SavedTables }
  | { readonly dataset: Dataset; readonly reading: Reading }
);

/**
 * Hands tables, their dictionaries and a readme to the browser to save, as one zip.
 *
 * @param name of the zip and of the areas' table, without ending
 */
export function saveTables(name: string, asked: TablesToSave, madeOn: Date): void {
  const origin = { link: asked.link, madeOn };
  const tables = 'tables' in asked ? asked.tables : viewTables(asked.dataset, asked.reading, name);
  const files = savedTableFiles(tables, origin);
  downloadBlob(new Blob([zipFiles(files, madeOn)], { type: 'application/zip' }), `${name}.zip`);
}
