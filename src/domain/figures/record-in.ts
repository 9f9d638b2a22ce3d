import { measureOf } from '../model/catalogue';
import type { Dataset } from '../model/dataset';
import type { MeasureId, PublishedMeasure } from '../model/measure';

/** The record of a published measure; where a list of places was added, what that makes of it. */
export const recordIn = ({ records }: Pick<Dataset, 'records'>, id: MeasureId): PublishedMeasure =>
  records?.get(id) ?? measureOf(id);
