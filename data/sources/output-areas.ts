import { NOT_STATED, OGL, ONS_ATTRIBUTION, type SourceRecord } from './source-record';

const NOMIS = 'https://www.nomisweb.co.uk/sources/census_2021_bulk';
const PERTURBED =
  'Counts are perturbed by ONS to protect privacy: those of an output area may be a few people out, and tables differ in their totals.';

const census = {
  publisher: 'Office for National Statistics',
  vintage: 'Census day, 21 March 2021',
  vintageSort: '2021-03',
  release: NOT_STATED,
  licence: OGL,
  attribution: ONS_ATTRIBUTION,
  url: NOMIS,
  offeredAt: NOMIS,
  geography: 'Output area 2021, Somerset',
  fetch: 'derived',
  caveats: [PERTURBED],
} as const;

/** What is held of the council's output areas, about 300 residents each: where people are, finer than areas. */
export const OUTPUT_AREA_SOURCES: readonly SourceRecord[] = [
  { ...census, id: 'census-oa-ts001', title: 'Census 2021, TS001: usual residents, by output area' },
  { ...census, id: 'census-oa-ts038', title: 'Census 2021, TS038: disability, by output area' },
  { ...census, id: 'census-oa-ts045', title: 'Census 2021, TS045: car or van availability, by output area' },
  {
    ...census,
    id: 'ons-oa-lookup',
    title: 'Output areas 2021 to LSOA and MSOA 2021',
    vintage: '2021',
    vintageSort: '2021',
    url: NOT_STATED,
    offeredAt: 'the ONS Open Geography Portal',
    geography: 'Output area 2021',
    caveats: [],
  },
  {
    ...census,
    id: 'onspd-2023-05',
    title: 'ONS Postcode Directory: postcode to output area 2021, May 2023',
    vintage: 'May 2023',
    vintageSort: '2023-05',
    url: NOT_STATED,
    offeredAt: 'the ONS Open Geography Portal',
    geography: 'Postcode',
    caveats: [
      'Places each output area at the plain mean of its postcodes: not weighted by people, and not an official centroid.',
    ],
  },
];
