import { expect, test, vi } from 'vitest';
import { remembered } from '../../src/domain/sums/remembered';

test('what was made last for an object is given again while the rest is the same, and made anew when it is not', () => {
  const make = vi.fn((of: { readonly of: string }, times: number) => [of.of.repeat(times)]);
  const memory = remembered(make);
  const [one, two] = [{ of: 'a' }, { of: 'a' }];
  const first = memory(one, 2);
  expect(first).toEqual(['aa']);
  expect(memory(one, 2)).toBe(first);
  expect(memory(two, 2)).not.toBe(first);
  // each object has its own memory, so that the other did not drive it out
  expect(memory(one, 2)).toBe(first);
  expect(memory(one, 3)).toEqual(['aaa']);
  expect(memory(one, 2)).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(4);
});

test('nothing made is remembered too', () => {
  const make = vi.fn((_: object) => undefined);
  const memory = remembered(make);
  const of = {};
  memory(of);
  memory(of);
  expect(make).toHaveBeenCalledTimes(1);
});
