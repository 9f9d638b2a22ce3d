import {
  NOT_STATED,
  OFCOM_ATTRIBUTION,
  OGL,
  OGL_EXPECTED,
  ONS_ATTRIBUTION,
  type SourceRecord,
} from './source-record';

const IOD_URL = 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025';
const iod = {
  publisher: 'Ministry of Housing, Communities and Local Government (MHCLG)',
  vintage: 'Indices of Deprivation 2025',
  vintageSort: '2025',
  release: 'October 2025',
  licence: OGL,
  attribution: `English Indices of Deprivation 2025, MHCLG, Open Government Licence v3.0. ${OFCOM_ATTRIBUTION}`,
  url: IOD_URL,
  offeredAt: IOD_URL,
  geography: 'LSOA 2021, England',
  fetch: 'publisher',
} as const;

export const LOW_INCOME_SOURCES: readonly SourceRecord[] = [
  {
    ...iod,
    id: 'iod2025-file7',
    title:
      'English Indices of Deprivation 2025, File 7: all ranks, scores, deciles and population denominators',
    caveats: [
      'The IDACI and IDAOPI scores carry a small risk of transcription error; their ranks and deciles do not.',
    ],
  },
  {
    ...iod,
    id: 'iod2025-indicators',
    title: 'English Indices of Deprivation 2025, File 8: underlying indicators',
    caveats: [
      'Digital connectivity is derived by MHCLG from Ofcom download and upload speeds and standardised: England’s mean is 0, higher is worse.',
      'Transport connectivity: higher is better connected.',
      'Numerators are rounded by the publisher to the nearest 5.',
    ],
  },
  {
    id: 'ons-income-fye2020',
    publisher: 'Office for National Statistics',
    title: 'Small area income estimates: net equivalised household income after housing costs',
    vintage: 'Financial year ending 2020',
    vintageSort: '2019-04',
    release: NOT_STATED,
    licence: OGL,
    attribution: ONS_ATTRIBUTION,
    url: NOT_STATED,
    offeredAt: 'the Office for National Statistics (small area income estimates)',
    geography: 'MSOA 2011',
    fetch: 'publisher',
    caveats: [
      'Published for MSOAs of 2011, which keep their code where they did not change by 2021.',
      'Modelled, with wide confidence intervals: read both ends.',
      'Joined on the MSOA code; the file names councils of before 2019.',
    ],
  },
  {
    id: 'dwp-cilif-fye2025',
    publisher: 'Department for Work and Pensions',
    title: 'Children in low-income families: relative, after housing costs, by ward (table 4)',
    vintage: 'Financial year ending 2025',
    vintageSort: '2024-04',
    release: NOT_STATED,
    licence: OGL_EXPECTED,
    attribution:
      'Source: Department for Work and Pensions, Stat-Xplore, Children in Low Income Families, licensed under the Open Government Licence v3.0.',
    url: NOT_STATED,
    offeredAt: 'the Department for Work and Pensions (Children in Low Income Families, table 4)',
    geography: 'Ward',
    fetch: 'publisher',
    caveats: ['Children aged 0 to 15.', 'Percentages use ONS population estimates by ward.'],
  },
  {
    id: 'desnz-fuel-poverty-2022',
    publisher: 'Department for Energy Security and Net Zero',
    title: 'Sub-regional fuel poverty (Low Income Low Energy Efficiency), 2022',
    vintage: '2022',
    vintageSort: '2022',
    release: NOT_STATED,
    licence: OGL_EXPECTED,
    attribution:
      'Source: Department for Energy Security and Net Zero, licensed under the Open Government Licence v3.0.',
    url: NOT_STATED,
    offeredAt: 'the Department for Energy Security and Net Zero (sub-regional fuel poverty)',
    geography: 'LSOA 2021',
    fetch: 'publisher',
    caveats: ['Modelled: good for general patterns, not for comparing similar areas, the publisher says.'],
  },
];
