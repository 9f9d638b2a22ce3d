import type { Choices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { Finding } from '../../src/domain/model/reading';
import { type Holding, sameFigures } from './holds';
import { countMarkedPlainly } from './marked-plainly';
import { strayNumbers } from './stated-numbers';

/** Whether a sentence on other thresholds agrees with the data. */
export function sensitivityHolds(
  dataset: Dataset,
  choices: Choices,
  { id, text, figures }: Finding,
): Holding {
  const near = (value: number, by: number, min: number, max: number) =>
    [Math.max(min, value - by), Math.min(max, value + by)] as const;
  const claimed = (() => {
    if (id === 'sensitivity-connection') {
      const [from, to] = near(choices.worstPercent, 5, 5, 50);
      const fewer = countMarkedPlainly(dataset, { ...choices, worstPercent: from });
      return { from, to, fewer, more: countMarkedPlainly(dataset, { ...choices, worstPercent: to }) };
    }
    if (id === 'sensitivity-distance') {
      const [from, to] = near(choices.furtherThanKm, 1, 1, 15);
      const fewer = countMarkedPlainly(dataset, { ...choices, furtherThanKm: to });
      return { from, to, fewer, more: countMarkedPlainly(dataset, { ...choices, furtherThanKm: from }) };
    }
    return null;
  })();
  if (claimed === null) return 'unwritten';
  const thresholds = [String(choices.worstPercent), String(choices.furtherThanKm)];
  return sameFigures(claimed, figures) && strayNumbers(text, claimed, thresholds).length === 0
    ? 'holds'
    : 'fails';
}
