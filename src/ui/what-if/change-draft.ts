import { HOURS_KINDS, type HoursKind } from '../../domain/model/access-options';
import type { Dataset } from '../../domain/model/dataset';
import type { PeopleId } from '../../domain/model/people/people';
import type { Change, HoursSet, OnlineProfile } from '../../domain/model/scenario';
import { hoursText } from '../../domain/pages/what-if/change-words';
import { countedHours } from '../../domain/places/counted-hours';
import { cut } from '../../domain/words/characters';
import { hoursWords } from '../../domain/words/hours-words';
import type { Site } from './sites';

export const CHANGE_KINDS = [
  'close',
  'open',
  'hours',
  'move',
  'reopen',
  'terminals',
  'mobile-stops',
  'online-only',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const KIND_LABELS: Readonly<Record<ChangeKind, string>> = {
  close: 'A library closes',
  open: 'A new access point opens',
  hours: 'A library changes its hours',
  move: 'A library moves',
  reopen: 'A closed library opens again',
  terminals: 'A library has so many computers',
  'mobile-stops': 'The mobile library of November 2019 runs again (historic)',
  'online-only': 'A service goes online-only',
};

/** What the form holds: texts as typed, for they may make no sense yet. */
export interface Draft {
  readonly kind: ChangeKind;
  readonly point: string;
  readonly where: string;
  readonly of: HoursKind;
  readonly amount: string;
  readonly hours: Readonly<Record<HoursKind, string>>;
  readonly profile: OnlineProfile;
  readonly people: PeopleId;
}

export const EMPTY_DRAFT: Draft = {
  kind: 'close',
  point: '',
  where: '',
  of: 'open',
  amount: '',
  hours: { open: '20', staffed: '20', evening: '0', saturday: '0' },
  profile: 'video',
  people: 'residents',
};

const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));

/** The change a draft stands for; a sentence instead while something it needs is missing. */
export function changeOf(draft: Draft, site: Site | null): Change | string {
  const { kind, point } = draft;
  const hours = Object.fromEntries(HOURS_KINDS.map((one) => [one, number(draft.hours[one])])) as HoursSet;
  const needsPoint = kind !== 'open' && kind !== 'mobile-stops' && kind !== 'online-only';
  if (needsPoint && point === '') return 'Choose a library.';
  if ((kind === 'open' || kind === 'move') && !site) {
    return draft.where.trim() === ''
      ? 'Say where: type a place and choose it from the list, or choose an area on the map.'
      : `“${cut(draft.where, 40)}” is not in the list of places: choose one from the list, or an area on the map.`;
  }
  switch (kind) {
    case 'close':
      return { kind, point };
    case 'reopen':
      return { kind, point, hours };
    case 'hours':
      return { kind, point, of: draft.of, hours: number(draft.amount) };
    case 'terminals':
      return { kind, point, terminals: number(draft.amount) };
    case 'move':
      return site ? { kind, point, lon: site.lon, lat: site.lat, label: site.label } : 'Say where.';
    case 'open':
      return site ? { kind, lon: site.lon, lat: site.lat, label: site.label, hours } : 'Say where.';
    case 'mobile-stops':
      return { kind };
    case 'online-only':
      return { kind, profile: draft.profile, people: draft.people };
  }
}

const openPlace = ({ accessPoints }: Dataset, { point }: Draft) =>
  accessPoints.find(({ id, status }) => id === point && status === 'open');

/** What a place has today of what the draft changes, as a person would type it; empty where that is not known. */
export function nowText(dataset: Dataset, draft: Draft): string {
  const point = openPlace(dataset, draft);
  const now = !point
    ? null
    : draft.kind === 'hours'
      ? countedHours(point, draft.of)
      : draft.kind === 'terminals'
        ? point.terminals
        : null;
  return now === null ? '' : draft.kind === 'hours' ? hoursText(now) : String(now);
}

/** The same in a sentence, with what it is of and when; empty while no place is chosen. */
export function todayText(dataset: Dataset, draft: Draft): string {
  const point = openPlace(dataset, draft);
  if (!point) return '';
  const now = nowText(dataset, draft);
  if (draft.kind === 'terminals')
    return now === '' ? 'How many it has today is not published.' : `Today: ${now} public computers.`;
  const what = hoursWords(dataset, draft.of);
  return now === '' ? `Today’s are not known (${what}).` : `Today: ${now} a week (${what}).`;
}
