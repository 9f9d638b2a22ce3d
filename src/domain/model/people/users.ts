import type { FigureId } from '../measure';
import { PEOPLE, type PeopleId } from './people';
import type { RECORDS } from './register';

/** The people whom a service is for. */
export interface Users {
  readonly id: UsersId;
  readonly name: string;
  /** Who is counted of them. */
  readonly counted: PeopleId;
  /** Said where others stand in for them, because no count of them is held; else null. */
  readonly standsIn: string | null;
  /** The need ingredient that describes them: it starts with twice the usual weight. */
  readonly weighs: FigureId | null;
}

export type UsersId =
  | 'all'
  | 'families'
  | Extract<(typeof RECORDS)[number], { readonly asUsers: string }>['id'];

const isUsers = (id: PeopleId): id is Exclude<UsersId, 'all' | 'families'> =>
  PEOPLE.some((one) => one.id === id && one.asUsers !== null);

/** Whom a service may be for: groups that are counted, and two for whom residents of every age stand in. */
export const USERS: readonly Users[] = [
  {
    id: 'all',
    name: 'All adults',
    counted: 'residents',
    standsIn: 'A count of adults alone is not held for these areas: residents of every age are counted.',
    weighs: null,
  },
  ...PEOPLE.flatMap(({ id, asUsers, share }): readonly Users[] =>
    isUsers(id) && asUsers !== null
      ? [{ id, name: asUsers, counted: id, standsIn: null, weighs: share }]
      : [],
  ),
  {
    id: 'families',
    name: 'Families with children',
    counted: 'residents',
    standsIn: 'A count of families is not held for these areas: residents of every age are counted.',
    weighs: 'idaci_pct',
  },
];

export const USERS_IDS: readonly UsersId[] = USERS.map(({ id }) => id);

export function usersOf(id: UsersId): Users {
  const found = USERS.find((users) => users.id === id);
  if (!found) throw new Error(`No users ${id}`);
  return found;
}
