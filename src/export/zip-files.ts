import { type Zippable, zipSync } from 'fflate';

/** A file of a pack. */
export interface PackFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Names that are compressed already. */
const PACKED = /\.(png|docx|zip)$/;

/**
 * Files as one zip, in the order given. The same files give the same bytes on the same day. Not in a worker: the
 * library would start one from a `blob:` address, which the page's policy forbids.
 *
 * @param madeOn the day stamped on every file
 */
export function zipFiles(files: readonly PackFile[], madeOn: Date): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { name, content } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    entries[name] = [bytes, { level: PACKED.test(name) ? 0 : 6, mtime: madeOn }];
  }
  return zipSync(entries) as Uint8Array<ArrayBuffer>;
}
