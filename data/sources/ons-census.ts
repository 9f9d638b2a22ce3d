import { NOT_STATED, OGL, OGL_EXPECTED, ONS_ATTRIBUTION, type SourceRecord } from './source-record';

const PERTURBED = 'Counts are perturbed by ONS to protect privacy: tables differ slightly in their totals.';
const NOMIS = 'https://www.nomisweb.co.uk/sources/census_2021_bulk';

const INTERNET_USERS =
  'https://www.ons.gov.uk/businessindustryandtrade/itandinternetindustry/bulletins/internetusers/2020';

const census = {
  publisher: 'Office for National Statistics',
  vintage: 'Census day, 21 March 2021',
  vintageSort: '2021-03',
  release: NOT_STATED,
  licence: OGL,
  attribution: ONS_ATTRIBUTION,
  url: NOMIS,
  offeredAt: NOMIS,
  geography: 'LSOA 2021, England and Wales',
  fetch: 'publisher',
} as const;

export const CENSUS_SOURCES: readonly SourceRecord[] = [
  {
    ...census,
    id: 'census-ts007a',
    title: 'Census 2021, TS007A: age by five-year bands',
    caveats: [PERTURBED],
  },
  {
    ...census,
    id: 'census-ts030',
    title: 'Census 2021, TS030: religion',
    geography: 'LSOA 2021, Somerset',
    caveats: [PERTURBED, 'The question was voluntary: many did not answer.'],
  },
  {
    ...census,
    id: 'census-ethnic-group',
    title: 'Census 2021: ethnic group in five',
    geography: 'LSOA 2021, Somerset',
    fetch: 'derived',
    caveats: [PERTURBED, 'Extract by LSOA with headings as in the R package demographr.'],
  },
  {
    ...census,
    id: 'census-ts038',
    title: 'Census 2021, TS038: disability',
    caveats: [PERTURBED],
  },
  {
    ...census,
    id: 'census-ts039',
    title: 'Census 2021, TS039: provision of unpaid care',
    caveats: [PERTURBED],
  },
  {
    ...census,
    id: 'census-ts045',
    title: 'Census 2021, TS045: car or van availability',
    caveats: [PERTURBED],
  },
  { ...census, id: 'census-ts054', title: 'Census 2021, TS054: tenure of household', caveats: [PERTURBED] },
  {
    ...census,
    id: 'census-ts067',
    title: 'Census 2021, TS067: highest level of qualification',
    caveats: [PERTURBED],
  },
  {
    ...census,
    id: 'census-english-proficiency',
    title: 'Census 2021: proficiency in English',
    geography: 'MSOA 2021, Somerset',
    fetch: 'derived',
    caveats: [PERTURBED, 'Extract by MSOA with headings as in the R package demographr.'],
  },
  {
    ...census,
    id: 'ons-digital-propensity',
    title: 'Digital Propensity Index for Census 2021: households expected to answer online',
    licence: OGL_EXPECTED,
    url: NOT_STATED,
    offeredAt: 'the Office for National Statistics (Digital Propensity Index for Census 2021)',
    geography: 'LSOA 2011, England and Wales',
    caveats: [
      'Of one form, in March 2021, choice included: it does not say who is offline or needs paper.',
      'Observed where households were first asked to answer online, predicted where a paper form came first; which is which is not in the copy held.',
      'Published for areas of 2011 and carried to those of 2021: an area that was split has the share of the area it was, one that was merged the plain mean of its parts.',
    ],
  },
  {
    ...census,
    id: 'ons-internet-users-2020',
    title: 'Internet users, UK: 2020',
    vintage: 'January to March 2020',
    vintageSort: '2020-01',
    licence: OGL_EXPECTED,
    attribution: 'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
    url: INTERNET_USERS,
    offeredAt: INTERNET_USERS,
    geography: 'United Kingdom',
    fetch: 'manual',
    caveats: [
      'National rates, told as context: they say nothing of the people of an area, and are applied to no count.',
      'From the Labour Force Survey, a series since discontinued. ONS advises caution with the rate of people aged 75 and over, collected as the pandemic began.',
    ],
  },
];
