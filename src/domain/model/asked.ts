import type { Choices } from './choices';
import type { AnswerOptions, DemandId } from './decision';
import type { Profile, Speed } from './profile';

const DEMAND_OF: Readonly<Record<Speed, DemandId>> = {
  '2': 'forms',
  '10': 'video',
  'always-on': 'video',
  '30': 'learning',
};

/** What a service asks of a connection, by the speed it needs. */
export const demandOf = ({ speed }: Pick<Profile, 'speed'>): DemandId => DEMAND_OF[speed];

/** What of the choices an answer follows from. */
export type Asked = Pick<Choices, 'access' | 'barriers' | 'decision' | 'highlight' | 'profile'>;

/** The question that the choices ask: of the service that goes online, with the thresholds and hours chosen. */
export const askedOf = ({ access, barriers, decision, highlight, profile }: Asked): AnswerOptions => ({
  decision: { ...decision, demand: demandOf(profile), hours: access.hours },
  thresholds: { ...barriers, furtherThanKm: access.catchmentKm },
  highlight,
});
