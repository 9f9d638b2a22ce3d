import type { DialId } from '../model/ingredients';

/** What the three scores are called wherever people read of them. */
export const SCORE_NAMES: Readonly<Record<DialId, string>> = {
  connectivity: 'connection score',
  need: 'need score',
  supply: 'help score',
};
