import type { HoursKind } from './access-options';
import { type UsersId, usersOf } from './people/users';

export const PROFILE_IDS = ['information', 'video', 'telecare', 'learning', 'custom'] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

export const SPEEDS = ['2', '10', 'always-on', '30'] as const;
/** The connection a service needs, by its download speed in Mbit/s; 10 means decent broadband (10 down, 1 up). */
export type Speed = (typeof SPEEDS)[number];

/** What a service asks of the person who uses it. */
export interface Profile {
  readonly id: ProfileId;
  readonly speed: Speed;
  readonly people: UsersId;
}

export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  information: { id: 'information', speed: '2', people: 'all' },
  video: { id: 'video', speed: '10', people: 'all' },
  telecare: { id: 'telecare', speed: 'always-on', people: '65-plus' },
  learning: { id: 'learning', speed: '30', people: 'families' },
  custom: { id: 'custom', speed: '2', people: 'all' },
};

/** The hours that make a place count for a service, which choosing it sets. */
export const PROFILE_HOURS: Readonly<Record<ProfileId, HoursKind>> = {
  information: 'open',
  video: 'staffed',
  telecare: 'open',
  learning: 'evening',
  custom: 'open',
};

export const PROFILE_NAMES: Readonly<Record<ProfileId, string>> = {
  information: 'Information and forms',
  video: 'Video appointment',
  telecare: 'Remote monitoring or telecare',
  learning: 'Learning and large uploads',
  custom: 'Another service',
};

export const SPEED_NAMES: Readonly<Record<Speed, string>> = {
  '2': '2 Mbit/s',
  '10': 'decent broadband (10 Mbit/s down, 1 up)',
  'always-on': 'a connection that is always on',
  '30': '30 Mbit/s',
};

/**
 * A service with what it asks, as a document names it: "Remote monitoring or telecare, for people aged 65 and over; it
 * needs a connection that is always on".
 */
export function serviceInWords({ id, speed, people }: Profile): string {
  return [
    `${PROFILE_NAMES[id]}, for ${usersOf(people).name.toLowerCase()}`,
    `it needs ${SPEED_NAMES[speed]}`,
  ].join('; ');
}
