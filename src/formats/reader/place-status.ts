import type { AccessPoint } from '../../domain/model/place';
import { cut } from '../../domain/words/characters';
import { cleanCell } from '../figure';

const YES = /^(y|yes|true|1|x|✓|✔|t)$/i;
const NO = /^(n|no|false|0|f)$/i;
export const isYes = (text: string): boolean => YES.test(cleanCell(text));
export const isNo = (text: string): boolean => NO.test(cleanCell(text));

/**
 * Open or closed, by whole words: "Not closed" and "Closing April 2027" are open, and so is what says nothing.
 *
 * @param heading "Closed" with "Yes" beneath it is closed, "Open" with "No" likewise
 */
export function statusOf(text: string, heading: string): AccessPoint['status'] {
  const words = cleanCell(text).toLowerCase();
  const asked = heading
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim();
  if (/^(is )?closed$/.test(asked) && (isYes(words) || isNo(words))) return isYes(words) ? 'closed' : 'open';
  if (/^(is )?open$/.test(asked) && (isYes(words) || isNo(words))) return isNo(words) ? 'closed' : 'open';
  if (/\b(not|never) (\w+ )?(closed|closing|shut)\b/.test(words)) return 'open';
  if (/\b(not|no longer) (\w+ )?(open|in use)\b/.test(words)) return 'closed';
  if (
    /\b(closing|(planned|proposed) closure|closure (is )?(planned|proposed)|(to|will|may|could|might|due to|planned to|proposed to) (be )?(permanently )?(close|closed|shut))\b/.test(
      words,
    )
  )
    return 'open';
  if (/^(open|reopened|re-opened)\b/.test(words)) return 'open';
  if (
    /\b(reopening|re-opening|(opening|opens|coming) (soon|in)|not yet|(to|will|due to) (be )?(re-?)?open(ed)?|proposed|planned)\b/.test(
      words,
    )
  )
    return 'closed';
  if (/\bclosed (on |at |for )?(mon|tue|wed|thu|fri|sat|sun|weekend|lunch|bank)/.test(words)) return 'open';
  return /\b(closed|shut|ceased|defunct|demolished)\b/.test(words) ? 'closed' : 'open';
}

/** The year a place closed in; null where the cell names none, or a day or year to come. */
export function yearClosedOf(text: string, today = new Date()): number | null {
  const words = cleanCell(text);
  const year = Number(/\b(1[89]\d\d|20\d\d)\b/.exec(words)?.[1] ?? Number.NaN);
  const written = /\b(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/.exec(words);
  const iso = /\b\d{4}-(\d\d)-(\d\d)\b/.exec(words);
  const [month, day] = iso ? [iso[1], iso[2]] : [written?.[2], written?.[1]];
  const isToCome =
    month !== undefined && Date.UTC(year, Number(month) - 1, Number(day ?? 1)) > today.getTime();
  return year <= today.getFullYear() && !isToCome ? year : null;
}

/** Who runs the place is never supposed. "CRL" and "ICL" are the community libraries of the open-data schema. */
export function operatorOf(text: string): AccessPoint['operator'] {
  const words = cleanCell(text);
  if (words === '' || /^cl$/i.test(words)) return null;
  return /commun|volunt|^(crl|icl)$/i.test(words) ? 'community' : 'council';
}

/** How many public computers; null = not known, with what the cell says where it says something. */
export function terminalsOf(
  text: string,
): { readonly count: number | null; readonly said: string | null } | undefined {
  const words = cleanCell(text);
  if (words === '') return { count: null, said: null };
  if (/^\d{1,4}$/.test(words) && Number(words) <= 1000) return { count: Number(words), said: null };
  if (isYes(words) || /^(yes|available)\b/i.test(words))
    return { count: null, said: 'Has public computers; how many is not said' };
  if (isNo(words) || /^(none|no (public )?(computers|pcs))$/i.test(words)) return { count: 0, said: null };
  const counted = /^(\d{1,3})(\.0+)? ?(public |internet )?(pcs?|computers?|terminals?|workstations?)?$/i.exec(
    words,
  );
  if (counted) return { count: Number(counted[1]), said: null };
  if (/^(n\/?a|unknown|not known|tbc|-|–|\?|not stated|not applicable|\[[a-z]\]|\*|null)$/i.test(words))
    return { count: null, said: null };
  // "10+", "4 or 5", "a few": a number that is not said exactly is no number.
  return /^-/.test(words) ? undefined : { count: null, said: `Public computers: ${cut(words, 60)}` };
}
