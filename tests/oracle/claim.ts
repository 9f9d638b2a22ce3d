import type { Choices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { Robustness } from '../../src/domain/model/robustness';
import type { PlainFigures } from './plain-figures';

/** The figures a sentence must state to be true. */
export type Claim = (material: ClaimMaterial) => Figures;

export interface ClaimMaterial extends PlainFigures {
  readonly dataset: Dataset;
  readonly choices: Choices;
  /** Of the ranking by combined score, where the view states it. */
  readonly robustness: Robustness | null;
}

export type Figures = Readonly<Record<string, number>>;
