import type { PairReading } from '../domain/model/pair';
import type { Reading } from '../domain/model/reading';
import { LEVELS } from '../domain/sums/levels';
import { type LegendEntry, legendEntries, swatchContents } from './legend';
import { INK, RULE } from './palette';
import { PAIR_DARK } from './patterns';
import { type Block, gap, SMALLEST_TEXT, stack, textBlock, textLine } from './picture-text';
import { short, textWidth } from './svg-text';

/** The nine cells as they are read: the worst of the first measure on top, the worst of the second on the right. */
export function pairRows(reading: Reading): readonly (readonly LegendEntry[])[] {
  const cells = legendEntries(reading).filter(({ kind }) => kind === 'class');
  return [2, 1, 0].map((level) => cells.slice(LEVELS * level, LEVELS * (level + 1)));
}

/** Whether what is written on a cell must be pale. */
export const isDarkCell = (index: number): boolean => PAIR_DARK.has(index);

/** Three by three squares with their counts, and the levels of both measures in words, for the saved picture. */
export function pairBlock(reading: Reading, pair: PairReading, width: number, size: number): Block {
  const label = Math.max(SMALLEST_TEXT, size - 4);
  const high = size * 1.7;
  const beside = Math.max(...pair.first.labels.map((text) => textWidth(text, label)));
  const wide = (width - beside - 8) / LEVELS;
  const rows = pairRows(reading);
  const squares: Block = {
    height: high * LEVELS + label * 2.6,
    draw: (x, y) =>
      rows
        .map((cells, r) => {
          const top = y + r * high;
          return (
            cells.map((cell, c) => square(cell, x + c * wide, top, wide, high, size)).join('') +
            textLine(x + LEVELS * wide + 6, top + high * 0.62, pair.first.labels[2 - r] ?? '', {
              size: label,
            })
          );
        })
        .join('') +
      pair.second.labels
        .map((text, c) =>
          // two lines at most: wider than its square a label would run into the next
          textBlock(text, wide - 8, { size: label, anchor: 'middle', leading: 1.15 }).draw(
            x + (c + 0.5) * wide,
            y + LEVELS * high + 3,
          ),
        )
        .join(''),
  };
  return stack([
    textBlock(`Upwards: ${pair.first.measure.title}`, width, { size, bold: true }),
    textBlock(`To the right: ${pair.second.measure.title}`, width, { size, bold: true }),
    gap(6),
    squares,
    gap(size * 0.5),
  ]);
}

function square(
  cell: LegendEntry,
  x: number,
  y: number,
  width: number,
  height: number,
  size: number,
): string {
  const defs =
    cell.pattern === undefined
      ? ''
      : swatchContents(cell, `picture-pair${cell.key}`, 1).match(/<defs>.*<\/defs>/)?.[0];
  const fill = cell.pattern === undefined ? cell.fill : `url(#picture-pair${cell.key}-${cell.pattern})`;
  return (
    `${defs ?? ''}<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}" stroke="${RULE}"/>` +
    textLine(x + width / 2, y + height * 0.64, String(cell.count), {
      size: Math.max(SMALLEST_TEXT, size - 3),
      anchor: 'middle',
      bold: true,
      fill: isDarkCell(cell.key) ? '#FFFFFF' : INK,
    })
  );
}
