import { FURTHEST_STOP_KM } from '../../model/bus-stops';
import { listed } from '../../words/sentence';
import type { LinkLevel, ResidentWording } from './wording';

const LINKS: Readonly<Record<LinkLevel, string>> = {
  slower: 'In this area the link to the web is slower than in most of England',
  faster: 'In this area the link to the web is faster than in most of England',
  unknown: 'We do not know how fast the link to the web is in this area',
};

/** Plain English: short words, short sentences, one thing in each. */
export const ENGLISH: ResidentWording = {
  answer: (link, nearest) =>
    nearest === null
      ? `${LINKS[link]}.`
      : `${LINKS[link]}, and the nearest place with computers is ${nearest.km} (${nearest.miles}) away.`,
  inEngland: (better) =>
    better === null
      ? 'We do not know how it compares with the rest of England.'
      : better < 1
        ? 'It has one of the fastest links in England.'
        : `Out of each 100 areas in England, ${better} have a faster link.`,
  inCouncil: (rank, areas, council) =>
    `In ${council} it is number ${rank} out of ${areas}. Number 1 has the slowest link. A slow link can still be good enough.`,
  away: ({ km, miles }) => `It is ${km} (${miles}) away in a straight line. By road it is more.`,
  openHours: (hours, isAdded) =>
    hours === null
      ? 'We do not know how long it is open.'
      : `${isAdded ? 'It is' : 'In 2023 it was'} open for ${hours} ${hours === 1 ? 'hour' : 'hours'} a week.`,
  runBy: (council, place) => `It is not in ${place}. It belongs to ${council}. Ask them if it has computers.`,
  volunteers: 'The people who run it help for free.',
  closedOn: (days) => `Around 2019 it was shut on ${listed(days)}.`,
  checkFirst: 'Check before travelling. Times may have changed.',
  computers: (count) =>
    count === null
      ? 'We do not know how many computers it has.'
      : `It has ${count} ${count === 1 ? 'computer' : 'computers'} to use.`,
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  notAHome: 'This is about the area. It does not tell us about each home in it.',
  noContacts: [
    'This map does not hold the phone number of the council yet.',
    'Look at a letter or a bill from the council. Its phone number and address are most likely on it.',
    'Or go to a library in the list, or ask there. A friend may help too.',
  ],
  stops: (stops, near) =>
    stops.length === 0
      ? `We know of no bus stop within ${FURTHEST_STOP_KM} km (0.9 miles) of ${near}.`
      : `Bus stops near ${near}: ${listed(stops.map(({ name, metres }) => `${name} (about ${metres} metres)`))}.`,
  noTimes: 'We do not know when buses run. Ask before travelling.',
  bring: [
    'The letter or form that it is about.',
    'An email address and passwords, if there are any.',
    'Something with a name and an address on it.',
    'Glasses and a phone, if they are used.',
  ],
};
