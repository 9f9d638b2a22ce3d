import { measureOf } from '../../src/domain/model/catalogue';
import type { CdsContract } from '../../src/domain/model/cds';
import { openingChoices } from '../../src/domain/model/choices';
import { areaCode, row } from '../../src/domain/model/codes';
import type { Column } from '../../src/domain/model/column';
import type { Dataset } from '../../src/domain/model/dataset';
import type { Figures, MeasureId } from '../../src/domain/model/measure';
import { peopleOf } from '../../src/domain/model/people/people';
import type { AccessPoint } from '../../src/domain/model/place';
import type { AreaFigure, AreaReading, Reading } from '../../src/domain/model/reading';
import type { Source } from '../../src/domain/model/source';
import { NO_OUTPUT_AREAS } from './no-output-areas';

/** Test data: three invented areas, one without a figure and one suppressed. None of it is published anywhere. */
const column = (values: readonly (number | 'no-data' | 'suppressed')[]): Column => ({
  values: Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN)),
  status: Uint8Array.from(values, (value) => (value === 'no-data' ? 1 : value === 'suppressed' ? 2 : 0)),
});

export const testLibrary = (parts: Partial<AccessPoint> = {}): AccessPoint => ({
  id: 'test-library',
  name: 'Test Library',
  kind: 'library',
  status: 'open',
  yearClosed: null,
  operator: 'council',
  address: 'Test Street',
  postcode: 'TE1 1ST',
  lon: -3,
  lat: 51,
  areaCode: areaCode('E01000001'),
  hoursOpen: 20,
  hoursStaffed: 20,
  clockHours: ['10:00-16:00', null, null, null, null, '10:00-13:00', null],
  clockHoursAgree: false,
  terminals: null,
  positionNote: null,
  notes: null,
  ...parts,
});

const testSource: Source = {
  id: 'test-source',
  publisher: 'Test Publisher',
  title: 'Test Title',
  vintage: 'July 2025',
  vintageSort: '2025-07',
  release: 'December 2025',
  licence: 'Test Licence',
  attribution: 'Contains test data.',
  url: 'https://example.org/data',
  geography: 'Test areas',
  caveats: ['Not a real source.'],
};

const contract: CdsContract = {
  districtCode: 'E07000188',
  district: 'Sedgemoor',
  part: 'north: test villages',
  supplier: 'Test Supplier',
  signed: '2020-12-23',
  premisesAllAreas: 15172,
  status: 'terminated',
  statusDate: '2022-07',
  note: 'A note.',
  sources: [{ publisher: 'Test Press', title: 'A report', date: '2022', url: 'https://example.org/report' }],
};

export const testDataset: Dataset = {
  council: { code: 'E06000066', name: 'Somerset Council' },
  version: '0123456789ab',
  count: 3,
  codes: ['E01000001', 'E01000002', 'E01000003'].map(areaCode),
  names: ['North Test (001A)', 'South Test (001B)', 'Town Test (002A)'],
  msoaNames: ['North Test', 'South Test', 'Town Test'],
  wardCodes: ['E05000001', 'E05000002', 'E05000001'],
  districtCodes: ['E07000001', 'E07000002', 'E07000001'],
  msoaCodes: ['E02000001', 'E02000002', 'E02000003'],
  districts: ['Mendip', 'Sedgemoor', 'Mendip'],
  wards: ['Ward One', 'Ward Two', 'Ward One'],
  ruralUrban: ['Rural village', 'Rural village', 'Urban town'],
  outputAreas: NO_OUTPUT_AREAS,
  lon: Float64Array.of(-3, -2.9, -2.8),
  lat: Float64Array.of(51, 51.1, 51.2),
  bounds: [-3.1, 50.9, -2.7, 51.3],
  columns: new Map<MeasureId, Column>([
    ['income_deprivation_pct', column([12.5, 'no-data', 'suppressed'])],
    ['digital_connectivity_england_percentile', column([82, 40, 10])],
    ['nearest_access_point_km', column([6.2, 0, 'no-data'])],
  ]),
  englandPercentiles: new Map(),
  intervals: new Map(),
  counts: new Map([['residents', column([1500, 1700, 1600])]]),
  nearestAccessPoint: ['test-library', null, null],
  accessPoints: [
    testLibrary(),
    testLibrary({
      id: 'volunteer',
      name: 'Volunteer Library',
      operator: 'community',
      hoursOpen: 8,
      hoursStaffed: 0,
    }),
    testLibrary({ id: 'shut', name: 'Shut Library', status: 'closed', yearClosed: 2019 }),
  ],
  serviceFigures: [
    {
      measure: 'PCs and devices in service',
      value: 138,
      sourceId: 'test-source',
      caveat: 'The split is not known.',
    },
  ],
  cds: [contract],
  towns: [{ name: 'Testtown', lon: -2.95, lat: 51.02 }],
  sources: new Map([[testSource.id, testSource]]),
};

const figure = (id: MeasureId, parts: Partial<AreaFigure>): AreaFigure => ({
  ...{ measure: measureOf(id), text: '12.5%', status: 0, intervalText: null },
  among: null,
  inSomerset: '2nd highest of 3 in Somerset',
  inEngland: 'higher than 60% of England’s areas',
  direction: measureOf(id).direction,
  sourceText: 'Test Publisher, July 2025',
  caveat: null,
  ...parts,
});

export const testArea: AreaReading = {
  row: row(0),
  name: 'North Test (001A)',
  code: 'E01000001',
  places: [{ label: 'Ward', value: 'Ward One' }],
  summary: 'A summary of the area.',
  where: 'between Testtown and Otherton',
  marked: true,
  markSentence: 'This area is marked.',
  groups: [
    {
      group: 'connectivity',
      title: 'Connectivity',
      figures: [figure('ofcom_2016_below_10_pct', { caveat: 'Historic figures.' })],
    },
    {
      group: 'need',
      title: 'Need',
      figures: [
        figure('income_deprivation_pct', {}),
        figure('net_income_ahc_gbp', {
          text: '£31,400',
          intervalText: '£27,200 to £34,200',
          inEngland: 'England comparison not held',
        }),
        figure('fuel_poverty_pct', { text: 'No data', status: 1, inSomerset: null, inEngland: null }),
      ],
    },
  ],
  alternative: {
    type: 'offer',
    name: 'Offer it in person or by phone',
    reason: 'Because need is high (61, threshold 50).',
    dials: [{ id: 'need', text: '61', missing: ['no car or van'] }],
    combined: '58',
    fitting: [{ name: 'Phone line', because: 'help is far', check: null }],
    band: null,
  },
  nearestSource: 'Libraries: Arts Council England, December 2023.',
  nearest: [{ point: testLibrary(), km: 6.2, text: '', reported: [] }],
  cds: {
    state: 'split',
    label: 'Split between two suppliers',
    contracts: [contract],
    note: 'No boundary is published.',
  },
};

/** Connection and distance, as `read` puts them beside a measure that is neither. */
function testBeside(): readonly Figures[] {
  const ids: readonly MeasureId[] = ['digital_connectivity_england_percentile', 'nearest_access_point_km'];
  return ids.map((id) => ({
    measure: measureOf(id),
    column: testDataset.columns.get(id) ?? column([0, 0, 0]),
  }));
}

const noClass = { from: null, to: null, label: '', count: 0, people: 0 };

/** A reading of the three test areas in which the second and third have no figure. */
export function testReading(parts: Partial<Reading> = {}): Reading {
  const values = testDataset.columns.get('income_deprivation_pct') ?? column([0, 0, 0]);
  return {
    dataset: testDataset,
    outlined: parts.selected?.row ?? null,
    people: peopleOf('residents'),
    choices: openingChoices('overview'),
    question: 'Where?',
    findings: [],
    decision: null,
    edges: [],
    notKnown: [],
    meanings: [],
    markMeasures: [],
    toldSourceIds: [],
    judging: [],
    refused: null,
    title: 'One area is marked',
    viewTitle: 'Overview',
    hatchedTitle: 'One area is marked (hatched)',
    mapTitle: 'One area is marked (hatched); colours: income',
    altText: '',
    measure: measureOf('income_deprivation_pct'),
    directionNote: null,
    classes: [0, 1, 2, 3, 4].map((index) => ({ ...noClass, index })),
    noDataCount: 1,
    suppressedCount: 1,
    smallCount: 0,
    values,
    classOf: Int8Array.of(4, -1, -2),
    robustness: null,
    rank: Int16Array.of(1, 0, 0),
    marked: Uint8Array.of(1, 0, 0),
    markLabel: 'far from a library',
    markedCount: 1,
    markedPeople: 1500,
    shown: Uint8Array.of(1, 1, 1),
    shownCount: 3,
    shownPeople: 4800,
    isFiltered: false,
    filter: null,
    pair: null,
    shadingText: '',
    scenario: null,
    beside: testBeside(),
    order: [row(0), row(2), row(1)],
    valueText: (at) => ['12.5%', 'No data', 'Suppressed'][at] ?? '',
    rowText: () => '',
    whereText: () => '',
    selected: null,
    overlays: [],
    sources: [testSource],
    shortSource: 'Made up 2021',
    sourceLine: 'Low income: Indices of Deprivation 2025.',
    attribution: ['Contains test data.'],
    oldest: 'Oldest part: Census, 21 March 2021',
    ...parts,
  };
}
