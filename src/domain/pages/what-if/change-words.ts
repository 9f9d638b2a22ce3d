import type { HoursKind } from '../../model/access-options';
import type { Dataset } from '../../model/dataset';
import { peopleOf } from '../../model/people/people';
import type { Change, OnlineProfile, Scenario } from '../../model/scenario';
import { counted, formatCount } from '../../words/format-value';
import { capitalised, listed } from '../../words/sentence';

export const PROFILE_WORDS: Readonly<Record<OnlineProfile, string>> = {
  information: 'an information-and-forms service',
  video: 'a video-appointment service',
  telecare: 'a telecare service',
  learning: 'an online-learning service',
};
export const HOURS_NAMES: Readonly<Record<HoursKind, string>> = {
  open: 'opening hours',
  staffed: 'staffed hours',
  evening: 'weekday hours after 5 pm',
  saturday: 'Saturday hours',
};

/** A number of hours as people write it: "17.5". */
export const hoursText = (hours: number): string => String(Math.round(hours * 10) / 10);

/** "1 hour", "17.5 staffed hours". */
const hoursWords = (hours: number, named = 'hours'): string =>
  `${hoursText(hours)} ${hoursText(hours) === '1' ? named.replace('hours', 'hour') : named}`;

/** One change as a clause: "Porlock Library closes". */
export function changeWords(dataset: Dataset, change: Change): string {
  const name = 'point' in change ? pointName(dataset, change.point) : '';
  switch (change.kind) {
    case 'close':
      return `${name} closes`;
    case 'reopen':
      return `${name} opens again for ${hoursWords(change.hours.open)} a week`;
    case 'move':
      return `${name} moves to ${change.label}`;
    case 'hours':
      return `${name} has ${hoursWords(change.hours, HOURS_NAMES[change.of])} a week`;
    case 'terminals':
      return `${name} has ${counted(change.terminals, 'public computer')}`;
    case 'open':
      return `an access point opens at ${change.label} for ${hoursWords(change.hours.open)} a week`;
    case 'mobile-stops':
      return 'the mobile library of November 2019 runs again, a visit every fourth week';
    case 'online-only': {
      const whom = change.people === 'residents' ? '' : ` for ${peopleOf(change.people).brief}`;
      return `${PROFILE_WORDS[change.profile]}${whom} goes online-only`;
    }
  }
}

/** Every change in one clause; many of them as a number. */
export function scenarioWords(dataset: Dataset, { changes }: Scenario): string {
  const words = changes.map((change) => changeWords(dataset, change));
  return words.length > 4 ? `${formatCount(words.length)} changes are made together` : listed(words);
}

/** What the scenario is called: as its maker named it, or after its changes. */
export const scenarioName = (dataset: Dataset, scenario: Scenario): string =>
  scenario.name.trim() || capitalised(scenarioWords(dataset, scenario));

const pointName = (dataset: Dataset, id: string): string =>
  dataset.accessPoints.find((point) => point.id === id)?.name ?? 'A place that is not held';
