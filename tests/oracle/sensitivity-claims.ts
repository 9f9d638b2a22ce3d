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
  const claimed = (() => {
    const count = (part: Partial<Choices>) => countMarkedPlainly(dataset, { ...choices, ...part });
    const between = (value: number, { min, max }: { min: number; max: number }) =>
      [Math.max(min, value - 1), Math.min(max, value + 1)] as const;
    const { access, barriers } = choices;
    if (id === 'edge-furtherThanKm') {
      const value = access.catchmentKm;
      const [from, to] = between(value, { min: 1, max: 15 });
      const at = (catchmentKm: number) => count({ access: { ...access, catchmentKm } });
      return { value, from, to, lower: at(from), higher: at(to) };
    }
    if (id === 'edge-offlinePercent') {
      const value = barriers.offlinePercent;
      const [from, to] = between(value, { min: 2, max: 20 });
      const at = (offlinePercent: number) => count({ barriers: { ...barriers, offlinePercent } });
      return { value, from, to, lower: at(from), higher: at(to) };
    }
    if (id === 'edge-incomeDecile') {
      const value = barriers.incomeDecile;
      const [from, to] = between(value, { min: 1, max: 5 });
      const at = (incomeDecile: number) => count({ barriers: { ...barriers, incomeDecile } });
      return { value, from, to, lower: at(from), higher: at(to) };
    }
    return null;
  })();
  if (claimed === null) return 'unwritten';
  // The areas at the edge are named, with their own figures, after the sentence.
  const [sentence = ''] = text.split(' Nearest to');
  return sameFigures(claimed, figures) && strayNumbers(sentence, claimed, []).length === 0
    ? 'holds'
    : 'fails';
}
