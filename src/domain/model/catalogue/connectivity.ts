import type { CatalogueRecord } from '../measure-record';
import { DEPRIVATION_2025 } from './releases';

const ofcom2016 = {
  group: 'connectivity',
  historic: true,
  unit: 'percent',
  decimals: 0,
  denominator: 'premises (estimate: mean of the area’s postcodes)',
  direction: 'higher-is-worse',
  sourceIds: ['ofcom-2016-postcodes'],
  vintage: 'Ofcom, 2016',
  geography: 'postcodes within the area',
  caveat:
    'Historic: full fibre has since leapfrogged the old network. Estimated as the unweighted mean of postcode percentages, because the file holds no premises counts.',
  breaks: [5, 15, 30, 50],
  grouped: {
    by: 'none',
    why: 'The file holds no count of premises by which areas could be put together.',
  },
} as const;

/** How hard it is to get online. */
export const CONNECTIVITY_MEASURES = [
  {
    id: 'digital_connectivity_england_percentile',
    group: 'connectivity',
    title: 'Digital connectivity: place among England’s areas',
    short: 'connection (share of England’s areas that are better)',
    unit: 'percentile',
    decimals: 0,
    denominator: 'the 33,755 areas of England',
    direction: 'higher-is-worse',
    sourceIds: ['iod2025-indicators'],
    ...DEPRIVATION_2025,
    caveat:
      'Derived by MHCLG from Ofcom download and upload speeds. 100 is the worst connected of England’s 33,755 areas. It ranks areas; it is not a share of premises.',
    breaks: [20, 40, 60, 80],
    grouped: {
      by: 'none',
      why: 'It is a place among England’s small areas: places cannot be added up, and are published for nothing larger.',
    },
    england: 'digital_connectivity_england_percentile',
  },
  {
    id: 'digital_connectivity_score',
    group: 'connectivity',
    title: 'Digital connectivity score',
    short: 'connection score',
    unit: 'score',
    decimals: 2,
    denominator: null,
    direction: 'higher-is-worse',
    sourceIds: ['iod2025-indicators'],
    ...DEPRIVATION_2025,
    caveat: 'Derived by MHCLG from Ofcom speeds and standardised: England’s mean is 0, higher is worse.',
    grouped: { by: 'weighted', of: 'residents' },
    england: 'digital_connectivity_england_percentile',
  },
  {
    ...ofcom2016,
    id: 'ofcom_2016_below_10_pct',
    title: 'Premises that could not get 10 Mbit/s in 2016 (historic)',
    short: 'below 10 Mbit/s, 2016',
  },
  {
    ...ofcom2016,
    id: 'ofcom_2016_below_30_pct',
    title: 'Premises that could not get 30 Mbit/s in 2016 (historic)',
    short: 'below 30 Mbit/s, 2016',
  },
] as const satisfies readonly CatalogueRecord[];
