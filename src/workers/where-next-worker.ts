import { chooseNext, type NextProblem } from '../domain/places/where-next';

/** Chooses the next places off the main thread; tells each step as it is found. Ended by `terminate`. */
self.onmessage = ({ data }: MessageEvent<NextProblem>) => {
  const steps = chooseNext(data);
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      self.postMessage({ kind: 'result', result: value });
      return;
    }
    self.postMessage({ kind: 'step', step: value });
  }
};
