import { isWider } from '../placing';
import type { ColumnProfile } from './column-profile';
import type { Choice } from './corrections';
import { filledOf, isFilled } from './heading-rows';
import type { KeyColumn } from './key-column';
import { eachRow, type FoundTable } from './table-rows';

/** Share of the rows that must lack a place before those above are taken for theirs. */
const ENOUGH = 0.3;
/** A column with more words than this tells no categories. */
const MOST_WORDS = 60;

/**
 * Whether places stand only in the first of their rows, as pivot tables write them: in many rows the cell is empty, and
 * each of those has a category. Never of postcodes, which people leave out of lists.
 */
export async function isOutline(
  table: FoundTable,
  profiles: readonly ColumnProfile[],
  { at: key, kind }: KeyColumn,
  rows: number,
): Promise<boolean> {
  const blanks = rows - (profiles[key]?.filled ?? 0);
  if (kind === 'postcode' || (isWider(kind) && kind.startsWith('postcode')) || blanks < ENOUGH * rows)
    return false;
  const words = profiles.filter(
    ({ at, numbers, filled, texts, shapes }) =>
      at !== key &&
      filled > 0.9 * rows &&
      numbers < filled / 2 &&
      texts.size <= MOST_WORDS &&
      shapes.size === 0,
  );
  if (words.length === 0) return false;
  let isFirst = true;
  let startsPlaced = false;
  let bare = 0;
  await eachRow(table, -1, {
    data(cells) {
      const isPlaced = isFilled(cells[key] ?? '');
      if (isFirst) startsPlaced = isPlaced;
      isFirst = false;
      if (!isPlaced && !words.every(({ at }) => isFilled(cells[at] ?? ''))) bare += 1;
    },
  });
  return startsPlaced && bare === 0;
}

/** The table with each empty cell of the key as the one above. */
export function filledDown(table: FoundTable, key: number): FoundTable {
  const { source, start } = table;
  return {
    ...table,
    source: {
      ...source,
      read(onRow, onBytes, onOdd) {
        let last = '';
        return source.read(
          (cells, row) => {
            if (row <= start.lastHeadingRow) return onRow(cells, row);
            const own = cells[key] ?? '';
            if (isFilled(own)) last = own;
            // A note or a grand total belongs to none.
            const isOwn =
              isFilled(own) || filledOf(cells) < 2 || /^grand total/i.test(cells.find(isFilled) ?? '');
            return onRow(isOwn ? cells : cells.map((cell, at) => (at === key ? last : cell)), row);
          },
          onBytes,
          onOdd,
        );
      },
    },
  };
}

/** Offered where places stand only in the first of their rows. */
export const outlineChoice = (filled: boolean): Choice => ({
  id: 'fill down',
  question: 'Do rows without a place belong to the place above them?',
  options: [
    { label: 'Yes', correction: { fillDown: true } },
    { label: 'No: they belong nowhere', correction: { fillDown: false } },
  ],
  chosen: filled ? 0 : 1,
});
