import { INK } from './palette';
import { escapeXml, short, textWidth, wrapText } from './svg-text';

/**
 * The smallest text of a picture, in its units (`PICTURE`): 8.2 points where a Word document prints it, 10 on a page of
 * its own.
 */
export const SMALLEST_TEXT = 21;

/** A piece of drawing with a known height, to be stacked in a column. */
export interface Block {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
}

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Distance of baselines as a multiple of the size; default 1.3. */
  readonly leading?: number;
}

/** One line of text; y is its baseline. */
export function textLine(x: number, y: number, content: string, style: TextStyle): string {
  return `<text x="${short(x)}" y="${short(y)}"${textAttributes(style)}>${escapeXml(content)}</text>`;
}

/** A paragraph broken to a width. */
export function textBlock(content: string, width: number, style: TextStyle): Block {
  const step = style.size * (style.leading ?? 1.3);
  const lines = wrapText(content, style.size, width, style.bold ?? false);
  return {
    height: lines.length * step,
    draw: (x, y) => lines.map((line, i) => textLine(x, y + i * step + style.size, line, style)).join(''),
  };
}

interface Word {
  readonly text: string;
  readonly strong: boolean;
}

/** A sentence of plain and strong parts, broken to a width. */
export function sentenceBlock(
  parts: readonly { readonly text: string; readonly strong?: boolean }[],
  width: number,
  style: TextStyle,
): Block {
  const step = style.size * (style.leading ?? 1.3);
  const lines = wrapWords(parts, width, style.size);
  const line = (words: readonly Word[], x: number, y: number) =>
    `<text x="${short(x)}" y="${short(y)}"${textAttributes(style)}>${runs(words)
      .map(({ text, strong }) =>
        strong ? `<tspan font-weight="700">${escapeXml(text)}</tspan>` : escapeXml(text),
      )
      .join('')}</text>`;
  return {
    height: lines.length * step,
    draw: (x, y) => lines.map((words, i) => line(words, x, y + i * step + style.size)).join(''),
  };
}

/** Neighbouring words of one weight as one run; the space between two runs belongs to the second. */
function runs(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const [i, { text, strong }] of words.entries()) {
    const last = joined[joined.length - 1];
    if (last && last.strong === strong) joined[joined.length - 1] = { text: `${last.text} ${text}`, strong };
    else joined.push({ text: i === 0 ? text : ` ${text}`, strong });
  }
  return joined;
}

function wrapWords(
  parts: readonly { readonly text: string; readonly strong?: boolean }[],
  width: number,
  size: number,
): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  for (const part of parts) {
    const strong = part.strong ?? false;
    for (const text of part.text.split(/\s+/).filter(Boolean)) {
      // A part that begins without a space (a full stop, a comma) belongs to the word before it.
      const last = line[line.length - 1];
      if (last && part.text.startsWith(text) && /^[.,;:)’]/.test(text)) {
        line[line.length - 1] = { text: last.text + text, strong: last.strong };
        used += textWidth(text, size, last.strong);
        continue;
      }
      const more = textWidth(line.length > 0 ? ` ${text}` : text, size, strong);
      if (line.length > 0 && used + more > width) {
        lines.push(line);
        line = [];
        used = 0;
      }
      line.push({ text, strong });
      used += line.length > 1 ? more : textWidth(text, size, strong);
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Empty room. */
export const gap = (height: number): Block => ({ height, draw: () => '' });

/** Blocks one under another. */
export function stack(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, block) => sum + block.height, 0),
    draw: (x, y) => {
      let top = y;
      return blocks
        .map((block) => {
          const drawn = block.draw(x, top);
          top += block.height;
          return drawn;
        })
        .join('');
    },
  };
}

function textAttributes({ size, bold, fill, anchor }: TextStyle): string {
  return (
    ` font-size="${short(size)}" fill="${fill ?? INK}"` +
    (bold ? ' font-weight="700"' : '') +
    (anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '')
  );
}
