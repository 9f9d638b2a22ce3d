import type { CatalogueRecord } from '../measure-record';
import { DEPRIVATION_2025 } from './releases';

const walking = {
  group: 'supply',
  unit: 'percent',
  decimals: 0,
  denominator: 'live postcodes of the area',
  direction: 'higher-is-better',
  sourceIds: ['library-walking-2023', 'codepoint-open-2025-10'],
  vintage: 'Walking areas 2023, postcodes October 2025',
  geography: 'postcodes within the area',
  caveat:
    'A share of postcodes, not of people. Walking only, from openrouteservice on OpenStreetMap, to the council’s own libraries: walking areas of its neighbours’ are not held.',
  breaks: [0, 25, 50, 75],
  grouped: { by: 'none', why: 'It is a share of postcodes, which are not counted by area.' },
} as const;

/** How near help is. */
export const SUPPLY_MEASURES = [
  {
    id: 'nearest_access_point_km',
    group: 'supply',
    title: 'Straight-line distance to the nearest open library',
    short: 'km to a library',
    unit: 'km',
    decimals: 1,
    denominator: null,
    direction: 'higher-is-worse',
    sourceIds: ['ace-libraries-2023', 'ons-lookup'],
    vintage: 'Libraries, December 2023',
    geography: 'LSOA 2021',
    caveat:
      'Straight-line, from the area’s population-weighted centre to the nearest public library open in December 2023, whichever English council runs it. Roads are longer.',
    breaks: [1, 2, 5, 8],
    grouped: { by: 'weighted', of: 'residents' },
  },
  {
    ...walking,
    id: 'walk_15min_pct',
    title: 'Postcodes within 15 minutes’ walk of one of the council’s libraries',
    short: 'within 15 min walk',
  },
  {
    ...walking,
    id: 'walk_30min_pct',
    title: 'Postcodes within 30 minutes’ walk of one of the council’s libraries',
    short: 'within 30 min walk',
  },
  {
    id: 'transport_connectivity_score',
    group: 'supply',
    title: 'Transport connectivity score',
    short: 'transport score',
    unit: 'score',
    decimals: 1,
    denominator: null,
    direction: 'higher-is-better',
    sourceIds: ['iod2025-indicators'],
    ...DEPRIVATION_2025,
    caveat:
      'Department for Transport connectivity score as used in the Indices of Deprivation: higher is better connected.',
    grouped: { by: 'weighted', of: 'residents' },
    england: true,
  },
] as const satisfies readonly CatalogueRecord[];
