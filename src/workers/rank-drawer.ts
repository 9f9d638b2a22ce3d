import type { RankDrawer } from '../domain/model/rank-drawer';
import type { Robustness, RobustnessInput } from '../domain/model/robustness';
import { startDraws } from '../domain/sureness/draw-ranks';

interface Request {
  readonly input: RobustnessInput;
  readonly answer: (result: Robustness | null) => void;
}

/** Draws made in one go between two turns of the page: a few milliseconds. */
const STEP = 20;

/**
 * A drawer with one worker of our own origin, started at the first request. Only the newest request waits while
 * another is at work. Where workers are refused or fail, the draws are made on the page in small steps.
 */
export function createRankDrawer(start: () => Worker = startWorker): RankDrawer {
  let worker: Worker | null = null;
  let refused = false;
  let working: Request | null = null;
  let waiting: Request | null = null;

  function next(): void {
    if (working || !waiting) return;
    working = waiting;
    waiting = null;
    if (!refused) sendToWorker(working);
    else inSteps(working);
  }

  function sendToWorker(request: Request): void {
    try {
      worker ??= listening(start());
      worker.postMessage(request.input);
    } catch {
      giveUp();
    }
  }

  function listening(made: Worker): Worker {
    made.addEventListener('message', (event: MessageEvent<Robustness>) => done(event.data));
    made.addEventListener('error', giveUp);
    return made;
  }

  function giveUp(): void {
    refused = true;
    worker?.terminate();
    worker = null;
    if (working) inSteps(working);
  }

  function inSteps(request: Request): void {
    const draws = startDraws(request.input);
    const step = (): void => {
      if (waiting) done(null);
      else if (draws.advance(STEP)) done(draws.finish());
      else setTimeout(step);
    };
    step();
  }

  function done(result: Robustness | null): void {
    const { answer } = working ?? {};
    working = null;
    answer?.(result);
    next();
  }

  return {
    draw: (input) =>
      new Promise((answer) => {
        waiting?.answer(null);
        waiting = { input, answer };
        next();
      }),
    isInSteps: () => refused,
  };
}

const startWorker = (): Worker =>
  new Worker(new URL('./robustness-worker.ts', import.meta.url), { type: 'module' });
