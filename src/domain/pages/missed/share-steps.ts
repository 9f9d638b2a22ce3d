import { formatShare } from '../../words/format-value';
import type { MissedReading } from './reached';

/** The curves at every tenth of the areas, as texts in the order of the groups. */
export function shareSteps({ groups, count }: Pick<MissedReading, 'groups' | 'count'>): readonly {
  readonly areas: number;
  readonly shares: readonly string[];
}[] {
  const steps = [...new Set(Array.from({ length: 10 }, (_, index) => Math.ceil(((index + 1) * count) / 10)))];
  return steps.map((areas) => ({
    areas,
    shares: groups.map(({ curve }) => formatShare(curve.reached[areas] ?? 0, curve.total)),
  }));
}
