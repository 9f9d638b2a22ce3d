import { residentsWeighted } from '../../figures/access/access-score';
import { type Effect, FATES, fateByArea } from '../../figures/scenario/effect';
import { type AreaType, TYPE_NAMES } from '../../model/alternative';
import type { Dataset } from '../../model/dataset';
import { heldOutputAreas } from '../../model/output-areas';
import { PEOPLE_GROUPS } from '../../model/people-groups';
import type { Reading } from '../../model/reading';
import { fairness, ratioText } from '../../sureness/fairness';
import { noOutputAreas } from '../../words/refusals';
import type { SavedTables } from '../../words/saved-table';
import { scenarioName } from './change-words';
import { typeChanges } from './type-changes';

const typeText = (type: AreaType | undefined): string => (type ? TYPE_NAMES[type] : '');

/** The effect on every area, on every group, and how fair it is: a table each. Without output areas none, and why. */
export function scenarioTables(dataset: Dataset, reading: Reading, effect: Effect): SavedTables {
  const outputAreas = heldOutputAreas(dataset);
  const title = `What if: ${scenarioName(dataset, effect.scenario)}`;
  const said = {
    title,
    notes: [
      ...reading.findings.map(({ text }) => text),
      ...reading.notKnown,
      `${reading.oldest}. Data version ${dataset.version}.`,
    ],
    attribution: reading.attribution,
  };
  if (!outputAreas)
    return { ...said, tables: [], notes: [noOutputAreas(dataset, 'who gains and who loses'), ...said.notes] };
  const byGroup = effect.groups.flatMap(({ group }) =>
    (['loses', 'gains'] as const).map((fate) => ({
      name: `${group.replaceAll('-', '_')}_${fate}${PEOPLE_GROUPS[group].estimated ? '_estimated' : ''}`,
      meaning: `${PEOPLE_GROUPS[group].heading}: how many ${fate === 'loses' ? 'lose' : 'gain'} reach in this area${PEOPLE_GROUPS[group].estimated ? ', estimated' : ''}`,
      values: fateByArea(dataset, effect, group, fate),
    })),
  );
  const kmBefore = residentsWeighted(outputAreas, dataset.count, effect.kmBefore).values;
  const kmAfter = residentsWeighted(outputAreas, dataset.count, effect.kmAfter).values;
  const number = (value: number | undefined, decimals: number) =>
    value === undefined || !Number.isFinite(value) ? '' : Number(value.toFixed(decimals));
  const types = new Map(typeChanges(dataset, reading.choices, effect).map((one) => [one.row as number, one]));
  const areas = Array.from({ length: dataset.count }, (_, row) => [
    dataset.codes[row] ?? '',
    dataset.names[row] ?? '',
    number(kmBefore[row], 3),
    number(kmAfter[row], 3),
    number(effect.accessBefore.column.values[row], 3),
    number(effect.accessAfter.column.values[row], 3),
    typeText(types.get(row)?.from),
    typeText(types.get(row)?.to),
    ...byGroup.map(({ values }) => number(values[row], 1)),
  ]);
  const groups = effect.groups.map(({ group, total, by }) => [
    PEOPLE_GROUPS[group].heading,
    PEOPLE_GROUPS[group].estimated ? 'estimated' : 'counted',
    number(total, 0),
    ...FATES.map((fate) => number(by[fate], 0)),
  ]);
  const ratios = fairness(dataset, effect, 'loses').map((one) => [
    PEOPLE_GROUPS[one.group].heading,
    number(one.share * 100, 2),
    number(one.shareOfAll * 100, 2),
    ratioText(one),
  ]);
  const straight = 'mean over residents, straight lines from output areas';
  const unit = effect.accessBefore.unit === 'hours' ? 'hours' : 'terminal-hours';
  return {
    ...said,
    tables: [
      {
        name: 'what-if-by-area',
        title: `${title}: effect by area`,
        columns: [
          { name: 'area_code', meaning: 'Code of the area (LSOA 2021)' },
          { name: 'area_name', meaning: 'Name of the area' },
          { name: 'km_before', meaning: `Kilometres to the nearest place before the change; ${straight}` },
          { name: 'km_after', meaning: `Kilometres to the nearest place after the change; ${straight}` },
          { name: 'reachable_hours_before', meaning: `Reachable ${unit} before the change` },
          { name: 'reachable_hours_after', meaning: `Reachable ${unit} after the change` },
          { name: 'type_before_where_it_changes', meaning: 'Kind of alternative before, where it changes' },
          { name: 'type_after_where_it_changes', meaning: 'Kind of alternative after, where it changes' },
          ...byGroup.map(({ name, meaning }) => ({ name, meaning })),
        ],
        rows: areas,
      },
      {
        name: 'what-if-by-group',
        title: `${title}: effect by group`,
        columns: [
          { name: 'group', meaning: 'Group of people or households' },
          { name: 'count', meaning: 'Counted by output area, or estimated from the area’s count' },
          { name: 'total', meaning: 'How many there are in the whole council' },
          ...FATES.map((fate) => ({ name: fate, meaning: `How many of them: ${fate.replaceAll('-', ' ')}` })),
        ],
        rows: groups,
      },
      {
        name: 'what-if-fairness',
        title: `${title}: which groups lose more than others`,
        columns: [
          { name: 'group', meaning: 'Group of people or households' },
          { name: 'loses_pct', meaning: 'Share of the group that loses reach, %' },
          { name: 'all_residents_lose_pct', meaning: 'Share of all residents who lose reach, %' },
          { name: 'ratio_with_95pct_limits', meaning: 'The first share over the second, with 95 % limits' },
        ],
        rows: ratios,
      },
    ],
  };
}
