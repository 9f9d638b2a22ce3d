import { useCallback, useState } from 'react';
import type { Dataset } from '../../domain/model/dataset';
import type { OwnGrouping } from '../../domain/model/grouping';
import { FileProblem } from '../../formats/file-problem';
import { listRows } from '../../formats/list-rows';
import { isGroupingList, readOwnGrouping } from '../../formats/own-grouping';
import type { Loader } from '../../load/types';

/** What a list came to, or why it cannot be used. */
export type GroupingReading =
  | { readonly ok: true; readonly grouping: OwnGrouping }
  | { readonly ok: false; readonly name: string; readonly text: string };

/** A list of every postcode of a council is half a megabyte; nothing larger is one. */
const MOST_BYTES = 4_000_000;

/** Reads lists that put areas together; nothing is applied. */
export function useOwnGrouping(loader: Loader, dataset: Dataset) {
  const [reading, setReading] = useState<GroupingReading | null>(null);

  const read = useCallback(
    async (file: File): Promise<void> => {
      const refused = (text: string) => setReading({ ok: false, name: file.name, text });
      if (file.size > MOST_BYTES) return refused('It is too large to be a list of areas with their places.');
      const spine = await loader.spine(dataset);
      if (!spine.ok) return refused(spine.problem.text);
      try {
        const grouping = readOwnGrouping(await listRows(file, file.name), file.name, dataset, spine.value);
        setReading({ ok: true, grouping });
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        refused(problem.message);
      }
    },
    [loader, dataset],
  );

  /** Whether a file that was dropped is such a list; it is then read as one. */
  const takes = useCallback(
    async (file: File): Promise<boolean> => {
      if (file.size > MOST_BYTES || !/\.(csv|tsv|txt|xlsx|ods)$/i.test(file.name)) return false;
      const spine = await loader.spine(dataset);
      // what cannot be read at all is for the reader of tables to say
      const rows = await listRows(file, file.name).catch(() => []);
      if (!spine.ok || !isGroupingList(rows, spine.value)) return false;
      await read(file);
      return true;
    },
    [loader, dataset, read],
  );

  const clear = useCallback(() => setReading(null), []);
  return { reading, read, takes, clear };
}
