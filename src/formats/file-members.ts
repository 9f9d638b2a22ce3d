import type { FileEntry } from '@zip.js/zip.js';
import { FileProblem } from './file-problem';
import { refuseForeign, zipKind, zipOfMaps } from './foreign-files';
import { geojsonSheet, isJson } from './geojson-sheet';
import type { Member } from './member';
import type { WorkbookSheet } from './workbook/workbook-sheet';
import { isZip, wholeEntry, zipEntries, zipMember } from './zip-archive';

export interface FileMembers {
  readonly members: readonly Member[];
  /** Of workbooks and GeoJSON files, in memory. Those no one is shown come after the rest. */
  readonly sheets: readonly WorkbookSheet[];
  /** Names left aside because the map cannot read them: documents, pictures, older workbooks. */
  readonly leftAside: readonly string[];
}

/** What a zip file may hold. Ofcom's and BDUK's largest hold some 150 members and 1 GB of text. */
export interface ZipLimits {
  readonly members: number;
  /** Zip files inside zip files: the outermost is 1. */
  readonly depth: number;
  /** Bytes of all members after decompression. */
  readonly bytes: number;
  /** Bytes of one zip file inside another, which is held in memory. */
  readonly nestedBytes: number;
  /** Bytes after decompression for each byte before; text in tables reaches about 40. */
  readonly ratio: number;
  /** Cells of workbooks, which are held in memory: some 250 MB. */
  readonly cells: number;
}

export const ZIP_LIMITS: ZipLimits = {
  members: 3000,
  depth: 3,
  bytes: 4e9,
  nestedBytes: 1.5e8,
  ratio: 250,
  cells: 8_000_000,
};

/**
 * The tables in a file: the file itself, the sheets of a workbook, or, for a zip, what is in it and in the zips inside it.
 * Throws `FileProblem` for archives that are damaged, encrypted, too large or made to harm, and for documents of other
 * programs.
 */
export async function fileMembers(file: Blob, name: string, limits = ZIP_LIMITS): Promise<FileMembers> {
  if (file.size === 0) throw new FileProblem(`${name} is empty. Download it again and add it once more.`);
  if (!(await isZip(file))) {
    await refuseForeign(file, name);
    if (await isJson(file, name)) {
      return { members: [], sheets: [{ ...(await geojsonSheet(file, name)), hidden: false }], leftAside: [] };
    }
    return { members: [plainMember(file, name)], sheets: [], leftAside: [] };
  }
  const members: Member[] = [];
  const sheets: WorkbookSheet[] = [];
  const leftAside: string[] = [];
  const total = { bytes: 0, members: 0 };
  const cells = { most: limits.cells, left: limits.cells };
  await addZip(file, name, 1);
  if (members.length === 0 && sheets.length === 0) {
    throw new FileProblem(
      zipOfMaps(leftAside, name) ??
        `${name} holds no table${leftAside.length > 0 ? `, only ${leftAside.slice(0, 3).join(', ')}` : ''}. The map reads CSV files, Excel and OpenDocument workbooks, GeoJSON, and zips of them.`,
    );
  }
  return { members, sheets: [...sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden)), leftAside };

  async function addZip(archive: Blob, path: string, depth: number): Promise<void> {
    if (depth > limits.depth) {
      throw new FileProblem(
        `${path} lies too deep in zip files inside zip files. Unzip it and add what is in it.`,
      );
    }
    const entries = (await zipEntries(archive, path)).filter((entry) => !entry.directory);
    for (const entry of entries) judge(entry, path);
    const kind = zipKind(
      entries.map(({ filename }) => filename),
      path,
    );
    if (kind === 'workbook') {
      const { readWorkbook } = await import('./workbook/workbook');
      const parts = new Map(
        entries.map((entry) => [entry.filename, zipMember(entry, `${path}/${entry.filename}`)]),
      );
      sheets.push(...(await readWorkbook(parts, path, cells)));
      return;
    }
    for (const entry of entries) {
      const full = `${path}/${entry.filename}`;
      if (isDropping(entry.filename)) continue;
      if (/\.(zip|xlsx|xlsm|ods)$/i.test(entry.filename)) {
        if (entry.uncompressedSize > limits.nestedBytes) {
          throw new FileProblem(
            `${full} is too large to open inside another zip. Unzip the outer one and add it.`,
          );
        }
        const inner = await wholeEntry(entry, full);
        if (await isZip(inner)) await addZip(inner, full, depth + 1);
        else leftAside.push(full);
      } else if (/\.(csv|txt|tsv|tab)$/i.test(entry.filename)) members.push(zipMember(entry, full));
      else if (/\.geojson$/i.test(entry.filename)) {
        sheets.push({ ...(await geojsonSheet(await wholeEntry(entry, full), full)), hidden: false });
      } else leftAside.push(full);
    }
  }

  /** Throws for what is locked, too much, or made to harm. */
  function judge(entry: FileEntry, path: string): void {
    total.members += 1;
    total.bytes += entry.uncompressedSize;
    if (total.members > limits.members || total.bytes > limits.bytes) {
      throw new FileProblem(
        `${name} holds more than the map opens (${limits.members.toLocaleString('en-GB')} files, ${limits.bytes / 1e9} GB). Unzip it and add the one file that is wanted.`,
      );
    }
    if (entry.encrypted)
      throw new FileProblem(`${path} is protected by a password. Unzip it and add what is in it.`);
    if (entry.uncompressedSize > 1e6 && entry.uncompressedSize > limits.ratio * entry.compressedSize) {
      throw new FileProblem(
        `${path}/${entry.filename} is squeezed harder than any table can be, so the map does not open it.`,
      );
    }
  }
}

/** What systems drop into zips by themselves: a Mac's second copies, lists of pictures and settings of folders. */
const isDropping = (name: string): boolean =>
  /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);

function plainMember(file: Blob, name: string): Member {
  return {
    name,
    size: file.size,
    async read(onBytes) {
      const reader = file.stream().getReader();
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done || onBytes(value) === false) return;
        }
      } catch (error) {
        if (error instanceof FileProblem) throw error;
        if (error instanceof DOMException) {
          throw new FileProblem(
            `${name} could not be read to its end. If it was moved or changed meanwhile, add it once more.`,
          );
        }
        throw error;
      } finally {
        await reader.cancel().catch(() => undefined);
      }
    },
  };
}
