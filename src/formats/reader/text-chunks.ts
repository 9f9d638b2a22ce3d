import { FileProblem } from '../file-problem';

/** Turns the bytes of a text file, chunk by chunk, into text. */
export interface TextChunks {
  push(bytes: Uint8Array): string;
  /** The last of the text. Call once, after the last chunk. */
  end(): string;
  /** What the bytes were taken for so far: "UTF-8", "UTF-16", "Windows-1252". */
  readonly encoding: string;
}

/** How far into a file a zero byte is looked for, which no text in UTF-8 or cp1252 holds. */
const SNIFFED = 4096;

/**
 * Decodes as publishers save: UTF-8 and UTF-16, with or without a byte-order mark, or Windows-1252 ("Latin-1"), which is
 * assumed from the first bytes on that are not valid UTF-8.
 * Throws `FileProblem` for what is not text.
 */
export function createTextChunks(): TextChunks {
  let decoder: TextDecoder | null = null;
  let carried: Uint8Array = new Uint8Array(0);

  function decodeUtf8(bytes: Uint8Array, last: boolean): string {
    const joined = carried.length === 0 ? bytes : concatenate(carried, bytes);
    // A character cut by the chunk's end waits for the next chunk, so that each chunk can be judged on its own.
    const whole = last ? joined.length : wholeCharacters(joined);
    carried = joined.slice(whole);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(joined.subarray(0, whole));
    } catch {
      decoder = new TextDecoder('windows-1252');
      carried = new Uint8Array(0);
      return decoder.decode(joined, { stream: !last });
    }
  }

  let first = true;
  function decode(bytes: Uint8Array, last: boolean): string {
    let body = bytes;
    if (first && bytes.length > 0) {
      first = false;
      const mark = byteOrderMark(bytes) ?? { encoding: encodingOfZeros(bytes), length: 0 };
      if (mark.encoding !== 'utf-8') decoder = new TextDecoder(mark.encoding);
      else if (bytes.subarray(0, SNIFFED).includes(0)) {
        throw new FileProblem(
          'This is not a text file. The map reads CSV files, and zip files that hold them: in a spreadsheet, use “Save as” and choose CSV.',
        );
      }
      body = bytes.subarray(mark.length);
    }
    return decoder === null ? decodeUtf8(body, last) : decoder.decode(body, { stream: !last });
  }

  return {
    push: (bytes) => decode(bytes, false),
    end: () => decode(new Uint8Array(0), true),
    get encoding() {
      return ENCODINGS[decoder?.encoding ?? ''] ?? 'UTF-8';
    },
  };
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/** UTF-16 without a mark: of text in our letters every second byte is zero, and none of the others. */
function encodingOfZeros(bytes: Uint8Array): string {
  const end = Math.min(bytes.length, SNIFFED) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (even === 0 && odd > 0.4 * end * 0.5) return 'utf-16le';
  if (odd === 0 && even > 0.4 * end * 0.5) return 'utf-16be';
  return 'utf-8';
}

function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** Bytes up to the last whole UTF-8 character: a lead byte within the last three may have lost its tail. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
