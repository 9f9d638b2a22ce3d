import { remembered } from '../sums/remembered';
import { plain } from '../words/plain-text';
import { forgiven, wrongLetters } from '../words/spelling';
import type { Findable } from './search';

/** What a text comes to among the names. */
export interface NamesFound {
  readonly names: readonly Findable[];
  /** `as-typed`; `part`: only a part of the text is held; `like`: nothing is, and these are spelt nearly so. */
  readonly how: 'as-typed' | 'part' | 'like';
  /** What the names were found for: the text, or the part of it that is held. */
  readonly asked: string;
}

/** Said of where a place is and of no place in particular: nothing is lost with it when more is typed. */
const COUNTRIES = ['uk', 'united kingdom', 'england', 'great britain'];

/** Scores of `scoreOf`: the name itself, and the least of a name that holds the text as one. */
const [EXACT, AS_ONE] = [5, 3];
/** Of so many words of a text parts are tried: an address has fewer. */
const MOST_WORDS = 12;

/** A name as it is compared: one way of writing saint, and, hyphens and points. */
const compared = (text: string): string =>
  plain(text)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bsaint\b/g, 'st')
    .trim();

interface Comparable {
  readonly entry: Findable;
  readonly name: string;
  /** With what tells it from others of its name: a ward or an area. */
  readonly words: readonly string[];
  readonly detail: string;
}

const comparables = remembered((index: readonly Findable[]): readonly Comparable[] =>
  index.map((entry) => {
    const name = compared(entry.label);
    return { entry, name, words: name.split(' '), detail: compared(entry.detail) };
  }),
);

/**
 * Names that fit a text: exact, then beginning, then with its words beginning words of theirs, then holding it. With
 * nothing found so, the county or country at its end is left out, then all but one of the parts between commas;
 * then names that are spelt nearly so are offered, and at last what a part of its words names exactly.
 *
 * @param place "Somerset": adds nothing to a place in it
 * @param limit most names to answer
 */
export function findNames(
  index: readonly Findable[],
  text: string,
  place: string,
  limit: number,
): NamesFound {
  const all = comparables(index);
  const asked = text.trim();
  const nothing: NamesFound = { names: [], how: 'as-typed', asked };
  if (compared(asked).length < 2) return nothing;
  const bare = withoutCounty(asked, place);
  // "Wellington, Somerset" is the town, though names of areas in Somerset West hold both words too.
  const least = bare === asked ? 1 : AS_ONE;
  const whole = fitting(all, compared(asked), null, limit, least);
  if (whole.length > 0) return { ...nothing, names: whole };

  const parts = bare
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter((part) => compared(part).length >= 2);
  const [first = ''] = parts;
  const names = fitting(all, compared(first), compared(parts.slice(1).join(' ')) || null, limit);
  if (names.length > 0) return { names, how: 'as-typed', asked: first };
  for (const part of parts.slice(1)) {
    const others = fitting(all, compared(part), null, limit);
    if (others.length > 0) return { names: others, how: 'part', asked: part };
  }
  for (const part of parts) {
    const alike = spelledLike(all, compared(part), limit);
    if (alike.length > 0) return { names: alike, how: 'like', asked: part };
  }
  for (const part of runsOfWords(bare)) {
    const others = fitting(all, compared(part), null, limit, EXACT);
    if (others.length > 0) return { names: others, how: 'part', asked: part };
  }
  return nothing;
}

/** "near Taunton town centre" from its longest runs of words to its shortest, of one length the later first: a town stands behind its street. */
function runsOfWords(text: string): readonly string[] {
  const words = text
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  return words
    .flatMap((_, from) => words.slice(from).map((_, more) => words.slice(from, from + more + 1)))
    .reverse()
    .sort((a, b) => b.length - a.length)
    .map((run) => run.join(' '))
    .filter((run) => compared(run).length >= 4);
}

/** "Wells, Somerset, UK" as "Wells"; a text that is nothing else stays. */
function withoutCounty(text: string, place: string): string {
  const nowhere = [...COUNTRIES, compared(place)];
  let left = text;
  for (;;) {
    const known = nowhere.find((one) => compared(left).endsWith(` ${one}`));
    if (known === undefined) return left;
    const words = known.split(' ').length;
    left = left.replace(
      new RegExp(`(?:[^\\p{L}\\p{N}]+[\\p{L}\\p{N}]+){${words}}[^\\p{L}\\p{N}]*$`, 'u'),
      '',
    );
  }
}

/**
 * @param near words that lift the names whose ward or area they are in
 * @param least score a name must have
 */
function fitting(
  all: readonly Comparable[],
  wanted: string,
  near: string | null,
  limit: number,
  least = 1,
): readonly Findable[] {
  if (wanted.length < 2) return [];
  const words = wanted.split(' ');
  return all
    .map((one, at) => ({
      entry: one.entry,
      at,
      score: scoreOf(one, wanted, words),
      lies: near !== null && one.detail.includes(near) ? 1 : 0,
    }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || b.lies - a.lies || a.at - b.at)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function scoreOf(
  { entry, name, words, detail }: Comparable,
  wanted: string,
  asked: readonly string[],
): number {
  if (name === wanted) return 5;
  if (name.startsWith(wanted)) return 4;
  if (entry.kind === 'Areas' && wanted.length >= 4 && detail.startsWith(wanted)) return 4;
  if (name.includes(` ${wanted}`)) return 3;
  if (asked.every((word) => words.some((own) => own.startsWith(word)))) return 2;
  return name.includes(wanted) ? 1 : 0;
}

/** The names with the fewest wrong letters, or that begin with as few: "sheptn m" is Shepton Mallet on its way. */
function spelledLike(all: readonly Comparable[], wanted: string, limit: number): readonly Findable[] {
  const most = forgiven(wanted);
  if (most === 0) return [];
  return all
    .map(({ entry, name }, at) => {
      const begun = [-1, 0, 1].map((more) => wrongLetters(name.slice(0, wanted.length + more), wanted, most));
      return { entry, at, wrong: Math.min(wrongLetters(name, wanted, most), Math.min(...begun) + 0.5) };
    })
    .filter(({ wrong }) => wrong <= most)
    .sort((a, b) => a.wrong - b.wrong || a.at - b.at)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
