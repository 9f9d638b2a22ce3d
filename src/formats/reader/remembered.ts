import type { RowSource } from './row-source';

/** Cells kept, so that most files are parted once though they are read several times: about 200 MB at the most. */
const KEPT_CELLS = 2e6;
/** Of files of short cells, separators counted. */
const BYTES_A_CELL = 6;

/** The same rows; those of a file that is not very large are kept from the first whole reading on. */
export function remembered(source: RowSource): RowSource {
  // A large file would be kept only to be dropped again.
  const isLarge = source.size > KEPT_CELLS * BYTES_A_CELL;
  let kept: (readonly [readonly string[], number])[] | null = null;
  const odd: (readonly [number, string])[] = [];
  return {
    ...source,
    async read(onRow, onBytes, onOdd) {
      if (kept !== null) {
        for (const [row, reason] of odd) onOdd?.(row, reason);
        for (const [cells, row] of kept) if (onRow(cells, row) === false) return;
        onBytes?.(source.size);
        return;
      }
      let rows: (readonly [readonly string[], number])[] | null = isLarge ? null : [];
      let cellsKept = 0;
      let isWhole = true;
      const found: (readonly [number, string])[] = [];
      await source.read(
        (cells, row) => {
          cellsKept += cells.length + 2;
          if (cellsKept > KEPT_CELLS) rows = null;
          rows?.push([cells, row]);
          const more = onRow(cells, row);
          if (more === false) isWhole = false;
          return more;
        },
        onBytes,
        (row, reason) => {
          found.push([row, reason]);
          onOdd?.(row, reason);
        },
      );
      if (isWhole && rows !== null) {
        kept = rows;
        odd.push(...found);
      }
    },
  };
}
