import type { Choices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import { plainFigures } from './plain-figures';

/** How many areas would be highlighted with these choices, told from homes, places and columns once more. */
export function countMarkedPlainly(dataset: Dataset, choices: Choices): number {
  const material = plainFigures(dataset, choices);
  return material.count(material.isHighlighted);
}
