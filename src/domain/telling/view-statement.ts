import {
  farFromLibrary,
  isRural,
  judgeMarks,
  markLabel,
  markMeanings,
  markMeasures,
  markTitle,
  missingFor,
  topFifthMeasure,
  topFifthWords,
  worstConnected,
  worstWords,
} from '../areas/marks';
import type { CdsState } from '../model/cds';
import { type Choices, VIEWS, type ViewId } from '../model/choices';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { CONNECTION } from '../model/measure';
import { peopleOf, peopleOfShare } from '../model/people/people';
import type { Finding, Statement } from '../model/reading';
import type { Robustness } from '../model/robustness';
import { openPlace } from '../places/loaded-points';
import { topFifth } from '../sums/ranks';
import { countRows, total } from '../sums/totals';
import { formatAbout, formatAreas, formatCount, formatShare } from '../words/format-value';
import { notHeldFor } from '../words/refusals';
import { finding, listed, placeName } from '../words/sentence';
import { alternativeFindings, profileNotes } from './alternatives/alternative-findings';
import { cdsStates } from './cds-state';

/** Of people in income-deprived households. */
const POOR = peopleOf('low-income').count;

type Where = (row: number) => boolean;

/** What a view's sentences are made of. */
interface Asked {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly robustness: Robustness | null;
  readonly isMarked: Where;
  readonly isFar: Where;
  readonly isWorst: Where;
}

/** What is a view's own; the rest follows from the conditions that mark its areas. */
interface ViewWords {
  /** Its sentences, the finding first. Every number in them is in `figures` under a name. */
  readonly findings: (asked: Asked) => readonly Finding[];
  /** What no data exist on, so that silence is not read as "no impact". */
  readonly notKnown: (dataset: Dataset, choices: Choices) => readonly string[];
  /** Sources of what the sentences count beside the people. */
  readonly toldSourceIds: readonly string[];
}

const MITIGATIONS =
  'No data exist on who uses customer access portals or face-to-face services, or whom digital-inclusion plans reach: this map cannot say what those mitigations do here.';
const LOTS =
  'No CDS lot boundary or list of premises is published, so this map cannot say which of these areas a contract reaches.';

const VIEW_WORDS: Readonly<Record<ViewId, ViewWords>> = {
  overview: { findings: overview, notKnown: () => [], toldSourceIds: ['iod2025-indicators'] },
  age: { findings: age, notKnown: () => [MITIGATIONS], toldSourceIds: [] },
  'low-income': {
    findings: lowIncome,
    notKnown: () => [MITIGATIONS],
    toldSourceIds: ['iod2025-indicators', 'library-walking-2023', 'library-service-2023-24'],
  },
  rural: {
    findings: rural,
    notKnown: ({ cds }) => [...(cds.length === 0 ? [] : [LOTS]), MITIGATIONS],
    toldSourceIds: ['cds-contracts'],
  },
  alternatives: {
    findings: ({ dataset, choices, robustness }) => alternativeFindings(dataset, choices, robustness),
    notKnown: profileNotes,
    toldSourceIds: [],
  },
};

/** Why a view’s question cannot be answered with what is held; null where it can. */
export function viewRefusal(dataset: Dataset, choices: Choices): string | null {
  const missing = missingFor(dataset, choices);
  return missing.length === 0 ? null : notHeldFor(dataset, missing);
}

/** What the chosen view states. */
export function viewStatement(dataset: Dataset, choices: Choices, robustness: Robustness | null): Statement {
  const { question } = VIEWS[choices.view];
  const { findings, notKnown, toldSourceIds } = VIEW_WORDS[choices.view];
  const { marked } = judgeMarks(dataset, choices);
  const isMarked: Where = flags(marked);
  const [far, worst] = [farFromLibrary(dataset, choices), worstConnected(dataset, choices)];
  const refused = viewRefusal(dataset, choices);
  const asked: Asked = {
    dataset,
    choices,
    robustness,
    isMarked,
    isFar: (row) => far(row) === true,
    isWorst: (row) => worst(row) === true,
  };
  return {
    question,
    findings: refused === null ? findings(asked) : [finding('refused', refused, {})],
    notKnown: notKnown(dataset, choices),
    scenario: null,
    refused,
    title:
      refused === null
        ? markTitle(dataset, choices, countRows(dataset, isMarked))
        : `${question.replace(/[.?]$/, '')}: cannot be said`,
    meanings: markMeanings(dataset, choices),
    marked,
    markLabel: markLabel(dataset, choices),
    markMeasures: markMeasures(dataset, choices),
    toldSourceIds,
  };
}

const holds = (column: Column | undefined): boolean => column?.status.includes(Status.value) === true;
const are = (count: number): string => (count === 1 ? 'is' : 'are');

function beyond(dataset: Dataset, choices: Choices): string {
  return `more than ${choices.furtherThanKm} km in a straight line from ${openPlace(dataset)}`;
}

function overview({ dataset, choices, isMarked }: Asked): readonly Finding[] {
  const areas = countRows(dataset, isMarked);
  const residents = total(dataset, 'residents', isMarked).sum;
  const worst = worstWords(choices.worstPercent);
  const opening =
    areas === 0
      ? finding('overview', `*No area* is both among ${worst} and ${beyond(dataset, choices)}.`, {
          areas,
          residents,
        })
      : finding(
          'overview',
          `*${formatAreas(areas)}, home to ${formatCount(residents)} residents,* ${are(areas)} among ${worst}, with ${areas === 1 ? 'its' : 'their'} centre ${beyond(dataset, choices)}.`,
          { areas, residents },
        );
  if (areas === 0) return [opening];
  if (!holds(dataset.columns.get('income_deprivation_pct')) || !holds(dataset.counts.get(POOR))) {
    const missing = notHeldFor(dataset, ['how many people are income-deprived']);
    return [opening, finding('refused', missing, {})];
  }
  const isPoor = flags(topFifth(dataset, 'income_deprivation_pct'));
  const both: Where = (row) => isMarked(row) && isPoor(row);
  const poorAreas = countRows(dataset, both);
  const poorPeople = total(dataset, POOR, both).sum;
  const allPoorPeople = total(dataset, POOR, isMarked).sum;
  const fifth = topFifthWords(dataset, 'income_deprivation_pct');
  const there =
    poorAreas === 0
      ? `*None of them* is in ${fifth}`
      : `*${formatCount(poorAreas)} of them* ${are(poorAreas)} also in ${fifth}, where ${formatAbout(poorPeople)} people are income-deprived`;
  const all = `. In ${areas === 1 ? 'this area' : `all ${formatCount(areas)} together`}, *${formatAbout(allPoorPeople)} people* live in income-deprived households.`;
  return [
    opening,
    finding('overview-low-income', there + all, { areas, poorAreas, poorPeople, allPoorPeople }),
  ];
}

function age({ dataset, choices, isMarked, isFar, isWorst }: Asked): readonly Finding[] {
  const measure = topFifthMeasure(choices) ?? 'age_65_plus_pct';
  const { count, many: group } = peopleOfShare(measure) ?? peopleOf('65-plus');
  const everyone = total(dataset, count).sum;
  const far = total(dataset, count, isFar).sum;
  const both = total(dataset, count, (row) => isFar(row) && isWorst(row)).sum;
  const areas = countRows(dataset, isMarked);
  const inMarked = total(dataset, count, isMarked).sum;
  const council = placeName(dataset);
  return [
    finding(
      'age-beyond',
      `*${formatCount(far)} of ${council}’s ${formatCount(everyone)} ${group} (${formatShare(far, everyone)})* live in areas whose centre is ${beyond(dataset, choices)}.`,
      { far, everyone },
    ),
    finding(
      'age-reached',
      `${dataset.addedPlaces ? 'Public' : 'Library'} computers are a mitigation the assessment names. They stand within ${choices.furtherThanKm} km of the centre of areas that are home to the other *${formatCount(everyone - far)} (${formatShare(everyone - far, everyone)})*; whether a person there can travel, or use them, is not known.`,
      { reached: everyone - far, everyone },
    ),
    finding(
      'age-marked',
      `${areas === 0 ? 'No area is' : `*${formatAreas(areas)}* ${are(areas)}`} both in ${topFifthWords(dataset, measure)} and that far away${areas === 0 ? '.' : `: home to ${formatCount(inMarked)} ${group}.`}`,
      { areas, inMarked },
    ),
    holds(dataset.columns.get(CONNECTION))
      ? finding(
          'age-both',
          `*${formatCount(both)}* ${group} live in areas that are that far away and among ${worstWords(choices.worstPercent)} as well.`,
          { both },
        )
      : finding('refused', notHeldFor(dataset, ['how well areas are connected']), {}),
  ];
}

function lowIncome({ dataset, choices, isMarked, isFar }: Asked): readonly Finding[] {
  const isPoor = flags(topFifth(dataset, 'income_deprivation_pct'));
  const poorAreas = countRows(dataset, isPoor);
  const areas = countRows(dataset, isMarked);
  const inMarked = total(dataset, POOR, isMarked).sum;
  const everyone = total(dataset, POOR).sum;
  const near = everyone - total(dataset, POOR, isFar).sum;
  const walk = dataset.columns.get('walk_30min_pct');
  const shares = [...(walk?.values ?? [])].filter((value, row) => isPoor(row) && !Number.isNaN(value));
  const meanWalk = shares.reduce((sum, value) => sum + value, 0) / shares.length;
  const fifth = topFifthWords(dataset, 'income_deprivation_pct');
  return [
    finding(
      'low-income-marked',
      `*${areas === 0 ? 'None' : formatCount(areas)} of the ${formatAreas(poorAreas)}* in ${fifth} ${are(areas === 0 ? 1 : areas)} ${beyond(dataset, choices)}${areas === 0 ? '.' : `; ${formatAbout(inMarked)} income-deprived people live there.`}`,
      { areas, poorAreas, inMarked },
    ),
    finding(
      'low-income-reached',
      `Of all ${formatAbout(everyone)} income-deprived people in ${placeName(dataset)}, *${formatAbout(near)} (${formatShare(near, everyone)})* live in areas whose centre is within ${choices.furtherThanKm} km of ${openPlace(dataset)}.`,
      { everyone, near },
    ),
    // Where walking areas are not held, or were not made for the places there are, nothing is said of walking.
    ...(shares.length === 0
      ? []
      : [
          finding(
            'low-income-walk',
            `On foot: in ${fifth}, on average *${meanWalk.toFixed(0)}%* of an area’s postcodes are within 30 minutes’ walk of one of ${dataset.council.name}’s libraries (walking areas of its neighbours’ are not held).`,
            { meanWalk, poorAreas },
          ),
        ]),
    terminals(dataset),
  ];
}

/** What the library service reported for all libraries together; never divided among them. */
function terminals(dataset: Dataset): Finding {
  const figure = dataset.serviceFigures.find((one) => one.measure.startsWith('PCs and devices'));
  const unpublished = `How many computers each ${dataset.addedPlaces ? 'published ' : ''}library has is not published.`;
  if (!figure) return finding('terminals', unpublished, {});
  const caveat = figure.caveat === null ? '' : ` ${figure.caveat}`;
  return finding(
    'terminals',
    `${unpublished} The service as a whole reported: ${figure.measure}, *${formatCount(figure.value)}*.${caveat}`,
    { terminals: figure.value },
  );
}

/** What a former district's contract means for the areas in it; order = order in the sentence. */
const CDS_WORDS: readonly (readonly [CdsState, string])[] = [
  ['terminated', 'where the CDS contract was ended'],
  ['active-reduced', 'where the contract goes on with fewer premises'],
  ['delivery', 'where delivery was under way when last reported'],
  ['split', 'where the district was split between two suppliers'],
];

function rural({ dataset, choices, isMarked, isWorst }: Asked): readonly Finding[] {
  const isHere: Where = (row) => isRural(dataset, row) && isWorst(row);
  const ruralAreas = countRows(dataset, (row) => isRural(dataset, row));
  if (ruralAreas === 0) {
    const text = `*No area of ${placeName(dataset)} is rural* in the 2021 rural-urban classification, so there is nothing here to ask about.`;
    return [finding('rural-none', text, {})];
  }
  const areas = countRows(dataset, isHere);
  const residents = total(dataset, 'residents', isHere).sum;
  const markedAreas = countRows(dataset, isMarked);
  const states = cdsStates(dataset.cds);
  const byState = CDS_WORDS.map(([state, words]) => {
    const names = [...states].filter(([, one]) => one.state === state).map(([name]) => name);
    return {
      state,
      words,
      names,
      count: countRows(dataset, (row) => isHere(row) && names.includes(dataset.districts[row] ?? '')),
    };
  }).filter(({ names }) => names.length > 0);
  return [
    finding(
      'rural',
      `*${formatCount(areas)} of ${formatCount(ruralAreas)} rural areas, home to ${formatCount(residents)} residents,* ${are(areas)} among ${worstWords(choices.worstPercent)}. ${formatCount(markedAreas)} of them ${are(markedAreas)} also ${beyond(dataset, choices)}.`,
      { areas, ruralAreas, residents, markedAreas },
    ),
    ...(byState.length === 0
      ? []
      : [
          finding(
            'rural-cds',
            `Connecting Devon and Somerset (CDS), the broadband programme the assessment names, by former district: of those areas ${listed(byState.map(({ count, words, names }) => `*${formatCount(count)}* lie ${words} (${listed(names)})`))}.`,
            Object.fromEntries(byState.map(({ state, count }) => [state, count])),
          ),
        ]),
  ];
}

const flags =
  (values: Uint8Array): Where =>
  (row) =>
    values[row] === 1;
