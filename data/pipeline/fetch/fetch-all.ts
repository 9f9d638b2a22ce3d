import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileMembers } from '../../../src/formats/file-members';
import { FileProblem } from '../../../src/formats/file-problem';
import { createHeadings } from '../../../src/formats/headings';
import { dialectOf } from '../../../src/formats/reader/dialect';
import { createRowSplitter } from '../../../src/formats/reader/row-splitter';
import { createTextChunks } from '../../../src/formats/reader/text-chunks';
import type { Download } from '../../sources/downloads';
import { download, FetchProblem } from './download';
import { type LockEntry, readLock, writeLock, writeWhole } from './lock';
import { newestRelease } from './newest-release';

export interface FetchOptions {
  /** Folder that receives the files; laid out as `npm run data` reads them. */
  readonly folder: string;
  readonly downloads: readonly Download[];
  /** Asks the publisher even when the copy at hand is fresh. */
  readonly force: boolean;
  readonly now: Date;
  readonly pauses: readonly number[];
  readonly timeoutMs: number;
  readonly say: (line: string) => void;
}

const DAY_MS = 86_400_000;

/**
 * Fetches what is not fresh. A file that cannot be had, or is not what it should be, leaves the last good copy where
 * it is and says how old that is.
 *
 * @returns how many could not be fetched
 */
export async function fetchAll(options: FetchOptions): Promise<number> {
  let lock = readLock(options.folder);
  let failed = 0;
  for (const one of options.downloads) {
    const entry = lock.files[one.url];
    try {
      const next = await fetchOne(one, entry ?? null, options);
      lock = { ...lock, files: { ...lock.files, [one.url]: next } };
      writeLock(options.folder, lock);
    } catch (error) {
      if (!(error instanceof FetchProblem) && !(error instanceof FileProblem)) throw error;
      failed += 1;
      options.say(
        `${one.title}: not fetched, ${error.message.replace(/\.$/, '')}. ${lastGood(entry, options)} (${one.url})`,
      );
    }
  }
  return failed;
}

function lastGood(entry: LockEntry | undefined, { folder, now }: FetchOptions): string {
  if (!entry || !isWhole(entry, folder)) return 'There is no earlier copy.';
  const days = Math.floor((now.getTime() - Date.parse(entry.fetchedAt)) / DAY_MS);
  return `The last good copy, fetched on ${entry.fetchedAt.slice(0, 10)}, ${days} ${days === 1 ? 'day' : 'days'} ago, stays.`;
}

async function fetchOne(one: Download, entry: LockEntry | null, options: FetchOptions): Promise<LockEntry> {
  const { folder, now, say } = options;
  const known = entry && isWhole(entry, folder) ? entry : null;
  if (known && !options.force && now.getTime() - Date.parse(known.checkedAt) < one.freshDays * DAY_MS) {
    say(`${one.title}: fresh, checked on ${known.checkedAt.slice(0, 10)}`);
    return known;
  }
  let told = 0;
  const newest = one.latest ? await newestRelease(one.url, one.latest, options) : null;
  const url = newest?.url ?? one.url;
  const fetched = await download(url, {
    limits: one.bytes,
    etag: known && (known.from ?? one.url) === url ? known.etag : null,
    pauses: options.pauses,
    timeoutMs: options.timeoutMs,
    onProgress: (bytes, of) => {
      if (bytes - told < 1e7) return;
      told = bytes;
      say(`${one.title}: ${Math.round(bytes / 1e6)} MB${of === null ? '' : ` of ${Math.round(of / 1e6)}`}`);
    },
  });
  if (fetched === null && known) {
    say(`${one.title}: unchanged since ${known.fetchedAt.slice(0, 10)}`);
    return { ...known, checkedAt: now.toISOString() };
  }
  if (fetched === null)
    throw new FetchProblem('the server says “not modified” of a file never fetched', false);
  const kept = await membersToKeep(one, url, newest?.month ?? '', fetched.bytes);
  for (const { path, bytes } of kept) writeWhole(join(folder, path), bytes);
  say(`${one.title}: fetched, ${kept.map(({ path }) => path).join(', ')}`);
  return {
    title: one.title,
    ...(newest ? { from: url } : {}),
    fetchedAt: now.toISOString(),
    checkedAt: now.toISOString(),
    sha256: fetched.sha256,
    bytes: fetched.bytes.length,
    etag: fetched.etag,
    kept: kept.map(({ path, bytes }) => ({ path, sha256: hashOf(bytes), bytes: bytes.length })),
  };
}

/** The wanted members, every one of them checked before any is written. */
async function membersToKeep(
  one: Download,
  url: string,
  month: string,
  bytes: Uint8Array,
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const { members } = await fileMembers(new Blob([bytes as BlobPart]), basename(new URL(url).pathname));
  const kept: { path: string; bytes: Uint8Array }[] = [];
  for (const { member: pattern, path, headings, optional } of one.keep) {
    const member = members.find(({ name }) => pattern.test(name));
    if (!member && optional) continue;
    if (!member) throw new FetchProblem(`it holds no member whose name ends like ${pattern.source}`, false);
    const parts: Uint8Array[] = [];
    await member.read((chunk) => {
      parts.push(chunk.slice());
      return undefined;
    });
    const content = new Uint8Array(Buffer.concat(parts));
    const found = createHeadings(firstRow(content));
    const missing = headings.find((heading) => found.find(heading) < 0);
    if (missing !== undefined) {
      const named = typeof missing === 'string' ? missing : missing.source;
      throw new FetchProblem(
        `the headings of ${basename(member.name)} changed: “${named}” is not among them. Tell the people who keep this map`,
        false,
      );
    }
    kept.push({
      path: path.replace('{month}', month).replace('{name}', basename(member.name)),
      bytes: content,
    });
  }
  return kept;
}

function firstRow(content: Uint8Array): readonly string[] {
  const start = createTextChunks().push(content.subarray(0, 100_000));
  let row: readonly string[] = [];
  const splitter = createRowSplitter(dialectOf(start), (cells) => {
    if (row.length === 0) row = [...cells];
  });
  splitter.push(start);
  return row;
}

/** Whether everything kept of a download is still there, unchanged. */
function isWhole({ kept }: LockEntry, folder: string): boolean {
  return kept.every(({ path, sha256 }) => {
    const full = join(folder, path);
    return existsSync(full) && hashOf(readFileSync(full)) === sha256;
  });
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
