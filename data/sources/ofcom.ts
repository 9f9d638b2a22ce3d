import { NEIGHBOURHOOD_DATES, NEIGHBOURHOOD_SOURCE } from '../../src/domain/model/neighbourhood';
import { NOT_STATED, OFCOM_ATTRIBUTION, OGL, type SourceRecord } from './source-record';

const CN_2025 =
  'https://www.ofcom.org.uk/siteassets/resources/documents/research-and-data/multi-sector/infrastructure-research/connected-nations-2025/202507_fixed_broadband_coverage_r01.zip';
const HOUSE_OF_COMMONS_LIBRARY =
  'https://commonslibrary.parliament.uk/constituency-data-broadband-coverage-and-speeds/';
export const OFCOM_PAGE =
  'https://www.ofcom.org.uk/phones-and-broadband/coverage-and-speeds/infrastructure-research';
export const BDUK_PAGE =
  'https://www.gov.uk/government/collections/open-market-review-omr-determinations-and-bduk-plans';
const july2025 = {
  publisher: 'Ofcom',
  vintage: 'July 2025',
  vintageSort: '2025-07',
  release: 'Connected Nations 2025 (date not stated)',
  licence: OGL,
  attribution: OFCOM_ATTRIBUTION,
  fetch: 'publisher',
} as const;

export const OFCOM_SOURCES: readonly SourceRecord[] = [
  {
    ...july2025,
    id: 'ofcom-fixed-2025-07',
    title: 'Connected Nations 2025: fixed broadband coverage by council and constituency',
    url: CN_2025,
    offeredAt: CN_2025,
    geography: 'Local authority and Westminster constituency',
    caveats: [],
  },
  {
    ...july2025,
    id: 'ofcom-take-up-2025-07',
    title: 'Connected Nations 2025: full-fibre take-up by council',
    url: OFCOM_PAGE,
    offeredAt: OFCOM_PAGE,
    geography: 'Local authority',
    caveats: [],
  },
  {
    ...july2025,
    id: 'ofcom-mobile-2025-07',
    title: 'Connected Nations 2025: mobile coverage by council',
    url: OFCOM_PAGE,
    offeredAt: OFCOM_PAGE,
    geography: 'Local authority',
    caveats: ['Columns count cover by exactly N operators; a blank is 0.'],
  },
  {
    id: 'ofcom-trends-ons',
    publisher: 'Ofcom, via ONS Explore Local Statistics',
    title: 'Gigabit, below 30 Mbit/s, 4G and 5G coverage by council, to January 2026',
    vintage: 'to January 2026',
    vintageSort: '2026-01',
    release: '13 May 2026',
    licence: OGL,
    attribution: `Source: Office for National Statistics licensed under the Open Government Licence v3.0. ${OFCOM_ATTRIBUTION}`,
    url: OFCOM_PAGE,
    offeredAt: `ONS Explore Local Statistics; Ofcom at ${OFCOM_PAGE}`,
    geography: 'Local authority',
    fetch: 'publisher',
    caveats: [
      'Some of this data has been aggregated and may show differences to other published figures.',
      'The dip in January 2025 is as published.',
    ],
  },
  {
    id: NEIGHBOURHOOD_SOURCE,
    publisher: 'Ofcom, via the House of Commons Library',
    title: 'Broadband coverage and speeds by MSOA (Connected Nations 2023 and its update of spring 2024)',
    vintage: `coverage ${NEIGHBOURHOOD_DATES.coverage.words}, speeds ${NEIGHBOURHOOD_DATES.speeds.words}`,
    vintageSort: NEIGHBOURHOOD_DATES.speeds.sort,
    release: '28 June 2024, by the name of the file',
    licence: 'Open Parliament Licence (expected; not stated in the file); Ofcom’s figures: OGL v3.0',
    attribution: `Broadband by neighbourhood: House of Commons Library (Open Parliament Licence). ${OFCOM_ATTRIBUTION}`,
    url: HOUSE_OF_COMMONS_LIBRARY,
    offeredAt: HOUSE_OF_COMMONS_LIBRARY,
    geography: 'MSOA 2021',
    fetch: 'publisher',
    caveats: [
      'Of neighbourhoods (MSOA) as a whole: never shown as if measured in one of their areas.',
      'Of two dates: what premises could get, and what lines in use received, which is also what people choose to pay for.',
      'Below the universal service are premises that lack it from fixed, fixed wireless and mobile broadband alike; Ofcom’s own files count fixed and fixed wireless only, so no change between the two is told.',
    ],
  },
  {
    id: 'ofcom-2016-postcodes',
    publisher: 'Ofcom',
    title: 'Connected Nations 2016: fixed broadband by postcode',
    vintage: '2016',
    vintageSort: '2016',
    release: NOT_STATED,
    licence: 'Ofcom open data',
    attribution: 'Source: Ofcom, 2016 (Ofcom open data).',
    url: NOT_STATED,
    offeredAt: 'Ofcom (Connected Nations 2016, fixed postcode data)',
    geography: 'Postcode',
    fetch: 'derived',
    caveats: [
      'Historic: full fibre has since leapfrogged the network of 2016.',
      'Percentages by postcode; the file holds no premises counts.',
    ],
  },
];
