import type { NumberStyle } from '../figure';
import { type ColumnProfile, newProfile, profileCell } from './column-profile';
import { eachRow, type FoundTable } from './table-rows';

/** What stands in a table, over all its rows. */
export interface Survey {
  readonly profiles: readonly ColumnProfile[];
  /** Rows of data, as far as they can be told without knowing the key. */
  readonly rows: number;
  readonly style: NumberStyle;
}

/**
 * Looks at every cell of a table.
 *
 * @param decimalComma what a person said; undefined = to be told from the cells
 */
export async function survey(
  table: FoundTable,
  decimalComma: boolean | undefined,
  onBytes?: (bytes: number) => void,
): Promise<Survey> {
  const first = await profile(table, { decimalComma: decimalComma ?? false }, onBytes);
  if (decimalComma !== undefined) return first;
  const commas = sumOf(first, ({ decimalCommas }) => decimalCommas);
  const points = sumOf(first, ({ decimalPoints }) => decimalPoints);
  // Programs that part cells by semicolons do so because commas part decimals, and points thousands.
  const thousands = sumOf(first, ({ pointThousands }) => pointThousands);
  const isForeign = table.source.separator === ';' && commas + points === 0 && thousands > 1;
  return commas > points || isForeign ? profile(table, { decimalComma: true }) : first;
}

const sumOf = ({ profiles }: Survey, of: (profile: ColumnProfile) => number): number =>
  profiles.reduce((total, one) => total + of(one), 0);

async function profile(
  table: FoundTable,
  style: NumberStyle,
  onBytes?: (bytes: number) => void,
): Promise<Survey> {
  const { titles, named } = table.start;
  const profiles = titles.map((title, at) => newProfile(at, title, named[at] ?? false));
  let rows = 0;
  await eachRow(
    table,
    -1,
    {
      data(cells) {
        rows += 1;
        for (const one of profiles) profileCell(one, cells[one.at] ?? '', style);
      },
    },
    onBytes ? { onBytes } : {},
  );
  return { profiles, rows, style };
}
