import type { Choices } from './choices';
import type { AnswerOptions } from './decision';

/** What of the choices an answer follows from. */
export type Asked = Pick<Choices, 'access' | 'barriers' | 'decision' | 'highlight'>;

/** The question that the choices ask: of the service that goes online, with the thresholds and hours chosen. */
export const askedOf = ({ access, barriers, decision, highlight }: Asked): AnswerOptions => ({
  decision: { ...decision, hours: access.hours },
  thresholds: { ...barriers, furtherThanKm: access.catchmentKm },
  highlight,
});
