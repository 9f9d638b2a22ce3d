import type { Dataset } from '../../model/dataset';
import { DEMANDS, type DemandId } from '../../model/decision';
import type { GroupingId } from '../../model/grouping';
import { lackingOf } from '../../model/neighbourhood';
import { groupsOf } from '../../sums/groups';
import { formatShare } from '../../words/format-value';
import { placeName } from '../../words/sentence';
import { type GroupColumn, NOT_HELD, oneDecimal } from './group-column';
import type { GroupTotals } from './grouped-reading';

/** What Ofcom publishes of such places, and of those alone. */
export const coverageColumns = (
  dataset: Dataset,
  demand: DemandId,
  by: GroupingId,
): readonly GroupColumn[] => [
  ...(by === 'neighbourhood' ? [slow(dataset)] : []),
  ...widerColumns(dataset, demand, by),
];

/** Ofcom's figures of whole constituencies and of the council: as published, whatever of them lies in the council, and never summed. */
function widerColumns(dataset: Dataset, demand: DemandId, by: GroupingId): readonly GroupColumn[] {
  const { widerCoverage, council } = dataset;
  if (!widerCoverage || (by !== 'constituency' && by !== 'council')) return [];
  const { parts } = groupsOf(dataset, by);
  const value = ({ code }: GroupTotals): number | null => {
    const here = widerCoverage.shares.get(code);
    return here ? lackingOf(here, demand) : null;
  };
  const title = `Premises ${DEMANDS[demand].without}, per cent, as Ofcom publishes it of the whole ${by}`;
  const fixed: GroupColumn = {
    id: 'whole_slow',
    heading: `Premises too slow for it (Ofcom, ${widerCoverage.vintage}, the whole ${by})`,
    isNumeric: true,
    text: (group) => {
      const percent = value(group);
      if (percent === null) return NOT_HELD;
      const outside = parts?.has(group.code) ? `, including outside ${placeName(dataset)}` : '';
      return `${formatShare(percent, 100)}${outside}`;
    },
    order: value,
    saved: [
      {
        name: 'whole_premises_too_slow_percent',
        title,
        unit: 'per cent',
        sourceIds: widerCoverage.sourceIds,
        vintage: widerCoverage.vintage,
        caveat:
          'Of the whole constituency, also where a part of it lies outside the council. Not to be summed.',
        cell: (group) => oneDecimal(value(group)) ?? '',
      },
    ],
  };
  const mobile = widerCoverage.mobile.map(({ heading, percent, vintage, sourceId }, at): GroupColumn => {
    const here = ({ code }: GroupTotals): number | null => (code === council.code ? percent : null);
    return {
      id: `mobile_${at}`,
      heading: `${heading} (Ofcom, ${vintage}, the whole council)`,
      isNumeric: true,
      text: (group) => (here(group) === null ? NOT_HELD : formatShare(percent, 100)),
      order: here,
      saved: [
        {
          name: `mobile_${at + 1}_percent`,
          title: heading,
          unit: 'per cent',
          sourceIds: [sourceId],
          vintage,
          cell: (group) => oneDecimal(here(group)) ?? '',
        },
      ],
    };
  });
  return by === 'council' ? [fixed, ...mobile] : [fixed];
}

const slow = (dataset: Dataset): GroupColumn => ({
  id: 'slow',
  heading: 'Premises too slow for it (Ofcom, January 2024)',
  isNumeric: true,
  text: ({ slowPercent }) =>
    slowPercent === null
      ? dataset.neighbourhoods
        ? NOT_HELD
        : 'Being fetched'
      : formatShare(slowPercent, 100),
  order: ({ slowPercent }) => slowPercent,
  saved: [
    {
      name: 'premises_too_slow_percent',
      title: 'Premises that lack what the service needs, per cent, as published for the neighbourhood',
      unit: 'per cent',
      sourceIds: ['ofcom-neighbourhoods-2024'],
      cell: ({ slowPercent }) => oneDecimal(slowPercent) ?? '',
    },
  ],
});
