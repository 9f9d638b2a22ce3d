import { listed } from '../../domain/words/sentence';
import { CHOICE_FIELDS } from './choice-fields';
import { EMBED_FIELDS } from './embed-fields';
import { type Field, quote } from './field';

/*
 * Links are copied, mailed and put through web editors. Here a query string is written so that it survives that, and
 * read as it was meant: “&amp;” for “&”, escapes of escapes, what a mail program glued to its end.
 */

/** Says that a “%41” in a text of the link is those three characters: the text was not escaped once too often. */
const PLAIN = 'text';
const FIELDS: readonly Pick<Field<never, never>, 'key' | 'script'>[] = [...CHOICE_FIELDS, ...EMBED_FIELDS];
const keysIn = (script: 'free' | 'labelled'): readonly string[] =>
  FIELDS.filter((field) => field.script === script).map(({ key }) => key);
/** Texts that people write; all other values are ours, with characters that we choose. */
const TEXTS = keysIn('free');
/** Ours, with texts in them that are escaped on their own. */
const LABELLED = keysIn('labelled');
const KNOWN: ReadonlySet<string> = new Set([
  ...FIELDS.map(({ key }) => key),
  // which are no choices: files added, the seal of evidence, the renderer
  ...['added', 'seal', 'renderer'],
  // of former versions
  ...['worst', 'catchment', 'places', 'connectivity-from', 'need-from', 'supply-from'],
  ...['profile', 'speed', 'people'],
  PLAIN,
]);

/** What mailings, searches and web editors put into addresses for themselves: it was never meant for the map. */
const OF_OTHERS =
  /^(?:utm_.*|mc_.*|hsa_.*|pk_.*|mtm_.*|at_(?:medium|campaign).*|_.*|.*clid|v|ver|version|rev|cb|nocache|preview|amp|t|ts|ref|referr?er|source|src|s|si|sid|.*sessid|lang|hl|cid|cmpid|email|mkt_tok|trk|share|igshid)$/i;

const ESCAPE = /%[0-9a-f]{2}/i;
/** The ampersand of HTML, as text: `&amp;`, also of what was already text. */
const AMPERSANDS = /&(?:amp;|#0*38;|#x0*26;)+/gi;
/** What a sentence puts after an address. A link of ours never ends so: it has these escaped. */
const GLUED = /[.,;:!?'")\]}>\s]+$/;
/** The same after a value of ours, escaped or not, and what cannot be seen. */
const AROUND = /^[\s\u200B-\u200D\u2060\uFEFF]+|[\s.,;:!?'")\]}>’”»…\u200B-\u200D\u2060\uFEFF]+$/gu;
/** An equals sign as mail programs escape it, left over before a value. */
const MAIL_EQUALS = /^3D/;
/** More layers than this no address has gone through. */
const MOST_TIMES = 4;

const again = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The query string of an address. Some web editors leave “&#038;” in it, of which all that follows is the fragment. */
export const queryOf = ({ search, hash }: { readonly search: string; readonly hash: string }): string =>
  /^#(?:0*38|x0*26);/i.test(hash) ? `${search}&${hash}` : search;

/** The keys and values of a query string, as they were meant. Never throws. */
export function readQuery(search: string): URLSearchParams {
  const whole = search
    .replace(/^[?&\s]+/, '')
    .replace(AMPERSANDS, '&')
    .replace(GLUED, '');
  const raw = whole.includes('=') ? whole : again(whole);
  const found = new URLSearchParams();
  collect(found, raw.replace(AMPERSANDS, '&').replace(BEFORE_KEY, '&'), 0);
  repair(found);
  return found;
}

/** The sign before a key of ours where it was escaped, or is a “?” though other keys come before. */
const BEFORE_KEY = new RegExp(`(?:%26|%3F|[?])(?:amp(?:;|%3B))*(?=(?:${[...KNOWN].join('|')})=)`, 'gi');

function collect(found: URLSearchParams, raw: string, depth: number): void {
  for (const [name, value] of new URLSearchParams(raw)) {
    const key = name.replace(/^(?:[?&\s]|amp;|#0*38;)+/i, '');
    if (!KNOWN.has(key) && key.includes('=') && depth < MOST_TIMES)
      collect(found, value === '' ? key : `${key}=${value}`, depth + 1);
    else if (key !== '' && !found.has(key)) found.set(key, value);
  }
}

/** Takes one layer of escapes after another from the values, where it is plain that there was one too many. */
function repair(found: URLSearchParams): void {
  const keys = [...found.keys()].filter((key) => KNOWN.has(key));
  const plain = found.has(PLAIN);
  for (const key of keys) {
    const value = found.get(key) ?? '';
    if (TEXTS.includes(key)) found.set(key, plain ? value : unescaped(value, ESCAPE, again));
    else if (LABELLED.includes(key)) found.set(key, plain ? value : unescaped(value, OVER_ESCAPED, fewer));
    else found.set(key, unescaped(value, ESCAPE, again).replace(AROUND, '').replace(MAIL_EQUALS, ''));
  }
}

/** An escape of an escape, as it stands in the labels of a plan. */
const OVER_ESCAPED = /%25(?=[0-9a-f]{2})/i;
const fewer = (text: string): string => text.replace(new RegExp(OVER_ESCAPED, 'gi'), '%');

function unescaped(text: string, sign: RegExp, once: (text: string) => string): string {
  let [now, times] = [text, 0];
  for (; sign.test(now) && times < MOST_TIMES; times += 1) now = once(now);
  return now;
}

/** A query as part of an address, with the “?”; empty without keys. Read again it gives the same keys and values. */
export function queryText(query: URLSearchParams): string {
  const has = (keys: readonly string[], sign: RegExp) => keys.some((key) => sign.test(query.get(key) ?? ''));
  query.delete(PLAIN);
  if (has(TEXTS, ESCAPE) || has(LABELLED, OVER_ESCAPED)) query.set(PLAIN, 'plain');
  // A full stop at the end would be taken for a sentence's.
  const text = query.toString().replace(/\.+$/, (stops) => '%2E'.repeat(stops.length));
  return text === '' ? '' : `?${text}`;
}

/** Keys of former versions that stand for nothing any more, with what took their place. */
const DIALS =
  'This link is of a former version, in which thresholds on scores decided the alternatives; they now follow from the barriers that hold in an area.';
const SERVICE =
  'This link is of a former version, in which a service was chosen beside the decision: what it needs and for whom it is are now part of the decision, taken over from the link where the map still tells them apart.';
const RETIRED: Readonly<Record<string, string>> = {
  profile: SERVICE,
  speed: SERVICE,
  people: SERVICE,
  worst:
    'This link is of a former version. It highlighted areas by their rank of connection (worst); areas are now highlighted where help is far from where people live, so the map and its figures differ.',
  'connectivity-from': DIALS,
  'need-from': DIALS,
  'supply-from': DIALS,
  places:
    'This link is of a former version, in which a service chose its places (places); which hours count is now chosen once, for every page.',
  catchment:
    'This link is of a former version, with a catchment of its own; one distance (far) now says everywhere from how far help is within reach.',
};

/** What links of former versions asked for and what stands in its place; a sentence each. */
export const retiredIn = (query: URLSearchParams): readonly string[] => [
  ...new Set(Object.entries(RETIRED).flatMap(([key, text]) => (query.has(key) ? [text] : []))),
];

/** One sentence on keys that are not ours and that nobody is known to add; none where there are none. */
export function unknownIn(query: URLSearchParams): readonly string[] {
  const keys = [...query.keys()].filter((key) => !KNOWN.has(key) && !OF_OTHERS.test(key));
  if (keys.length === 0) return [];
  const named = [...keys.slice(0, 3).map((key) => `“${quote(key)}”`), ...(keys.length > 3 ? ['others'] : [])];
  return [
    `The link has ${keys.length === 1 ? 'a part' : 'parts'} that this map does not know (${listed(named)}), left out here.`,
  ];
}
