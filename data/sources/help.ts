import { NOT_STATED, OSM_ATTRIBUTION, type SourceRecord } from './source-record';

const ACE = 'Arts Council England';
const CDS_BRIEFING =
  'https://www.connectingdevonandsomerset.co.uk/connecting-devon-and-somerset-cds-area-briefing-december-23-2020/';

export const HELP_SOURCES: readonly SourceRecord[] = [
  {
    id: 'ace-libraries-2023',
    publisher: ACE,
    title: 'Basic dataset for libraries (enhanced), December 2023',
    vintage: 'December 2023',
    vintageSort: '2023-12',
    release: 'December 2023',
    licence: 'Arts Council England terms (to be confirmed)',
    attribution:
      'Libraries: Arts Council England. Contains OS data © Crown copyright and database right 2025.',
    url: NOT_STATED,
    offeredAt: 'Arts Council England (basic dataset for libraries)',
    geography: 'Point',
    fetch: 'derived',
    caveats: [
      'Positions checked against OS buildings, postcodes and NaPTAN.',
      'Public computers per library are not published. That every library has them rests on a council page of about 2016-17.',
      'No staffed hours means volunteer-run, not unattended.',
    ],
  },
  {
    id: 'council-hours-2020',
    publisher: 'Somerset Council, via LibrariesHacked',
    title: 'Library opening hours of about 2019/20',
    vintage: 'about 2019/20',
    vintageSort: '2019',
    release: NOT_STATED,
    licence: NOT_STATED,
    attribution: 'Opening hours: Somerset Council, via LibrariesHacked.',
    url: NOT_STATED,
    offeredAt: 'LibrariesHacked (library data)',
    geography: 'Point',
    fetch: 'derived',
    caveats: ['They match the weekly totals of 2023 for only half the libraries: check before travelling.'],
  },
  {
    id: 'library-walking-2023',
    publisher: 'openrouteservice on OpenStreetMap',
    title: 'Walking areas of 5 to 30 minutes round libraries, 2023',
    vintage: '2023',
    vintageSort: '2023',
    release: NOT_STATED,
    licence: 'Open Database Licence (ODbL)',
    attribution: `Walking areas computed by openrouteservice, ${OSM_ATTRIBUTION}`,
    url: NOT_STATED,
    offeredAt: 'openrouteservice (computed from OpenStreetMap)',
    geography: 'Polygon',
    fetch: 'derived',
    caveats: [
      'From the positions Arts Council England gives; Street and Milborne Port have moved slightly since.',
    ],
  },
  {
    id: 'library-service-2023-24',
    publisher: ACE,
    title: 'English public library activity dataset 2023/24',
    vintage: 'Year 2023/24; stock at 31 March 2024',
    vintageSort: '2023-04',
    release: 'final edition, modified 6 August 2025',
    licence: 'open data',
    attribution: 'Libraries: Arts Council England.',
    url: NOT_STATED,
    offeredAt: 'Arts Council England (public library activity dataset 2023/24)',
    geography: 'Library service',
    fetch: 'derived',
    caveats: [
      'The file gives 138 both for computers and devices in service and for devices to borrow: the split is not known.',
    ],
  },
  {
    id: 'cds-contracts',
    publisher: 'Connecting Devon and Somerset, the press and the UK Parliament',
    title: 'Connecting Devon and Somerset contracts by former district',
    vintage: '2020 to 2025',
    vintageSort: '2020-12',
    release: NOT_STATED,
    licence: 'Facts; each source is cited',
    attribution: 'Contracts: Connecting Devon and Somerset, the press and the UK Parliament, 2020 to 2025.',
    url: CDS_BRIEFING,
    offeredAt: CDS_BRIEFING,
    geography: 'Former district',
    fetch: 'manual',
    caveats: [
      'No boundary of a contract or list of postcodes is published; Sedgemoor is split between two suppliers.',
    ],
  },
];
