import type { KeyKind } from '../area-keys';
import { cleanCell, type NumberStyle, readFigure } from '../figure';
import { codeIn, type PlaceShape, shapeOf } from './place-shape';

/** What stands in one column, over all rows of the table. */
export interface ColumnProfile {
  readonly at: number;
  readonly title: string;
  readonly isNamed: boolean;
  /** Cells that are not blank. */
  filled: number;
  /** Cells that are a number. */
  numbers: number;
  /** Of those: with decimals, below nought, written with %, with £. */
  decimals: number;
  negative: number;
  percents: number;
  pounds: number;
  least: number;
  most: number;
  /** Marks for no data and figures held back. */
  marked: number;
  /** Cells in brackets: "(12)". */
  bracketed: number;
  /** Cells of the shape of a place, by kind. */
  readonly shapes: Map<Exclude<PlaceShape, null>, number>;
  /** Distinct texts, up to a number, with how often each stands. */
  readonly texts: Map<string, number>;
  /** Numbers with a leading nought: codes, telephone numbers. */
  leadingNought: number;
  /** "1,5" and "1.5", and "1.234", which may be either. */
  decimalCommas: number;
  decimalPoints: number;
  pointThousands: number;
}

/** Distinct texts kept of a column. */
export const MOST_TEXTS = 5000;

export function newProfile(at: number, title: string, isNamed: boolean): ColumnProfile {
  return {
    at,
    title,
    isNamed,
    filled: 0,
    numbers: 0,
    decimals: 0,
    negative: 0,
    percents: 0,
    pounds: 0,
    least: Number.POSITIVE_INFINITY,
    most: Number.NEGATIVE_INFINITY,
    marked: 0,
    bracketed: 0,
    shapes: new Map(),
    texts: new Map(),
    leadingNought: 0,
    decimalCommas: 0,
    decimalPoints: 0,
    pointThousands: 0,
  };
}

/** A comma before decimals: "1,5", "12,50 €", "1.234,50"; not "1,234". */
const COMMA = /^-?[£€$]?\s?(?!-?[1-9]\d{0,2},\d{3}$)(\d+|\d{1,3}(\.\d{3})+),\d+\s?[%€]?$/;
const PLAIN_NUMBER = /^-?\d{1,15}(\.\d+)?$/;

/** Takes one cell into the profile of its column. */
export function profileCell(into: ColumnProfile, cell: string, style: NumberStyle): void {
  if (cell === '') return;
  const isPlain = PLAIN_NUMBER.test(cell);
  const text = isPlain ? cell : cleanCell(cell);
  if (text === '') return;
  into.filled += 1;
  const times = into.texts.get(text);
  if (times !== undefined || into.texts.size < MOST_TEXTS) into.texts.set(text, (times ?? 0) + 1);
  if (!isPlain) {
    const shape = shapeOf(text);
    if (shape !== null) {
      into.shapes.set(shape, (into.shapes.get(shape) ?? 0) + 1);
      if (codeIn(text) !== null || shape === 'postcode') return;
    }
    if (COMMA.test(text)) into.decimalCommas += 1;
    if (/^\(\s*[£€$]?\s*[\d.,\s]+%?\)$/.test(text)) into.bracketed += 1;
    if (text.includes('%')) into.percents += 1;
    if (/[£€$]/.test(text)) into.pounds += 1;
  }
  // "1.234" may part thousands where commas part decimals.
  if (text.includes('.') && /\d\.\d/.test(text) && !COMMA.test(text)) {
    if (/^-?[1-9]\d{0,2}(\.\d{3})+$/.test(text)) into.pointThousands += 1;
    else into.decimalPoints += 1;
  }
  const figure = isPlain && style.decimalComma !== true ? Number(text) : readFigure(text, style);
  if (typeof figure !== 'number') {
    if (figure !== undefined) into.marked += 1;
    return;
  }
  into.numbers += 1;
  if (!Number.isInteger(figure)) into.decimals += 1;
  if (figure < 0) into.negative += 1;
  if (figure < into.least) into.least = figure;
  if (figure > into.most) into.most = figure;
  if (/^0\d/.test(text)) into.leadingNought += 1;
}

/** Of the cells that say something, the share that are numbers: marks in place of a figure say nothing against it. */
export const numberShare = ({ numbers, bracketed, filled, marked }: ColumnProfile): number =>
  filled - marked === 0 ? 0 : (numbers + bracketed) / (filled - marked);

/** The place most cells of a column have the shape of, and their share of its cells. */
export function placeShare({ shapes, filled }: ColumnProfile): {
  readonly kind: KeyKind | 'elsewhere';
  readonly share: number;
} | null {
  let best: { kind: KeyKind | 'elsewhere'; share: number } | null = null;
  for (const [kind, cells] of shapes) {
    if (filled > 0 && cells / filled > (best?.share ?? 0)) best = { kind, share: cells / filled };
  }
  return best;
}
