import { HOURS_KINDS, type HoursKind } from './access-options';
import { type PeopleId, type PeopleSet, peopleSet } from './people/people';

/** Services that may go online-only, by what they ask of a connection. */
export const ONLINE_PROFILES = ['information', 'video', 'telecare', 'learning'] as const;
export type OnlineProfile = (typeof ONLINE_PROFILES)[number];

/** Hours a week of each kind, as a scenario sets them. */
export type HoursSet = Readonly<Record<HoursKind, number>>;

/** One thing that would be otherwise. Positions in degrees (WGS 84); `point` is the id of an access point. */
export type Change =
  | { readonly kind: 'close'; readonly point: string }
  | { readonly kind: 'reopen'; readonly point: string; readonly hours: HoursSet }
  | {
      readonly kind: 'move';
      readonly point: string;
      readonly lon: number;
      readonly lat: number;
      readonly label: string;
    }
  | { readonly kind: 'hours'; readonly point: string; readonly of: HoursKind; readonly hours: number }
  | { readonly kind: 'terminals'; readonly point: string; readonly terminals: number }
  | {
      readonly kind: 'open';
      readonly label: string;
      readonly lon: number;
      readonly lat: number;
      readonly hours: HoursSet;
    }
  | { readonly kind: 'mobile-stops' }
  | { readonly kind: 'online-only'; readonly profile: OnlineProfile; readonly people: PeopleId };

/** Any number of changes taken together; their order means nothing. */
export interface Scenario {
  /** What its maker calls it; empty = named after its changes. */
  readonly name: string;
  readonly changes: readonly Change[];
}

export const NO_SCENARIO: Scenario = { name: '', changes: [] };
export const MOST_CHANGES = 60;
export const LONGEST_NAME = 80;

/** Everybody whom the services that go online-only are for. */
export const servicePeople = ({ changes }: Scenario): PeopleSet =>
  peopleSet(changes.flatMap((change) => (change.kind === 'online-only' ? [change.people] : [])));

/** The one group that all of them are for; all residents where there is no such service, or several groups. */
export function onlinePeople(scenario: Scenario): PeopleId {
  const [only = 'residents', ...others] = servicePeople(scenario);
  return others.length === 0 ? only : 'residents';
}

/** What a change is about: of two changes with one key only one can hold. */
export function changeKey(change: Change): string {
  switch (change.kind) {
    case 'hours':
      return `hours ${change.point} ${change.of}`;
    case 'open':
      return `open ${change.lon.toFixed(4)} ${change.lat.toFixed(4)}`;
    case 'mobile-stops':
      return change.kind;
    case 'online-only':
      return `${change.kind} ${change.profile} ${change.people}`;
    case 'close':
    case 'reopen':
      return `open or closed ${change.point}`;
    default:
      return `${change.kind} ${change.point}`;
  }
}

/** The scenario with a change more; one about the same thing makes way. */
export const withChange = (scenario: Scenario, change: Change): Scenario => ({
  ...scenario,
  changes: [...scenario.changes.filter((other) => changeKey(other) !== changeKey(change)), change],
});

export const withoutChange = (scenario: Scenario, key: string): Scenario => ({
  ...scenario,
  changes: scenario.changes.filter((other) => changeKey(other) !== key),
});

/** The same changes in an order that depends on nothing but themselves, each thing changed once. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const written = changes.map((change) => ({
    change,
    key: changeKey(change),
    text: JSON.stringify(change, Object.keys(change).sort()) + hoursText(change),
  }));
  written.sort((a, b) => compare(a.key, b.key) || compare(a.text, b.text));
  return written.filter(({ key }, index) => key !== written[index - 1]?.key).map(({ change }) => change);
}

const hoursText = (change: Change): string =>
  change.kind === 'open' || change.kind === 'reopen'
    ? HOURS_KINDS.map((kind) => change.hours[kind]).join(' ')
    : '';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
