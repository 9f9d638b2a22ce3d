import type { AreaCode } from '../../domain/model/codes';
import { MOST_COMPARED } from '../../domain/model/most-compared';
import type { Choosing } from './choose';

export interface CompareActions {
  /** Puts an area beside the others, or takes it away again. @returns false when there is no room for it */
  toggleCompared(code: AreaCode): boolean;
}

/** Which areas stand side by side. */
export const compareActions = ({ choices, choose }: Choosing): CompareActions => ({
  toggleCompared: (code) => {
    const { compared } = choices();
    if (compared.includes(code)) choose({ compared: compared.filter((one) => one !== code) });
    else if (compared.length >= MOST_COMPARED) return false;
    else choose({ compared: [...compared, code] });
    return true;
  },
});
