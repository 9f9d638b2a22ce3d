import { quoted } from '../file-problem';

/** "“a”, “b” and “c”"; of more than `most` the first, and how many more. */
export function quotedList(texts: readonly string[], most = 6): string {
  const shown = texts.slice(0, most).map(quoted);
  const rest = texts.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
