import type { Dataset } from '../domain/model/dataset';
import { type Additions, NOTHING_ADDED } from '../domain/places/with-loaded';

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

/** What this browser keeps from an earlier visit; nothing, at once, where it keeps nothing. */
export async function keptFromBefore(dataset: Dataset): Promise<Additions> {
  if (!keepsAdditions()) return NOTHING_ADDED;
  const { keptAdditions } = await import('./kept-additions');
  return keptAdditions(dataset);
}
