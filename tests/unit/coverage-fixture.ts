import type { CoverageFile, CoverageRow } from '../../src/artefact/files';

const coverageRow = (code: string, name: string): CoverageRow => ({
  code,
  name,
  premises: 287015,
  gigabitPct: 73.4,
  fullFibrePct: 72.3,
  superfastPct: 94.8,
  below2Pct: 0.3,
  below5Pct: 1,
  below10Pct: 1.8,
  below30Pct: 5.1,
  withoutDecentPct: 0.3,
  withoutDecentPremises: 730,
});

export const testCoverage: CoverageFile = {
  fixed: {
    vintage: 'July 2025',
    sourceId: 'test-source',
    council: coverageRow('E06000066', 'Somerset'),
    neighbours: [coverageRow('E06000059', 'Dorset')],
    notHeld: ['Wiltshire'],
  },
  beside: {
    vintage: 'January 2026',
    sourceId: 'test-source',
    rows: [
      {
        code: 'E06000066',
        name: 'Somerset',
        gigabitPct: 75.7,
        below30Pct: 4.7,
        fourGPct: 99.39,
        fiveGPct: 84.89,
      },
      {
        code: 'E06000054',
        name: 'Wiltshire',
        gigabitPct: 76.9,
        below30Pct: 2.8,
        fourGPct: 99.43,
        fiveGPct: null,
      },
    ],
  },
  constituencies: {
    vintage: 'July 2025',
    sourceId: 'test-source',
    rows: [coverageRow('E14001126', 'Bridgwater')],
  },
  takeUp: { vintage: 'July 2025', sourceId: 'test-source', ofCoveredPct: 41, ofAllPct: 29 },
  mobile: {
    vintage: 'July 2025',
    sourceId: 'test-source',
    figures: [
      {
        label: '4G',
        where: 'premises, indoors',
        anyOperatorPct: 99.01,
        allOperatorsPct: 74.41,
        operators: 4,
      },
      { label: '5G', where: 'land area', anyOperatorPct: 84.31, allOperatorsPct: null, operators: 4 },
    ],
  },
  trends: [
    {
      indicator: 'Gigabit-capable broadband',
      sourceId: 'test-source',
      note: null,
      series: [
        {
          code: 'E06000066',
          name: 'Somerset ',
          points: [
            { month: '2024-01', pct: 63.9 },
            { month: '2024-07', pct: 72 },
            { month: '2025-01', pct: 71.2 },
            { month: '2026-01', pct: 75.7 },
          ],
        },
        { code: 'E92000001', name: 'England', points: [{ month: '2024-01', pct: 79.3 }] },
      ],
    },
  ],
};
