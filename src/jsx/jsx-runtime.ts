import type { ElementType, Key, ReactElement, ReactNode } from 'react';
import * as react from 'react/jsx-runtime';
import { textAlone } from './text-alone';

export type { JSX } from 'react/jsx-runtime';
// biome-ignore lint/performance/noBarrelFile: the compiler asks this file for it
export { Fragment } from 'react/jsx-runtime';

interface WithChildren {
  readonly children?: ReactNode;
}

/** What JSX is compiled to: React's own, with all text in elements of its own. */
export const jsx = (type: ElementType, props: WithChildren, key?: Key): ReactElement =>
  react.jsx(type, alone(type, props, false), key);

/** The same for several children. */
export const jsxs = (type: ElementType, props: WithChildren, key?: Key): ReactElement =>
  react.jsxs(type, alone(type, props, true), key);

function alone(type: ElementType, props: WithChildren, isStatic: boolean): WithChildren {
  const { children } = props;
  if (children === undefined) return props;
  // One child that is a list keeps its keys: it is a list within the children.
  const made = isStatic || !Array.isArray(children) ? textAlone(type, children) : textAlone(type, [children]);
  return made === children ? props : { ...props, children: made };
}
