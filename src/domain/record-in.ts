import type { Dataset } from './dataset';
import { type MeasureId, measureOf, type PublishedMeasure } from './measures';

/** The record of a published measure; where a list of places was added, what that makes of it. */
export const recordIn = ({ records }: Pick<Dataset, 'records'>, id: MeasureId): PublishedMeasure =>
  records?.get(id) ?? measureOf(id);
