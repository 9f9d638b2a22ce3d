import { TYPE_NAMES, TYPE_RULES } from '../model/alternative';
import { VIEWS } from '../model/choices';
import type { Row } from '../model/codes';
import type { Reading } from '../model/reading';

/** The areas a view is about, in the order of the table, of those that the filter lets through: the marked ones. */
export const rowsConcerned = (reading: Reading): readonly Row[] =>
  reading.order.filter((row) => reading.marked[row] === 1);

/** Whether marked areas are all of one type. In the what-if the marks are the scenario's own. */
export const marksOneType = ({ choices, scenario }: Reading): boolean =>
  scenario === null && VIEWS[choices.view].marks.includes('offer');

/** What makes an area one of them, in words. */
export const concernedWords = (reading: Reading): string =>
  marksOneType(reading) ? `${TYPE_NAMES.offer}: ${TYPE_RULES.offer}` : reading.markLabel;
