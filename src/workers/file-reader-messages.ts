import type { AreaSpine } from '../formats/area-keys';
import type { FileReading, Progress } from '../formats/read-file';
import type { Corrections } from '../formats/reader/corrections';

/** What the worker is sent: one file, and what it needs to place the rows. */
export interface ReadRequest {
  readonly file: Blob;
  readonly name: string;
  readonly spine: AreaSpine;
  /** What a person decided otherwise than the reader. */
  readonly corrections: Corrections;
}

/** What it answers: progress as often as it likes, then one outcome. */
export type ReadAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly reading: FileReading; readonly sha256: string | null }
  | { readonly kind: 'refused'; readonly text: string };
