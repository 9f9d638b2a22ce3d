import type { RobustnessInput } from '../domain/model/robustness';
import { drawRanks } from '../domain/sureness/draw-ranks';

/** Off the main thread: one input in, its result out. */
self.addEventListener('message', (event: MessageEvent<RobustnessInput>) => {
  self.postMessage(drawRanks(event.data));
});
