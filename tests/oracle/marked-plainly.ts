import type { Choices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import { typeHere } from './alternative-claims';
import type { ClaimMaterial } from './claim';
import { claimMaterial } from './view-claims';

/** The mark rule of each view, spelt out once more from the columns. */
export function isMarkedPlainly(m: ClaimMaterial): (row: number) => boolean {
  switch (m.choices.view) {
    case 'overview':
      return (row) => m.isWorst(row) && m.isFar(row);
    case 'age': {
      const share = m.choices.measure === 'age_75_plus_pct' ? 'age_75_plus_pct' : 'age_65_plus_pct';
      return (row) => m.isTopFifth(share, row) && m.isFar(row);
    }
    case 'low-income':
      return (row) => m.isTopFifth('income_deprivation_pct', row) && m.isFar(row);
    case 'rural':
      return (row) => m.isRural(row) && m.isWorst(row) && m.isFar(row);
    case 'alternatives':
      return (row) => typeHere(m, row) === 'offer';
  }
}

/** How many areas would be marked with other thresholds. */
export function countMarkedPlainly(dataset: Dataset, choices: Choices): number {
  const material = claimMaterial(dataset, choices);
  return material.count(isMarkedPlainly(material));
}
