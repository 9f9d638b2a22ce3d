import { createRowSplitter, type Dialect } from './row-splitter';

/** How a text file is written, told from its beginning. */
export interface FoundDialect extends Dialect {
  /** Lines before the table that speak to programs: "sep=;", "#TYPE …". */
  readonly skip: number;
}

/** The rarer first: of two that part the rows alike, the comma is the one that stands in words and numbers too. */
const SEPARATORS = ['\t', '|', ';', ','] as const;
/** Rows, and characters, that are looked at. */
const LOOKED = 60;
const LOOKED_CHARACTERS = 20_000;

/** What parts cells and rows, from the beginning of a text. */
export function dialectOf(text: string): FoundDialect {
  const start = text.slice(0, LOOKED_CHARACTERS);
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const lines = start.split(newline, 2);
  const said = /^"?sep=(.)"?\r?$/i.exec(lines[0] ?? '')?.[1];
  const skip = said !== undefined || /^"?#TYPE /.test(lines[0] ?? '') ? 1 : 0;
  const body = skip === 1 ? start.slice((lines[0]?.length ?? 0) + 1) : start;
  if (said !== undefined) return { separator: said, newline, width: widths(body, said, newline).width, skip };
  let best = { separator: ',', rows: 0, width: 0 };
  for (const separator of SEPARATORS) {
    const { rows, width } = widths(body, separator, newline);
    // Of two that part as many rows alike the one that parts them into more cells.
    if (rows > best.rows || (rows === best.rows && width > best.width)) best = { separator, rows, width };
  }
  return { separator: best.separator, newline, width: best.width, skip };
}

/** The most usual number of cells above one, and how many of the first rows have it. */
function widths(
  text: string,
  separator: string,
  newline: Dialect['newline'],
): { rows: number; width: number } {
  const counts = new Map<number, number>();
  let seen = 0;
  try {
    const splitter = createRowSplitter({ separator, newline, width: 0 }, (cells) => {
      seen += 1;
      if (seen <= LOOKED) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    });
    splitter.push(text);
    splitter.end();
  } catch {
    return { rows: 0, width: 0 };
  }
  let best = { rows: 0, width: 0 };
  for (const [width, rows] of counts) {
    if (width > 1 && (rows > best.rows || (rows === best.rows && width > best.width))) best = { rows, width };
  }
  return best;
}
