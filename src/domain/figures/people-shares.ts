import type { Measure } from '../model/measure';
import { PEOPLE, type People } from '../model/people/people';
import { shareOf } from '../sums/share-of';
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
