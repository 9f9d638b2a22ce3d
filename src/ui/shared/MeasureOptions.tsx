import type { Measure } from '../../domain/model/measure';
import { GROUP_TITLES, type Group } from '../../domain/model/measure-record';

const GROUPS: readonly Group[] = ['connectivity', 'need', 'supply', 'combined', 'alternative'];

/** The measures of a menu, by group. */
export function MeasureOptions({ offered }: { offered: readonly Measure[] }) {
  return GROUPS.filter((group) => offered.some((one) => one.group === group)).map((group) => (
    <optgroup key={group} label={GROUP_TITLES[group]}>
      {offered
        .filter((one) => one.group === group)
        .map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
    </optgroup>
  ));
}
