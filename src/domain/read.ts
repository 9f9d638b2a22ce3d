import { countedPeople } from './areas/counted-people';
import { highlightingOf } from './areas/highlighting';
import { shadingOf } from './areas/shading';
import type { Choices } from './model/choices';
import type { Dataset } from './model/dataset';
import type { Reading, Statement } from './model/reading';
import type { Robustness } from './model/robustness';
import { scenarioStatement } from './pages/what-if/scenario-statement';
import { decisionInWords } from './telling/decision-words';
import { overlayReadings } from './telling/overlays';
import { provenance } from './telling/provenance';
import { viewStatement } from './telling/view-statement';
import { wordingOf } from './telling/wording';

/** Who states something: the chosen view; in the what-if the scenario, with its own marks, in its place. */
const statementOf = (dataset: Dataset, choices: Choices, robustness: Robustness | null): Statement =>
  (choices.layout === 'what-if' ? scenarioStatement : viewStatement)(dataset, choices, robustness);

/**
 * The one function from data and choices to what the product says: everything any renderer shows is in its result.
 * Pure; the same arguments give the same reading.
 *
 * @param robustness how the ranking holds, worked out elsewhere from the same weighing; null until then
 */
export function read(dataset: Dataset, choices: Choices, robustness: Robustness | null = null): Reading {
  const statement = statementOf(dataset, choices, robustness);
  const shading = shadingOf(dataset, choices);
  const highlighting = highlightingOf(dataset, choices, shading, statement.marked, robustness);
  const { filter } = highlighting;
  return {
    choices,
    decision: decisionInWords(choices),
    people: countedPeople(choices),
    robustness,
    overlays: overlayReadings(dataset, choices),
    ...shading,
    ...highlighting,
    ...statement,
    findings: [...statement.findings, ...(filter ? [filter] : [])],
    ...wordingOf(dataset, choices, statement, shading, highlighting, robustness),
    ...provenance(dataset, choices, shading.measure, statement),
  };
}
