import { shortened } from '../../domain/words/characters';

/** A value among others: how it is had from them, and put in its place. */
export interface Lens<Of, Value> {
  readonly get: (of: Of) => Value;
  readonly set: (of: Of, value: Value) => Of;
}

/** Says in a sentence that something of the link was left out or changed. */
export type Drop = (sentence: string) => void;

/** A value as the text of a link. */
export interface Codec<Of, Given, Value> {
  readonly text: (value: Value) => string;
  /**
   * Never throws. What is kept only in part, `drop` is told.
   *
   * @param soFar with what earlier fields have read
   * @returns undefined where nothing of it is understood
   */
  readonly parse: (text: string, soFar: Of, given: Given, drop: Drop) => Value | undefined;
  /** What is said where it is not understood. @param text shortened */
  readonly sorry?: (text: string, usual: Value) => string;
  /** The nearest value that can be, whoever chose it. */
  readonly hold?: (value: Value, of: Of, given: Given) => Value;
}

interface More<Of, Value> {
  /** Where it is not what the opening view has. */
  readonly usual?: (of: Of) => Value;
  /** Where the link has the key at all; absent = always. */
  readonly when?: (of: Of) => boolean;
  /** A change of it is a step that the back button undoes. */
  readonly isStep?: true;
  /** `free`: people write it. `labelled`: ours, with texts in it that are escaped on their own. */
  readonly script?: 'free' | 'labelled';
}

/** One key of the link: all that link, store and address have to know of a choice. */
export interface Field<Of, Given> {
  readonly key: string;
  readonly isStep: boolean;
  readonly script: 'ours' | 'free' | 'labelled';
  /** Puts it into the query unless it is the usual value. */
  readonly write: (query: URLSearchParams, of: Of, opening: Of) => void;
  readonly read: (query: URLSearchParams, soFar: Of, given: Given, drop: Drop) => Of;
  /** With the nearest value that can be. */
  readonly hold: (of: Of, given: Given) => Of;
  readonly differs: (one: Of, other: Of) => boolean;
}

/** A key with the value it stands for and how that is written. */
export function field<Of, Given, Value>(
  key: string,
  lens: Lens<Of, Value>,
  codec: Codec<Of, Given, Value>,
  more: More<Of, Value> = {},
): Field<Of, Given> {
  const { text, parse, sorry, hold } = codec;
  const { usual, when = () => true, isStep = false, script = 'ours' } = more;
  const put = (of: Of, value: Value): Of => (Object.is(lens.get(of), value) ? of : lens.set(of, value));
  return {
    key,
    isStep,
    script,
    write(query, of, opening) {
      const written = text(lens.get(of));
      if (when(of) && written !== text(usual?.(of) ?? lens.get(opening))) query.set(key, written);
    },
    read(query, soFar, given, drop) {
      if (!when(soFar)) return soFar;
      const asked = query.get(key);
      const otherwise = usual?.(soFar) ?? lens.get(soFar);
      if (asked === null) return put(soFar, otherwise);
      const value = parse(asked, soFar, given, drop);
      if (value === undefined && sorry) drop(sorry(quote(asked), otherwise));
      return put(soFar, value === undefined ? otherwise : value);
    },
    hold: (of, given) => (hold ? put(of, hold(lens.get(of), of, given)) : of),
    differs: (one, other) => lens.get(one) !== lens.get(other),
  };
}

/** A value by its name. */
export const at = <Of, Key extends keyof Of>(key: Key): Lens<Of, Of[Key]> => ({
  get: (of) => of[key],
  set: (of, value) => ({ ...of, [key]: value }),
});

/** One of several values that stand together. */
export const within = <Of, Group, Key extends keyof Group>(
  group: Lens<Of, Group>,
  key: Key,
): Lens<Of, Group[Key]> => ({
  get: (of) => group.get(of)[key],
  set: (of, value) => group.set(of, { ...group.get(of), [key]: value }),
});

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const nearest = (value: number, { min, max, step }: Limits): number =>
  Math.round(Math.min(max, Math.max(min, value)) / step) * step;

/** A number within limits, to the nearest step. @param what names it in a sentence */
export const number = (limits: Limits, what: string): Codec<unknown, unknown, number> => ({
  text: String,
  parse(text, _of, _given, drop) {
    const asked = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(asked)) return undefined;
    const held = nearest(asked, limits);
    if (held !== asked)
      drop(`The link asked for ${what} of ${quote(text)}; the nearest the map can do is ${held}.`);
    return held;
  },
  sorry: (text, usual) => `The link’s ${what} (${text}) is not a number, so ${usual} is used.`,
  hold: (value) => nearest(value, limits),
});

/** One of some words. */
export const word = <Option extends string>(
  options: readonly Option[],
  sorry: (text: string) => string,
): Codec<unknown, unknown, Option> => ({ text: String, parse: (text) => oneOf(options, text), sorry });

export const oneOf = <Option extends string>(options: readonly Option[], text: string): Option | undefined =>
  options.find((option) => option === text);

/** What the link said, short enough for a sentence. It is shown as text, never as markup. */
export const quote = (text: string): string => shortened(text, 40);
