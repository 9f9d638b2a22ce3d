import type { EvidenceView } from './evidence-pack';

/** A run of words; `link` = an address it leads to. */
export interface Words {
  readonly text: string;
  readonly strong?: boolean;
  readonly link?: string;
}

export interface ReportTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly numeric: boolean;
    readonly share: number;
  }[];
  /** The first cell of a row heads it. */
  readonly rows: readonly (readonly string[])[];
  /** Rows high enough to sign in, never parted by the end of a page. */
  readonly toSign?: true;
}

/**
 * The report as neutral blocks: the Word document and the web page are the same content because both only dress
 * these.
 */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  /** `prompt`: a question to the officer; `note`: how to read what stands above. */
  | { readonly kind: 'text'; readonly words: readonly Words[]; readonly tone: 'plain' | 'note' | 'prompt' }
  | { readonly kind: 'list'; readonly items: readonly (readonly Words[])[] }
  | ReportTable
  | { readonly kind: 'picture'; readonly view: EvidenceView }
  /** What follows stands on pages turned this way. */
  | { readonly kind: 'page'; readonly landscape: boolean };

export const heading = (level: 1 | 2 | 3 | 4, text: string): ReportBlock => ({
  kind: 'heading',
  level,
  text,
});
export const say = (text: string, tone: 'plain' | 'note' | 'prompt' = 'plain'): ReportBlock => ({
  kind: 'text',
  words: [{ text }],
  tone,
});
export const list = (items: readonly string[]): ReportBlock => ({
  kind: 'list',
  items: items.map((text) => [{ text }]),
});
/** A column of a table. @param share of its width, beside the other columns' */
export const column = (text: string, share: number, numeric = false) => ({ heading: text, numeric, share });
