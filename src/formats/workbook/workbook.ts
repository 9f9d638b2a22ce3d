import { FileProblem } from '../file-problem';
import type { Member } from '../member';
import type { CellBudget } from './grid';
import { readOds } from './ods';
import type { Parts, WorkbookSheet } from './workbook-sheet';
import { readXlsx } from './xlsx';

/**
 * The sheets of an Excel (.xlsx, .xlsm) or OpenDocument workbook (.ods) as the text a person sees in their cells.
 * Throws `FileProblem`, in plain English, for what is damaged, locked or larger than can be held.
 *
 * @param parts the files of the workbook's zip, by name
 * @param file its name, which the names of the sheets begin with
 * @param budget cells that may still be held
 */
export async function readWorkbook(
  parts: Parts,
  file: string,
  budget: CellBudget,
): Promise<readonly WorkbookSheet[]> {
  const content = parts.get('content.xml');
  if (!content) return readXlsx(parts, file, budget);
  if (await isLocked(parts.get('META-INF/manifest.xml'))) throw lockedProblem(file);
  return readOds(content, file, budget);
}

/** The sentence for a workbook that opens with a password. */
const lockedProblem = (file: string): FileProblem =>
  new FileProblem(
    `${file} is protected by a password. Open it, take the password off (in Excel: File, Info, Protect Workbook, Encrypt with Password, leave it empty) or save the sheet as CSV, and add that.`,
  );

async function isLocked(manifest: Member | undefined): Promise<boolean> {
  if (!manifest) return false;
  let text = '';
  const decoder = new TextDecoder();
  await manifest.read((bytes) => {
    text += decoder.decode(bytes, { stream: true });
    return undefined;
  });
  return text.includes('encryption-data');
}
