import type { Dataset } from '../model/dataset';
import { GROUPINGS } from '../model/grouping';
import { counted } from './format-value';

/** What the rows of the data are called: "area", or the places that areas make up. */
export function rowNouns({ madeOf }: Pick<Dataset, 'madeOf'>): {
  readonly one: string;
  readonly many: string;
} {
  if (!madeOf) return { one: 'area', many: 'areas' };
  const { one, many } = GROUPINGS[madeOf.by];
  const title = madeOf.by === 'own' ? madeOf.areas.ownGrouping?.title : undefined;
  return title ? { one: title, many: `${title}s` } : { one, many };
}

/** "23 areas", "5 wards". */
export function formatRows(dataset: Pick<Dataset, 'madeOf'>, count: number): string {
  const { one, many } = rowNouns(dataset);
  return counted(count, one, many);
}
