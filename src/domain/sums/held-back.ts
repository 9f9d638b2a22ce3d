import { SMALLEST_SHOWN } from '../model/loaded-layer';

/** Counts of people by answer, over some sets of areas: what a report prints side by side. */
export interface CountTable {
  /** `counts[answer][set]`; every person of a set gives exactly one answer, so that they add up to a known total. */
  readonly counts: readonly (readonly number[])[];
  /** The rows of each set. Sets may lie within each other or overlap. */
  readonly sets: readonly (readonly number[])[];
}

/** A way to work out the people of a region from the sets: how often each is added (or, below 0, taken away). */
type Way = readonly number[];

/** Areas that a reader can work out numbers of: a set, or what remains of one, or several that share no area. */
interface Region {
  readonly atoms: bigint;
  readonly ways: Way[];
}

/** More regions than these no reader works out by hand, and no report of a few maps has. */
const MOST_REGIONS = 300;

/**
 * Which cells may not be printed, `held[answer][set]`, so that nobody can work out a number below
 * `SMALLEST_SHOWN`: neither from the total of a set and its other answers, nor of areas that are the difference or the
 * sum of sets (all areas less some of them, say).
 *
 * Numbers below the limit are held back first, nought too; then, wherever what is not known of a region adds up to a
 * known sum, further ones, the smallest first, until at least two are not known and their sum is no longer below the
 * limit. What is printed of a part of the region is taken off that sum: it is the least that the region can have. Sets of
 * the same areas are one set. Not looked for: closer limits that take inequalities over three maps and more together.
 */
export function heldBack({ counts, sets }: CountTable): readonly (readonly boolean[])[] {
  const same = sets.map((rows) => sets.findIndex((other) => isSame(rows, other)));
  const regions = regionsOf(sets, same);
  const table: Printed = {
    counts,
    held: counts.map((row) => row.map(() => false)),
    sizes: sets.map((rows) => rows.length),
    partsOf: new Map(
      regions.map((whole) => [
        whole,
        regions.filter((part) => part !== whole && (part.atoms & whole.atoms) === part.atoms),
      ]),
    ),
  };
  // Each pass holds back at least one more cell or is the last.
  for (let changed = true; changed; ) {
    changed = false;
    for (const region of regions) changed = settle(table, region) || changed;
  }
  return table.held.map((row) => row.map((_, at) => row[same[at] ?? at] ?? false));
}

/** What is printed so far. */
interface Printed {
  readonly counts: CountTable['counts'];
  readonly held: boolean[][];
  /** Areas of each set. */
  readonly sizes: readonly number[];
  readonly partsOf: ReadonlyMap<Region, readonly Region[]>;
}

const numberIn = ({ counts }: Printed, { ways }: Region, answer: number): number =>
  (ways[0] ?? []).reduce((sum, times, at) => sum + times * (counts[answer]?.[at] ?? 0), 0);

const isOpen = ({ held }: Printed, answer: number, way: Way): boolean =>
  way.every((times, at) => times === 0 || !held[answer]?.[at]);

const isKnown = (table: Printed, { ways }: Region, answer: number): boolean =>
  ways.some((way) => isOpen(table, answer, way));

/** Leaves no way to work the number out: of each it takes the cell of the fewest areas. */
function hold(table: Printed, { ways }: Region, answer: number): void {
  const { held, sizes } = table;
  for (const way of ways) {
    if (!isOpen(table, answer, way)) continue;
    const used = way.flatMap((times, at) => (times === 0 ? [] : [at]));
    const least = used.reduce((found, at) => ((sizes[at] ?? 0) < (sizes[found] ?? 0) ? at : found));
    const row = held[answer];
    if (row) row[least] = true;
  }
}

/** Holds back until the region tells nothing; true if anything was. */
function settle(table: Printed, region: Region): boolean {
  const value = (answer: number): number => numberIn(table, region, answer);
  const answers = table.counts.map((_, answer) => answer).sort((a, b) => value(a) - value(b));
  const unknown = (): readonly number[] => answers.filter((one) => !isKnown(table, region, one));
  let changed = false;
  for (const answer of answers) {
    const hidden = unknown();
    const sum = hidden.reduce((all, one) => all + value(one), 0);
    const safe = hidden.length === 0 || (hidden.length > 1 && sum >= SMALLEST_SHOWN);
    if (!isKnown(table, region, answer) || (safe && value(answer) >= SMALLEST_SHOWN)) continue;
    hold(table, region, answer);
    changed = true;
  }
  const hidden = unknown();
  if (hidden.every((answer) => value(answer) >= SMALLEST_SHOWN)) return changed;
  const printed = hidden
    .flatMap((answer) => {
      const parts = (table.partsOf.get(region) ?? []).filter((part) => isKnown(table, part, answer));
      const most = Math.max(0, ...parts.map((part) => numberIn(table, part, answer)));
      return parts.length === 0 ? [] : [{ answer, parts, most }];
    })
    .sort((a, b) => b.most - a.most);
  let left = hidden.reduce((sum, answer) => sum + value(answer), 0);
  for (const { most } of printed) left -= most;
  for (const { answer, parts, most } of printed) {
    if (left >= SMALLEST_SHOWN) break;
    for (const part of parts) hold(table, part, answer);
    left += most;
    changed = true;
  }
  return changed;
}

/** The sets, and whatever comes of taking one from another that holds it or adding two that share no area. */
function regionsOf(sets: CountTable['sets'], same: readonly number[]): readonly Region[] {
  const patterns = [...new Set(sets.flat())].map((row) => sets.map((set) => set.includes(row)).join());
  const atoms = [...new Set(patterns)];
  const found = new Map<bigint, Region>();
  const queue: { readonly atoms: bigint; readonly way: Way }[] = sets.flatMap((_, set) =>
    same[set] === set ? [{ atoms: maskOf(atoms, set), way: sets.map((_, at) => (at === set ? 1 : 0)) }] : [],
  );
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { atoms: here, way } = next;
    const region = found.get(here) ?? { atoms: here, ways: [] };
    if (here === 0n || found.size >= MOST_REGIONS) continue;
    if (region.ways.some((other) => other.every((times, at) => times === way[at]))) continue;
    region.ways.push(way);
    found.set(here, region);
    for (const other of [...found.values()])
      for (const theirs of other.ways) {
        if ((here & other.atoms) === 0n) join(queue, here | other.atoms, way, theirs, 1);
        else if ((here & other.atoms) === other.atoms) join(queue, here & ~other.atoms, way, theirs, -1);
        else if ((here & other.atoms) === here) join(queue, other.atoms & ~here, theirs, way, -1);
      }
  }
  return [...found.values()];
}

/** Ways that use a set more than once say nothing that shorter ways do not. */
function join(
  queue: { readonly atoms: bigint; readonly way: Way }[],
  atoms: bigint,
  one: Way,
  other: Way,
  sign: 1 | -1,
): void {
  const way = one.map((times, at) => times + sign * (other[at] ?? 0));
  if (way.every((times) => Math.abs(times) <= 1)) queue.push({ atoms, way });
}

/** Areas that belong to the same sets are one bit. */
const maskOf = (atoms: readonly string[], set: number): bigint =>
  atoms.reduce((mask, atom, at) => (atom.split(',')[set] === 'true' ? mask | (1n << BigInt(at)) : mask), 0n);

const isSame = (a: readonly number[], b: readonly number[]): boolean => {
  const rows = new Set(a);
  return rows.size === new Set(b).size && b.every((row) => rows.has(row));
};
