import type { AffectedId } from '../../domain/pages/missed/affected-groups';
import type { MissedReading } from '../../domain/pages/missed/reached';

/** The drawing's own units. */
export const CHART = { width: 760, height: 400, left: 52, right: 16, top: 12, bottom: 44 } as const;

/** Colour and dash of each line: told apart without colour as well. */
export const LINE_STYLES: Readonly<Record<AffectedId, { readonly stroke: string; readonly dash?: string }>> =
  {
    'age-65': { stroke: '#4C2A7A' },
    disabled: { stroke: '#2F6EA2', dash: '10 4' },
    income: { stroke: '#942514', dash: '3 3' },
    'no-car': { stroke: '#1D6B43', dash: '12 3 3 3' },
  };

export interface CurveDrawing {
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly lines: readonly {
    readonly id: AffectedId;
    readonly path: string;
    readonly dot: { readonly x: number; readonly y: number };
  }[];
  /** Where every area holds as much as every other. */
  readonly even: string;
  readonly targetX: number;
}

/** Lays the curves out: areas targeted from left to right, share of each group reached from 0 to 100 % upwards. */
export function curveDrawing({ groups, areas, count }: MissedReading): CurveDrawing {
  const wide = CHART.width - CHART.left - CHART.right;
  const high = CHART.height - CHART.top - CHART.bottom;
  const x = (n: number) => round(CHART.left + (wide * n) / Math.max(1, count));
  const y = (share: number) => round(CHART.top + high * (1 - share));
  const step = count > 200 ? 50 : Math.max(1, Math.ceil(count / 6));
  const ticks = Array.from({ length: Math.floor(count / step) + 1 }, (_, index) => index * step);
  return {
    yTicks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: y(share), label: `${share * 100}%` })),
    xTicks: ticks.map((n) => ({ x: x(n), label: String(n) })),
    lines: groups.map(({ group, curve }) => {
      const share = (n: number) => (curve.total === 0 ? 0 : (curve.reached[n] ?? 0) / curve.total);
      const points = Array.from(curve.reached, (_, n) => `${x(n)} ${y(share(n))}`);
      return { id: group.id, path: `M${points.join('L')}`, dot: { x: x(areas), y: y(share(areas)) } };
    }),
    even: `M${x(0)} ${y(0)}L${x(count)} ${y(1)}`,
    targetX: x(areas),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
