/** Cells travel to a row as one string, which `memo` compares at once. This control character is in no figure. */
export const SEPARATOR = '\u001f';
