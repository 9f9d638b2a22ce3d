import { residentsWeighted } from '../../figures/access/access-score';
import { type Effect, FATES, fateByArea } from '../../figures/scenario/effect';
import { type AreaType, TYPE_NAMES } from '../../model/alternative';
import type { Dataset } from '../../model/dataset';
import { heldOutputAreas } from '../../model/output-areas';
import { GROUP_IDS, PEOPLE_GROUPS } from '../../model/people-groups';
import type { Reading } from '../../model/reading';
import { fairness, ratioText } from '../../sureness/fairness';
import { csvText } from '../../words/csv-text';
import { noOutputAreas } from '../../words/refusals';
import { scenarioName } from './change-words';
import { typeChanges } from './type-changes';

const typeText = (type: AreaType | undefined): string => (type ? TYPE_NAMES[type] : '');

/** The effect on every area, then on every group, then what it is: one CSV for a spreadsheet. */
export function scenarioToCsv(dataset: Dataset, reading: Reading, effect: Effect): string {
  const outputAreas = heldOutputAreas(dataset);
  if (!outputAreas) return csvText([[noOutputAreas(dataset, 'who gains and who loses')]]);
  const byGroup = GROUP_IDS.flatMap((group) =>
    (['loses', 'gains'] as const).map((fate) => ({
      heading: `${group.replaceAll('-', '_')}_${fate}${PEOPLE_GROUPS[group].estimated ? '_estimated' : ''}`,
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
  return csvText([
    [
      'area_code',
      'area_name',
      'km_before',
      'km_after',
      'reachable_hours_before',
      'reachable_hours_after',
      'type_before_where_it_changes',
      'type_after_where_it_changes',
      ...byGroup.map(({ heading }) => heading),
    ],
    ...areas,
    [],
    ['group', 'count', 'total', ...FATES],
    ...groups,
    [],
    ['group', 'loses_pct', 'all_residents_lose_pct', 'ratio_with_95pct_limits'],
    ...ratios,
    [],
    [`What if: ${scenarioName(dataset, effect.scenario)}`],
    ...reading.findings.map(({ text }) => [text]),
    ...reading.notKnown.map((text) => [text]),
    [`${reading.oldest}. Data version ${dataset.version}.`],
    ...reading.attribution.map((line) => [line]),
  ]);
}
