/*
 * The markup our cartography writes, and nothing else: which elements it uses, which attributes, and what each may
 * hold. Whatever is not named here is refused, so that what browsers learn tomorrow is refused as well.
 */

/** Shapes, groups, patterns and names. None of them runs, fetches, links or turns back into HTML. */
const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'defs',
  'pattern',
  'path',
  'rect',
  'circle',
  'text',
  'tspan',
]);

/** Words, numbers, colours, lists and path data: no bracket, colon, quote, ampersand or backslash. */
const PLAIN = /^[-+\w\s.,#%/]*$/;
/** Plain, or a pattern of the same drawing: an address outside it cannot be written. */
const PAINT = /^(?:[-\w#]*|url\(#[\w-]+\))$/;
const TRANSFORM = /^(?:(?:rotate|scale|translate)\([-\d., ]*\) ?)*$/;
/** The id of a place, which may come from a file somebody added: text that is only ever compared. */
const TEXT = /^(?:[^<>"&]|&(?:amp|lt|gt|quot|#39);)*$/;
const SVG_NAMESPACE = /^http:\/\/www\.w3\.org\/2000\/svg$/;

const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ...[
    'aria-hidden',
    'class',
    'cx',
    'cy',
    'd',
    'data-cds',
    'data-mark-row',
    'data-prefix',
    'data-row',
    'dx',
    'dy',
    'fill-opacity',
    'fill-rule',
    'focusable',
    'font-family',
    'font-size',
    'font-style',
    'font-weight',
    'height',
    'id',
    'opacity',
    'paint-order',
    'patternUnits',
    'pointer-events',
    'preserveAspectRatio',
    'r',
    'rx',
    'ry',
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
    'stroke-opacity',
    'stroke-width',
    'text-anchor',
    'vector-effect',
    'viewBox',
    'width',
    'x',
    'y',
  ].map((name): [string, RegExp] => [name, PLAIN]),
  ['fill', PAINT],
  ['stroke', PAINT],
  ['transform', TRANSFORM],
  ['patternTransform', TRANSFORM],
  ['data-point', TEXT],
  ['xmlns', SVG_NAMESPACE],
]);

/** One tag, written as we write it: names in our case, one space between attributes, each value in double quotes. */
const TAG = /<(?:\/([A-Za-z]+)|([A-Za-z]+)((?: [A-Za-z-]+="[^"<>]*")*)(\/?))>/y;
const ATTRIBUTE = / ([A-Za-z-]+)="([^"<>]*)"/g;
const CONTENT = /[^<>]*/y;

/** Whether markup is one whole `<svg>` of ours, or a row of paths to stand in one. */
export function isOurDrawing(markup: string): boolean {
  const open: string[] = [];
  let at = 0;
  while (at < markup.length) {
    TAG.lastIndex = at;
    const [tag, closed, name = '', attributes = '', empty] = TAG.exec(markup) ?? [];
    if (tag === undefined) return false;
    at += tag.length;
    if (closed !== undefined) {
      if (open.pop() !== closed) return false;
      // nothing follows the end of the drawing
      if (open.length === 0) return at === markup.length;
    } else {
      if (!ELEMENTS.has(name) || !attributesAreOurs(attributes)) return false;
      const mayStart = name === 'svg' ? at === tag.length : name === 'path' && empty === '/';
      if (open.length === 0 && !mayStart) return false;
      if (empty === '') open.push(name);
    }
    CONTENT.lastIndex = at;
    const content = CONTENT.exec(markup)?.[0] ?? '';
    if (content !== '' && open.length === 0) return false;
    at += content.length;
  }
  return markup !== '' && open.length === 0;
}

function attributesAreOurs(text: string): boolean {
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE))
    if (ATTRIBUTES.get(name)?.test(value) !== true) return false;
  return true;
}
