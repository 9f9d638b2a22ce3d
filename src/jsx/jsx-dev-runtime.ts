import type { ElementType, Key, ReactElement, ReactNode } from 'react';
import { jsx, jsxs } from './jsx-runtime';

// biome-ignore lint/performance/noBarrelFile: the compiler asks this file for them
export { Fragment, type JSX } from './jsx-runtime';

/** What JSX is compiled to while developing: the same as in the built app. */
export const jsxDEV = (
  type: ElementType,
  props: { readonly children?: ReactNode },
  key?: Key,
  isStatic?: boolean,
): ReactElement => (isStatic ? jsxs : jsx)(type, props, key);
