/** Of each key the value that comes with it most often; of equals the first in order. */
export function commonest(pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  const tallies = new Map<string, Map<string, number>>();
  for (const [key, value] of pairs) {
    const tally = tallies.get(key) ?? new Map<string, number>();
    tally.set(value, (tally.get(value) ?? 0) + 1);
    tallies.set(key, tally);
  }
  return new Map(
    [...tallies].map(([key, tally]) => {
      const [[most] = ['']] = [...tally].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return [key, most];
    }),
  );
}
