import { shortened } from '../../domain/words/characters';
/** What a link says, key by key; it collects one plain sentence for each thing that could not be kept. */
export interface LinkReader {
  /** The text of a key; null when the link does not have it. */
  readonly text: (key: string) => string | null;
  /** The parsed value of a key; `usual` where it is absent, and, with an apology, where it makes no sense. */
  readonly value: <T>(
    key: string,
    parse: (text: string) => T | null,
    usual: T,
    sorry: (text: string) => string,
  ) => T;
  /** A number brought to the nearest step within limits. @param what names it in a sentence */
  readonly number: (
    key: string,
    limits: { readonly min: number; readonly max: number; readonly step: number },
    usual: number,
    what: string,
  ) => number;
  /** Says that something was left out or changed. */
  readonly drop: (sentence: string) => void;
}

export function linkReader(query: URLSearchParams): {
  readonly link: LinkReader;
  readonly dropped: readonly string[];
} {
  const dropped: string[] = [];
  const value: LinkReader['value'] = (key, parse, usual, sorry) => {
    const text = query.get(key);
    if (text === null) return usual;
    const parsed = parse(text);
    if (parsed !== null) return parsed;
    dropped.push(sorry(quote(text)));
    return usual;
  };
  const number: LinkReader['number'] = (key, limits, usual, what) =>
    value(
      key,
      (text) => {
        const asked = text.trim() === '' ? Number.NaN : Number(text);
        if (!Number.isFinite(asked)) return null;
        const nearest =
          Math.round(Math.min(limits.max, Math.max(limits.min, asked)) / limits.step) * limits.step;
        if (nearest !== asked)
          dropped.push(
            `The link asked for ${what} of ${quote(text)}; the nearest the map can do is ${nearest}.`,
          );
        return nearest;
      },
      usual,
      (text) => `The link’s ${what} (${text}) is not a number, so ${usual} is used.`,
    );
  const drop = (sentence: string) => {
    dropped.push(sentence);
  };
  return { link: { text: (key) => query.get(key), value, number, drop }, dropped };
}

export function oneOf<T extends string>(options: readonly T[], text: string): T | null {
  return options.find((option) => option === text) ?? null;
}

/** What the link said, short enough for a sentence. It is shown as text, never as markup. */
export const quote = (text: string): string => shortened(text, 40);
