import type { Choices } from '../model/choices';
import { type People, peopleOf } from '../model/people/people';
import { usersOf } from '../model/people/users';
import { onlinePeople } from '../model/scenario';

/**
 * Who is counted, in everything that is said at this moment: the people whom the service is for, where a service is what
 * the view is about, or what goes online-only in the what-if; all residents elsewhere. Of services for several groups
 * each names its own people beside all residents.
 */
export function countedPeople({ view, layout, profile, scenario }: Choices): People {
  if (layout === 'what-if') return peopleOf(onlinePeople(scenario));
  return peopleOf(view === 'alternatives' ? usersOf(profile.people).counted : 'residents');
}
