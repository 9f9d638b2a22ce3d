import type { ColumnProfile } from './column-profile';
import type { KeyColumn } from './key-column';
import type { EachRow } from './shape';

/** Rows in which two columns must name different places before they are taken for those of two tables. */
const DIFFERENT = 0.2;

/**
 * Positions of the columns of other tables that stand beside the one with the key, parted from it by an empty column, and
 * that have a column of other places of their own: their figures belong to those places.
 */
export async function columnsBeside(
  eachRow: EachRow,
  profiles: readonly ColumnProfile[],
  candidates: readonly KeyColumn[],
  key: KeyColumn,
  keyOf: (text: string) => string,
): Promise<readonly number[]> {
  const blockOf = blocks(profiles);
  const own = blockOf[key.at];
  const others = candidates.filter(({ at, kind }) => kind === key.kind && blockOf[at] !== own);
  if (others.length === 0) return [];
  const counts = others.map(() => ({ both: 0, different: 0 }));
  await eachRow((cells) => {
    const mine = keyOf(cells[key.at] ?? '');
    others.forEach(({ at }, index) => {
      const count = counts[index];
      const theirs = keyOf(cells[at] ?? '');
      if (!count || (mine === '' && theirs === '')) return;
      count.both += 1;
      if (mine !== theirs) count.different += 1;
    });
  });
  const apart = others.filter((_, index) => {
    const { both, different } = counts[index] ?? { both: 0, different: 0 };
    return different > DIFFERENT * both;
  });
  const theirs = new Set(apart.map(({ at }) => blockOf[at]));
  return profiles.flatMap(({ at, filled }) => (filled > 0 && theirs.has(blockOf[at]) ? [at] : []));
}

/** A number for each column: columns between two empty ones without a heading have the same. */
function blocks(profiles: readonly ColumnProfile[]): readonly number[] {
  let block = 0;
  return profiles.map(({ filled, isNamed }) => {
    if (filled === 0 && !isNamed) block += 1;
    return block;
  });
}
