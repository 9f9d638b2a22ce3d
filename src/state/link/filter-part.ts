import type { LinkPart } from './part';
import { oneOf } from './reader';

/** Which areas the table lists and the map keeps bright. */
export const filterPart: LinkPart = {
  write(put, { filter }) {
    put('find', filter.text, '');
    put('district', filter.district ?? '', '');
    put('rural', filter.ruralUrban ?? '', '');
    put('marked', filter.markedOnly ? 'only' : '', '');
  },
  read: (link, _, dataset) => ({
    filter: {
      text: (link.text('find') ?? '').slice(0, 80),
      district: link.value<string | null>(
        'district',
        (text) => (dataset.districts.includes(text) ? text : null),
        null,
        (text) => `The link asked for a former district we do not hold (${text}), so all are shown.`,
      ),
      ruralUrban: link.value<'rural' | 'urban' | null>(
        'rural',
        (text) => oneOf(['rural', 'urban'] as const, text),
        null,
        (text) => `The link’s choice of rural or urban areas (${text}) was not understood, so all are shown.`,
      ),
      markedOnly: link.value(
        'marked',
        (text) => (text === 'only' ? true : null),
        false,
        (text) => `The link’s setting for marked areas (${text}) was not understood, so all are shown.`,
      ),
    },
  }),
};
