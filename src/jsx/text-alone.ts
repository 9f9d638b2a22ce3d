import { Fragment, type ReactElement, type ReactNode } from 'react';
import { jsx } from 'react/jsx-runtime';

/**
 * Browsers' translators wrap each text node in elements of their own. What React then writes into the node it knew is
 * not seen any more, and a wrong fact stays on the page: another area's name over this one's figures. Only text that
 * is all its element holds survives, because React then sets the content of the element itself. So no element here
 * holds text beside anything else: neighbouring texts become one, and text beside elements gets an element of its own.
 */

/** Their content is text alone, by the rules of HTML and SVG. */
const TEXT_ONLY: ReadonlySet<unknown> = new Set(['option', 'title', 'textarea', 'style', 'desc']);

/** What may stand round text within an element. */
const wrapperIn = (type: unknown): 'tspan' | 'span' =>
  type === 'text' || type === 'tspan' || type === 'textPath' ? 'tspan' : 'span';

const isText = (child: unknown): child is string | number =>
  typeof child === 'string' || typeof child === 'number';
const isNothing = (child: unknown): boolean =>
  child === null || child === undefined || typeof child === 'boolean';

/**
 * The children of an element with all text in elements of its own. Every child keeps its position, so that what stands
 * beside a text that comes and goes stays the same element.
 *
 * @param type name of an element, a component, or a fragment
 * @param children as JSX gives them
 */
export function textAlone(type: unknown, children: ReactNode): ReactNode {
  // A component passes its children on to an element, where they are seen again.
  if (typeof type !== 'string' && type !== Fragment) return children;
  if (!Array.isArray(children))
    return type === Fragment && isText(children) ? wrapped('span', children) : children;
  const flat: readonly ReactNode[] = children;
  const isAllText = flat.every((child) => isText(child) || isNothing(child));
  if (!flat.some((child) => isText(child) || Array.isArray(child))) return children;
  if (isAllText && type !== Fragment) return joined(flat);
  return TEXT_ONLY.has(type) ? children : runs(flat, wrapperIn(type));
}

const joined = (children: readonly ReactNode[]): string => children.filter(isText).join('');

/** Each run of neighbouring texts as one element where the run begins. */
function runs(children: readonly ReactNode[], wrapper: 'tspan' | 'span'): ReactNode[] {
  const made: ReactNode[] = [];
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at];
    if (Array.isArray(child)) made.push(inList(child, wrapper));
    else if (!isText(child)) made.push(child);
    else {
      let end = at + 1;
      while (end < children.length && (isText(children[end]) || isNothing(children[end]))) end += 1;
      made.push(wrapped(wrapper, joined(children.slice(at, end))));
      while (made.length < end) made.push(null);
      at = end - 1;
    }
  }
  return made;
}

/** A list within the children, whose items are told apart by keys. */
const inList = (items: readonly ReactNode[], wrapper: 'tspan' | 'span'): ReactNode[] =>
  items.map((item, index) => (isText(item) ? wrapped(wrapper, String(item), `text-${index}`) : item));

const wrapped = (wrapper: 'tspan' | 'span', text: string | number, key?: string): ReactElement =>
  jsx(wrapper, { children: String(text) }, key);
