import { beyondHelp } from '../../areas/marks';
import { COUNTS, type CountId } from '../../model/catalogue/counts';
import type { Dataset } from '../../model/dataset';
import { PEOPLE, peopleOf } from '../../model/people/people';
import { briefPlace } from '../../places/place-words';
import { peopleInWords } from '../../telling/decision-words';
import { endsText, wholeEnds } from '../../words/ends-words';
import { formatAbout, formatCount, formatShare } from '../../words/format-value';
import { type SavedTable, savedTable } from '../../words/saved-table';
import { capitalised } from '../../words/sentence';
import { coverageColumns } from './coverage-columns';
import { type GroupColumn, NOT_HELD, oneDecimal, type SavedGroupColumn } from './group-column';
import { BARRIER_HOLDS } from './group-words';
import type { GroupedReading, GroupTotals } from './grouped-reading';

/** Counts that are told of places, each with what it is a share of. */
const SHARES: readonly { readonly count: CountId; readonly of: CountId; readonly heading: string }[] = [
  { count: 'residents_65_plus', of: 'residents', heading: 'Aged 65 and over' },
  { count: 'disabled_residents', of: 'residents', heading: 'Disabled' },
  { count: 'income_deprived_people', of: 'population_mid_2022', heading: 'In income-deprived households' },
  { count: 'no_car_households', of: 'households', heading: 'Households without a car' },
];

/** Counts that output areas carry: exact for whatever places these make up. */
const BY_OUTPUT_AREA: ReadonlySet<CountId> = new Set([
  'households',
  ...PEOPLE.flatMap(({ count: id, byOutputArea }) => (byOutputArea ? [id] : [])),
]);

const recordOf = (id: CountId) => COUNTS.find((one) => one.id === id) ?? COUNTS[0];
const isAbout = (id: CountId): boolean => id === 'income_deprived_people';
const share = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : (100 * part) / whole;
const count = (group: GroupTotals, id: CountId): number | null => group.counts.get(id) ?? null;

/** The columns after the name of the place, as the choices have them. */
export function groupColumns(
  dataset: Dataset,
  { choices, grouping }: GroupedReading,
): readonly GroupColumn[] {
  const { decision } = choices;
  const beyond = beyondHelp(dataset, choices);
  const far = `live over ${choices.access.catchmentKm} km from ${briefPlace(dataset, choices.access.hours)}`;
  return [
    ...(grouping.id === 'area'
      ? []
      : [
          number('areas', 'Small areas', ({ rows }) => rows.length, 'Small areas (LSOA 2021) it is made of'),
          number(
            'highlighted_areas',
            'Of them highlighted',
            ({ highlightedAreas }) => highlightedAreas,
            'Small areas of it that the map highlights',
          ),
        ]),
    ...(grouping.id === 'area' ? [] : [highlightedAsAWhole]),
    counted('residents', 'Residents'),
    withShare(
      'far_residents',
      capitalised(far),
      (group) => group.far,
      ({ residents }) => residents,
      { title: `Residents who live ${beyond}`, sourceIds: ['census-ts007a'] },
    ),
    ...onPaperColumns(dataset, far, beyond),
    ...(decision.people.length === 0 ? [] : usersColumns(decision.people, far, beyond)),
    ...SHARES.filter(({ count: id }) => dataset.counts.has(id)).map(({ count: id, of, heading }) =>
      withShare(
        id,
        heading,
        (group) => count(group, id),
        (group) => count(group, of),
        recordOf(id),
        (group) => isAbout(id) || (group.isShared && !BY_OUTPUT_AREA.has(id)),
      ),
    ),
    ...coverageColumns(dataset, decision.demand, grouping.id),
    {
      id: 'holds',
      heading: 'Barriers of the whole',
      isNumeric: false,
      text: ({ holds }) =>
        holds.length === 0 ? 'None' : capitalised(holds.map((id) => BARRIER_HOLDS[id]).join('; ')),
      order: ({ holds }) => holds.length,
      saved: [
        {
          name: 'barriers',
          title: 'Barriers that hold of the place as a whole, by the thresholds of the link',
          cell: ({ holds }) => holds.join(' '),
        },
      ],
    },
  ];
}

/** What the map hatches. */
const highlightedAsAWhole: GroupColumn = {
  id: 'highlighted',
  heading: 'Highlighted as a whole',
  isNumeric: false,
  text: ({ isHighlighted }) => (isHighlighted ? 'Yes' : 'No'),
  order: ({ isHighlighted }) => Number(isHighlighted),
  saved: [
    {
      name: 'highlighted',
      title: 'Highlighted as a whole by the rule of the link: what the map hatches',
      unit: 'yes or no',
      cell: ({ isHighlighted }) => (isHighlighted ? 'yes' : 'no'),
    },
  ],
};

const number = (
  id: string,
  heading: string,
  value: (group: GroupTotals) => number,
  title: string,
): GroupColumn => ({
  id,
  heading,
  isNumeric: true,
  text: (group) => formatCount(value(group)),
  order: value,
  saved: [{ name: id, title, cell: value }],
});

function counted(id: CountId, heading: string): GroupColumn {
  const { title, unit, sourceIds, vintage, caveat } = recordOf(id);
  const value = (group: GroupTotals) => count(group, id);
  return {
    id,
    heading,
    isNumeric: true,
    text: (group) => told(value(group)),
    order: value,
    saved: [{ name: id, title, unit, sourceIds, vintage, caveat, cell: (group) => value(group) ?? '' }],
  };
}

const told = (value: number | null, about = false): string =>
  value === null ? NOT_HELD : about ? formatAbout(value) : formatCount(value);

function withShare(
  id: string,
  heading: string,
  part: (group: GroupTotals) => number | null,
  whole: (group: GroupTotals) => number | null,
  { title, ...facts }: Omit<SavedGroupColumn, 'name' | 'cell'>,
  about: (group: GroupTotals) => boolean = () => false,
): GroupColumn {
  const percent = (group: GroupTotals) => share(part(group), whole(group));
  return {
    id,
    heading,
    isNumeric: true,
    text: (group) => {
      const [some, all] = [part(group), whole(group)];
      return some === null || all === null
        ? NOT_HELD
        : `${told(some, about(group))} (${formatShare(some, all)})`;
    },
    order: percent,
    saved: [
      { name: id, title, ...facts, cell: (group) => part(group) ?? '' },
      {
        name: `${id}_percent`,
        title: `${title}, per cent: the sum over the sum of what it is a share of`,
        ...facts,
        unit: 'per cent',
        cell: (group) => oneDecimal(percent(group)) ?? '',
      },
    ],
  };
}

/** Households expected on paper, and between which numbers of them live far. */
function onPaperColumns(dataset: Dataset, far: string, beyond: string): readonly GroupColumn[] {
  if (!dataset.counts.has('offline_households')) return [];
  const { sourceIds, vintage } = recordOf('offline_households');
  return [
    withShare(
      'on_paper',
      'Households expected on paper (2021 Census)',
      ({ onPaper }) => onPaper && Math.round(onPaper.here),
      ({ households }) => households,
      {
        title: 'Households that ONS expected to answer the 2021 Census on paper',
        sourceIds,
        vintage,
        unit: 'households',
      },
      () => true,
    ),
    {
      id: 'on_paper_far',
      heading: `Of those, ${far}`,
      isNumeric: true,
      text: ({ onPaper }) =>
        onPaper ? capitalised(endsText(wholeEnds(onPaper.beyond.least, onPaper.beyond.most))) : NOT_HELD,
      order: ({ onPaper }) => onPaper?.beyond.most ?? null,
      saved: (['least', 'most'] as const).map((end) => ({
        name: `on_paper_far_at_${end}`,
        title: `Households expected on paper that live ${beyond}, at ${end}`,
        sourceIds,
        vintage,
        unit: 'households',
        cell: ({ onPaper }) => (onPaper ? wholeEnds(onPaper.beyond.least, onPaper.beyond.most)[end] : ''),
      })),
    },
  ];
}

/** Whom the decision is for: ends where they are counted apart, or spread. */
function usersColumns(
  people: GroupedReading['choices']['decision']['people'],
  far: string,
  beyond: string,
): readonly GroupColumn[] {
  const who = peopleInWords(people);
  const sourceIds = [...new Set(people.map((id) => peopleOf(id).sourceId))];
  const isEstimate = people.some((id) => !BY_OUTPUT_AREA.has(peopleOf(id).count));
  const column = (id: string, heading: string, title: string, which: 'here' | 'far'): GroupColumn => ({
    id,
    heading,
    isNumeric: true,
    text: ({ users, isShared }) => {
      const { least, most } = users[which];
      const about = which === 'here' && isShared && isEstimate;
      return capitalised(endsText(wholeEnds(least, most, about), about));
    },
    order: ({ users }) => users[which].most,
    saved: (['least', 'most'] as const).map((end) => ({
      name: `${id}_at_${end}`,
      title: `${title}, at ${end}`,
      sourceIds,
      cell: ({ users }) => wholeEnds(users[which].least, users[which].most)[end],
    })),
  });
  return [
    column('users', `Whom it is for: ${who}`, capitalised(who), 'here'),
    column('users_far', `Of those, ${far}`, `${capitalised(who)} who live ${beyond}`, 'far'),
  ];
}

/** The table as a file: the places, then all of them together. */
export function savedGroups(dataset: Dataset, reading: GroupedReading, name: string): SavedTable {
  const columns = groupColumns(dataset, reading).flatMap(({ saved }) => saved);
  const { grouping, groups, total } = reading;
  const geography = grouping.geography;
  return {
    ...savedTable(
      name,
      `The answer by ${grouping.one}`,
      [...groups, total],
      [
        {
          name: 'code',
          title: `Official code of the ${grouping.one}; the council’s in the last row`,
          cell: ({ code }) => code,
        },
        { name: 'name', title: capitalised(grouping.one), cell: (group) => group.name },
        ...columns.map((column) => ({ ...column, geography })),
      ],
    ),
    primaryKey: 'code',
  };
}
