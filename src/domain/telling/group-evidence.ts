import type { Dataset } from '../model/dataset';
import { CHARACTERISTICS, type Characteristic } from '../model/people/characteristics';
import { PEOPLE, type People, peopleOf } from '../model/people/people';
import type { Whole } from '../model/people/register';
import type { Population } from '../model/population';
import type { Finding } from '../model/reading';
import { total } from '../sums/totals';
import { peopleText } from '../words/people-words';
import { WHY_NOT_SHOWN } from '../words/small-counts';
import { addedCensus } from './added-census';
import { type Concerned, partStatement, ruralStatement, topicStatement } from './group-statements';
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
  const everywhere = Array.from({ length: dataset.count }, (_, row) => row);
  const sets = [everywhere, rows, ...reported.filter((others) => others.length > 0)];
  const concerned: Concerned = { dataset, rows, sets, none };
  return CHARACTERISTICS.map((group) => {
    const topic = population?.topics.find(({ id }) => id === group.topic);
    const added = addedCensus(dataset, rows, group, none);
    const spoken = PEOPLE.filter(({ characteristics }) => characteristics.includes(group.id));
    const statements = [
      ...(added ? [added.statement] : []),
      ...(group.id === 'rurality' ? [ruralStatement(concerned, people)] : []),
      ...spoken.map((part) => partStatement(concerned, part, wholeOf(dataset, part, people))),
      ...(topic ? [topicStatement(concerned, topic)] : []),
    ];
    const missing =
      group.topic !== undefined && topic === undefined
        ? {
            reason: 'The Census figures on this could not be loaded when this evidence was made.',
            where: 'Make the evidence again; or Census 2021 tables TS021 and TS030 (ONS)',
          }
        : null;
    const context = population ? internetUseWords(population.internetUse, group) : null;
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
  const where = rows.length === 0 ? '' : `; in the areas concerned they are ${peopleText(people, here)}`;
  const whose = theirs
    ? 'The figures above that name them are of these people.'
    : group.id === 'rurality'
      ? 'Residents of rural areas are these people; households are of everybody.'
      : `The figures above are of all residents: how many of them ${people.unit === 'households' ? 'live in' : 'are'} ${people.many} is not held by area.`;
  const loss = lost === null ? '' : ` Who loses reach is counted by output area: ${lost}.`;
  return `The service is for ${people.many}${where}.${loss} ${whose} ${note}`.trim();
}
