import {
  type Change,
  LONGEST_NAME,
  MOST_CHANGES,
  NO_SCENARIO,
  type Scenario,
  withChange,
  withoutChange,
} from '../../domain/model/scenario';
import { cut } from '../../domain/words/characters';
import type { Choosing } from './choose';

export interface ScenarioActions {
  /** Adds a change that has been checked; it takes the place of one about the same thing. False when it is one too many. */
  addChange(change: Change): boolean;
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
  return {
    addChange: (change) => {
      const next = withChange(choices().scenario, change);
      if (next.changes.length > MOST_CHANGES) return false;
      take(next);
      return true;
    },
    removeChange: (key) => take(withoutChange(choices().scenario, key)),
    nameScenario: (name) => choose({ scenario: { ...choices().scenario, name: cut(name, LONGEST_NAME) } }),
    clearScenario: () => take(NO_SCENARIO),
    undoScenario: () => {
      const last = past.pop();
      if (!last) return false;
      choose({ scenario: last });
      return true;
    },
  };
}
