import { isRural } from '../areas/marks';
import type { CountId } from '../model/catalogue/counts';
import type { Dataset } from '../model/dataset';
import { CHARACTERISTICS, type Characteristic } from '../model/people/characteristics';
import { PEOPLE, type People, peopleOf } from '../model/people/people';
import type { Whole } from '../model/people/register';
import { type Population, type PopulationTopic, populationShares } from '../model/population';
import type { Finding } from '../model/reading';
import { heldBack } from '../sums/held-back';
import { countRows, total } from '../sums/totals';
import { formatAbout, formatAreas, formatCount, formatShare } from '../words/format-value';
import { peopleText } from '../words/people-words';
import { notHeldFor } from '../words/refusals';
import { capitalised, finding, placeName } from '../words/sentence';
import { FEW, formatPart, NOT_SHOWN, shownPeople, WHY_NOT_SHOWN } from '../words/small-counts';
import { addedCensus } from './added-census';
import { internetUseWords } from './internet-use-words';

/** What the data say of one group in the areas concerned, or why they cannot. Never both, never neither. */
export interface GroupEvidence {
  readonly group: Characteristic;
  readonly statements: readonly Finding[];
  /** How to read the statements. */
  readonly note: string | null;
  /** What is known of such people in the whole country, dated; null = nothing, or it could not be loaded. */
  readonly context: string | null;
  readonly cannotSay: { readonly reason: string; readonly where: string } | null;
  readonly sourceIds: readonly string[];
  /** Answers of a question of the Census, where the statement is about each of them; for a table. */
  readonly answers: readonly string[];
}

/**
 * Every group of the form, in its order, with what the data say about it in some areas beside all areas.
 *
 * @param rows the areas concerned; none means that nothing is said of "these areas"
 * @param reported the areas of every view in the same report: a small number must not follow from two of them
 * @param people whom the view counts: where a group cannot be counted among them, the note says of whom it is
 * @param lost how many of them lose what a scenario takes away, in words
 * @param population null where it could not be loaded: the two groups that need it say so
 * @param refused why it cannot be said which areas are concerned; null where it can
 */
export function groupEvidence(
  dataset: Dataset,
  rows: readonly number[],
  population: Population | null,
  reported: readonly (readonly number[])[] = [],
  refused: string | null = null,
  people: People = peopleOf('residents'),
  lost: string | null = null,
): readonly GroupEvidence[] {
  const none = refused ?? 'No area is concerned in this view.';
  return CHARACTERISTICS.map((group) => {
    const topic = population?.topics.find(({ id }) => id === group.topic);
    const added = addedCensus(dataset, rows, group, none);
    const spoken = PEOPLE.filter(({ characteristics }) => characteristics.includes(group.id));
    const statements = [
      ...(added ? [added.statement] : []),
      ...(group.id === 'rurality' ? [ruralStatement(dataset, rows, none, people)] : []),
      ...spoken.map((part) =>
        partStatement(dataset, rows, part, wholeOf(dataset, part, people), reported, none),
      ),
      ...(topic ? [topicStatement(dataset, rows, topic, reported, none)] : []),
    ];
    const missing =
      group.topic !== undefined && topic === undefined
        ? {
            reason: 'The Census figures on this could not be loaded when this evidence was made.',
            where: 'Make the evidence again; or Census 2021 tables TS021 and TS030 (ONS)',
          }
        : null;
    const context = population ? internetUseWords(population.internetUse, group.id) : null;
    return {
      group,
      statements,
      context,
      note: added?.note ?? (statements.length > 0 ? noteOf(dataset, rows, group, people, lost) : null),
      cannotSay: added ? null : (group.cannotSay ?? missing),
      sourceIds: added
        ? [added.sourceId]
        : topic
          ? [topic.sourceId]
          : [
              ...(group.sourceIds ?? []),
              ...new Set(spoken.flatMap(({ sourceId, whole }) => [sourceId, whole.sourceId])),
              ...(context && population ? [population.internetUse.sourceId] : []),
            ],
      answers: topic?.answers.map(({ name }) => name) ?? [],
    };
  });
}

/** Why no total stands with answers of the Census: it would be a second number of the same residents. */
const OWN_TOTAL =
  'Each percentage is of everybody in this Census table; ONS alters each table slightly, so its total differs by a few from the residents named elsewhere.';

const areasWords = (count: number): string =>
  count === 1 ? 'In the one area concerned' : `In the ${formatAreas(count)} concerned`;

/**
 * What some people are told as a share of: of the service's own, where they are a part of them; of all residents, whom
 * the sentence then names, where their own whole is not held by area.
 */
function wholeOf(
  dataset: Dataset,
  part: People,
  { id, count, many }: People,
): Pick<Whole, 'count' | 'words'> {
  if (part.within === id) return { count, words: many };
  return total(dataset, part.whole.count).sum > 0 ? part.whole : peopleOf('residents').whole;
}

/** How to read a group's figures; for a service for some people, of whom they are. */
function noteOf(
  dataset: Dataset,
  rows: readonly number[],
  group: Characteristic,
  people: People,
  lost: string | null,
): string {
  const note = [group.note ?? '', ...(group.topic ? [OWN_TOTAL, WHY_NOT_SHOWN] : [])].join(' ');
  if (people.id === 'residents') return note;
  const held = new Set(rows);
  const here = total(dataset, people.count, (row) => held.has(row)).sum;
  const theirs = people.characteristics.includes(group.id);
  const where = rows.length === 0 ? '' : `, ${peopleText(people, here)} in the areas concerned`;
  const whose = theirs
    ? 'The figures above that name them are of these people.'
    : group.id === 'rurality'
      ? 'Residents of rural areas are these people; households are of everybody.'
      : `The figures above are of all residents: how many of them ${people.unit === 'households' ? 'live in' : 'are'} ${people.many} is not held by area.`;
  const loss = lost === null ? '' : ` Who loses reach is counted by output area: ${lost}.`;
  return `The service is for ${people.many}${where}.${loss} ${whose} ${note}`.trim();
}

/** All areas, those concerned, and those of the report's other views. */
const setsOf = (
  dataset: Dataset,
  rows: readonly number[],
  reported: readonly (readonly number[])[],
): readonly (readonly number[])[] => [
  Array.from({ length: dataset.count }, (_, row) => row),
  rows,
  ...reported.filter((others) => others.length > 0),
];

/**
 * Whether the number of a part in the areas concerned may be told: it, what is left of its whole, and what either is in
 * the areas that the report leaves out or adds must not be small.
 */
function isTold(
  dataset: Dataset,
  rows: readonly number[],
  { count, within }: People,
  base: CountId,
  reported: readonly (readonly number[])[],
): boolean {
  const sets = setsOf(dataset, rows, reported);
  const over = (id: CountId, set: readonly number[]): number => {
    const held = new Set(set);
    return total(dataset, id, (row) => held.has(row)).sum;
  };
  const wider = PEOPLE.flatMap((one) => (one.id === within ? [one.count] : []));
  return [base, ...wider].every((whole) => {
    const parts = sets.map((set) => over(count, set));
    const rest = sets.map((set, at) => over(whole, set) - (parts[at] ?? 0));
    return heldBack({ counts: [parts, rest], sets })[0]?.[1] === false;
  });
}

function partStatement(
  dataset: Dataset,
  rows: readonly number[],
  part: People,
  { count: base, words: of }: Pick<Whole, 'count' | 'words'>,
  reported: readonly (readonly number[])[],
  none: string,
): Finding {
  const within = new Set(rows);
  const isHere = (row: number) => within.has(row);
  const here = total(dataset, part.count, isHere).sum;
  const hereOf = total(dataset, base, isHere).sum;
  const everywhere = total(dataset, part.count).sum;
  const everywhereOf = total(dataset, base).sum;
  const share = part.about ? aboutPart : formatPart;
  const all = `in all of ${placeName(dataset)}, ${share(everywhere, everywhereOf, of)}`;
  if (rows.length === 0)
    return finding(`group-${part.id}`, `${capitalised(all)} ${part.are}. ${none}`, {
      everywhere,
      everywhereOf,
    });
  const isSmall = shownPeople(here) === null;
  const told = isSmall || isTold(dataset, rows, part, base, reported);
  const words = told
    ? share(here, hereOf, of)
    : `a number that is ${NOT_SHOWN}, because one of ${FEW} could be worked out from it,`;
  return finding(`group-${part.id}`, `${areasWords(rows.length)}, *${words}* ${part.are}; ${all}.`, {
    areas: rows.length,
    ...(told && !isSmall ? { here } : {}),
    hereOf,
    everywhere,
    everywhereOf,
  });
}

function aboutPart(part: number, whole: number, of: string): string {
  if (shownPeople(part) === null) return `${FEW} of ${formatCount(whole)} ${of}`;
  return `${formatAbout(part)} of ${formatCount(whole)} ${of} (${formatShare(part, whole)})`;
}

function ruralStatement(dataset: Dataset, rows: readonly number[], none: string, people: People): Finding {
  const within = new Set(rows);
  const isHere = (row: number) => within.has(row) && isRural(dataset, row);
  const ruralHere = countRows(dataset, isHere);
  const peopleHere = total(dataset, people.count, isHere).sum;
  const rural = countRows(dataset, (row) => isRural(dataset, row));
  const everywhere = total(dataset, people.count, (row) => isRural(dataset, row)).sum;
  if (dataset.ruralUrban.every((kind) => kind === ''))
    return finding('group-refused', notHeldFor(dataset, ['which areas are rural']), {});
  if (rural === 0) return finding('group-rural-none', `No area of ${placeName(dataset)} is rural.`, {});
  const all = `${formatCount(rural)} of ${placeName(dataset)}’s ${formatAreas(dataset.count)} are rural, home to ${peopleText(people, everywhere)}`;
  const figures = { rural, everywhere, count: dataset.count };
  if (rows.length === 0) return finding('group-rural', `${all}. ${none}`, figures);
  const here =
    ruralHere === 0
      ? '*none* is rural'
      : `*${formatCount(ruralHere)}* ${ruralHere === 1 ? 'is' : 'are'} rural, home to ${peopleText(people, peopleHere)}`;
  return finding(
    'group-rural',
    `${rows.length === 1 ? 'Of the one area' : `Of the ${formatAreas(rows.length)}`} concerned ${here}; ${all}.`,
    {
      ...figures,
      areas: rows.length,
      ruralHere,
      ...(ruralHere === 0 ? {} : { peopleHere }),
    },
  );
}

function topicStatement(
  dataset: Dataset,
  rows: readonly number[],
  topic: PopulationTopic,
  reported: readonly (readonly number[])[],
  none: string,
): Finding {
  const { shares, here, everywhere } = populationShares(topic, rows);
  const sets = setsOf(dataset, rows, reported);
  const held = heldBack({
    sets,
    counts: topic.answers.map(({ counts }) =>
      sets.map((set) => set.reduce((sum, row) => sum + (counts[row] ?? 0), 0)),
    ),
  });
  const [EVERYWHERE, HERE] = [0, 1];
  const isHeld = (answer: number, set: number): boolean => held[answer]?.[set] !== false;
  const say = (set: number, of: (share: (typeof shares)[number]) => number, whole: number): string =>
    shares
      .map((share, answer) =>
        isHeld(answer, set)
          ? `${share.name} ${NOT_SHOWN}`
          : `${share.name} ${formatCount(of(share))} (${formatShare(of(share), whole)})`,
      )
      .join('; ');
  /** A figure that is not shown is not kept among the figures either. */
  const shown = (set: number, name: string, of: (share: (typeof shares)[number]) => number) =>
    Object.fromEntries(
      shares.flatMap((one, answer) =>
        isHeld(answer, set) ? [] : [[`${name} ${one.name}`, of(one)] as const],
      ),
    );
  const id = `group-${topic.id}`;
  const all = `in all of ${placeName(dataset)}: ${say(EVERYWHERE, (one) => one.everywhere, everywhere)}`;
  const figures = {
    everywhereOf: everywhere,
    ...shown(EVERYWHERE, 'everywhere', (one) => one.everywhere),
  };
  if (rows.length === 0) return finding(id, `${capitalised(all)}. ${none}`, figures);
  return finding(
    id,
    `${areasWords(rows.length)}: *${say(HERE, (one) => one.here, here)}*. ${capitalised(all)}.`,
    {
      areas: rows.length,
      hereOf: here,
      ...shown(HERE, 'here', (one) => one.here),
      ...figures,
    },
  );
}
