import type { HoursKind } from '../model/access-options';
import { HOURS_KINDS } from '../model/access-options';
import type { Dataset } from '../model/dataset';
import { type Change, changeKey, type Scenario } from '../model/scenario';
import { countSupply, terminalsKnown } from './counted-place';
import { counts, placesAfter, placesNow } from './scenario-places';

/** Why nothing that counts is otherwise because of a change. */
export type WhyUnseen =
  | 'not held'
  | 'closed'
  | 'no stops'
  | 'as today'
  | 'hours not counted'
  | 'no computers';

/** What a change comes to as reach is counted now. */
export interface ChangeSeen {
  readonly change: Change;
  /** `reach`: which places count, or where they stand. `supply`: only how much a place offers. null = nothing at all. */
  readonly by: 'reach' | 'supply' | null;
  readonly why: WhyUnseen | null;
  /** Hours that would have to count for it to be seen; null where none would show it. */
  readonly offer: HoursKind | null;
}

/** Places first and their hours after them: hours of a place that closes, or opens again, depend on that. */
const KINDS: readonly Change['kind'][] = [
  'online-only',
  'close',
  'reopen',
  'open',
  'move',
  'mobile-stops',
  'hours',
  'terminals',
];

/**
 * Of each change whether the figures can see it: a change is seen when it makes a difference to the places that count,
 * beside those seen before it, or beside all the others. In the order of the scenario.
 */
export function changesSeen(dataset: Dataset, scenario: Scenario, hours: HoursKind): readonly ChangeSeen[] {
  const withTerminals =
    terminalsKnown(placesNow(dataset), hours) && terminalsKnown(placesAfter(dataset, scenario), hours);
  const ordered = KINDS.flatMap((kind) => scenario.changes.filter((change) => change.kind === kind));
  const found = new Map<Change, ChangeSeen['by']>();
  let kept: readonly Change[] = [];
  for (const change of ordered) {
    const others = scenario.changes.filter((other) => other !== change);
    const differs = (what: 'reach' | 'supply'): boolean =>
      [kept, others].some(
        (beside) =>
          counted(dataset, beside, hours, withTerminals, what) !==
          counted(dataset, [...beside, change], hours, withTerminals, what),
      );
    // Where the stops are is not loaded yet: what they come to is not known before.
    const isWaiting = change.kind === 'mobile-stops' && !dataset.sites;
    const by =
      change.kind === 'online-only' || isWaiting || differs('reach')
        ? 'reach'
        : differs('supply')
          ? 'supply'
          : null;
    if (by !== null) kept = [...kept, change];
    found.set(change, by);
  }
  return scenario.changes.map((change): ChangeSeen => {
    const by = found.get(change) ?? null;
    if (by !== null) return { change, by, why: null, offer: null };
    const others = scenario.changes.filter((other) => other !== change);
    const offer =
      HOURS_KINDS.filter((kind) => kind !== hours)
        // What a change of hours is about is offered before any other that happens to show it.
        .sort((a, b) => Number(isOf(change, b)) - Number(isOf(change, a)))
        .find(
          (kind) =>
            counted(dataset, others, kind, false, 'supply') !==
            counted(dataset, [...others, change], kind, false, 'supply'),
        ) ?? null;
    return { change, by, why: whyUnseen(dataset, scenario, change, offer), offer };
  });
}

const isOf = (change: Change, kind: HoursKind): boolean => change.kind === 'hours' && change.of === kind;

function whyUnseen(
  dataset: Dataset,
  { changes }: Scenario,
  change: Change,
  offer: HoursKind | null,
): WhyUnseen {
  if ('point' in change) {
    const { point } = change;
    if (!dataset.accessPoints.some(({ id }) => id === point)) return 'not held';
    if (change.kind !== 'close' && changes.some((one) => one.kind === 'close' && one.point === point))
      return 'closed';
  }
  if (change.kind === 'mobile-stops' && dataset.sites?.stops.length === 0) return 'no stops';
  if (offer !== null) return 'hours not counted';
  if (change.kind === 'terminals') {
    const now = dataset.accessPoints.find(({ id }) => id === change.point)?.terminals;
    return now === change.terminals ? 'as today' : 'no computers';
  }
  return 'as today';
}

/** The places that count, as one text: where they stand and, for `supply`, what they offer. */
function counted(
  dataset: Dataset,
  changes: readonly Change[],
  hours: HoursKind,
  withTerminals: boolean,
  what: 'reach' | 'supply',
): string {
  const places = placesAfter(dataset, { name: '', changes });
  const { supply } = countSupply(places, hours, withTerminals);
  return places
    .flatMap((place, at) => {
      const isCounted = counts(place, hours);
      const offered = what === 'supply' ? (supply[at] ?? 0) : 0;
      return isCounted || offered > 0
        ? [`${place.id} ${place.lon} ${place.lat} ${isCounted} ${offered}`]
        : [];
    })
    .join('|');
}

/** The change that another would take the place of; null where both can stand. */
export const replacedBy = ({ changes }: Scenario, change: Change): Change | null =>
  changes.find((other) => changeKey(other) === changeKey(change)) ?? null;
