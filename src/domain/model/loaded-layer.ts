import type { Column } from './column';
import type { LoadedMeasure } from './measure';
import type { Source } from './source';

/** How the rows of a file found our areas. They add up to the rows read. */
export interface MatchCounts {
  readonly matched: number;
  /** Of places outside the council. */
  readonly notOurs: number;
  /** Of a code or postcode that stands in none of our lists. */
  readonly unknown: number;
  /** Left out because something in the row is wrong. */
  readonly faulty: number;
}

/** One figure a file gives for every area, ready to be shown like any other measure. */
export interface LoadedFigure {
  /** What it is within files of its kind: the same in every vintage. */
  readonly key: string;
  /** Its title without the file's date: the measure's own title tells it from others on the map. */
  readonly title: string;
  readonly measure: LoadedMeasure;
  readonly column: Column;
  /** The same over the whole council; null = the file does not give it. */
  readonly council: number | null;
  /** What exactly is counted, over what: two figures can be compared only when these are the same text. */
  readonly definition: string;
  /** True for a count of things, which areas share out; false for a share, a score or a mean. */
  readonly isCount: boolean;
  /** How its rows were put together, in words: "added up", "averaged, weighted by households", "not added up"; absent = as `definition` says. */
  readonly how?: string;
  /** Rows of the file behind each area's figure, where it is made of the user's own records; null otherwise. */
  readonly behind: Float64Array | null;
  /** What a protected count was before it was rounded: to check later files against, never shown and never kept. */
  readonly exact?: Float64Array;
}

/** What the map does so that nobody can be told from the user's own data; null = official figures, left as they are. */
export interface Protection {
  readonly below: number;
  readonly roundTo: number;
  /** Cells held back because they are small, and further ones because they could be worked out from others. */
  readonly small: number;
  readonly difference: number;
}

/** Everything a file of figures by area came to. Immutable. */
export interface LoadedLayer {
  /** `added`: by a person, in this browser only; `published`: with the map, from a publisher's current file. */
  readonly origin: 'added' | 'published';
  /** What names the file on the map and in links (`fileKey`). */
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly source: Source;
  readonly figures: readonly LoadedFigure[];
  readonly match: MatchCounts;
  /** How the figures were made, the denominators first. */
  readonly notes: readonly string[];
  /** A sentence on each area, or null: contracts with their dates. */
  readonly areaNotes: readonly (string | null)[];
  /** Figures of the file as a whole, for the person who added it. */
  readonly totals: readonly { readonly label: string; readonly value: number }[];
  readonly official: boolean;
  readonly protection: Protection | null;
}

/**
 * A "10-5 rule", as ONS calls it where it compares it with its own method ("Protecting personal data in Census 2021
 * results"): counts below 10 are held back, the rest rounded to the nearest 5.
 */
export const SMALLEST_SHOWN = 10;

/** Kinds of which a person may have many of one date: tables differ by more than that. */
export const isOneOfMany = (kind: string): boolean => kind === 'table' || kind === 'iod' || kind === 'census';

/**
 * Whether a file takes the place of another on the map: the same file, one of the same kind and vintage, or a table of
 * the same name, which is taken for a newer state of it.
 */
export function takesPlaceOf(layer: LoadedLayer, other: LoadedLayer): boolean {
  if (layer.key === other.key) return true;
  const name = layer.source.file?.name;
  return (
    isOneOfMany(layer.kind) &&
    layer.kind === other.kind &&
    name !== undefined &&
    name === other.source.file?.name
  );
}
