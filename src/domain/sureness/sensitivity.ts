import { judgeMarks, marksUse } from '../areas/marks';
import { type Choices, LIMITS } from '../model/choices';
import type { Dataset } from '../model/dataset';
import type { Finding } from '../model/reading';
import { countRows } from '../sums/totals';
import { formatAreas, formatCount } from '../words/format-value';
import { finding } from '../words/sentence';

/**
 * How far the marked areas depend on where each threshold was put: the count with the threshold one notch either way,
 * all else the same. Notches: 5 points of percentile, 1 km.
 */
export function thresholdSensitivity(dataset: Dataset, choices: Choices): readonly Finding[] {
  const use = marksUse(choices.view);
  const marked = (part: Partial<Choices>): number => {
    const judged = judgeMarks(dataset, { ...choices, ...part }).marked;
    return countRows(dataset, (row) => judged[row] === 1);
  };
  const sentences: Finding[] = [];
  if (use.connection) {
    const { min, max } = LIMITS.worstPercent;
    const from = Math.max(min, choices.worstPercent - 5);
    const to = Math.min(max, choices.worstPercent + 5);
    const [fewer, more] = [marked({ worstPercent: from }), marked({ worstPercent: to })];
    sentences.push(
      finding(
        'sensitivity-connection',
        `With the connection threshold at England’s worst ${from}% instead of ${choices.worstPercent}%, ${formatAreas(fewer)} would be highlighted; at ${to}%, ${formatCount(more)}.`,
        { from, to, fewer, more },
      ),
    );
  }
  if (use.distance) {
    const { min, max } = LIMITS.furtherThanKm;
    const from = Math.max(min, choices.furtherThanKm - 1);
    const to = Math.min(max, choices.furtherThanKm + 1);
    const [more, fewer] = [marked({ furtherThanKm: from }), marked({ furtherThanKm: to })];
    sentences.push(
      finding(
        'sensitivity-distance',
        `With the distance threshold at ${from} km instead of ${choices.furtherThanKm} km, ${formatAreas(more)} would be highlighted; at ${to} km, ${formatCount(fewer)}.`,
        { from, to, fewer, more },
      ),
    );
  }
  return sentences;
}
