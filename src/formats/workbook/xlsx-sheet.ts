import type { Member } from '../member';
import type { Sheet } from '../reader/row-source';
import { type CellBudget, createGrid, type Merged } from './grid';
import { createStringText, unescaped } from './xlsx-strings';
import type { NumberTexts } from './xlsx-styles';
import { readXml } from './xml-events';

/** What cells of an Excel sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly numberTexts: NumberTexts;
  readonly budget: CellBudget;
}

/** Reads one sheet of an Excel workbook (ECMA-376, SpreadsheetML) as the text a person sees in its cells. */
export async function readXlsxSheet(
  part: Pick<Member, 'name' | 'read'>,
  name: string,
  { strings, numberTexts, budget }: SheetContext,
): Promise<Sheet> {
  const grid = createGrid(budget);
  const inline = createStringText();
  let inData = false;
  let inInline = false;
  let inValue = false;
  let row = -1;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let isFormula = false;

  function cellText(): string {
    if (type === 'inlineStr') return inline.take();
    if (value === '') {
      if (isFormula && type !== 'str') grid.withoutResult();
      return '';
    }
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'str') return unescaped(value);
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'e') return value;
    if (type === 'd') return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
    return numberTexts(style)(value);
  }

  await readXml(part, {
    open(tag, attribute) {
      if (inInline) inline.open(tag, attribute);
      else if (inData) {
        if (tag === 'c') {
          const at = attribute('r');
          column = at === null ? column + 1 : columnOf(at);
          type = attribute('t') ?? 'n';
          style = Number(attribute('s') ?? 0);
          value = '';
          isFormula = false;
        } else if (tag === 'v') inValue = true;
        else if (tag === 'f') isFormula = true;
        else if (tag === 'is') inInline = true;
        else if (tag === 'row') {
          const at = attribute('r');
          row = at === null ? row + 1 : Number(at) - 1;
          column = -1;
          if (isTrue(attribute('hidden')) || Number(attribute('ht') ?? 1) === 0) grid.hideRow(row);
        }
      } else if (tag === 'sheetData') inData = true;
      else if (tag === 'col' && (isTrue(attribute('hidden')) || Number(attribute('width') ?? 1) === 0)) {
        grid.hideColumns(Number(attribute('min')) - 1, Number(attribute('max')) - 1);
      } else if (tag === 'mergeCell') {
        const merged = mergedOf(attribute('ref') ?? '');
        if (merged) grid.merge(merged);
      }
    },
    close(tag) {
      if (inInline) {
        if (tag === 'is') inInline = false;
        else inline.close(tag);
      } else if (tag === 'v') inValue = false;
      else if (tag === 'c' && inData) grid.put(row, column, cellText());
      else if (tag === 'sheetData') inData = false;
    },
    text(text) {
      if (inInline) inline.text(text);
      else if (inValue) value += text;
    },
  });
  return grid.finish(name);
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true';

/** 0-based column of "AB12". */
function columnOf(cell: string): number {
  let column = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const letter = cell.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = 26 * column + letter - 64;
  }
  return column - 1;
}

function mergedOf(reference: string): Merged | null {
  const found = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(reference);
  if (!found) return null;
  const [, left = '', top, right = '', bottom] = found;
  return { left: columnOf(left), top: Number(top) - 1, right: columnOf(right), bottom: Number(bottom) - 1 };
}
