import { isRural } from '../areas/marks';
import type { CountId, Dataset } from '../model/dataset';
import { type Population, type PopulationTopic, populationShares } from '../model/population';
import { type GroupId, PROTECTED_GROUPS, type ProtectedGroup } from '../model/protected-groups';
import type { Finding } from '../model/reading';
import { countRows, total } from '../sums/totals';
import { formatAbout, formatAreas, formatCount, formatShare } from '../words/format-value';
import { finding, placeName } from '../words/sentence';
import { FEW, formatPart, shownPeople } from '../words/small-counts';

/** What the data say of one group in the areas concerned, or why they cannot. Never both, never neither. */
export interface GroupEvidence {
  readonly group: ProtectedGroup;
  readonly statements: readonly Finding[];
  /** How to read the statements. */
  readonly note: string | null;
  readonly cannotSay: { readonly reason: string; readonly where: string } | null;
  readonly sourceIds: readonly string[];
  /** Answers of a question of the Census, where the statement is about each of them; for a table. */
  readonly answers: readonly string[];
}

/** A count of people or households, and what it is a part of. */
interface Part {
  readonly id: string;
  readonly count: CountId;
  readonly base: CountId;
  readonly of: string;
  /** Follows the share: "are aged 65 and over". */
  readonly are: string;
  readonly rounded?: boolean;
}

const residents = { base: 'residents', of: 'residents' } as const;
const PARTS: Partial<Record<GroupId, readonly Part[]>> = {
  age: [
    { ...residents, id: 'group-age-65', count: 'residents_65_plus', are: 'are aged 65 and over' },
    { ...residents, id: 'group-age-75', count: 'residents_75_plus', are: 'are aged 75 and over' },
  ],
  disability: [
    {
      ...residents,
      id: 'group-disability',
      count: 'disabled_residents',
      are: 'are disabled as the Equality Act defines it',
    },
  ],
  carers: [{ ...residents, id: 'group-carers', count: 'unpaid_carers', are: 'are unpaid carers' }],
  'low-income': [
    {
      ...residents,
      id: 'group-low-income',
      count: 'income_deprived_people',
      are: 'live in income-deprived households',
      rounded: true,
    },
  ],
  rurality: [
    {
      id: 'group-no-car',
      count: 'no_car_households',
      base: 'households',
      of: 'households',
      are: 'have no car or van',
    },
  ],
};

/** Why no total stands with these shares: it would be a second number of the same residents. */
const OWN_TOTAL =
  'Each percentage is of everybody in this Census table; ONS alters each table slightly, so its total differs by a few from the residents named elsewhere.';

const NOTES: Partial<Record<GroupId, string>> = {
  age: 'Counts of residents on Census day, not of people who need the service.',
  disability: 'As people answered the Census; it does not say which impairment, or what would help.',
  race: `Population context, not evidence of exclusion. ${OWN_TOTAL}`,
  religion: `Population context, not evidence of exclusion. The Census question was voluntary. ${OWN_TOTAL}`,
  carers: 'The Census asked residents aged 5 and over; the share here is of residents of every age.',
  'low-income':
    'The Indices of Deprivation count people in income-deprived households, rounded to 5; residents are those of the Census, an earlier year.',
  rurality: 'Rural as the 2021 rural-urban classification has it. Distances are straight lines.',
};

const SOURCES: Partial<Record<GroupId, readonly string[]>> = {
  age: ['census-ts007a'],
  disability: ['census-ts038', 'census-ts007a'],
  carers: ['census-ts039', 'census-ts007a'],
  'low-income': ['iod2025-indicators', 'census-ts007a'],
  rurality: ['ons-lookup', 'census-ts045'],
};
const TOPICS: Partial<Record<GroupId, PopulationTopic['id']>> = { race: 'ethnicity', religion: 'religion' };

/**
 * Every group of the form, in its order, with what the data say about it in some areas beside all areas.
 *
 * @param rows the areas concerned; none means that nothing is said of "these areas"
 * @param population null where it could not be loaded: the two groups that need it say so
 */
export function groupEvidence(
  dataset: Dataset,
  rows: readonly number[],
  population: Population | null,
): readonly GroupEvidence[] {
  return PROTECTED_GROUPS.map((group) => {
    const topicId = TOPICS[group.id];
    const topic = population?.topics.find(({ id }) => id === topicId);
    const statements = [
      ...(group.id === 'rurality' ? [ruralStatement(dataset, rows)] : []),
      ...(PARTS[group.id] ?? []).map((part) => partStatement(dataset, rows, part)),
      ...(topic ? [topicStatement(dataset, rows, topic)] : []),
    ];
    const missing =
      topicId !== undefined && topic === undefined
        ? {
            reason: 'The Census figures on this could not be loaded when this evidence was made.',
            where: 'Make the evidence again; or Census 2021 tables TS021 and TS030 (ONS)',
          }
        : null;
    return {
      group,
      statements,
      note: statements.length > 0 ? (NOTES[group.id] ?? null) : null,
      cannotSay: group.cannotSay ?? missing,
      sourceIds: topic ? [topic.sourceId] : (SOURCES[group.id] ?? []),
      answers: topic?.answers.map(({ name }) => name) ?? [],
    };
  });
}

const areasWords = (count: number): string =>
  count === 1 ? 'In the one area concerned' : `In the ${formatAreas(count)} concerned`;

function partStatement(dataset: Dataset, rows: readonly number[], part: Part): Finding {
  const within = new Set(rows);
  const isHere = (row: number) => within.has(row);
  const here = total(dataset, part.count, isHere).sum;
  const hereOf = total(dataset, part.base, isHere).sum;
  const everywhere = total(dataset, part.count).sum;
  const everywhereOf = total(dataset, part.base).sum;
  const share = part.rounded ? aboutPart : formatPart;
  const all = `in all of ${placeName(dataset)}, ${share(everywhere, everywhereOf, part.of)}`;
  if (rows.length === 0)
    return finding(part.id, `${upper(all)} ${part.are}. No area is concerned in this view.`, {
      everywhere,
      everywhereOf,
    });
  return finding(
    part.id,
    `${areasWords(rows.length)}, *${share(here, hereOf, part.of)}* ${part.are}; ${all}.`,
    { areas: rows.length, ...shown('here', here), hereOf, everywhere, everywhereOf },
  );
}

function aboutPart(part: number, whole: number, of: string): string {
  if (shownPeople(part) === null) return `${FEW} of ${formatCount(whole)} ${of}`;
  return `${formatAbout(part)} of ${formatCount(whole)} ${of} (${formatShare(part, whole)})`;
}

/** A figure too small to show is not kept among the figures either. */
const shown = (name: string, count: number): Record<string, number> => {
  const value = shownPeople(count);
  return value === null ? {} : { [name]: value };
};

function ruralStatement(dataset: Dataset, rows: readonly number[]): Finding {
  const within = new Set(rows);
  const isHere = (row: number) => within.has(row) && isRural(dataset, row);
  const ruralHere = countRows(dataset, isHere);
  const residentsHere = total(dataset, 'residents', isHere).sum;
  const rural = countRows(dataset, (row) => isRural(dataset, row));
  const everywhere = total(dataset, 'residents', (row) => isRural(dataset, row)).sum;
  const all = `${formatCount(rural)} of ${placeName(dataset)}’s ${formatAreas(dataset.count)} are rural, home to ${formatCount(everywhere)} residents`;
  const figures = { rural, everywhere, count: dataset.count };
  if (rows.length === 0) return finding('group-rural', `${all}. No area is concerned in this view.`, figures);
  const here =
    ruralHere === 0
      ? '*none* is rural'
      : `*${formatCount(ruralHere)}* ${ruralHere === 1 ? 'is' : 'are'} rural, home to ${formatCount(residentsHere)} residents`;
  return finding(
    'group-rural',
    `${rows.length === 1 ? 'Of the one area' : `Of the ${formatAreas(rows.length)}`} concerned ${here}; ${all}.`,
    {
      ...figures,
      areas: rows.length,
      ruralHere,
      ...(ruralHere === 0 ? {} : { residentsHere }),
    },
  );
}

function topicStatement(dataset: Dataset, rows: readonly number[], topic: PopulationTopic): Finding {
  const { shares, here, everywhere } = populationShares(topic, rows);
  const say = (of: (share: (typeof shares)[number]) => number, whole: number): string =>
    shares
      .map((share) => {
        const people = of(share);
        return shownPeople(people) === null
          ? `${share.name} ${FEW}`
          : `${share.name} ${formatCount(people)} (${formatShare(people, whole)})`;
      })
      .join('; ');
  const id = `group-${topic.id}`;
  const all = `in all of ${placeName(dataset)}: ${say((one) => one.everywhere, everywhere)}`;
  const figures = {
    everywhereOf: everywhere,
    ...Object.assign({}, ...shares.map((one) => shown(`everywhere ${one.name}`, one.everywhere))),
  };
  if (rows.length === 0) return finding(id, `${upper(all)}. No area is concerned in this view.`, figures);
  return finding(id, `${areasWords(rows.length)}: *${say((one) => one.here, here)}*. ${upper(all)}.`, {
    areas: rows.length,
    hereOf: here,
    ...Object.assign({}, ...shares.map((one) => shown(`here ${one.name}`, one.here))),
    ...figures,
  });
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
