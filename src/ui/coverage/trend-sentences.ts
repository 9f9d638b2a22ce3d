import { dateWords } from '../../domain/words/date-words';
import { percent } from './percent';
import type { Trend } from './trend-drawing';

type Series = Trend['series'][number];

/** "Somerset: 63.9% in January 2024, 75.7% in January 2026." */
export function trendSentence({ name, points }: Series): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return `${name.trim()}: no figures.`;
  return `${name.trim()}: ${percent(first.pct)} in ${dateWords(first.month)}, ${percent(last.pct)} in ${dateWords(last.month)}.`;
}

/** A step against the whole way from first to last looks like a mistake in the chart: say that it is not. */
export function stepAgainstTheTrend({ points }: Series): string | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (
      before &&
      Math.sign(point.pct - before.pct) === -Math.sign(last.pct - first.pct) &&
      point.pct !== before.pct
    ) {
      const way = point.pct < before.pct ? 'fall' : 'rise';
      return `The ${way} from ${percent(before.pct)} in ${dateWords(before.month)} to ${percent(point.pct)} in ${dateWords(point.month)} is as published.`;
    }
  }
  return null;
}
