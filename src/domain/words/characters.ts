/** Splits text where readers see a new character: a letter with its accents, a flag, a family of emoji are each one. */
const SEGMENTER =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('en-GB', { granularity: 'grapheme' }) : null;
/** A character may carry any number of marks; beyond so many UTF-16 units a character, on the mean, text is cut too. */
const UNITS = 12;

function* characters(text: string): Generator<string> {
  if (!SEGMENTER) yield* text;
  else for (const { segment } of SEGMENTER.segment(text)) yield segment;
}

/** The text without halves of characters, which no link and no file can hold: each becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** The first `most` characters of a text, never half a one. */
export function cut(text: string, most: number): string {
  const whole = wellFormed(text);
  if (whole.length <= most) return whole;
  let kept = '';
  let count = 0;
  // a character after the limit is never looked at: the text may be as long as a file
  for (const character of characters(whole.slice(0, (most + 1) * UNITS * 2))) {
    if (count === most || kept.length + character.length > most * UNITS) break;
    kept += character;
    count += 1;
  }
  return wellFormed(kept);
}

/** The text, or its first `most` characters and “…”. */
export function shortened(text: string, most: number): string {
  const kept = cut(text, most);
  return kept === wellFormed(text) ? kept : `${kept}…`;
}

/** A text too long for its place, by its beginning and its end: `each` characters of both. */
export function middleLeftOut(text: string, each: number): string {
  const all = [...characters(wellFormed(text))];
  if (all.length <= 2 * each + 1) return all.join('');
  return `${all.slice(0, each).join('').trimEnd()}…${all.slice(-each).join('').trimStart()}`;
}
