import type { Choices } from '../model/choices';
import { COUNTED_PEOPLE, type CountedPeople } from '../model/counted-people';
import { PEOPLE } from '../model/profile';

/**
 * Who is counted, in everything that is said at this moment: the people whom the service is for, where a service is what
 * the view is about; all residents elsewhere. In the what-if each change names its own people beside all residents.
 */
export function countedPeople({ view, layout, profile }: Choices): CountedPeople {
  const isOfService = view === 'alternatives' && layout !== 'what-if';
  return COUNTED_PEOPLE[isOfService ? PEOPLE[profile.people].counted : 'residents'];
}
