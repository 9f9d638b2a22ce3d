import type { MenuMeasure } from '../../domain/figures/menu';
import type { Measure } from '../../domain/model/measure';
import { GROUP_TITLES, type Group } from '../../domain/model/measure-record';

const GROUPS: readonly Group[] = ['connectivity', 'need', 'supply', 'combined', 'alternative'];

/** The measures of a menu, by group; those that cannot be chosen with the reason. */
export function MeasureOptions({ menu }: { menu: readonly MenuMeasure[] }) {
  return GROUPS.filter((group) => menu.some(({ measure }) => measure.group === group)).map((group) => (
    <optgroup key={group} label={GROUP_TITLES[group]}>
      {menu
        .filter(({ measure }) => measure.group === group)
        .map(({ measure: { id, title }, off }) => (
          <option key={id} value={id} disabled={off !== null}>
            {off === null ? title : `${title} (${off})`}
          </option>
        ))}
    </optgroup>
  ));
}

/** A menu in which every one can be chosen. */
export const allOf = (offered: readonly Measure[]): readonly MenuMeasure[] =>
  offered.map((measure) => ({ measure, off: null }));
