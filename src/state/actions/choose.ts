import type { Choices } from '../../domain/model/choices';

/** What a group of actions works with: the choices as they are, and the one way to change them. */
export interface Choosing {
  readonly choices: () => Choices;
  /** Takes the changed parts over and has everything read anew. */
  readonly choose: (part: Partial<Choices>) => void;
}
