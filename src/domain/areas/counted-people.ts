import type { Choices } from '../model/choices';
import { COUNTED_PEOPLE, type CountedPeople } from '../model/counted-people';
import { PEOPLE } from '../model/profile';
import { onlinePeople } from '../model/scenario';

/**
 * Who is counted, in everything that is said at this moment: the people whom the service is for, where a service is what
 * the view is about, or what goes online-only in the what-if; all residents elsewhere. Of services for several groups
 * each names its own people beside all residents.
 */
export function countedPeople({ view, layout, profile, scenario }: Choices): CountedPeople {
  if (layout === 'what-if') return COUNTED_PEOPLE[onlinePeople(scenario) ?? 'residents'];
  const isOfService = view === 'alternatives';
  return COUNTED_PEOPLE[isOfService ? PEOPLE[profile.people].counted : 'residents'];
}
