import { residentsWeighted } from '../../figures/access/access-score';
import { type Effect, fateByArea } from '../../figures/scenario/effect';
import { type Row, row as rowOf } from '../../model/codes';
import type { Dataset } from '../../model/dataset';
import { onlinePeople } from '../../model/scenario';

/** What a scenario does to one area. */
export interface AreaChange {
  readonly row: Row;
  /** How many of the people whom a service that goes online-only is for, else of all residents; the same of gains. */
  readonly loses: number;
  readonly gains: number;
  /** Mean straight-line km over its residents; infinite where no place is left. */
  readonly kmBefore: number;
  readonly kmAfter: number;
  /** Reachable hours (or terminal-hours) a week per 1,000 residents. */
  readonly accessBefore: number;
  readonly accessAfter: number;
}

/** A tenth, of a kilometre or an hour: what is less is not shown, and so is no change. */
const LEAST = 0.05;

/** The areas where anything shown changes: most losing people first, then most gaining, then the largest move. */
export function areasChanged(dataset: Dataset, effect: Effect): readonly AreaChange[] {
  const { outputAreas } = dataset;
  const people = onlinePeople(effect.scenario);
  const loses = fateByArea(dataset, effect, people, 'loses');
  const gains = fateByArea(dataset, effect, people, 'gains');
  const before = residentsWeighted(outputAreas, dataset.count, effect.kmBefore).values;
  const after = residentsWeighted(outputAreas, dataset.count, effect.kmAfter).values;
  return Array.from(
    { length: dataset.count },
    (_, at): AreaChange => ({
      row: rowOf(at),
      loses: loses[at] as number,
      gains: gains[at] as number,
      kmBefore: before[at] as number,
      kmAfter: after[at] as number,
      accessBefore: effect.accessBefore.column.values[at] as number,
      accessAfter: effect.accessAfter.column.values[at] as number,
    }),
  )
    .filter(
      (one) =>
        one.loses > 0 ||
        one.gains > 0 ||
        Math.abs(one.kmAfter - one.kmBefore) >= LEAST ||
        Math.abs(one.accessAfter - one.accessBefore) >= LEAST,
    )
    .sort(
      (a, b) =>
        b.loses - a.loses ||
        b.gains - a.gains ||
        Math.abs(b.kmAfter - b.kmBefore) - Math.abs(a.kmAfter - a.kmBefore) ||
        Math.abs(b.accessAfter - b.accessBefore) - Math.abs(a.accessAfter - a.accessBefore) ||
        a.row - b.row,
    );
}
