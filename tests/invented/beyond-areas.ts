import type { CdsFile, CoverageFile, CoverageRow } from '../../src/artefact/files';
import type { BeyondEntry } from '../../src/artefact/output-areas';
import type { CdsContract } from '../../src/domain/model/cds';
import type { ServiceFigure } from '../../src/domain/model/dataset';
import type { Population } from '../../src/domain/model/population';
import { AREAS } from './areas';
import { between, chance } from './chance';
import { COUNCIL, DISTRICTS } from './council';
import { FRAME } from './ground';

/** What is published of wider places than areas: coverage, contracts, the library service, the people of neighbours. */

function coverageRow(code: string, name: string): CoverageRow {
  const gigabitPct = Math.round(between(`gigabit ${code}`, 60, 90) * 10) / 10;
  const premises = Math.round(between(`premises ${code}`, 20_000, 90_000));
  return {
    code,
    name,
    premises,
    gigabitPct,
    fullFibrePct: gigabitPct - 4,
    superfastPct: 95,
    below2Pct: 0.2,
    below5Pct: 0.6,
    below10Pct: 1.4,
    below30Pct: 5,
    withoutDecentPct: 0.5,
    withoutDecentPremises: Math.round(premises * 0.005),
  };
}

const PLACE = COUNCIL.name.replace(/ Council$/, '');
const JULY_2025 = { vintage: 'July 2025', sourceId: 'ofcom-fixed-2025-07' } as const;

const trend = (indicator: string, first: number): CoverageFile['trends'][number] => ({
  indicator,
  sourceId: 'ofcom-trends-ons',
  note: 'Share of premises.',
  series: [
    [COUNCIL.code, PLACE],
    ['E99999999', 'All England, invented'],
  ].map(([code = '', name = '']) => ({
    code,
    name,
    points: ['2024-01', '2024-07', '2025-01', '2025-07', '2026-01'].map((month, at) => ({
      month,
      pct: Math.round((first + at * between(`${indicator} ${code}`, 0.5, 2)) * 10) / 10,
    })),
  })),
});

export const COVERAGE: CoverageFile = {
  fixed: {
    ...JULY_2025,
    council: coverageRow(COUNCIL.code, PLACE),
    neighbours: [coverageRow('E06999002', 'Farawayshire')],
    notHeld: ['Yonder'],
  },
  beside: {
    vintage: 'January 2026',
    sourceId: 'ofcom-trends-ons',
    rows: [
      { code: COUNCIL.code, name: PLACE, gigabitPct: 76.2, below30Pct: 4.8, fourGPct: 99.1, fiveGPct: 82.5 },
      {
        code: 'E06999002',
        name: 'Farawayshire',
        gigabitPct: 80.1,
        below30Pct: 3.1,
        fourGPct: 99.7,
        fiveGPct: 90.2,
      },
      {
        code: 'E06999003',
        name: 'Yonder',
        gigabitPct: 71.4,
        below30Pct: null,
        fourGPct: 98.8,
        fiveGPct: null,
      },
    ],
  },
  constituencies: {
    ...JULY_2025,
    rows: [coverageRow('E14999001', 'Nowhere West'), coverageRow('E14999002', 'Nowhere East and Pretend')],
  },
  takeUp: { vintage: 'July 2025', sourceId: 'ofcom-take-up-2025-07', ofCoveredPct: 44, ofAllPct: 31 },
  mobile: {
    vintage: 'July 2025',
    sourceId: 'ofcom-mobile-2025-07',
    figures: [
      { label: '4G', where: 'premises, indoors', anyOperatorPct: 98.2, allOperatorsPct: 70.1, operators: 4 },
      { label: '4G', where: 'land area', anyOperatorPct: 97.4, allOperatorsPct: 81.3, operators: 4 },
      {
        label: 'Voice calls',
        where: 'premises, indoors',
        anyOperatorPct: 99.2,
        allOperatorsPct: 80.6,
        operators: 4,
      },
      {
        label: '5G (high confidence)',
        where: 'premises, outdoors',
        anyOperatorPct: 85.5,
        allOperatorsPct: 0.1,
        operators: 4,
      },
    ],
  },
  trends: [
    trend('4G coverage', 90),
    trend('Gigabit-capable broadband', 66),
    trend('Premises below 30 Mbit/s', 1),
  ],
};

const contract = (
  at: number,
  part: string,
  supplier: string,
  status: CdsContract['status'],
  statusDate: string,
): CdsContract => ({
  districtCode: DISTRICTS[at]?.code ?? '',
  district: DISTRICTS[at]?.name ?? '',
  part,
  supplier,
  signed: '2020-12-23',
  premisesAllAreas: 12_000 + 1000 * at,
  status,
  statusDate,
  note: `An invented contract of ${supplier} for ${DISTRICTS[at]?.name}.`,
  sources: [
    {
      publisher: 'Nowhere Gazette',
      title: `${supplier} in ${DISTRICTS[at]?.name}`,
      date: '2020-12-23',
      url: 'https://gazette.example/cds',
    },
  ],
});

export const CONTRACTS: CdsFile = {
  contracts: [
    contract(0, 'whole', 'Pretend Fibre', 'active-reduced', '2025'),
    contract(1, 'north', 'Pretend Fibre', 'active-reduced', '2025'),
    contract(1, 'south', 'Mock Networks', 'terminated', '2022-07'),
    contract(2, 'whole', 'Mock Networks', 'terminated', '2022-07'),
  ],
  notes: ['Invented contracts.'],
};

export const SERVICE: readonly ServiceFigure[] = [
  {
    measure: 'PCs and devices in service at 31 Mar 2024 (service-wide)',
    value: 41,
    sourceId: 'library-service-2023-24',
    caveat: 'Invented.',
  },
  { measure: 'Public PC hours 2023/24', value: 9120, sourceId: 'library-service-2023-24', caveat: null },
];

const topic = (
  id: Population['topics'][number]['id'],
  title: string,
  sourceId: string,
  answers: readonly string[],
): Population['topics'][number] => {
  const total = AREAS.map(({ outputAreas }) => outputAreas.reduce((sum, one) => sum + one.residents, 0));
  const counts = answers.slice(1).map((name) => ({
    name,
    counts: total.map((all, row) => Math.round(all * 0.05 * chance(`${id} ${name} ${row}`))),
  }));
  const first = total.map((all, row) => all - counts.reduce((sum, one) => sum + (one.counts[row] ?? 0), 0));
  return { id, title, sourceId, total, answers: [{ name: answers[0] ?? '', counts: first }, ...counts] };
};

export const POPULATION: Population = {
  topics: [
    topic('ethnicity', 'Ethnic group', 'census-ethnic-group', [
      'White',
      'Asian, Asian British or Asian Welsh',
      'Mixed or Multiple ethnic groups',
      'Other ethnic group',
    ]),
    topic('religion', 'Religion', 'census-ts030', [
      'No religion',
      'Christian',
      'Muslim',
      'Other religion',
      'Not answered',
    ]),
  ],
  internetUse: {
    sourceId: 'ons-internet-users-2020',
    period: 'January to March 2020',
    adults: 90,
    aged16To44: 98,
    aged75Plus: 50,
    disabled: 80,
  },
};

/** People east and south of the council, who share its libraries. */
export const BEYOND: readonly BeyondEntry[] = Array.from({ length: 12 }, (_, at) => ({
  lon: at % 2 === 0 ? FRAME[2] + 0.05 : FRAME[0] + 0.06 * at,
  lat: at % 2 === 0 ? FRAME[1] + 0.03 * at : FRAME[1] - 0.04,
  residents: Math.round(between(`beyond ${at}`, 1200, 2000)),
}));

/** Areas of 2011 that are none of 2021: one was split, and two became one. */
export const CHANGED_AREAS = [
  { code: 'E01998001', became: [3, 4], how: 'split' },
  { code: 'E01998002', became: [7], how: 'merged' },
  { code: 'E01998003', became: [7], how: 'merged' },
] as const;
