import type { Choices } from './choices';
import type { AnswerOptions, DemandId } from './decision';
import type { Speed } from './profile';

const DEMAND_OF: Readonly<Record<Speed, DemandId>> = {
  '2': 'forms',
  '10': 'video',
  'always-on': 'video',
  '30': 'learning',
};

/** What a service that needs a speed asks of a connection, where nothing else is said. */
export const demandOfSpeed = (speed: Speed): DemandId => DEMAND_OF[speed];

/** What of the choices an answer follows from. */
export type Asked = Pick<Choices, 'access' | 'barriers' | 'decision' | 'highlight'>;

/** The question that the choices ask: of the service that goes online, with the thresholds and hours chosen. */
export const askedOf = ({ access, barriers, decision, highlight }: Asked): AnswerOptions => ({
  decision: { ...decision, hours: access.hours },
  thresholds: { ...barriers, furtherThanKm: access.catchmentKm },
  highlight,
});
