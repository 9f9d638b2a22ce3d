import type { Finding } from '../model/reading';

/** A sentence from parts: text between asterisks is strong. Figures are what a test recomputes. */
export function finding(id: string, marked: string, figures: Readonly<Record<string, number>>): Finding {
  const parts = marked
    .split('*')
    .map((text, index) => (index % 2 === 1 ? { text, strong: true } : { text }))
    .filter((part) => part.text !== '');
  return { id, parts, text: parts.map((part) => part.text).join(''), figures };
}

/** As it stands at the start of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As it stands within a sentence. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The sentences of a text, each with its full stop. */
export const sentencesOf = (text: string): readonly string[] =>
  text.replace(/\.\s+(?=[A-Z©])/g, '.\n').split('\n');

/** "a", "a and b", "a, b and c"; or with another word before the last. */
export function listed(items: readonly string[], join = 'and'): string {
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${join} ${items.at(-1)}` : (items[0] ?? '');
}

/** "Somerset" of "Somerset Council": the place, where a sentence is about the place. */
export const placeName = (dataset: { readonly council: { readonly name: string } }): string =>
  dataset.council.name.replace(/ Council$/, '').replace(/, (?:City|County) of$/, '');
