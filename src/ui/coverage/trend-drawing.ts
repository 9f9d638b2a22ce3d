import type { CoverageFile } from '../../artefact/files';
import { dateWords } from '../../domain/words/date-words';

export type Trend = CoverageFile['trends'][number];
type TrendSeries = Trend['series'][number];

/** Everything a small line chart is drawn with, in the units of its viewBox. */
export interface TrendDrawing {
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly lines: readonly {
    readonly code: string;
    readonly name: string;
    /** SVG path data; a gap in the figures is a gap in the line. */
    readonly path: string;
    readonly dots: readonly { readonly x: number; readonly y: number }[];
  }[];
}

export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Figures come half-yearly: a longer step than this is a missing figure, and no line is drawn across it. */
const LONGEST_STEP_MONTHS = 6;
const TOPS = [2, 5, 10, 20, 50, 100] as const;

/** Lays a trend out in a box. The value axis starts at 0 %, so that a slope is not made to look steeper. */
export function trendDrawing(trend: Trend, box: PlotBox): TrendDrawing {
  const points = trend.series.flatMap((series) => series.points);
  const months = [...new Set(points.map((point) => point.month))].sort();
  const first = monthNumber(months[0] ?? '');
  const span = Math.max(1, monthNumber(months.at(-1) ?? '') - first);
  const highest = Math.max(0, ...points.map((point) => point.pct));
  const top = TOPS.find((limit) => limit >= highest) ?? 100;
  const x = (month: string) => round(box.left + ((monthNumber(month) - first) / span) * box.width);
  const y = (pct: number) => round(box.top + (1 - pct / top) * box.height);
  return {
    yTicks: [0, top / 2, top].map((pct) => ({ y: y(pct), label: `${pct}%` })),
    xTicks: months
      .filter((month, index) => index === 0 || index === months.length - 1 || month.endsWith('-01'))
      .map((month) => ({ x: x(month), label: shortMonth(month) })),
    lines: trend.series.map((series) => ({
      code: series.code,
      name: series.name.trim(),
      path: pathOf(series, x, y),
      dots: series.points.map((point) => ({ x: x(point.month), y: y(point.pct) })),
    })),
  };
}

function pathOf({ points }: TrendSeries, x: (month: string) => number, y: (pct: number) => number): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const joined =
        before !== undefined && monthNumber(point.month) - monthNumber(before.month) <= LONGEST_STEP_MONTHS;
      return `${joined ? 'L' : 'M'}${x(point.month)} ${y(point.pct)}`;
    })
    .join('');
}

/** Months since year 0; `2025-07` is 24306. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** `2025-07` is "Jul 2025". */
function shortMonth(month: string): string {
  return dateWords(month).replace(/^(\p{L}{3})\p{L}*/u, '$1');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
