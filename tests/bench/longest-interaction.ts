import type { Page } from '@playwright/test';

/** From here on the page remembers its longest interaction, from input to next paint, as its event timing reports it. */
export const watchInteractions = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const longest = { duration: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.interactionId) longest.duration = Math.max(longest.duration, entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });

/** Milliseconds. */
export const longestInteraction = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { longest: { duration: number } }).longest.duration);
