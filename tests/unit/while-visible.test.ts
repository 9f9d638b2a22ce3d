import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileVisible } from '../../src/map/while-visible';

/** A document that can be in the background. */
class Page extends EventTarget {
  visibilityState = 'visible';
  turn(to: 'visible' | 'hidden'): void {
    this.visibilityState = to;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page = new Page();
beforeEach(() => {
  page = new Page();
  vi.stubGlobal('document', page);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a tab in the background may take as long as it likes; its time begins when it is looked at', () => {
  const act = vi.fn();
  page.visibilityState = 'hidden';
  whileVisible(20_000, act);
  vi.advanceTimersByTime(3_600_000);
  expect(act).not.toHaveBeenCalled();
  page.turn('visible');
  vi.advanceTimersByTime(19_000);
  page.turn('hidden');
  vi.advanceTimersByTime(60_000);
  page.turn('visible');
  vi.advanceTimersByTime(19_000);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(1);
  page.turn('hidden');
  page.turn('visible');
  vi.advanceTimersByTime(60_000);
  expect(act).toHaveBeenCalledTimes(1);
});

test('what is given up does not come', () => {
  const act = vi.fn();
  const waiting = whileVisible(1_000, act);
  waiting.stop();
  page.turn('hidden');
  page.turn('visible');
  vi.advanceTimersByTime(5_000);
  expect(act).not.toHaveBeenCalled();
});
