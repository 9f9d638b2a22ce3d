import { MISSED_ORDERS } from '../../domain/model/missed-options';
import type { LinkPart } from './part';
import { oneOf } from './reader';

/** Which areas the page "Who we miss" targets, and how many. */
export const missedPart: LinkPart = {
  keys: ['target', 'order'],
  write(put, { missed }, opening) {
    put('target', missed.areas === null ? '' : String(missed.areas), '');
    put('order', missed.order, opening.missed.order);
  },
  read: (link, soFar, dataset) => ({
    missed: {
      order: link.value(
        'order',
        (text) => oneOf(MISSED_ORDERS, text),
        soFar.missed.order,
        (text) => `The link’s order of areas (${text}) was not understood, so the worst come first.`,
      ),
      areas: link.value<number | null>(
        'target',
        (text) => {
          const areas = Number(text);
          return Number.isInteger(areas) && areas >= 1 && areas <= dataset.count ? areas : null;
        },
        null,
        (text) => `The link’s number of areas to target (${text}) cannot be, so a tenth of them is taken.`,
      ),
    },
  }),
};
