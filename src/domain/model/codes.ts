/** Branded codes: a plain string cannot be passed where an ONS code or a row index is meant. */
declare const brand: unique symbol;
type Brand<T, B extends string> = T & { readonly [brand]: B };

/** 2021 Lower-layer Super Output Area code, e.g. `E01029018`. */
export type AreaCode = Brand<string, 'AreaCode'>;
/**
 * Position of an area in every column, in the shapes (feature id) and in the unsorted table: the one
 * join key of the app. 0-based, areas in ascending order of code.
 */
export type Row = Brand<number, 'Row'>;

export const areaCode = (text: string): AreaCode => text as AreaCode;
export const row = (index: number): Row => index as Row;
