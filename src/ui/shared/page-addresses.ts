import type { Layout } from '../../domain/model/choices';
import { addressQuery } from '../../state/link/address-query';
import { queryOf } from '../../state/link/query';
import type { AppState } from '../../state/types';

/** Where each page of the tool is. */
export type PageAddress = (layout: Layout) => string;

/** Pages drawn when the site is made, for browsers in which the tool does not start; of pages that only work, what they do. */
const DRAWN: Readonly<Partial<Record<Layout, string>>> = {
  map: './index.html',
  table: './in-words.html#static-table',
  help: './in-words.html#static-help',
  coverage: './coverage.html',
  about: './about.html',
  missed: './guide.html#who-we-miss',
  compare: './guide.html#compare',
  'what-if': './guide.html#what-if',
  evidence: './guide.html#evidence',
  data: './guide.html#add-data',
  embed: './guide.html#embed',
};

export const drawnAddress: PageAddress = (layout) => DRAWN[layout] ?? './guide.html';

/** Addresses that open a page with what is chosen now. */
export const liveAddress =
  (state: Pick<AppState, 'choices' | 'dataset' | 'reading'>): PageAddress =>
  (layout) =>
    `./${addressQuery(state, queryOf(window.location), { ...state.choices, layout })}`;
