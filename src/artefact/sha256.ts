/**
 * SHA-256 of a text as UTF-8, in lower-case hex (FIPS 180-4). Written out because the browser's own is
 * asynchronous and is missing on pages not served securely, where the map must still open.
 */
export function sha256Hex(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const state = Uint32Array.from(INITIAL);
  take(state, padded(bytes, bytes.length));
  return hex(state);
}

/** The same of a file, piece by piece: for one too large to be held in memory, and where the browser's own is missing. */
export async function sha256OfFile(file: Blob): Promise<string> {
  const state = Uint32Array.from(INITIAL);
  let rest = new Uint8Array(0);
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    // a piece is whole blocks; only the last is not
    const whole = piece.length - (piece.length % 64);
    take(state, new DataView(piece.buffer, 0, whole));
    rest = piece.slice(whole);
  }
  take(state, padded(rest, file.size));
  return hex(state);
}

const PIECE = 2 ** 22;

const hex = (state: Uint32Array): string =>
  [...state].map((word) => word.toString(16).padStart(8, '0')).join('');

/** Whole blocks of 64 bytes into the state. */
function take(state: Uint32Array, message: DataView): void {
  const words = new Uint32Array(64);
  for (let offset = 0; offset < message.byteLength; offset += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = message.getUint32(offset + i * 4);
    compress(state, words);
  }
}

/** First bits of the fractional parts of roots of primes, as the standard defines them. */
const PRIMES = firstPrimes(64);
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32);
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUND = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

/** The last blocks of a message of so many bytes in all. */
function padded(bytes: Uint8Array, total: number): DataView {
  const length = (((bytes.length + 8) >> 6) + 1) << 6;
  const block = new Uint8Array(length);
  block.set(bytes);
  block[bytes.length] = 0x80;
  const view = new DataView(block.buffer);
  view.setUint32(length - 8, Math.floor(total / 2 ** 29));
  view.setUint32(length - 4, total << 3);
  return view;
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function compress(state: Uint32Array, w: Uint32Array): void {
  const at = (i: number): number => w[i] ?? 0;
  for (let i = 16; i < 64; i += 1) {
    const s0 = rotate(at(i - 15), 7) ^ rotate(at(i - 15), 18) ^ (at(i - 15) >>> 3);
    const s1 = rotate(at(i - 2), 17) ^ rotate(at(i - 2), 19) ^ (at(i - 2) >>> 10);
    w[i] = (at(i - 16) + s0 + at(i - 7) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + s1 + choice + (ROUND[i] ?? 0) + at(i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + word;
}
