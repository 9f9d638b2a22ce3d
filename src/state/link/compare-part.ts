import type { AreaCode } from '../../domain/model/codes';
import { MOST_COMPARED } from '../../domain/model/most-compared';
import type { LinkPart } from './part';
import { quote } from './reader';

/** Which areas stand side by side. `compare=E01029018.E01029019` */
export const comparePart: LinkPart = {
  keys: ['compare'],
  write(put, { compared }) {
    put('compare', compared.join('.'), '');
  },
  read: (link, _, dataset) => {
    const compared: AreaCode[] = [];
    for (const text of (link.text('compare') ?? '').split('.').filter((one) => one !== '')) {
      const code = dataset.codes.find((one) => one === text.toUpperCase());
      if (code === undefined)
        link.drop(`The link compares an area we do not hold (${quote(text)}), so it is left out.`);
      else if (!compared.includes(code)) compared.push(code);
    }
    if (compared.length > MOST_COMPARED)
      link.drop(`The link compares ${compared.length} areas; the first ${MOST_COMPARED} are shown.`);
    return { compared: compared.slice(0, MOST_COMPARED) };
  },
};
