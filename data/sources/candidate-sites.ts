import { NOT_STATED, OGL, type SourceRecord } from './source-record';

/** Places where help could be offered, though it is not now: possible sites in a what-if. */
export const CANDIDATE_SITE_SOURCES: readonly SourceRecord[] = [
  {
    id: 'nhs-ods-2025-09',
    publisher: 'NHS England, Organisation Data Service',
    title: 'GP practices, September 2025',
    vintage: 'September 2025',
    vintageSort: '2025-09',
    release: NOT_STATED,
    licence: OGL,
    attribution:
      'GP practices: NHS England, Organisation Data Service, licensed under the Open Government Licence v3.0.',
    url: NOT_STATED,
    offeredAt: 'NHS England (Organisation Data Service)',
    geography: 'Point',
    fetch: 'derived',
    caveats: [
      'Main sites only, placed at the centre of their postcode. Whether a practice has room for help is not known.',
    ],
  },
  {
    id: 'mobile-library-2019',
    publisher: 'Somerset Council library service',
    title: 'Mobile library timetable, November 2019',
    vintage: 'November 2019',
    vintageSort: '2019-11',
    release: NOT_STATED,
    licence: NOT_STATED,
    attribution: 'Mobile library stops of 2019: Somerset Council library service.',
    url: NOT_STATED,
    offeredAt: 'the council’s library service (mobile library timetable)',
    geography: 'Point',
    fetch: 'derived',
    caveats: ['Historic: whether any stop is still served is not known. Each was visited every fourth week.'],
  },
];
