import { fileMembers } from './file-members';
import { sheetSource } from './reader/row-source';
import { textSource } from './reader/text-source';

/**
 * The rows of a short list, as text or the first sheet of a workbook, in whatever encoding and with whatever between its
 * cells it was saved; empty rows are left out. Throws `FileProblem` for what is no table.
 *
 * @param name of the file, as the person knows it
 */
export async function listRows(file: Blob, name: string): Promise<readonly (readonly string[])[]> {
  const { members, sheets } = await fileMembers(file, name);
  const [member] = members;
  const [sheet] = sheets;
  const source = member ? await textSource(member) : sheet ? sheetSource(sheet) : null;
  const rows: (readonly string[])[] = [];
  await source?.read((cells) => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push([...cells]);
  });
  return rows;
}
