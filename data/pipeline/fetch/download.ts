import { createHash } from 'node:crypto';

/** Why a file could not be had, in words; `again` = another try may help. */
export class FetchProblem extends Error {
  override readonly name = 'FetchProblem';
  constructor(
    message: string,
    readonly again: boolean,
  ) {
    super(message);
  }
}

export interface Downloaded {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly etag: string | null;
}

export interface DownloadOptions {
  readonly limits: { readonly least: number; readonly most: number };
  /** Of the copy at hand: the server may answer that it is still the same. */
  readonly etag: string | null;
  /** Pauses before the second and later tries, milliseconds. */
  readonly pauses: readonly number[];
  readonly timeoutMs: number;
  readonly onProgress: (bytes: number, of: number | null) => void;
}

/**
 * Downloads a file whole: tried again after cut connections and errors of the server, never larger than its limit.
 *
 * @returns null when the server says that the copy at hand is still the current one
 * @throws FetchProblem in plain English after the last try
 */
export async function download(url: string, options: DownloadOptions): Promise<Downloaded | null> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await once(url, options);
    } catch (error) {
      const problem = error instanceof FetchProblem ? error : new FetchProblem(reasonOf(error), true);
      const pause = options.pauses[tried];
      if (!problem.again || pause === undefined) throw problem;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function once(url: string, options: DownloadOptions): Promise<Downloaded | null> {
  const response = await fetch(url, {
    headers: options.etag === null ? {} : { 'If-None-Match': options.etag },
    signal: AbortSignal.timeout(options.timeoutMs),
  });
  if (response.status === 304) return null;
  if (!response.ok) {
    await response.body?.cancel();
    throw new FetchProblem(`the server answered with error ${response.status}`, response.status >= 500);
  }
  const stated = Number(response.headers.get('content-length') ?? Number.NaN);
  if (stated > options.limits.most) {
    await response.body?.cancel();
    throw new FetchProblem(`it is ${stated} bytes, more than the ${options.limits.most} expected`, false);
  }
  const parts: Uint8Array[] = [];
  let total = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    total += value.length;
    if (total > options.limits.most) {
      await reader.cancel();
      throw new FetchProblem(`it is larger than the ${options.limits.most} bytes expected`, false);
    }
    parts.push(value);
    options.onProgress(total, Number.isNaN(stated) ? null : stated);
  }
  const bytes = new Uint8Array(Buffer.concat(parts));
  // A page with status 200 that says "not found", whatever type it claims to be.
  if (/^\s*<(!doctype|html|\?xml)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)))) {
    throw new FetchProblem(
      'the server sent a web page instead of the file: its address may have changed',
      false,
    );
  }
  if (total < options.limits.least) {
    throw new FetchProblem(`it is ${total} bytes, fewer than the ${options.limits.least} expected`, true);
  }
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    etag: response.headers.get('etag'),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'the server did not answer in time';
  return 'the connection could not be made or was cut';
}
