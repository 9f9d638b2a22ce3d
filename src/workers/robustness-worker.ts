import { drawRanks } from '../domain/robustness/draw-ranks';
import type { RobustnessInput } from '../domain/robustness/robustness';

/** Off the main thread: one input in, its result out. */
self.addEventListener('message', (event: MessageEvent<RobustnessInput>) => {
  self.postMessage(drawRanks(event.data));
});
