import { CATCHMENT_KM, HOURS_KINDS } from '../../domain/model/access-options';
import type { LinkPart } from './part';
import { oneOf } from './reader';

/** How reachable supply is counted. */
export const accessPart: LinkPart = {
  keys: ['catchment', 'hours'],
  write(put, { access }, opening) {
    put('catchment', String(access.catchmentKm), String(opening.access.catchmentKm));
    put('hours', access.hours, opening.access.hours);
  },
  read: (link, { access }) => ({
    access: {
      catchmentKm: link.number('catchment', CATCHMENT_KM, access.catchmentKm, 'catchment in km'),
      hours: link.value(
        'hours',
        (text) => oneOf(HOURS_KINDS, text),
        access.hours,
        (text) => `The link’s kind of hours (${text}) was not understood, so all opening hours count.`,
      ),
    },
  }),
};
