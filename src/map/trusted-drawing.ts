/**
 * Where browsers check what is put into a page as markup (Trusted Types), they ask this one policy. It lets through only
 * what our cartography draws: SVG without scripts, event handlers, links or foreign content.
 */
const POLICY = 'map-drawing';
const FORBIDDEN =
  /<\s*(script|foreignobject|iframe|a|image|use|style|animate|set)\b|\son[a-z]+\s*=|javascript:/i;

interface Rules {
  readonly createHTML?: (text: string) => string;
  readonly createScriptURL?: (text: string) => string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): { createHTML(text: string): string };
}

/** @throws when a drawing holds something that no drawing of ours has */
export function checkedDrawing(markup: string): string {
  if (!/^<(svg|path)[\s>]/.test(markup) || FORBIDDEN.test(markup))
    throw new TypeError('This is no drawing of ours');
  return markup;
}

/** An address of a script beside the page; @throws for any other */
export function checkedScript(address: string): string {
  const { origin } = new URL(address, document.baseURI);
  if (origin !== window.location.origin) throw new TypeError('This is no script of ours');
  return address;
}

const offered = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
// MapLibre and the service worker name their scripts as plain text: the default policy checks those, and no markup.
offered?.createPolicy('default', { createScriptURL: checkedScript });
const policy = offered?.createPolicy(POLICY, { createHTML: checkedDrawing }) ?? {
  createHTML: checkedDrawing,
};

/** A drawing of ours, as browsers with Trusted Types want to be handed it; typed as the text it is elsewhere. */
export const trustedDrawing = (markup: string): string => policy.createHTML(markup);
