import { isOurDrawing } from './drawing-grammar';

/**
 * Where browsers check what is put into a page as markup (Trusted Types), they ask this one policy. It lets through only
 * what our cartography draws, element by element and attribute by attribute: what is not on its list is refused.
 */
const POLICY = 'map-drawing';
/** The scripts a page of ours starts, from the folder it stands in: workers and the service worker. */
const OUR_SCRIPTS = /^(?:sw\.js|assets\/[\w.-]+\.js)$/;

interface Rules {
  readonly createHTML?: (text: string) => string;
  readonly createScriptURL?: (text: string) => string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): { createHTML(text: string): string };
}

/** @throws when a drawing holds something that no drawing of ours has */
export function checkedDrawing(markup: string): string {
  if (!isOurDrawing(markup)) throw new TypeError('This is no drawing of ours');
  return markup;
}

/**
 * An address of a script that the build put beside the page.
 *
 * @param page the address of the page
 * @throws for any other, `blob:` and `data:` too
 */
export function checkedScript(address: string, page = document.baseURI): string {
  const folder = new URL('.', page).href;
  const { href } = new URL(address, page);
  if (!href.startsWith(folder) || !OUR_SCRIPTS.test(href.slice(folder.length)))
    throw new TypeError('This is no script of ours');
  return address;
}

const offered = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
// MapLibre and the service worker name their scripts as plain text: the default policy checks those, and no markup.
offered?.createPolicy('default', { createScriptURL: (address) => checkedScript(address) });
const policy = offered?.createPolicy(POLICY, { createHTML: checkedDrawing }) ?? {
  createHTML: checkedDrawing,
};

/** A drawing of ours, as browsers with Trusted Types want to be handed it; typed as the text it is elsewhere. */
export const trustedDrawing = (markup: string): string => policy.createHTML(markup);
