import { DIAL_IDS } from '../../domain/model/ingredients';
import { THRESHOLD_LIMITS } from '../../domain/model/thresholds';
import type { LinkPart } from './part';

/** From where on a dial an area counts as badly connected, in high need and far from help. */
export const thresholdsPart: LinkPart = {
  keys: DIAL_IDS.map((id) => `${id}-from`),
  write(put, { thresholds }, opening) {
    for (const id of DIAL_IDS) put(`${id}-from`, String(thresholds[id]), String(opening.thresholds[id]));
  },
  read(link, { thresholds }) {
    const number = (id: (typeof DIAL_IDS)[number]) =>
      link.number(`${id}-from`, THRESHOLD_LIMITS, thresholds[id], `threshold of the ${id} dial`);
    return {
      thresholds: {
        connectivity: number('connectivity'),
        need: number('need'),
        supply: number('supply'),
      },
    };
  },
};
