import { type Column, Status } from '../model/column';
import type { Measure } from '../model/measure';
import { PEOPLE, type People } from '../model/people/people';
import { type FigureSource, lazyFigure } from './figure-source';

/** The shares of people that no publisher gives: their count over that of their whole, where both are held. */
export const peopleShares: FigureSource = (dataset) =>
  PEOPLE.flatMap((people) => {
    const [count, whole] = [dataset.counts.get(people.count), dataset.counts.get(people.whole.count)];
    if (people.share !== `people_${people.id}` || !count || !whole) return [];
    const held = lazyFigure(recordOf(people, people.share), () => shareOf(count, whole));
    return [{ id: people.share, figure: () => held }];
  });

const recordOf = ({ heading, many, whole, sourceId, vintage }: People, id: Measure['id']): Measure => ({
  id,
  group: 'need',
  title: heading,
  short: many,
  unit: 'percent',
  decimals: 1,
  denominator: whole.words,
  direction: 'higher-is-worse',
  sourceIds: [...new Set([sourceId, whole.sourceId])],
  vintage,
  geography: 'LSOA 2021',
  caveat: `Worked out here: their number in each area over that of all ${whole.words}.`,
});

function shareOf(people: Column, whole: Column): Column {
  const isHeld = (row: number): boolean =>
    people.status[row] === Status.value && whole.status[row] === Status.value && (whole.values[row] ?? 0) > 0;
  return {
    values: people.values.map((number, row) =>
      isHeld(row) ? (100 * number) / (whole.values[row] as number) : Number.NaN,
    ),
    status: people.status.map((status, row) => (isHeld(row) ? Status.value : status || Status.noData)),
  };
}
