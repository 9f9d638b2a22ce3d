import type { PlaceKindId } from '../../domain/model/place';
import { IMAGINED_LINE, INK, INK_SECONDARY, LIBRARY_CENTRE } from '../palette';

/** One of the shapes a symbol is built of, from the bottom up; the same on paper, in SVG and in WebGL. */
export interface SymbolShape {
  readonly form: 'disc' | 'square' | 'diamond';
  /** From the middle to the edge, of a diamond to a corner, in screen pixels. */
  readonly reach: number;
  readonly fill?: string;
  readonly line?: { readonly colour: string; readonly width: number; readonly dash?: readonly number[] };
}

export interface PlaceSymbol {
  /** Of the symbol's group in the SVG. */
  readonly className: string;
  readonly shapes: readonly SymbolShape[];
}

const WHITE = '#FFFFFF';

/** How an open place of each kind is drawn: told from the others by shape as well as by colour. */
export const PLACE_SYMBOLS: Readonly<Record<PlaceKindId, PlaceSymbol>> = {
  library: {
    className: 'library',
    shapes: [
      { form: 'disc', reach: 5.4, fill: WHITE, line: { colour: INK, width: 1.7 } },
      { form: 'disc', reach: 2.376, fill: LIBRARY_CENTRE },
    ],
  },
};

/** A neighbour's: smaller and square, with a grey centre. */
export const NEIGHBOUR_SYMBOL: PlaceSymbol = {
  className: 'library library--neighbour',
  shapes: [
    { form: 'square', reach: 3.6, fill: WHITE, line: { colour: INK, width: 1.3 } },
    { form: 'square', reach: 1.5, fill: INK_SECONDARY },
  ],
};

/** Imagined: a dashed diamond, empty, which no real place has. */
export const IMAGINED_SYMBOL: PlaceSymbol = {
  className: 'imagined',
  shapes: [
    { form: 'diamond', reach: 6.48, fill: WHITE, line: { colour: WHITE, width: 3.4 } },
    { form: 'diamond', reach: 6.48, line: { colour: IMAGINED_LINE, width: 1.8, dash: [2.6, 1.6] } },
  ],
};
