import { typeAt, typeColumn, typesWith } from '../../figures/alternative-type';
import { AREA_TYPES, type AreaType, TYPE_NAMES } from '../../model/alternative';
import type { Choices } from '../../model/choices';
import { type Row, row as rowOf } from '../../model/codes';
import type { Dataset } from '../../model/dataset';
import type { Finding } from '../../model/reading';
import type { Scenario } from '../../model/scenario';
import { remembered } from '../../sums/remembered';
import { formatAreas } from '../../words/format-value';
import { finding, listed } from '../../words/sentence';

/** An area that another alternative would fit. */
export interface TypeChange {
  readonly row: Row;
  readonly from: AreaType;
  readonly to: AreaType;
}

/** Areas whose type is another with the places as they would be: the same barriers, judged before and after. */
export const typeChanges = (
  dataset: Dataset,
  { access, barriers, decision, scenario }: Pick<Choices, 'access' | 'barriers' | 'decision' | 'scenario'>,
): readonly TypeChange[] => changesOf(scenario, dataset, access, barriers, decision);

const changesOf = remembered(
  (
    scenario: Scenario,
    dataset: Dataset,
    access: Choices['access'],
    barriers: Choices['barriers'],
    decision: Choices['decision'],
  ) => {
    const [before, after] = [
      typeColumn(dataset, { access, barriers, decision }),
      typesWith(dataset, { access, barriers, decision }, scenario),
    ];
    return Array.from({ length: dataset.count }, (_, at) => at).flatMap((at): readonly TypeChange[] => {
      const [from, to] = [typeAt(before, at), typeAt(after, at)];
      return from && to && from !== to ? [{ row: rowOf(at), from, to }] : [];
    });
  },
);

/** How many areas would need another alternative, from which to which. */
export function typeFinding(changes: readonly TypeChange[]): Finding {
  if (changes.length === 0) {
    return finding('scenario-types', 'No area would change its type of alternative.', { changed: 0 });
  }
  const clauses = AREA_TYPES.flatMap((from) =>
    AREA_TYPES.flatMap((to) => {
      const count = changes.filter((one) => one.from === from && one.to === to).length;
      return count === 0 ? [] : [`${count} from “${TYPE_NAMES[from]}” to “${TYPE_NAMES[to]}”`];
    }),
  );
  return finding(
    'scenario-types',
    `*${formatAreas(changes.length)}* would change type of alternative: ${listed(clauses)}.`,
    { changed: changes.length },
  );
}
