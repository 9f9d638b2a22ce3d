const TWO_32 = 2 ** 32;

/** Random numbers that are the same on every machine: integers by 32-bit arithmetic only, no `Math.random`. */
export interface Random {
  /** Uniform in the open interval (0, 1). */
  readonly uniform: () => number;
  /** Uniform whole number from 0 to `count` - 1. */
  readonly below: (count: number) => number;
}

/**
 * xoshiro128**, seeded by splitmix32.
 * Source: D. Blackman, S. Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47(4), 2021, public-domain
 * reference of xoshiro128** 1.1; splitmix after G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014, with the 32-bit
 * finaliser of MurmurHash3 (A. Appleby, public domain).
 */
export function seededRandom(seed: number): Random {
  let mix = seed | 0;
  const state = Uint32Array.from({ length: 4 }, () => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  });
  let [a, b, c, d] = state as unknown as [number, number, number, number];

  function next(): number {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  }
  return {
    uniform: () => (next() + 0.5) / TWO_32,
    below: (count) => Math.floor((next() / TWO_32) * count),
  };
}
