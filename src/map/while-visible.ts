export interface Waiting {
  readonly stop: () => void;
}

/**
 * Does something once the page has been in sight for so long at a stretch. A page in the background draws no frames, so
 * what waits for one must not be taken to have failed there.
 */
export function whileVisible(milliseconds: number, act: () => void): Waiting {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = new AbortController();
  const stop = (): void => {
    clearTimeout(timer);
    listening.abort();
  };
  const wait = (): void => {
    clearTimeout(timer);
    if (document.visibilityState !== 'visible') return;
    timer = setTimeout(() => {
      stop();
      act();
    }, milliseconds);
  };
  document.addEventListener('visibilitychange', wait, { signal: listening.signal });
  wait();
  return { stop };
}
