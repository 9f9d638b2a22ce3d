import { useCallback, useEffect, useRef, useState } from 'react';
import type { Dataset } from '../../domain/model/dataset';
import type { FileFacts } from '../../formats/loaded-from-file';
import type { FileReading, Progress } from '../../formats/read-file';
import { type Corrections, corrected } from '../../formats/reader/corrections';
import { lookForUpdate } from '../../load/release';
import type { Loader } from '../../load/types';
import { type ReadOutcome, type RunningRead, startReading } from '../../workers/file-reader';

/** What is happening with the file that was last given. */
export type ReadingState =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly name: string; readonly progress: Progress | null }
  | {
      readonly at: 'understood';
      readonly file: File;
      readonly reading: FileReading;
      readonly facts: FileFacts;
      /** What it is being read again with; null = it is as it was asked for. */
      readonly asked: Corrections | null;
      /** How often it was read again. */
      readonly times: number;
      /** Why the last correction could not be followed: the reading before it stands. */
      readonly refused: string | null;
    }
  | { readonly at: 'refused'; readonly name: string; readonly text: string };

const IDLE: ReadingState = { at: 'idle' };

/** Reads one file at a time in a worker; a new file, or cancelling, ends the one before. Nothing is applied. */
export function useFileReading(loader: Loader, dataset: Dataset) {
  const [state, setState] = useState<ReadingState>(IDLE);
  const running = useRef<RunningRead | null>(null);
  const turn = useRef(0);

  const stop = useCallback(() => {
    turn.current += 1;
    running.current?.cancel();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  /** What reading came to; null when something else was asked for meanwhile. */
  const read = useCallback(
    async (file: File, corrections: Corrections, onProgress: (progress: Progress) => void) => {
      stop();
      const own = turn.current;
      const isCurrent = (): boolean => own === turn.current;
      const spine = await loader.spine(dataset);
      if (!isCurrent()) return null;
      if (!spine.ok) return { ok: false, text: spine.problem.text } satisfies ReadOutcome;
      const begun = startReading(file, spine.value, corrections, (progress) => {
        if (isCurrent()) onProgress(progress);
      });
      running.current = begun;
      const outcome = await begun.outcome;
      if (!isCurrent()) return null;
      running.current = null;
      // the code that reads this kind of file may be what is missing
      if (!outcome.ok) void lookForUpdate();
      return outcome;
    },
    [loader, dataset, stop],
  );

  const start = useCallback(
    async (file: File) => {
      setState({ at: 'reading', name: file.name, progress: null });
      const outcome = await read(file, {}, (progress) =>
        setState({ at: 'reading', name: file.name, progress }),
      );
      if (outcome === null) return;
      if (!outcome.ok) setState({ at: 'refused', name: file.name, text: outcome.text });
      else {
        const facts: FileFacts = {
          name: file.name,
          bytes: file.size,
          sha256: outcome.sha256,
          addedOn: new Date().toISOString().slice(0, 10),
        };
        const { reading } = outcome;
        setState({ at: 'understood', file, reading, facts, asked: null, times: 0, refused: null });
      }
    },
    [read],
  );

  /** Reads the same file again, with one decision taken otherwise. */
  const correct = useCallback(
    async (correction: Corrections) => {
      if (state.at !== 'understood') return;
      const { file, reading } = state;
      // A second decision may come before the first has been followed.
      const former = state.asked ?? reading.corrections;
      // What was said of one table is nothing said of another.
      const asked = correction.member === undefined ? corrected(former, correction) : correction;
      setState({ ...state, asked, refused: null });
      const outcome = await read(file, asked, () => undefined);
      if (outcome === null) return;
      const next = { ...state, asked: null, times: state.times + 1 };
      setState(
        outcome.ok
          ? { ...next, reading: outcome.reading, refused: null }
          : // The menus show again what holds.
            {
              ...next,
              reading: { ...reading, choices: reading.choices.map((choice) => ({ ...choice })) },
              refused: outcome.text,
            },
      );
    },
    [read, state],
  );

  const clear = useCallback(() => {
    stop();
    setState(IDLE);
  }, [stop]);
  return { state, start, correct, clear };
}
