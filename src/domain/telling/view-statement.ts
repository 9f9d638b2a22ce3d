import { chosenAnswer } from '../answer/chosen-answer';
import { markedRows, markLabel, markMeanings, markMeasures, markTitle, missingFor } from '../areas/marks';
import type { CountId } from '../model/catalogue/counts';
import { type Choices, VIEWS, type ViewId } from '../model/choices';
import { Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { CONNECTION } from '../model/measure';
import type { Finding, Statement } from '../model/reading';
import type { Robustness } from '../model/robustness';
import { countRows } from '../sums/totals';
import { thresholdSensitivity } from '../sureness/sensitivity';
import { notHeldFor } from '../words/refusals';
import { finding } from '../words/sentence';
import { hoursNotHeld } from './access-sentences';
import { alternativeFindings, serviceNotes } from './alternatives/alternative-findings';
import { boundaryFinding, orderFinding, placesHighlighted } from './boundary';
import { ageFindings, older } from './views/age';
import type { Asked, ViewFindings } from './views/asked';
import { lowIncomeFindings } from './views/low-income';
import { overviewFindings } from './views/overview';
import { cdsBeside, ruralFindings } from './views/rural';
import { usersFindings } from './views/users';

/** What is a view's own; the areas, people and thresholds are those of the one answer. */
interface ViewWords {
  readonly findings: ViewFindings;
  /** What it counts that is held for no area at all, in words that follow "this map cannot answer:". */
  readonly lacks: (dataset: Dataset, choices: Choices) => readonly string[];
  /** What no data exist on, so that silence is not read as "no impact". */
  readonly notKnown: (dataset: Dataset, choices: Choices) => readonly string[];
  /** Sources of what the sentences count beside the people. */
  readonly toldSourceIds: readonly string[];
}

const MITIGATIONS =
  'No data exist on who uses customer access portals or face-to-face services, or whom digital-inclusion plans reach. So this map cannot say what these do here.';
const LOTS =
  'No CDS lot boundary or list of premises is published, so this map cannot say which of these areas a contract reaches.';
const COVERAGE =
  'What homes can get, Ofcom publishes by neighbourhood: it highlights no area here. “Rural isolation” shows it by neighbourhood, the table has it with a row for each, and the page of an area says what its neighbourhood has.';
const RANK =
  'The colours rank areas by speed among England’s areas: they do not say that a service cannot be used there.';

const isHeld = ({ counts }: Dataset, id: CountId): boolean =>
  counts.get(id)?.status.includes(Status.value) === true;

const unlessHeld = (isThere: boolean, what: string): readonly string[] => (isThere ? [] : [what]);

const ON_PAPER = ['ons-digital-propensity', 'census-ts045'];

const VIEW_WORDS: Readonly<Record<ViewId, ViewWords>> = {
  overview: {
    findings: overviewFindings,
    lacks: (dataset) => unlessHeld(isHeld(dataset, 'households'), 'how many households there are'),
    notKnown: () => [COVERAGE],
    toldSourceIds: ON_PAPER,
  },
  age: {
    findings: ageFindings,
    lacks: (dataset, choices) =>
      unlessHeld(isHeld(dataset, older(choices).count), 'how many older people live in an area'),
    notKnown: () => [MITIGATIONS],
    toldSourceIds: ON_PAPER,
  },
  'low-income': {
    findings: lowIncomeFindings,
    lacks: (dataset) =>
      unlessHeld(isHeld(dataset, 'income_deprived_people'), 'how many people are income-deprived'),
    notKnown: () => [MITIGATIONS],
    toldSourceIds: ['iod2025-indicators', 'library-walking-2023', 'library-service-2023-24'],
  },
  rural: {
    findings: ruralFindings,
    lacks: ({ ruralUrban }) =>
      unlessHeld(
        ruralUrban.some((kind) => kind !== ''),
        'which areas are rural',
      ),
    notKnown: ({ cds }, { measure }) => [
      ...(measure === CONNECTION ? [RANK] : []),
      ...(cds.length === 0 ? [] : [LOTS]),
      MITIGATIONS,
    ],
    toldSourceIds: ['cds-contracts'],
  },
  alternatives: {
    findings: ({ dataset, choices, robustness }) => alternativeFindings(dataset, choices, robustness),
    lacks: () => [],
    notKnown: serviceNotes,
    toldSourceIds: [],
  },
};

/** Why a view’s question cannot be answered with what is held; null where it can. */
export function viewRefusal(dataset: Dataset, choices: Choices): string | null {
  const missing = [...missingFor(dataset, choices), ...VIEW_WORDS[choices.view].lacks(dataset, choices)];
  return missing.length === 0 ? null : notHeldFor(dataset, missing);
}

/** Whom the decision is for stands after the finding of the view. */
const withUsers = ([first, ...rest]: readonly Finding[], users: readonly Finding[]): readonly Finding[] =>
  first ? [first, ...users, ...rest] : users;

/** What the chosen view states. */
export function viewStatement(dataset: Dataset, choices: Choices, robustness: Robustness | null): Statement {
  if (dataset.madeOf) return placesStatement(dataset, dataset.madeOf.areas, choices);
  const { question } = VIEWS[choices.view];
  const { findings, notKnown, toldSourceIds } = VIEW_WORDS[choices.view];
  const marked = markedRows(dataset, choices);
  const isMarked = (row: number): boolean => marked[row] === 1;
  const markedAreas = countRows(dataset, isMarked);
  const refused = viewRefusal(dataset, choices);
  const answer = chosenAnswer(dataset, choices);
  const asked: Asked = { dataset, choices, robustness, answer, isMarked, markedAreas };
  return {
    question,
    findings:
      refused === null ? withUsers(findings(asked), usersFindings(asked)) : [finding('refused', refused, {})],
    edges: thresholdSensitivity(dataset, choices),
    notKnown: [...hoursNotHeld(dataset, choices.access.hours), ...notKnown(dataset, choices)],
    scenario: null,
    refused,
    title:
      refused === null
        ? markTitle(dataset, choices, markedAreas)
        : `${question.replace(/[.?]$/, '')}: cannot be said`,
    meanings: markMeanings(dataset, choices),
    marked,
    markLabel: markLabel(dataset, choices),
    markMeasures: markMeasures(dataset, choices),
    toldSourceIds,
  };
}

/** Sentences that are about the areas highlighted, not about everybody. */
const OF_HIGHLIGHTED = /highlighted|rural-cds$/;

/**
 * The same of places that areas make up. Who lives far is counted where people live, and so is told as ever; which
 * places are highlighted is judged anew, by the same rule.
 */
function placesStatement(dataset: Dataset, areas: Dataset, choices: Choices): Statement {
  const statement = viewStatement(areas, choices, null);
  const { refused } = statement;
  if (refused !== null) return { ...statement, marked: new Uint8Array(dataset.count) };
  const marked = markedRows(dataset, choices);
  const isOfTypes = choices.view === 'alternatives';
  const told = isOfTypes
    ? alternativeFindings(dataset, choices, null)
    : [
        ...statement.findings.filter(({ id }) => !OF_HIGHLIGHTED.test(id)),
        ...(choices.view === 'rural'
          ? cdsBeside({ dataset: areas, answer: chosenAnswer(areas, choices) })
          : []),
      ];
  return {
    ...statement,
    findings: [
      ...told,
      placesHighlighted(dataset, choices, marked),
      boundaryFinding(areas, choices),
      ...orderFinding(areas, choices),
    ],
    edges: thresholdSensitivity(dataset, choices),
    title: markTitle(
      dataset,
      choices,
      marked.reduce((sum, one) => sum + one, 0),
    ),
    marked,
    markMeasures: markMeasures(dataset, choices),
  };
}
