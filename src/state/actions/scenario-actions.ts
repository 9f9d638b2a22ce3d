import {
  type Change,
  inOrder,
  LONGEST_NAME,
  MOST_CHANGES,
  NO_SCENARIO,
  type Scenario,
  withChange,
  withoutChange,
} from '../../domain/model/scenario';
import { cut } from '../../domain/words/characters';
import type { Choosing } from './choice-actions';

export interface ScenarioActions {
  /** Adds a change that has been checked; it takes the place of one about the same thing. False when it is one too many. */
  addChange(change: Change): boolean;
  /** Adds several at once: one step, taken back as one. False, and nothing is added, when they are too many. */
  addChanges(changes: readonly Change[]): boolean;
  removeChange(key: string): void;
  nameScenario(name: string): void;
  clearScenario(): void;
  /** Takes back the last change to the scenario; false when there is nothing to take back. */
  undoScenario(): boolean;
}

/** How many steps can be taken back. */
const MOST_STEPS = 100;

/** The what-if. Its past lives as long as the page: a link holds the scenario, not how it came about. */
export function scenarioActions({ choices, choose }: Choosing): ScenarioActions {
  const past: Scenario[] = [];
  const take = (next: Scenario): void => {
    past.push(choices().scenario);
    if (past.length > MOST_STEPS) past.shift();
    choose({ scenario: next });
  };
  const addAll = (changes: readonly Change[]): boolean => {
    const next = changes.reduce(withChange, choices().scenario);
    if (next.changes.length > MOST_CHANGES) return false;
    take(next);
    return true;
  };
  return {
    addChange: (change) => addAll([change]),
    addChanges: addAll,
    removeChange: (key) => take(withoutChange(choices().scenario, key)),
    nameScenario: (name) => choose({ scenario: { name: cut(name, LONGEST_NAME) } }),
    clearScenario: () => take(NO_SCENARIO),
    undoScenario: () => {
      // The back button may have been there already: what stands is no step to take back.
      let last = past.pop();
      while (last && sameChanges(last, choices().scenario)) last = past.pop();
      if (!last) return false;
      choose({ scenario: last });
      return true;
    },
  };
}

const sameChanges = (one: Scenario, other: Scenario): boolean =>
  one.changes.length === other.changes.length &&
  JSON.stringify(inOrder(one.changes)) === JSON.stringify(inOrder(other.changes));
