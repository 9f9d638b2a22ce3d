import { typeAt, typeColumn } from '../../figures/dials/area-type';
import type { Effect } from '../../figures/scenario/effect';
import { AREA_TYPES, type AreaType, TYPE_NAMES } from '../../model/alternative';
import type { Choices } from '../../model/choices';
import { type Row, row as rowOf } from '../../model/codes';
import { type Column, Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { DISTANCE } from '../../model/measure';
import type { Finding } from '../../model/reading';
import { nearestByArea } from '../../places/nearest';
import { accessPointsAfter } from '../../places/points-after';
import { formatAreas } from '../../words/format-value';
import { finding, listed } from '../../words/sentence';

/** An area that another alternative would fit. */
export interface TypeChange {
  readonly row: Row;
  readonly from: AreaType;
  readonly to: AreaType;
}

/** The data as they would be: access points, and what is measured from them. Walking shares cannot be and stay. */
export function datasetAfter(dataset: Dataset, choices: Choices): Dataset {
  const accessPoints = accessPointsAfter(dataset, choices.scenario);
  return {
    ...dataset,
    accessPoints,
    columns: new Map([...dataset.columns, [DISTANCE, nearestByArea(dataset, accessPoints).column]]),
  };
}

/** A metre, or a thousandth of an hour: what is nearer is the same figure worked out another way. */
const SAME = 0.001;

interface Judged {
  readonly weighing: Choices['weighing'];
  readonly thresholds: Choices['thresholds'];
  readonly profile: Choices['profile'];
  readonly changes: readonly TypeChange[];
}
const remembered = new WeakMap<Effect, Judged>();

/**
 * Areas whose type is another with the places as they would be, under the same weights and thresholds. Only where an
 * area's own distance or reachable hours change: types compare areas with one another, so that a change somewhere
 * moves the rank of areas to which nothing happens.
 */
export function typeChanges(dataset: Dataset, choices: Choices, effect: Effect): readonly TypeChange[] {
  const { weighing, thresholds, profile } = choices;
  const known = remembered.get(effect);
  if (known?.weighing === weighing && known.thresholds === thresholds && known.profile === profile)
    return known.changes;
  const then = datasetAfter(dataset, choices);
  const [before, after] = [typeColumn(dataset, choices), typeColumn(then, choices)];
  const differs = (one: Column | undefined, other: Column | undefined, row: number) =>
    one?.status[row] === Status.value &&
    !(Math.abs((other?.values[row] ?? Number.NaN) - (one.values[row] ?? 0)) < SAME);
  const changes = Array.from({ length: dataset.count }, (_, at) => at).flatMap(
    (at): readonly TypeChange[] => {
      const [from, to] = [typeAt(before, at), typeAt(after, at)];
      const isTouched =
        differs(dataset.columns.get(DISTANCE), then.columns.get(DISTANCE), at) ||
        differs(effect.accessBefore.column, effect.accessAfter.column, at);
      return from && to && from !== to && isTouched ? [{ row: rowOf(at), from, to }] : [];
    },
  );
  remembered.set(effect, { weighing, thresholds, profile, changes });
  return changes;
}

/** How many areas would need another alternative, from which to which. */
export function typeFinding(changes: readonly TypeChange[]): Finding {
  if (changes.length === 0) {
    return finding('scenario-types', 'No area would change its type of alternative.', { changed: 0 });
  }
  const clauses = AREA_TYPES.flatMap((from) =>
    AREA_TYPES.flatMap((to) => {
      const count = changes.filter((one) => one.from === from && one.to === to).length;
      return count === 0 ? [] : [`${count} from “${TYPE_NAMES[from]}” to “${TYPE_NAMES[to]}”`];
    }),
  );
  return finding(
    'scenario-types',
    `*${formatAreas(changes.length)}* would change type of alternative: ${listed(clauses)}.`,
    { changed: changes.length },
  );
}
