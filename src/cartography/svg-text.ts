/** Text that may stand in XML content or in a double-quoted attribute. Control characters XML forbids are dropped. */
export function escapeXml(text: string): string {
  return [...text]
    .filter((character) => character >= ' ' || '\t\n\r'.includes(character))
    .join('')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** A number as SVG writes it shortest: at most two decimals, no leading zero. */
export function short(value: number): string {
  const text = String(Math.round(value * 100) / 100);
  if (text === '-0') return '0';
  return text.replace(/^(-?)0\./, '$1.');
}

/** Advance widths in thousandths of the type size: Helvetica (Adobe AFM), which Arial and Liberation Sans share. */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  ['ijl', 222],
  ["'’‘|", 200],
  [' .,:;!/ftI[]·()', 278],
  ['r-', 333],
  ['“”"*°', 350],
  ['ckszvxyJ', 500],
  ['–abdeghnopqu0123456789?L£#$_', 556],
  ['<>+=~−', 584],
  ['FTZ', 611],
  ['ABEKPSVXY&', 667],
  ['wCDHNRU', 722],
  ['GOQ', 778],
  ['mM', 833],
  ['%', 889],
  ['W', 944],
  ['—…@©', 1000],
];
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);
/** Bold is wider by about this much over a line of English. */
const BOLD = 1.07;

/** Estimated width of a line of text, in the units of `size`. Needs no font, so the build and the browser agree. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += WIDTH_OF.get(character) ?? 600;
  return (thousandths / 1000) * size * (bold ? BOLD : 1);
}

/**
 * Breaks a text at spaces so that no line is wider than `maxWidth`. A word that is longer by itself, such as an
 * address, is broken where the line ends.
 */
export function wrapText(text: string, size: number, maxWidth: number, bold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size, bold) > maxWidth) {
      lines.push(line);
      line = word;
    } else line = longer;
    while (textWidth(line, size, bold) > maxWidth) {
      const fits = fitting(line, size, maxWidth, bold);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** How many characters of a word, at least one and never half of one, are no wider than a line. */
function fitting(word: string, size: number, maxWidth: number, bold: boolean): number {
  let taken = '';
  for (const character of word) {
    if (taken !== '' && textWidth(taken + character, size, bold) > maxWidth) break;
    taken += character;
  }
  return taken.length;
}
