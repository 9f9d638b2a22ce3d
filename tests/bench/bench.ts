import type { Browser } from '@playwright/test';

/** What a measurement may use: the built app behind its real headers, and a browser without a warm profile. */
export interface BenchContext {
  /** Address of the served build, without a slash at the end. */
  readonly address: string;
  /** WebGL in software: the map works, but its frames are slow. */
  readonly browser: Browser;
  /** No graphics at all: what paints, paints at the pace of a page. For first paint. */
  readonly withoutGpu: Browser;
}

/** One group of measurements: figures by key (`…_ms`, `…_kb_br`, `…_mb`, a ratio), each a median of its own runs. */
export type Bench = (context: BenchContext) => Promise<Readonly<Record<string, number>>>;

/** The middle value; of an even count the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (below === undefined || above === undefined) throw new Error('No values to take the middle of');
  return (below + above) / 2;
}
