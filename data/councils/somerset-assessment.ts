import type { Assessment } from '../../src/domain/model/assessment';

/** What Somerset Council's form and its assessment of the technology strategy name, and what this map has of it. */
export const SOMERSET_ASSESSMENT: Assessment = {
  title: 'the Equality Impact Assessment of the Interim Technology Strategy',
  evidence: [
    {
      name: 'Office for National Statistics (ONS)',
      address: 'https://www.ons.gov.uk',
      used: 'Census 2021 by area, the Digital Propensity Index, boundaries and lookups, and national rates of using the internet.',
      lookFor:
        'newer estimates of residents, and how many use the internet by age and disability, for the country and its regions',
    },
    {
      name: 'Somerset Intelligence: digital inclusion',
      address: 'https://www.somersetintelligence.org.uk/digital-inclusion/',
      used: null,
      lookFor:
        'the partnership’s own scores of digital exclusion by area (age, low income, disability, skills and slow broadband; first made in 2015)',
    },
    {
      name: 'Somerset Intelligence: Joint Strategic Needs Assessment (JSNA)',
      address: 'https://www.somersetintelligence.org.uk',
      used: null,
      lookFor: 'what is known of health, care and the groups on which this map cannot say anything',
    },
    {
      name: 'The Equality Trust',
      address: 'https://equalitytrust.org.uk',
      used: null,
      lookFor:
        'how income inequality bears on people’s lives in the United Kingdom; nothing of it is by area of Somerset',
    },
    {
      name: 'Digital Inclusion Toolkit (the assessment calls it the Local Government Association’s)',
      address: 'https://digitalinclusionkit.org',
      used: null,
      lookFor: 'what other councils have tried: device lending, skills, data and help in person',
    },
    {
      name: 'Ofcom: Connected Nations',
      address: 'https://www.ofcom.org.uk',
      used: 'Coverage by neighbourhood (January 2024) and by council (July 2025), speeds in use (May 2023), and the postcode file of 2016.',
      lookFor: 'coverage by output area and postcode, which can be added to this map as a file',
    },
  ],
  actionPlan: [
    { whom: 'Age', mitigation: 'Digital inclusion plans', id: 'inclusion-plans' },
    { whom: 'Low income', mitigation: 'Customer access portals', id: 'access-portals' },
    { whom: 'Low income', mitigation: 'Public terminals in libraries', id: 'terminals' },
    { whom: 'Low income', mitigation: 'Face-to-face services', id: 'face-to-face' },
    {
      whom: 'Rural isolation',
      mitigation: 'Connecting Devon and Somerset (CDS)',
      id: 'broadband-programme',
    },
  ],
};
