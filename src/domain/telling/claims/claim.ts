import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import type { Robustness } from '../../model/robustness';
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
