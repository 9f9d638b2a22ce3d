/** Marks that something is kept, so that nobody else pays for looking. */
export const KEPT_FLAG = 'digital-inclusion-map:kept-data';

/** Whether this browser keeps added data from an earlier visit. */
export function keepsAdditions(): boolean {
  try {
    return localStorage.getItem(KEPT_FLAG) !== null;
  } catch {
    return false;
  }
}
