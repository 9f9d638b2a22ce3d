import { LIMITS } from '../../domain/model/choices';
import type { LinkPart } from './part';

/** The thresholds that mark areas. */
export const marksPart: LinkPart = {
  keys: ['worst', 'far'],
  write(put, choices, opening) {
    put('worst', String(choices.worstPercent), String(opening.worstPercent));
    put('far', String(choices.furtherThanKm), String(opening.furtherThanKm));
  },
  read: (link, soFar) => ({
    worstPercent: link.number('worst', LIMITS.worstPercent, soFar.worstPercent, 'connection threshold'),
    furtherThanKm: link.number('far', LIMITS.furtherThanKm, soFar.furtherThanKm, 'distance threshold'),
  }),
};
