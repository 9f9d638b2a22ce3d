import { USERS_IDS } from '../../domain/model/people/users';
import { PROFILE_IDS, PROFILES, type Profile, type ProfileId, SPEEDS } from '../../domain/model/profile';
import type { LinkPart } from './part';
import { type LinkReader, oneOf } from './reader';

/** The service profile; its own settings are in the link only where it is the custom one. */
export const profilePart: LinkPart = {
  keys: ['profile', 'speed', 'people', 'places'],
  write(put, { profile }, opening) {
    put('profile', profile.id, opening.profile.id);
    if (profile.id !== 'custom') return;
    const usual = PROFILES.custom;
    put('speed', profile.speed, usual.speed);
    put('people', profile.people, usual.people);
    put('places', placesText(profile), placesText(usual));
  },
  read(link, { profile }) {
    const id = link.value<ProfileId>(
      'profile',
      (text) => oneOf(PROFILE_IDS, text),
      profile.id,
      (text) => `The link asked for a service we do not know (${text}), so information and forms is used.`,
    );
    return { profile: id === 'custom' ? customProfile(link) : PROFILES[id] };
  },
};

function customProfile(link: LinkReader): Profile {
  const usual = PROFILES.custom;
  return {
    id: 'custom',
    speed: link.value(
      'speed',
      (text) => oneOf(SPEEDS, text),
      usual.speed,
      (text) => `The link’s connection speed (${text}) is not one we can choose, so 2 Mbit/s is used.`,
    ),
    people: link.value(
      'people',
      (text) => oneOf(USERS_IDS, text),
      usual.people,
      (text) => `The link’s group of people (${text}) is not one we hold, so all adults are used.`,
    ),
    ...link.value(
      'places',
      parsePlaces,
      { staffed: usual.staffed, late: usual.late },
      (text) => `The link’s kinds of places (${text}) were not understood, so every open library counts.`,
    ),
  };
}

const placesText = ({ staffed, late }: Profile): string =>
  [...(staffed ? ['staffed'] : []), ...(late ? ['late'] : [])].join('.') || 'all';

function parsePlaces(text: string): Pick<Profile, 'staffed' | 'late'> | null {
  const words = text.split('.');
  if (words.some((word) => !['staffed', 'late', 'all'].includes(word))) return null;
  return { staffed: words.includes('staffed'), late: words.includes('late') };
}
