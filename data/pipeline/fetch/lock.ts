import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LOCK = 'fetch-lock.json';

/** `fetch-lock.json`: what was fetched, from where, when, and the fingerprint of everything kept. */
export interface FetchLock {
  readonly version: 1;
  readonly files: Readonly<Record<string, LockEntry>>;
}
export interface LockEntry {
  readonly title: string;
  /** The file's own address, where the download's is that of a list. */
  readonly from?: string;
  readonly fetchedAt: string;
  /** When the publisher was last asked whether it is still the current one. */
  readonly checkedAt: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly etag: string | null;
  readonly kept: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
}

/** What the folder's lock file says; nothing where there is none. */
export function readLock(folder: string): FetchLock {
  const path = join(folder, LOCK);
  if (!existsSync(path)) return { version: 1, files: {} };
  try {
    const lock = JSON.parse(readFileSync(path, 'utf8')) as Partial<FetchLock>;
    if (lock.version === 1 && lock.files) return { version: 1, files: lock.files };
  } catch {
    // A damaged lock file is as good as none: everything is asked for anew.
  }
  return { version: 1, files: {} };
}

export function writeLock(folder: string, lock: FetchLock): void {
  const files = Object.fromEntries(Object.entries(lock.files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeWhole(join(folder, LOCK), Buffer.from(`${JSON.stringify({ ...lock, files }, null, 1)}\n`));
}

/** Beside it first, then renamed: a fault on the way leaves what was there before. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}
