import type { Choices } from '../domain/model/choices';
import { cut } from '../domain/words/characters';
import { encodeChoices } from './link';
import { queryText, readQuery } from './link/query';

/** How the embedded map presents itself; what it shows is an ordinary link's choices. */
export interface EmbedOptions {
  readonly search: boolean;
  /** The map stays put and keeps its measure; areas can still be opened. */
  readonly locked: boolean;
  /** Heading instead of the finding; null = the finding. */
  readonly title: string | null;
}

export const PLAIN_EMBED: EmbedOptions = { search: true, locked: false, title: null };
const LONGEST_TITLE = 120;
/** Frame heights a page may ask for, in CSS pixels. */
export const FRAME_HEIGHT = { min: 300, max: 2000, usual: 760 } as const;

/** Reads the embed's own keys from any query string; whatever makes no sense is left at its usual value. */
export function decodeEmbedOptions(search: string): EmbedOptions {
  const query = readQuery(search);
  const title = cut((query.get('title') ?? '').replace(/\s+/g, ' ').trim(), LONGEST_TITLE);
  return {
    search: query.get('search') !== 'no',
    locked: query.get('lock') === 'yes',
    title: title === '' ? null : title,
  };
}

/** The embed's query string, starting with `?`; empty when everything is as usual. */
export function encodeEmbed(choices: Choices, options: EmbedOptions): string {
  const query = new URLSearchParams(encodeChoices({ ...choices, layout: 'map' }));
  if (!options.search) query.set('search', 'no');
  if (options.locked) query.set('lock', 'yes');
  if (options.title !== null) query.set('title', cut(options.title, LONGEST_TITLE));
  return queryText(query);
}

/** What the iframe may do: run our script from our own origin, take the search form, open the full map in a new tab. */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

/**
 * The HTML to paste into another page: a frame with a name, loaded late and without telling where from, and the script
 * that fits its height.
 *
 * @param base address of the folder the map is served from, ending in a slash
 * @param height of the frame until its own height is known, CSS pixels
 */
export function embedSnippet(base: string, query: string, name: string, height: number): string {
  const frame = [
    `src="${escaped(`${base}embed.html${query}`)}"`,
    `title="${escaped(name)}"`,
    'width="100%"',
    `height="${height}"`,
    'loading="lazy"',
    'referrerpolicy="no-referrer"',
    `sandbox="${SANDBOX}"`,
  ];
  return `<iframe ${frame.join('\n  ')}></iframe>\n<script src="${escaped(`${base}embed-frame.js`)}" async></script>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
