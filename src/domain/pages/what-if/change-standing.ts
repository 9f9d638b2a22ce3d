import type { AccessOptions, HoursKind } from '../../model/access-options';
import type { Dataset } from '../../model/dataset';
import { heldOutputAreas } from '../../model/output-areas';
import { type Change, changeKey, type Scenario } from '../../model/scenario';
import { type ChangeSeen, changesSeen } from '../../places/changes-seen';
import { counts, placesAfter } from '../../places/scenario-places';
import { distanceMatrix, nearestPlaces, positionsOf } from '../../sums/distances';
import { remembered } from '../../sums/remembered';
import { HOURS_LABELS } from '../../telling/access-sentences';

/** A change in the list: what it comes to as reach is counted now, in words where it comes to nothing. */
export interface ChangeStanding {
  readonly change: Change;
  readonly key: string;
  readonly by: ChangeSeen['by'];
  /** Why it is not seen in the figures; null where it is. */
  readonly text: string | null;
  /** Hours to count so that it is seen, named as the menu names them. */
  readonly offer: { readonly hours: HoursKind; readonly label: string } | null;
}

/** Each change of a scenario with whether, and if not why not, the figures see it. */
export const changesStanding = (
  dataset: Dataset,
  scenario: Scenario,
  { hours, catchmentKm }: AccessOptions,
): readonly ChangeStanding[] => standingOf(scenario, dataset, hours, catchmentKm);

const standingOf = remembered(
  (
    scenario: Scenario,
    dataset: Dataset,
    hours: HoursKind,
    catchmentKm: number,
  ): readonly ChangeStanding[] => {
    const options = { hours, catchmentKm };
    return changesSeen(dataset, scenario, hours).map((seen): ChangeStanding => {
      const { change, offer } = seen;
      const beyond = seen.by === 'reach' && helpsNobody(dataset, scenario, change, options);
      return {
        change,
        key: changeKey(change),
        by: beyond ? null : seen.by,
        text: beyond
          ? `Nobody lives within ${options.catchmentKm} km of it, or nearer to it than to another place: it changes nothing.`
          : unseenText(dataset, seen, options),
        offer: offer === null ? null : { hours: offer, label: HOURS_LABELS[offer] },
      };
    });
  },
);

function unseenText(dataset: Dataset, { change, why }: ChangeSeen, { hours }: AccessOptions): string | null {
  switch (why) {
    case null:
      return null;
    case 'not held':
      return 'It is not among the places held now, so this changes nothing.';
    case 'closed':
      return `${nameOf(dataset, change)} closes in this scenario, so this changes nothing.`;
    case 'no stops':
      return 'No stop of a mobile library is held, so this changes nothing.';
    case 'as today':
      return 'It is so today, so this changes nothing.';
    case 'no computers':
      return 'Not seen in the figures: hours alone count until the computers of every open place are known.';
    case 'hours not counted':
      return `Not seen in the figures, in which the hours that count are “${HOURS_LABELS[hours]}”.`;
  }
}

const nameOf = (dataset: Dataset, change: Change): string =>
  'point' in change
    ? (dataset.accessPoints.find(({ id }) => id === change.point)?.name ?? 'The place')
    : 'The place';

/** Whether a new place counts and yet nobody lives near it, or nearer to it than to what counts without it. */
function helpsNobody(
  dataset: Dataset,
  scenario: Scenario,
  change: Change,
  { catchmentKm, hours }: AccessOptions,
): boolean {
  const outputAreas = heldOutputAreas(dataset);
  if (change.kind !== 'open' || !outputAreas) return false;
  const km = distanceMatrix(outputAreas, positionsOf([change]));
  if (km.some((one) => one <= catchmentKm)) return false;
  const others = { ...scenario, changes: scenario.changes.filter((other) => other !== change) };
  const places = placesAfter(dataset, others).filter((place) => counts(place, hours));
  const nearest = nearestPlaces(
    distanceMatrix(outputAreas, positionsOf(places)),
    places.length,
    outputAreas.count,
  ).km;
  return km.every((one, index) => one >= (nearest[index] ?? 0));
}

/** The scenario with the changes that make a difference alone: what an answer may name as its cause. */
export function causesOf(
  dataset: Dataset,
  scenario: Scenario,
  options: AccessOptions,
  what: 'reach' | 'any',
): Scenario {
  const seen = changesStanding(dataset, scenario, options).filter(({ by }) => by !== null);
  const reaching = seen.filter(({ by }) => by === 'reach');
  const named = what === 'reach' && reaching.length > 0 ? reaching : seen;
  return { ...scenario, changes: named.map(({ change }) => change) };
}
