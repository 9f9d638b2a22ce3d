import { useCallback, useEffect, useRef, useState } from 'react';
import type { Dataset } from '../../domain/model/dataset';
import type { FileFacts } from '../../formats/loaded-from-file';
import type { FileReading, Progress } from '../../formats/read-file';
import type { Loader } from '../../load/types';
import { type RunningRead, startReading } from '../../workers/file-reader';

/** What is happening with the file that was last given. */
export type ReadingState =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly name: string; readonly progress: Progress | null }
  | { readonly at: 'understood'; readonly reading: FileReading; readonly facts: FileFacts }
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

  const start = useCallback(
    async (file: File) => {
      stop();
      const own = turn.current;
      setState({ at: 'reading', name: file.name, progress: null });
      const spine = await loader.spine(dataset);
      if (own !== turn.current) return;
      if (!spine.ok) {
        setState({ at: 'refused', name: file.name, text: spine.problem.text });
        return;
      }
      const read = startReading(file, spine.value, (progress) => {
        if (own === turn.current) setState({ at: 'reading', name: file.name, progress });
      });
      running.current = read;
      const outcome = await read.outcome;
      if (own !== turn.current) return;
      running.current = null;
      setState(
        outcome.ok
          ? {
              at: 'understood',
              reading: outcome.reading,
              facts: {
                name: file.name,
                bytes: file.size,
                sha256: outcome.sha256,
                addedOn: new Date().toISOString().slice(0, 10),
              },
            }
          : { at: 'refused', name: file.name, text: outcome.text },
      );
    },
    [loader, dataset, stop],
  );
  const clear = useCallback(() => {
    stop();
    setState(IDLE);
  }, [stop]);
  return { state, start, clear };
}
