import type { Dataset } from '../domain/model/dataset';
import type { Finding, Reading } from '../domain/model/reading';
import { groupColumns } from '../domain/pages/groups/group-columns';
import { groupFindings, membershipText } from '../domain/pages/groups/group-words';
import { groupedReading } from '../domain/pages/groups/grouped-reading';
import { capitalised } from '../domain/words/sentence';
import { element } from './element';

/** The open ward, or whatever place it is, in sentences and beside the whole council; nothing while none is open. */
export function placeWords(dataset: Dataset, { choices, selected }: Reading): readonly Node[] {
  if (selected || choices.grouping.place === null) return [];
  const reading = groupedReading(dataset, choices);
  const { open, total, grouping } = reading;
  if (!open) return [];
  return [
    element('h2', {}, open.name),
    ...groupFindings(dataset, reading, open).map((finding) => element('p', {}, ...partsOf(finding))),
    element(
      'table',
      { class: 'embed-figures' },
      element('caption', {}, `${open.name} beside ${total.name}`),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...['Figure', open.name, total.name].map((text) => element('th', { scope: 'col' }, text)),
        ),
      ),
      element(
        'tbody',
        {},
        ...groupColumns(dataset, reading).map(({ heading, text }) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, heading),
            element('td', {}, text(open)),
            element('td', {}, text(total)),
          ),
        ),
      ),
    ),
    element('p', {}, `${capitalised(grouping.one)}. ${membershipText(dataset, reading)}`),
  ];
}

const partsOf = ({ parts }: Finding): readonly (string | Node)[] =>
  parts.map(({ text, strong }) => (strong ? element('strong', {}, text) : text));
