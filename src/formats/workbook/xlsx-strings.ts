import type { Member } from '../member';
import { type CellBudget, spend } from './grid';
import { readXml, type XmlEvents } from './xml-events';

/** Gathers the text of a rich string: what is written above East Asian characters to help pronounce them is no part of it. */
export interface StringText extends XmlEvents {
  /** What was gathered since the last call. */
  take(): string;
}

export function createStringText(): StringText {
  let text = '';
  let inText = false;
  let aside = 0;
  return {
    open(name) {
      if (name === 't') inText = true;
      else if (name === 'rPh') aside += 1;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') aside -= 1;
    },
    text(piece) {
      if (inText && aside === 0) text += piece;
    },
    take() {
      const whole = unescaped(text);
      text = '';
      return whole;
    },
  };
}

/** Excel writes characters that XML does not allow as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** The texts that cells of an Excel workbook name by their number. Each takes the room of a cell. */
export async function readSharedStrings(
  part: Pick<Member, 'name' | 'read'> | null,
  budget: CellBudget,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  const gathered = createStringText();
  await readXml(part, {
    open: gathered.open,
    close(name) {
      gathered.close(name);
      if (name !== 'si') return;
      spend(budget, 1);
      strings.push(gathered.take());
    },
    text: gathered.text,
  });
  return strings;
}
