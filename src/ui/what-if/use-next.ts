import { useCallback, useEffect, useRef, useState } from 'react';
import type { AccessOptions } from '../../domain/model/access-options';
import type { Dataset } from '../../domain/model/dataset';
import type { Scenario } from '../../domain/model/scenario';
import { type NextChoice, nextProblem } from '../../domain/pages/what-if/next-problem';
import type { Candidate } from '../../domain/places/candidates';
import type { NextProblem, NextResult, NextStep } from '../../domain/places/where-next';
import { lookForUpdate } from '../../load/release';
import { startChoosingNext } from '../../workers/where-next-client';

/** A search as it stands; what it was asked stays with it, for the page may ask something else meanwhile. */
export type NextState =
  | { readonly kind: 'idle' | 'cancelled' | 'failed' | 'no-candidates' }
  | { readonly kind: 'running'; readonly steps: readonly NextStep[]; readonly most: number }
  | {
      readonly kind: 'done';
      readonly problem: NextProblem;
      readonly result: NextResult;
      readonly choice: NextChoice;
      readonly candidates: readonly Candidate[];
    };

interface NextQuestion {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly options: AccessOptions;
  readonly candidates: readonly Candidate[];
  readonly choice: NextChoice;
}

/** Looks for the next places in a worker; starting again or leaving drops what is under way. */
export function useNext(question: NextQuestion): {
  readonly state: NextState;
  readonly start: () => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<NextState>({ kind: 'idle' });
  const drop = useRef<(() => void) | null>(null);
  useEffect(() => () => drop.current?.(), []);

  const start = (): void => {
    drop.current?.();
    const { dataset, scenario, options, candidates, choice } = question;
    if (candidates.length === 0) {
      setState({ kind: 'no-candidates' });
      return;
    }
    const problem = nextProblem(dataset, scenario, options, candidates, choice);
    if (!problem) {
      setState({ kind: 'failed' });
      return;
    }
    const steps: NextStep[] = [];
    setState({ kind: 'running', steps, most: choice.most });
    drop.current = startChoosingNext(problem, {
      onStep: (step) => {
        steps.push(step);
        setState({ kind: 'running', steps: [...steps], most: choice.most });
      },
      onResult: (result) => setState({ kind: 'done', problem, result, choice, candidates }),
      onFailure: () => {
        void lookForUpdate();
        setState({ kind: 'failed' });
      },
    });
  };
  const cancel = useCallback(() => {
    drop.current?.();
    drop.current = null;
    setState({ kind: 'cancelled' });
  }, []);
  return { state, start, cancel };
}
