import type { CoverageFile } from '../../../src/artefact/files';
import type { Inputs } from '../stage';

const SOURCE = 'ofcom-trends-ons';
const PATH = 'ofcom/ons-explore-local-statistics/somerset_series_2024_2026.csv';

const NOTES: Readonly<Record<string, string>> = {
  'Gigabit capable broadband': 'Share of premises. The dip in January 2025 is as published.',
  'Premises below 30Mbps': 'Share of premises.',
  '4G coverage': 'Share of land area with outdoor signal from at least one operator: not of homes.',
  '5G coverage': 'Share of land area with outdoor signal from at least one operator: not of homes.',
};

/** The publisher's names, with units and hyphens as everywhere on the page. */
const NAMES: Readonly<Record<string, string>> = {
  'Gigabit capable broadband': 'Gigabit-capable broadband',
  'Premises below 30Mbps': 'Premises below 30 Mbit/s',
};

type Trend = CoverageFile['trends'][number];

/** Council, region, England and United Kingdom by half-year, one series an indicator and place. */
export function trends(inputs: Inputs): readonly Trend[] {
  const rows = inputs.csv(SOURCE, PATH, ['indicator', 'areacd', 'areanm', 'snapshot_month', 'value_pct']);
  const indicators = [...new Set(rows.map((row) => row.indicator ?? ''))];
  return indicators.map((indicator) => {
    const own = rows.filter((row) => row.indicator === indicator);
    return {
      indicator: NAMES[indicator] ?? indicator,
      sourceId: SOURCE,
      note: NOTES[indicator] ?? null,
      series: [...new Set(own.map((row) => row.areacd ?? ''))].map((code) => {
        const points = own.filter((row) => row.areacd === code);
        return {
          code,
          // The publisher writes "Somerset " with a space in some months.
          name: (points[0]?.areanm ?? '').trim(),
          points: points
            .map((row) => ({ month: row.snapshot_month ?? '', pct: Number(row.value_pct) }))
            .sort((a, b) => (a.month < b.month ? -1 : 1)),
        };
      }),
    };
  });
}
