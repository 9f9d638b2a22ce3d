import type { Member } from '../member';
import { type CellBudget, createGrid, type Grid, MOST_COLUMNS, MOST_ROWS } from './grid';
import { numberText, withAllDigits } from './number-text';
import type { WorkbookSheet } from './workbook-sheet';
import { readXml } from './xml-events';

/** Elements of a cell whose text is not the cell's: notes, drawings, what helps pronounce. */
const ASIDE = new Set(['annotation', 'shapes', 'frame', 'ruby-text', 'tracked-changes']);
const plain = numberText('General', false);

/**
 * The sheets of an OpenDocument workbook (.ods), in its order. Such a file holds of each cell the text that is shown.
 * Throws `FileProblem` where it is damaged or larger than can be held.
 *
 * @param content the part `content.xml`
 */
export async function readOds(
  content: Member,
  file: string,
  budget: CellBudget,
): Promise<readonly WorkbookSheet[]> {
  const sheets: WorkbookSheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let grid: Grid | null = null;
  let name = '';
  let hidden = false;
  let row = 0;
  let rowTimes = 1;
  let cells: { readonly column: number; readonly times: number; readonly text: string }[] = [];
  let column = 0;
  let cellTimes = 1;
  let inCell = false;
  let isCovered = false;
  let paragraphs = 0;
  let inParagraph = 0;
  let shown = '';
  let type = '';
  let value = '';
  let aside = 0;

  function endCell(): void {
    inCell = false;
    const text = isCovered ? '' : cellText(type, value, shown);
    if (text !== '') cells.push({ column, times: cellTimes, text });
    column += cellTimes;
  }

  function endRow(into: Grid): void {
    // Rows to the end of the sheet are written as one that stands a million times: only what is in them counts.
    if (cells.length > 0) {
      for (let time = 0; time < rowTimes; time += 1) {
        for (const cell of cells) {
          for (let one = 0; one < cell.times; one += 1) into.put(row + time, cell.column + one, cell.text);
        }
      }
    }
    row += rowTimes;
  }

  await readXml(content, {
    open(tag, attribute) {
      if (aside > 0 || (inCell && ASIDE.has(tag))) {
        aside += 1;
        return;
      }
      if (inCell) {
        if (tag === 'p') {
          if (paragraphs > 0) shown += '\n';
          paragraphs += 1;
          inParagraph += 1;
        } else if (tag === 's') shown += ' '.repeat(Math.min(100, Number(attribute('text:c') ?? 1)));
        else if (tag === 'tab') shown += ' ';
        else if (tag === 'line-break') shown += '\n';
        return;
      }
      if (tag === 'style') style = attribute('style:name') ?? '';
      else if (tag === 'table-properties' && attribute('table:display') === 'false') hiddenStyles.add(style);
      else if (tag === 'table') {
        grid = createGrid(budget);
        name = attribute('table:name') ?? `Sheet ${sheets.length + 1}`;
        hidden = hiddenStyles.has(attribute('table:style-name') ?? '');
        row = 0;
        column = 0;
      } else if (!grid) return;
      else if (tag === 'table-column') {
        const times = timesOf(attribute('table:number-columns-repeated'), MOST_COLUMNS - column);
        if (isHidden(attribute('table:visibility'))) grid.hideColumns(column, column + times - 1);
        column += times;
      } else if (tag === 'table-row') {
        rowTimes = timesOf(attribute('table:number-rows-repeated'), MOST_ROWS - row);
        cells = [];
        column = 0;
        if (isHidden(attribute('table:visibility'))) {
          for (let one = 0; one < Math.min(rowTimes, 100_000); one += 1) grid.hideRow(row + one);
        }
      } else if (tag === 'table-cell' || tag === 'covered-table-cell') {
        inCell = true;
        isCovered = tag === 'covered-table-cell';
        cellTimes = timesOf(attribute('table:number-columns-repeated'), MOST_COLUMNS - column);
        type = attribute('office:value-type') ?? '';
        value =
          attribute('office:value') ??
          attribute('office:date-value') ??
          attribute('office:time-value') ??
          attribute('office:boolean-value') ??
          attribute('office:string-value') ??
          '';
        shown = '';
        paragraphs = 0;
        const across = timesOf(attribute('table:number-columns-spanned'), MOST_COLUMNS);
        const down = timesOf(attribute('table:number-rows-spanned'), MOST_ROWS);
        if (across > 1 || down > 1) {
          grid.merge({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
        }
      }
    },
    close(tag) {
      if (aside > 0) aside -= 1;
      else if (tag === 'table-cell' || tag === 'covered-table-cell') endCell();
      else if (inCell) {
        if (tag === 'p') inParagraph -= 1;
      } else if (tag === 'table-row' && grid) endRow(grid);
      else if (tag === 'table' && grid) {
        sheets.push({ ...grid.finish(`${file}: ${name}`), hidden });
        grid = null;
      }
    },
    text(text) {
      if (inCell && aside === 0 && inParagraph > 0) shown += text;
    },
  });
  return sheets;
}

function cellText(type: string, value: string, shown: string): string {
  if (type === 'float' || type === 'percentage' || type === 'currency') {
    const number = Number(value);
    if (value === '' || !Number.isFinite(number)) return shown;
    if (shown === '' && number !== 0)
      return type === 'percentage' ? `${plain(String(100 * number))}%` : plain(value);
    return withAllDigits(shown, number);
  }
  return shown === '' && type !== '' ? value.replace(/T00:00:00$/, '') : shown;
}

/** A number of times as written, no more than there is room for. */
const timesOf = (text: string | null, most: number): number =>
  Math.max(0, Math.min(most, Math.floor(Number(text ?? 1)) || 1));
const isHidden = (visibility: string | null): boolean => visibility === 'collapse' || visibility === 'filter';
