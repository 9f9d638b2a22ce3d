import { PEOPLE, type People, type PeopleId } from '../../domain/model/people/people';
import type { MissedReading } from '../../domain/pages/missed/reached';

/** The drawing's own units. */
export const CHART = { width: 760, height: 400, left: 52, right: 16, top: 12, bottom: 44 } as const;

/** Colours and dashes of the lines: told apart without colour as well. */
const STYLES = [
  { stroke: '#4C2A7A', strokeDasharray: 'none' },
  { stroke: '#2F6EA2', strokeDasharray: '10 4' },
  { stroke: '#942514', strokeDasharray: '3 3' },
  { stroke: '#1D6B43', strokeDasharray: '12 3 3 3' },
  { stroke: '#6B4A00', strokeDasharray: '1 4' },
  { stroke: '#0B0C0C', strokeDasharray: '18 6' },
] as const;

/** The line of some people: the same whichever come first. */
export function lineStyle(people: People): (typeof STYLES)[number] {
  const at = PEOPLE.filter(({ likelyLeftOut }) => likelyLeftOut).indexOf(people);
  return STYLES[at % STYLES.length] ?? STYLES[0];
}

export interface CurveDrawing {
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly lines: readonly {
    readonly id: PeopleId;
    readonly style: ReturnType<typeof lineStyle>;
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
    lines: groups.map(({ people, curve }) => {
      const share = (n: number) => (curve.total === 0 ? 0 : (curve.reached[n] ?? 0) / curve.total);
      const points = Array.from(curve.reached, (_, n) => `${x(n)} ${y(share(n))}`);
      return {
        id: people.id,
        style: lineStyle(people),
        path: `M${points.join('L')}`,
        dot: { x: x(areas), y: y(share(areas)) },
      };
    }),
    even: `M${x(0)} ${y(0)}L${x(count)} ${y(1)}`,
    targetX: x(areas),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
