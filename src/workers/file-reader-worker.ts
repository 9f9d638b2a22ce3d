import { sha256OfFile } from '../artefact/sha256';
import { isOneOfMany } from '../domain/model/loaded-layer';
import { FileProblem } from '../formats/file-problem';
import { readFile } from '../formats/read-file';
import type { ReadAnswer, ReadRequest } from './file-reader-messages';

/** Largest file that is held in memory for its fingerprint. */
const HASHED_BYTES = 1e8;

/** Off the main thread: one file in, progress and what was understood out. */
self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  void read(event.data);
});

async function read({ file, name, spine, corrections }: ReadRequest): Promise<void> {
  const answer = (message: ReadAnswer): void => self.postMessage(message);
  try {
    const reading = await readFile(
      file,
      name,
      spine,
      (progress) => answer({ kind: 'progress', progress }),
      corrections,
    );
    // A publisher's layout decides by functions; only what can be sent and is shown leaves the worker.
    const { id, title, publisher, attribution } = reading.layout;
    const sent = { ...reading, layout: { id, title, publisher, attribution } };
    answer({ kind: 'read', reading: sent, sha256: await fingerprint(file, id) });
  } catch (error) {
    const text =
      error instanceof FileProblem
        ? error.message
        : `${name} could not be read. Save it as CSV (UTF-8) and add it once more; if it fails again, tell the council’s web team which file it is.`;
    answer({ kind: 'refused', text });
  }
}

/**
 * SHA-256 of the file, hex. A person's own files go by it, so that they always have one; a publisher's go by their date,
 * and have none where the browser withholds its own way, as on pages that are not served securely, or where it is large.
 */
async function fingerprint(file: Blob, kind: string): Promise<string | null> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle || file.size > HASHED_BYTES)
    return isOneOfMany(kind) || kind === 'access-points' ? sha256OfFile(file) : null;
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
