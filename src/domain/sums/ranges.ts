/** From the least to the most that a count can be, both ends possible. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A count that is known: both ends are the same. */
export const known = (count: number): Range => ({ least: count, most: count });

/**
 * How many of `whole` are in at least one of several parts of it, of which only the sizes are known: from the largest
 * part (all others lie in it) to their sum (none overlap), never more than the whole (Fréchet, for a union).
 *
 * @param parts sizes, 0 to `whole`; none = nobody
 */
export const inAnyOf = (parts: readonly number[], whole: number): Range => ({
  least: Math.max(0, ...parts),
  most: Math.min(
    whole,
    parts.reduce((sum, part) => sum + part, 0),
  ),
});

/**
 * How many of `whole` are in every one of several parts of it: from what cannot be kept apart to the smallest part
 * (Fréchet, for an intersection). Of a group of g among N of whom b meet a barrier: max(0, g + b − N) to min(g, b).
 *
 * @param parts sizes, 0 to `whole`; none = the whole
 */
export const inAllOf = (parts: readonly number[], whole: number): Range => ({
  least: Math.max(0, parts.reduce((sum, part) => sum + part, 0) - (parts.length - 1) * whole),
  most: Math.min(whole, ...parts),
});

/**
 * How many of `whole` are in the first and in the second, where each is itself a range: of a union of groups, or of
 * several barriers. Both ends of `inAllOf` grow with its parts, so the ends belong to the ends.
 */
export const inBoth = (first: Range, second: Range, whole: number): Range => ({
  least: inAllOf([first.least, second.least], whole).least,
  most: inAllOf([first.most, second.most], whole).most,
});

/** The ranges of places that do not overlap, put together: their ends added up, which is never tighter than the truth. */
export const together = (ranges: readonly Range[]): Range => ({
  least: ranges.reduce((sum, { least }) => sum + least, 0),
  most: ranges.reduce((sum, { most }) => sum + most, 0),
});
