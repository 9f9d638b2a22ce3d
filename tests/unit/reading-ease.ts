import { syllable } from 'syllable';

/**
 * Grade of an English text by Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59.
 * Source: J. P. Kincaid and others, "Derivation of new readability formulas", US Navy, 1975. A number counts as one
 * word of the syllables of its digits read one by one at most three: a reader sees a number, not a long word.
 */
export function fleschKincaidGrade(text: string): number {
  const sentences = text.split(/[.!?](?:\s|$)/).filter((sentence) => /\w/.test(sentence)).length;
  const words = text.split(/\s+/).filter((word) => /\w/.test(word));
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}

function syllablesOf(word: string): number {
  const digits = word.replace(/\D/g, '').length;
  return digits > 0 ? Math.min(3, digits) : Math.max(1, syllable(word));
}
