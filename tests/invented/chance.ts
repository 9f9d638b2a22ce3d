import { seededRandom } from '../../src/domain/sums/random';

/** Changes everything that is invented at once. */
const SEED = 'nowhereshire';

/**
 * A number in (0, 1) that belongs to a key: the same on every machine, and whatever else is invented beside it, so that
 * a new column leaves the others as they are.
 */
export function chance(key: string): number {
  let hash = 0x811c9dc5;
  // FNV-1a, 32 bits
  for (const letter of `${SEED} ${key}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return seededRandom(hash).uniform();
}

/** A number of a key between two. */
export const between = (key: string, least: number, most: number): number =>
  least + (most - least) * chance(key);

/** A whole number of a key from `least` to `most`, both included. */
export const wholeBetween = (key: string, least: number, most: number): number =>
  least + Math.floor(chance(key) * (most - least + 1));
