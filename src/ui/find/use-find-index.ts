import { useCallback, useRef, useState } from 'react';
import type { Loaded, LoadProblem } from '../../load/types';
import type { FindIndex } from './find-options';

export type FindIndexState =
  | { readonly kind: 'idle' | 'loading' }
  | { readonly kind: 'ready'; readonly index: FindIndex }
  | { readonly kind: 'problem'; readonly problem: LoadProblem };

const UNREADABLE: LoadProblem = {
  file: 'places.json',
  kind: 'corrupt',
  text: 'Check the connection and try again.',
};

/** The search index, fetched when the search is first used; after a failure `load` tries again. */
export function useFindIndex(loadIndex: () => Promise<Loaded<FindIndex>>) {
  const [state, setState] = useState<FindIndexState>({ kind: 'idle' });
  const asked = useRef(false);
  const latest = useRef(loadIndex);
  latest.current = loadIndex;
  const load = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    setState({ kind: 'loading' });
    latest
      .current()
      .then((loaded) => {
        asked.current = loaded.ok;
        setState(
          loaded.ok ? { kind: 'ready', index: loaded.value } : { kind: 'problem', problem: loaded.problem },
        );
      })
      .catch(() => {
        asked.current = false;
        setState({ kind: 'problem', problem: UNREADABLE });
      });
  }, []);
  return { state, load };
}
