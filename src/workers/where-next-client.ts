import type { NextProblem, NextResult, NextStep } from '../domain/places/where-next';

type Message =
  | { readonly kind: 'step'; readonly step: NextStep }
  | { readonly kind: 'result'; readonly result: NextResult };

export interface NextListeners {
  readonly onStep: (step: NextStep) => void;
  readonly onResult: (result: NextResult) => void;
  /** The worker could not be started, or fell over. */
  readonly onFailure: () => void;
}

/** Starts choosing in a worker. Returns a function that drops the work. */
export function startChoosingNext(problem: NextProblem, listeners: NextListeners): () => void {
  const worker = new Worker(new URL('./where-next-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'step') listeners.onStep(data.step);
    else {
      worker.terminate();
      listeners.onResult(data.result);
    }
  };
  worker.onerror = () => {
    worker.terminate();
    listeners.onFailure();
  };
  worker.postMessage(problem);
  return () => worker.terminate();
}
