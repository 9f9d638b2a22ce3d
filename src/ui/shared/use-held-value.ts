import { useCallback, useEffect, useRef, useState } from 'react';

/** What the page takes to follow, in ms, from which on it waits for the hand to rest. */
const SLOW_MS = 60;
/** A hand has rested when nothing came for so long. */
const REST_MS = 150;

/**
 * Keeps a value in the hand: the control shows it at once, and the page follows after that has been painted. Where the page
 * is slow to follow, it does so when the hand rests, so that the control never waits for it.
 *
 * @param value as the page has it
 * @param onChange makes the page follow
 * @returns the value to show, and what takes a new one
 */
export function useHeldValue(
  value: number,
  onChange: (value: number) => void,
): readonly [number, (value: number) => void] {
  const [held, setHeld] = useState<number | null>(null);
  const waiting = useRef<{ readonly value: number; readonly timer: number } | null>(null);
  const took = useRef(0);
  const follow = useRef(onChange);
  follow.current = onChange;

  const commit = useCallback((next: number): void => {
    waiting.current = null;
    const before = performance.now();
    follow.current(next);
    setHeld(null);
    // painted by the second frame from here
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        took.current = performance.now() - before;
      }),
    );
  }, []);

  // what is in the hand when the control goes away was meant
  useEffect(
    () => () => {
      if (!waiting.current) return;
      clearTimeout(waiting.current.timer);
      follow.current(waiting.current.value);
    },
    [],
  );

  const take = useCallback(
    (next: number): void => {
      setHeld(next);
      if (waiting.current) clearTimeout(waiting.current.timer);
      const wait = took.current > SLOW_MS ? REST_MS : 0;
      // not before the control itself has been painted
      const timer = window.setTimeout(
        () =>
          requestAnimationFrame(() => {
            if (waiting.current?.timer === timer)
              waiting.current = { value: next, timer: window.setTimeout(commit, 0, next) };
          }),
        wait,
      );
      waiting.current = { value: next, timer };
    },
    [commit],
  );
  return [held ?? value, take];
}
