import { type AccessOptions, CATCHMENT_KM } from '../../domain/model/access-options';
import type { Choosing } from './choose';

export interface AccessActions {
  setAccess(part: Partial<AccessOptions>): void;
}

/** How reachable supply is counted. */
export const accessActions = ({ choices, choose }: Choosing): AccessActions => ({
  setAccess: (part) => {
    const access = { ...choices().access, ...part };
    const catchmentKm = Math.min(CATCHMENT_KM.max, Math.max(CATCHMENT_KM.min, access.catchmentKm));
    choose({ access: { ...access, catchmentKm } });
  },
});
