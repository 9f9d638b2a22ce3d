import type { Choices } from '../model/choices';
import { type People, peopleOf } from '../model/people/people';
import { onlinePeople } from '../model/scenario';

/**
 * Who is counted, in everything that is said at this moment: the one group that the decision is for, where the service is
 * what the view is about, or whom it goes online-only for in the what-if; all residents elsewhere. Several groups hold
 * some people twice and have no count together: each is named with its own people beside all residents.
 */
export function countedPeople({ view, layout, decision, scenario }: Choices): People {
  if (layout === 'what-if') return peopleOf(onlinePeople(scenario));
  const [only, ...others] = decision.people;
  return peopleOf(view === 'alternatives' && only && others.length === 0 ? only : 'residents');
}
