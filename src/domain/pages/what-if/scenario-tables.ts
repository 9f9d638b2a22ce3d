import { residentsWeighted } from '../../figures/access/access-score';
import { type Effect, FATES, fateByArea, type GroupEffect } from '../../figures/scenario/effect';
import { type AreaType, TYPE_NAMES } from '../../model/alternative';
import type { Dataset } from '../../model/dataset';
import { heldOutputAreas } from '../../model/output-areas';
import { peopleOf } from '../../model/people/people';
import type { Reading } from '../../model/reading';
import { type Fairness, fairness, ratioText } from '../../sureness/fairness';
import { noOutputAreas } from '../../words/refusals';
import { type SavedColumn, type SavedTables, savedTable } from '../../words/saved-table';
import { scenarioName } from './change-words';
import { typeChanges } from './type-changes';
import { savedWardsChanged } from './wards-changed';

/** The effect on every area, on every group, and how fair it is: a table each. Without output areas none, and why. */
export function scenarioTables(dataset: Dataset, reading: Reading, effect: Effect): SavedTables {
  const title = `What if: ${scenarioName(dataset, effect.scenario)}`;
  const notes = [
    ...reading.findings.map(({ text }) => text),
    ...reading.notKnown,
    `${reading.oldest}. Data version ${dataset.version}.`,
  ];
  const { attribution } = reading;
  if (!heldOutputAreas(dataset))
    return {
      title,
      tables: [],
      notes: [noOutputAreas(dataset, 'who gains and who loses'), ...notes],
      attribution,
    };
  return {
    title,
    tables: [
      savedTable(
        'what-if-by-area',
        `${title}: effect by area`,
        [...dataset.codes.keys()],
        areaColumns(dataset, reading, effect),
      ),
      savedWardsChanged(dataset, reading.choices, title),
      savedTable('what-if-by-group', `${title}: effect by group`, effect.groups, GROUP_COLUMNS),
      savedTable(
        'what-if-fairness',
        `${title}: which groups lose more than others`,
        fairness(dataset, effect, 'loses'),
        FAIRNESS_COLUMNS,
      ),
    ],
    notes,
    attribution,
  };
}

function areaColumns(dataset: Dataset, { choices }: Reading, effect: Effect): readonly SavedColumn<number>[] {
  const { accessBefore, accessAfter } = effect;
  const column = (
    name: string,
    title: string,
    values: ArrayLike<number> | undefined,
    decimals = 3,
  ): SavedColumn<number> => ({ name, title, cell: (row) => number(values?.[row], decimals) });
  const outputAreas = heldOutputAreas(dataset);
  const kilometres = (km: Float32Array | Float64Array) =>
    outputAreas ? residentsWeighted(outputAreas, dataset.count, km).values : undefined;
  const types = new Map(typeChanges(dataset, choices).map((one) => [one.row as number, one]));
  const straight = 'mean over residents, straight lines from output areas';
  const unit = accessBefore.unit === 'hours' ? 'hours' : 'terminal-hours';
  return [
    { name: 'area_code', title: 'Code of the area (LSOA 2021)', cell: (row) => dataset.codes[row] ?? '' },
    { name: 'area_name', title: 'Name of the area', cell: (row) => dataset.names[row] ?? '' },
    column(
      'km_before',
      `Kilometres to the nearest place before the change; ${straight}`,
      kilometres(effect.kmBefore),
    ),
    column(
      'km_after',
      `Kilometres to the nearest place after the change; ${straight}`,
      kilometres(effect.kmAfter),
    ),
    column('reachable_hours_before', `Reachable ${unit} before the change`, accessBefore.column.values),
    column('reachable_hours_after', `Reachable ${unit} after the change`, accessAfter.column.values),
    {
      name: 'type_before_where_it_changes',
      title: 'Kind of alternative before, where it changes',
      cell: (row) => typeText(types.get(row)?.from),
    },
    {
      name: 'type_after_where_it_changes',
      title: 'Kind of alternative after, where it changes',
      cell: (row) => typeText(types.get(row)?.to),
    },
    ...effect.groups.flatMap(({ group }) => {
      const { title, estimated } = peopleOf(group);
      return (['loses', 'gains'] as const).map((fate) =>
        column(
          `${group.replaceAll('-', '_')}_${fate}${estimated ? '_estimated' : ''}`,
          `${title}: how many ${fate === 'loses' ? 'lose' : 'gain'} reach in this area${estimated ? ', estimated' : ''}`,
          fateByArea(dataset, effect, group, fate),
          1,
        ),
      );
    }),
  ];
}

const GROUP_COLUMNS: readonly SavedColumn<GroupEffect>[] = [
  {
    name: 'group',
    title: 'Group of people or households',
    cell: ({ group }) => peopleOf(group).title,
  },
  {
    name: 'count',
    title: 'Counted by output area, or estimated from the area’s count',
    cell: ({ group }) => (peopleOf(group).estimated ? 'estimated' : 'counted'),
  },
  { name: 'total', title: 'How many there are in the whole council', cell: ({ total }) => number(total, 0) },
  ...FATES.map(
    (fate): SavedColumn<GroupEffect> => ({
      name: fate,
      title: `How many of them: ${fate.replaceAll('-', ' ')}`,
      cell: ({ by }) => number(by[fate], 0),
    }),
  ),
];

const FAIRNESS_COLUMNS: readonly SavedColumn<Fairness>[] = [
  {
    name: 'group',
    title: 'Group of people or households',
    cell: ({ group }) => peopleOf(group).title,
  },
  {
    name: 'loses_pct',
    title: 'Share of the group that loses reach, %',
    cell: ({ share }) => number(share * 100, 2),
  },
  {
    name: 'all_residents_lose_pct',
    title: 'Share of all residents who lose reach, %',
    cell: ({ shareOfAll }) => number(shareOfAll * 100, 2),
  },
  {
    name: 'ratio_with_95pct_limits',
    title: 'The first share over the second, with 95 % limits',
    cell: ratioText,
  },
];

const typeText = (type: AreaType | undefined): string => (type ? TYPE_NAMES[type] : '');

const number = (value: number | undefined, decimals: number): number | '' =>
  value === undefined || !Number.isFinite(value) ? '' : Number(value.toFixed(decimals));
