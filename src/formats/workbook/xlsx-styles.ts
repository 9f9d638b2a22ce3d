import { getFormatFromId } from 'numfmt';
import type { Member } from '../member';
import { numberText } from './number-text';
import { readXml } from './xml-events';

/** How a number in a cell of the style at a position is written as text. */
export type NumberTexts = (style: number) => (raw: string) => string;

/** The number formats of an Excel workbook, by the position of the style that cells name. */
export async function readNumberTexts(
  part: Pick<Member, 'name' | 'read'> | null,
  from1904: boolean,
): Promise<NumberTexts> {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  let inFormats = false;
  if (part) {
    await readXml(part, {
      open(name, attribute) {
        if (name === 'numFmts') inFormats = true;
        else if (name === 'numFmt' && inFormats)
          custom.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) ids.push(Number(attribute('numFmtId') ?? 0));
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
        else if (name === 'numFmts') inFormats = false;
      },
      text() {
        // styles hold none
      },
    });
  }
  const made = new Map<number, (raw: string) => string>();
  const plain = numberText('General', from1904);
  return (style) => {
    const id = ids[style];
    if (id === undefined || id === 0) return plain;
    const before = made.get(id);
    if (before) return before;
    // The formats that Excel does not write out mean in Britain what they mean in Britain: dates are day, month, year.
    const text = numberText(custom.get(id) ?? getFormatFromId(id, 'en-GB'), from1904);
    made.set(id, text);
    return text;
  };
}
