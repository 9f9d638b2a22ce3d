import type { HoursKind } from '../model/access-options';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { Figures } from '../model/measure';
import { homesOf } from '../places/homes';
import { placesVintage } from '../places/loaded-points';
import { placeThatCounts } from '../places/place-words';
import { remembered } from '../sums/remembered';
import { shareOf, withoutNoise } from '../sums/share-of';
import { type FigureSource, lazyFigure, type Offer } from './figure-source';

/** What the barriers of the answer are judged by, as shares of who lives in an area. */
export const barrierFigures: FigureSource = (dataset) => [...offline(dataset), ...far(dataset)];

/** Households expected on paper; not offered where the index is held for no area. */
function offline(dataset: Dataset): readonly Offer[] {
  const [expected, households] = [dataset.counts.get('offline_households'), dataset.counts.get('households')];
  if (!expected?.status.includes(Status.value) || !households) return [];
  const held = lazyFigure(
    {
      id: 'offline_pct',
      group: 'need',
      title: 'Households expected to answer the 2021 Census on paper',
      short: 'expected on paper',
      unit: 'percent',
      decimals: 1,
      denominator: 'households',
      direction: 'higher-is-worse',
      sourceIds: ['ons-digital-propensity', 'census-ts045'],
      vintage: 'Census 2021',
      geography: 'LSOA 2021',
      caveat:
        'The Office for National Statistics expected these households to answer one government form, the Census of 21 March 2021, on paper (Digital Propensity Index). It does not say that they are offline, nor why.',
      method: 'Households expected on paper over all households of the Census.',
    },
    () => shareOf(expected, households),
  );
  return [{ id: 'offline_pct', figure: () => held }];
}

/** Residents who live far from help; not offered where no place is held. */
const far = (dataset: Dataset): readonly Offer[] =>
  dataset.accessPoints.length === 0
    ? []
    : [
        {
          id: 'far_pct',
          figure: (_, { access }) => farFigure(dataset, access.hours, access.catchmentKm),
        },
      ];

const farFigure = remembered((dataset: Dataset, hours: HoursKind, furtherThanKm: number): Figures => {
  const { by } = homesOf(dataset, { hours, furtherThanKm });
  const from = by === 'output areas' ? 'their output area (about 130 households)' : 'their area’s centre';
  return lazyFigure(
    {
      id: 'far_pct',
      group: 'supply',
      title: `Residents more than ${furtherThanKm} km from ${placeThatCounts(dataset, hours)}`,
      short: `more than ${furtherThanKm} km from help`,
      unit: 'percent',
      decimals: 1,
      denominator: 'residents',
      direction: 'higher-is-worse',
      sourceIds: ['census-ts007a', 'census-oa-ts001', 'ace-libraries-2023', 'onspd-2023-05', 'ons-oa-lookup'],
      vintage: `Residents 2021, ${placesVintage(dataset)}`,
      geography: 'LSOA 2021',
      caveat: `A straight line from ${from} to the nearest place, whichever council runs it. Roads are longer.`,
      method: `The residents of those output areas of an area that lie further than ${furtherThanKm} km from a place that counts, over all its residents.`,
      // The share from which an area is highlighted is one of the limits.
      breaks: [0, 25, 50, 75],
    },
    () => farColumn(dataset, hours, furtherThanKm),
  );
});

function farColumn(dataset: Dataset, hours: HoursKind, furtherThanKm: number): Column {
  const { residents, farResidents } = homesOf(dataset, { hours, furtherThanKm });
  const values = residents.map((all, row) =>
    all > 0 ? withoutNoise((100 * (farResidents[row] as number)) / all) : Number.NaN,
  );
  return { values, status: Uint8Array.from(values, (value) => (value >= 0 ? Status.value : Status.noData)) };
}
