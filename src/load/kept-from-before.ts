import type { Dataset } from '../domain/model/dataset';
import { type Additions, NOTHING_ADDED } from '../domain/places/with-loaded';
import { keepsAdditions } from './kept-flag';

/** What this browser keeps from an earlier visit; nothing, at once, where it keeps nothing. */
export async function keptFromBefore(dataset: Dataset): Promise<Additions> {
  if (!keepsAdditions()) return NOTHING_ADDED;
  const { keptAdditions } = await import('./kept-additions');
  return keptAdditions(dataset);
}
