import type { Entry, FileEntry } from '@zip.js/zip.js';
import { FileProblem } from './file-problem';

/** One text file to read: the file itself, or a member of a zip file, however deep. */
export interface Member {
  /** Name with the folders and zip files it lies in: `coverage.zip/oa/202601_fixed_oa_coverage_r1.csv`. */
  readonly name: string;
  /** Bytes after decompression, as stated. */
  readonly size: number;
  /**
   * Reads the bytes in pieces; stops early when `onBytes` returns `false`.
   * Throws `FileProblem` when the archive is damaged or holds more than it states.
   */
  read(onBytes: (bytes: Uint8Array) => boolean | undefined): Promise<void>;
}

export interface FileMembers {
  readonly members: readonly Member[];
  /** Names left aside because the map cannot read them: documents, spreadsheets, pictures. */
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
}

export const ZIP_LIMITS: ZipLimits = {
  members: 3000,
  depth: 3,
  bytes: 4e9,
  nestedBytes: 1.5e8,
  ratio: 250,
};

/**
 * The text files in a file: the file itself, or, for a zip, what is in it and in the zips inside it.
 * Throws `FileProblem` for archives that are damaged, encrypted, too large or made to harm.
 */
export async function fileMembers(file: Blob, name: string, limits = ZIP_LIMITS): Promise<FileMembers> {
  if (file.size === 0) throw new FileProblem(`${name} is empty. Download it again and add it once more.`);
  if (!(await isZip(file))) return { members: [plainMember(file, name)], leftAside: [] };
  const members: Member[] = [];
  const leftAside: string[] = [];
  const total = { bytes: 0, members: 0 };
  await addZip(file, name, 1);
  if (members.length === 0) {
    throw new FileProblem(
      `${name} holds no CSV file${leftAside.length > 0 ? `, only ${leftAside.slice(0, 3).join(', ')}` : ''}. The map reads CSV files and zips of them.`,
    );
  }
  return { members, leftAside };

  async function addZip(archive: Blob, path: string, depth: number): Promise<void> {
    if (depth > limits.depth) {
      throw new FileProblem(
        `${path} lies too deep in zip files inside zip files. Unzip it and add what is in it.`,
      );
    }
    for (const entry of await entriesOf(archive, path)) {
      if (entry.directory) continue;
      total.members += 1;
      total.bytes += entry.uncompressedSize;
      if (total.members > limits.members || total.bytes > limits.bytes) {
        throw new FileProblem(
          `${name} holds more than the map opens (${limits.members.toLocaleString('en-GB')} files, ${limits.bytes / 1e9} GB). Unzip it and add the one file that is wanted.`,
        );
      }
      if (entry.encrypted)
        throw new FileProblem(`${path} is protected by a password. Unzip it and add what is in it.`);
      const full = `${path}/${entry.filename}`;
      if (entry.uncompressedSize > 1e6 && entry.uncompressedSize > limits.ratio * entry.compressedSize) {
        throw new FileProblem(
          `${full} is squeezed harder than any table can be, so the map does not open it.`,
        );
      }
      if (/\.zip$/i.test(entry.filename)) {
        if (entry.uncompressedSize > limits.nestedBytes) {
          throw new FileProblem(
            `${full} is too large to open inside another zip. Unzip the outer one and add it.`,
          );
        }
        await addZip(await wholeEntry(entry, full), full, depth + 1);
      } else if (/\.(csv|txt|tsv)$/i.test(entry.filename)) members.push(zipMember(entry, full));
      else leftAside.push(full);
    }
  }
}

async function isZip(file: Blob): Promise<boolean> {
  const [p, k, c, d] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

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

async function entriesOf(archive: Blob, path: string): Promise<Entry[]> {
  // Loaded when a zip comes, not before: it is larger than the rest of the reader.
  const { BlobReader, ZipReader, configure } = await import('@zip.js/zip.js/lib/zip-core-native.js');
  // It runs in a worker of its own already, and the page's policy allows no worker from a `blob:`.
  configure({ useWebWorkers: false });
  try {
    const entries = await new ZipReader(new BlobReader(archive), {
      filenameValidation: 'strict',
      checkOverlappingEntry: true,
      checkSignature: true,
    }).getEntries();
    if (entries.some(({ filename }) => filename.startsWith('xl/'))) {
      throw new FileProblem(
        `${path} is an Excel workbook. Open it, choose the sheet that is wanted, use “Save as” and CSV, and add that.`,
      );
    }
    return entries;
  } catch (error) {
    throw asProblem(error, path);
  }
}

function zipMember(entry: FileEntry, name: string): Member {
  return {
    name,
    size: entry.uncompressedSize,
    async read(onBytes) {
      // Streams hand on the error of a sink in different ways, so what happened is remembered here.
      let stopped = false;
      let problem: unknown = null;
      let seen = 0;
      try {
        await entry.getData(
          new WritableStream<Uint8Array>({
            write(bytes) {
              seen += bytes.length;
              try {
                // What is stated was judged; what comes must be no more.
                if (seen > entry.uncompressedSize) {
                  throw new FileProblem(`${name} holds more than it states, so the map does not open it.`);
                }
                stopped = onBytes(bytes) === false;
              } catch (error) {
                problem = error;
              }
              if (stopped || problem !== null) throw new Error('stopped');
            },
          }),
        );
      } catch (error) {
        if (!stopped) throw asProblem(problem ?? error, name);
      }
    },
  };
}

async function wholeEntry(entry: FileEntry, name: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  await zipMember(entry, name).read((bytes) => {
    parts.push(bytes.slice());
    return undefined;
  });
  return new Blob(parts);
}

/** Every fault of an archive in one sentence; a `FileProblem` passes as it is. */
function asProblem(error: unknown, path: string): FileProblem {
  if (error instanceof FileProblem) return error;
  const reason = error instanceof Error ? error.message : '';
  if (/filename/i.test(reason)) {
    return new FileProblem(
      `${path} holds a file whose name points outside the zip, which no publisher does. The map does not open it.`,
    );
  }
  return new FileProblem(
    `${path} is damaged or was not downloaded to its end, so it cannot be unzipped. Download it again and add it once more.`,
  );
}
