import type { HoursKind } from '../../domain/model/access-options';
import type { Choices } from '../../domain/model/choices';
import { READY_MADE, type StatedDecision } from '../../domain/model/decision';
import type { NewChoices } from '../../state/actions/choice-actions';

/** A decision as it is being written, with what it asks of places and from where on a place counts as slow. */
export interface Draft extends StatedDecision {
  readonly hours: HoursKind;
  /** Null = as is usual for what it needs. */
  readonly slowPercent: number | null;
}

export const draftOf = ({ decision, access, barriers }: Choices): Draft => ({
  ...decision,
  hours: access.hours,
  slowPercent: barriers.slowPercent,
});

/** One of those that a council often takes, in place of what stands there. */
export function readyMade(id: string, now: Draft): Draft {
  const found = READY_MADE.find((one) => one.id === id);
  return found
    ? { ...now, name: found.name, people: found.people, demand: found.demand, hours: found.hours }
    : now;
}

/** The choices that a decision comes to. */
export const choicesOf = ({ hours, slowPercent, ...decision }: Draft): NewChoices => ({
  decision,
  access: { hours },
  barriers: { slowPercent },
});

/** Said of a date of the change; null where there is nothing to say. @param today `yyyy-mm-dd` */
export const dateNote = (date: string | null, today: string): string | null =>
  date !== null && date < today
    ? 'This day has passed. It is kept, and the sentences say it as it is: change it if the service has yet to change.'
    : null;
