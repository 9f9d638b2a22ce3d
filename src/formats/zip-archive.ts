import type { Entry, FileEntry } from '@zip.js/zip.js';
import { FileProblem } from './file-problem';
import type { Member } from './member';

/** Whether a file begins as zips do, whatever it is called. */
export async function isZip(file: Blob): Promise<boolean> {
  const [p, k, c, d] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/**
 * What a zip holds, folders included. Names that begin "./", and those a program of Windows parts by "\\", are made plain.
 * Throws `FileProblem` for archives that are damaged, or hold names that point outside.
 */
export async function zipEntries(archive: Blob, path: string): Promise<Entry[]> {
  // Loaded when a zip comes, not before: it is larger than the rest of the reader.
  const { BlobReader, ZipReader, configure } = await import('@zip.js/zip.js/lib/zip-core-native.js');
  // It runs in a worker of its own already, and the page's policy allows no worker from a `blob:`.
  configure({ useWebWorkers: false });
  try {
    return await new ZipReader(new BlobReader(archive), {
      filenameValidation: 'strict',
      normalizeFilename: plainName,
      checkOverlappingEntry: true,
      checkSignature: true,
    }).getEntries();
  } catch (error) {
    throw asProblem(error, path);
  }
}

/** "./tables/a.csv" as "tables/a.csv"; the folder "./" itself has a name of its own. */
function plainName(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^(\.\/+)+/, '');
  return plain === '' ? 'folder/' : plain;
}

/** A file of a zip, to be read as a stream. */
export function zipMember(entry: FileEntry, name: string): Member {
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

/** A file of a zip, held in memory. */
export async function wholeEntry(entry: FileEntry, name: string): Promise<Blob> {
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
