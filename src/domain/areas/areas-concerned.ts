import type { Row } from '../model/codes';
import type { Reading } from '../model/reading';

/** The areas a view is about, in the order of the table, of those that the filter lets through: the marked ones. */
export const rowsConcerned = (reading: Reading): readonly Row[] =>
  reading.order.filter((row) => reading.marked[row] === 1);
