import type { Choices } from '../domain/model/choices';
import { encodeChoices } from './link';
import { EMBED_FIELDS, type EmbedOptions, PLAIN_EMBED } from './link/embed-fields';
import { queryText, readQuery } from './link/query';

/** Frame heights a page may ask for, in CSS pixels. */
export const FRAME_HEIGHT = { min: 300, max: 2000, usual: 760 } as const;

/** Reads the embed's own keys from any query string; whatever makes no sense is left at its usual value. */
export function decodeEmbedOptions(search: string): EmbedOptions {
  const query = readQuery(search);
  return EMBED_FIELDS.reduce((soFar, field) => field.read(query, soFar, null, () => {}), PLAIN_EMBED);
}

/** The embed's query string, starting with `?`; empty when everything is as usual. */
export function encodeEmbed(choices: Choices, options: EmbedOptions): string {
  const query = new URLSearchParams(encodeChoices({ ...choices, layout: 'map' }));
  for (const field of EMBED_FIELDS) field.write(query, options, PLAIN_EMBED);
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
