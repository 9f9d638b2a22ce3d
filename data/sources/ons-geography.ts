import { NOT_STATED, OGL, ONS_ATTRIBUTION, OS_ATTRIBUTION, type SourceRecord } from './source-record';

const PORTAL = 'the ONS Open Geography Portal';
const ons = {
  publisher: 'Office for National Statistics',
  release: NOT_STATED,
  licence: OGL,
  attribution: ONS_ATTRIBUTION,
  url: NOT_STATED,
  offeredAt: PORTAL,
} as const;
const OS_OPEN = 'Ordnance Survey (OS OpenData)';

export const GEOGRAPHY_SOURCES: readonly SourceRecord[] = [
  {
    ...ons,
    id: 'ons-boundaries-lsoa21',
    title: 'Lower-layer Super Output Areas 2021, generalised to 20 m and clipped to the coastline (BGC)',
    vintage: '2021',
    vintageSort: '2021',
    geography: 'LSOA 2021',
    fetch: 'publisher',
    caveats: ['Clipped to the coast: the tidal Parrett is left out.'],
  },
  {
    ...ons,
    id: 'ons-constituencies-2024',
    title: 'Westminster parliamentary constituencies, July 2024 (BGC)',
    vintage: 'July 2024',
    vintageSort: '2024-07',
    geography: 'Westminster constituency 2024',
    fetch: 'publisher',
    caveats: ['Rounded to about 10 m. Three of the seven cross the county boundary.'],
  },
  {
    ...ons,
    id: 'ons-neighbours',
    title: 'Neighbouring local authorities, dissolved from Middle-layer Super Output Areas 2021',
    vintage: '2021',
    vintageSort: '2021',
    geography: 'Local authority',
    fetch: 'derived',
    caveats: [
      'Of Wales only the councils from Bridgend to Monmouthshire are held: beyond them the map is left blank.',
    ],
  },
  {
    ...ons,
    id: 'ons-lookup',
    publisher: 'Office for National Statistics; House of Commons Library',
    title:
      'Area lookup: MSOA names, former districts, wards, rural-urban classification 2021, population-weighted centroids (V3)',
    vintage: '2021 areas; wards of 2024; districts of 2022',
    vintageSort: '2021',
    licence: 'Open Government Licence v3.0; MSOA names: Open Parliament Licence',
    attribution: `${ONS_ATTRIBUTION} MSOA names: House of Commons Library (Open Parliament Licence).`,
    geography: 'LSOA 2021',
    fetch: 'derived',
    caveats: ['A centroid is weighted by population: not the middle of the land.'],
  },
  {
    ...ons,
    id: 'ons-lsoa11',
    title: 'Lower-layer Super Output Areas 2011 to 2021',
    vintage: '2011 and 2021',
    vintageSort: '2011',
    geography: 'LSOA 2011 and 2021',
    fetch: 'publisher',
    caveats: [
      'Used to carry the Digital Propensity Index to areas of 2021, and to repair files by areas of 2011 that are added in the browser.',
    ],
  },
  {
    ...ons,
    id: 'nspl-2025-05',
    title: 'National Statistics Postcode Lookup (2021 areas), May 2025',
    publisher: 'Office for National Statistics',
    vintage: 'May 2025',
    vintageSort: '2025-05',
    geography: 'Postcode',
    fetch: 'publisher',
    caveats: ['Holds no date of termination: a postcode found only here is “not in the October 2025 list”.'],
  },
  {
    id: 'codepoint-open-2025-10',
    publisher: 'Ordnance Survey',
    title: 'Code-Point Open, October 2025',
    vintage: 'October 2025',
    vintageSort: '2025-10',
    release: 'October 2025',
    licence: OGL,
    attribution: `${OS_ATTRIBUTION} Contains Royal Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.`,
    url: NOT_STATED,
    offeredAt: `${OS_OPEN}, product Code-Point Open`,
    geography: 'Postcode',
    fetch: 'derived',
    caveats: ['Areas were assigned by point in polygon: 0.3 to 0.8 % near a boundary may differ from ONS.'],
  },
];
