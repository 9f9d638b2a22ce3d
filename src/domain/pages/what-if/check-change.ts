import { HOURS_KINDS, type HoursKind } from '../../model/access-options';
import type { Dataset } from '../../model/dataset';
import type { Change, HoursSet } from '../../model/scenario';
import { isNeighbours } from '../../places/own-places';
import { nearestIn } from '../../sums/distances';
import { cut } from '../../words/characters';
import { placeName } from '../../words/sentence';
import { HOURS_NAMES } from './change-words';

/** Hours there are in a week, on its evenings after five, and on a Saturday. */
const MOST_HOURS: Readonly<Record<HoursKind, number>> = {
  open: 168,
  staffed: 168,
  evening: 35,
  saturday: 24,
};
const MOST_TERMINALS = 500;
/** No spot in the county is further than this from the centre of some area; most of what is further is outside. */
const FURTHEST_KM = 12;

/** What is wrong with a change, in a sentence that says what to do; null when it can be taken. */
export function changeProblem(dataset: Dataset, change: Change): string | null {
  if ('point' in change) {
    const point = dataset.accessPoints.find(({ id }) => id === change.point);
    if (!point) return `No library or other place called “${cut(change.point, 40)}” is held.`;
    if (isNeighbours(point))
      return `${point.name} belongs to ${point.council}: a scenario changes the places of ${dataset.council.name} only.`;
    if (change.kind === 'reopen' && point.status === 'open')
      return `${point.name} is open already: change its hours instead.`;
    if (change.kind !== 'reopen' && point.status === 'closed')
      return `${point.name} is closed already: it can only open again.`;
  }
  switch (change.kind) {
    case 'hours':
      return hoursProblem(change.of, change.hours);
    case 'terminals':
      return Number.isInteger(change.terminals) && change.terminals >= 0 && change.terminals <= MOST_TERMINALS
        ? null
        : `Public computers are a whole number from 0 to ${MOST_TERMINALS}.`;
    case 'reopen':
      return hoursSetProblem(change.hours);
    case 'move':
      return positionProblem(dataset, change.lon, change.lat);
    case 'open':
      return positionProblem(dataset, change.lon, change.lat) ?? hoursSetProblem(change.hours);
    case 'mobile-stops':
      return dataset.sites?.stops.length === 0
        ? `No stop of a mobile library is held for ${placeName(dataset)}.`
        : null;
    default:
      return null;
  }
}

function hoursProblem(kind: HoursKind, hours: number): string | null {
  return Number.isFinite(hours) && hours >= 0 && hours <= MOST_HOURS[kind]
    ? null
    : `A week has at most ${MOST_HOURS[kind]} ${HOURS_NAMES[kind]}: enter a number from 0 to ${MOST_HOURS[kind]}.`;
}

function hoursSetProblem(hours: HoursSet): string | null {
  for (const kind of HOURS_KINDS) {
    const problem = hoursProblem(kind, hours[kind]);
    if (problem) return problem;
  }
  const longer = HOURS_KINDS.find((kind) => hours[kind] > hours.open);
  return longer ? `There cannot be more ${HOURS_NAMES[longer]} than opening hours.` : null;
}

function positionProblem(dataset: Dataset, lon: number, lat: number): string | null {
  const council = dataset.council.name.replace(/ Council$/, '');
  const outside = `That place is outside ${council}: choose one inside the county.`;
  if (!Number.isFinite(lon) || !Number.isFinite(lat))
    return 'A place needs a position: choose one from the list.';
  return nearestIn(dataset, { lon, lat }).km <= FURTHEST_KM ? null : outside;
}
