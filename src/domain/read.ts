import { countedPeople } from './areas/counted-people';
import { highlightingOf } from './areas/highlighting';
import { placesAsRows } from './areas/places-as-rows';
import { shadingOf } from './areas/shading';
import type { Choices } from './model/choices';
import { row } from './model/codes';
import type { Dataset } from './model/dataset';
import { type GroupingId, UNGROUPED } from './model/grouping';
import type { Reading, Statement } from './model/reading';
import type { Robustness } from './model/robustness';
import { scenarioStatement } from './pages/what-if/scenario-statement';
import { areasOf, groupsOf } from './sums/groups';
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
  const by = groupingShown(dataset, choices);
  return by === 'area' ? readRows(dataset, choices, robustness) : readPlaces(dataset, choices, by);
}

/** By which places the choices are told: a scenario by area, and places that are not held not at all. */
export function groupingShown(dataset: Dataset, { grouping, layout }: Choices): GroupingId {
  return layout === 'what-if' || groupsOf(dataset, grouping.by).codes.length === 0 ? 'area' : grouping.by;
}

/** What is said of places, with what is said of the open area in it. Rankings are worked out of areas alone. */
function readPlaces(areas: Dataset, choices: Choices, by: GroupingId): Reading {
  const dataset = placesAsRows(areas, by);
  const reading = readRows(dataset, choices, null);
  const area = choices.selected === null ? -1 : areas.codes.indexOf(choices.selected);
  const place =
    area >= 0
      ? (groupsOf(areas, by).of[area] ?? -1)
      : dataset.codes.map(String).indexOf(choices.grouping.place ?? '');
  return {
    ...reading,
    outlined: place < 0 ? null : row(place),
    selected: area < 0 ? null : readRows(areas, { ...choices, grouping: UNGROUPED }, null).selected,
  };
}

function readRows(dataset: Dataset, choices: Choices, robustness: Robustness | null): Reading {
  const statement = statementOf(dataset, choices, robustness);
  const shading = shadingOf(dataset, choices);
  const highlighting = highlightingOf(dataset, choices, shading, statement.marked, robustness);
  const { filter } = highlighting;
  const wording = wordingOf(dataset, choices, statement, shading, highlighting, robustness);
  return {
    dataset,
    outlined: wording.selected?.row ?? null,
    choices,
    decision: decisionInWords(choices),
    people: countedPeople(choices),
    robustness,
    overlays: overlayReadings(areasOf(dataset), choices),
    ...shading,
    ...highlighting,
    ...statement,
    findings: [...statement.findings, ...(filter ? [filter] : [])],
    ...wording,
    ...provenance(dataset, choices, shading.measure, statement),
  };
}
