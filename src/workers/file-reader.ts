import type { AreaSpine } from '../formats/area-keys';
import type { FileReading, Progress } from '../formats/read-file';
import type { Corrections } from '../formats/reader/corrections';
import type { ReadAnswer, ReadRequest } from './file-reader-messages';

export type ReadOutcome =
  | { readonly ok: true; readonly reading: FileReading; readonly sha256: string | null }
  | { readonly ok: false; readonly text: string };

/** A file being read; `cancel` ends the worker at once, and `outcome` then never settles. */
export interface RunningRead {
  readonly outcome: Promise<ReadOutcome>;
  cancel(): void;
}

/**
 * Reads a file in a worker of its own, so that the page answers meanwhile and cancelling is instant.
 *
 * @param corrections what a person decided otherwise than the reader
 */
export function startReading(
  file: File,
  spine: AreaSpine,
  corrections: Corrections,
  onProgress: (progress: Progress) => void,
): RunningRead {
  const worker = new Worker(new URL('./file-reader-worker.ts', import.meta.url), { type: 'module' });
  const outcome = new Promise<ReadOutcome>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === 'progress') {
        onProgress(data.progress);
        return;
      }
      worker.terminate();
      resolve(
        data.kind === 'read'
          ? { ok: true, reading: data.reading, sha256: data.sha256 }
          : { ok: false, text: data.text },
      );
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      resolve({
        ok: false,
        text: 'The part of the page that reads files could not be started or stopped in the middle. Reload the page and add the file once more.',
      });
    });
  });
  const request: ReadRequest = { file, name: file.name, spine, corrections };
  worker.postMessage(request);
  return { outcome, cancel: () => worker.terminate() };
}
