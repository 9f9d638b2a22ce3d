import type { GroupingId } from './grouping';
import type { FigureId } from './measure';

/** Places that an area may be in, told apart by code: names may be two places'. */
export const PLACE_KINDS = [
  'ward',
  'neighbourhood',
  'constituency',
  'own',
] as const satisfies readonly GroupingId[];
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** One condition on an area. A measure's limit is included: "at least 20%" lets 20.0% through. */
export type Rule =
  | {
      readonly kind: 'figure';
      readonly figure: FigureId;
      readonly bound: 'least' | 'most';
      /** In the measure's unit, as shown: rounded to its decimals. */
      readonly value: number;
    }
  /** A measure of kinds: the area is of this one, by its place in the measure's list. */
  | { readonly kind: 'type'; readonly figure: FigureId; readonly type: number }
  | { readonly kind: 'district'; readonly district: string }
  /** By its official code. */
  | { readonly kind: 'place'; readonly by: PlaceKind; readonly code: string }
  | { readonly kind: 'ruralUrban'; readonly is: 'rural' | 'urban' }
  | { readonly kind: 'marked'; readonly is: boolean };

/** What a filter holds besides its text: rules, and whether all of them or any one must hold. */
export interface Rules {
  readonly join: 'all' | 'any';
  readonly rules: readonly Rule[];
}

/** More rules than this no sentence can say. */
export const MOST_RULES = 8;
