import type { Choices } from '../choices';
import { type Dataset, Status } from '../dataset';
import { type Dials, dialsOf, missingParts } from '../dials/dials';
import { DIAL_IDS, type DialId } from '../dials/ingredients';
import { formatCount } from '../format-value';
import { bandSentence } from '../robustness/band-text';
import type { Robustness } from '../robustness/robustness';
import { listed } from '../sentence';
import { type AreaType, decidingDials, sidesOf, TYPE_NAMES, typeOf } from './area-type';
import { type Fitting, fittingAlternatives } from './fitting';

/** What one area's dials say: its type, why, and what would work instead. */
export interface AlternativeReading {
  readonly type: AreaType | null;
  readonly name: string;
  /** "Because need is high (61, from 50) and …". */
  readonly reason: string;
  readonly dials: readonly {
    readonly id: DialId;
    readonly text: string;
    /** Names of ingredients that are switched on and missing here. */
    readonly missing: readonly string[];
  }[];
  readonly combined: string;
  readonly fitting: readonly Fitting[];
  /** How sure the place in the ranking is; null until it is worked out. */
  readonly band: string | null;
}

const WORDS: Readonly<Record<DialId, readonly [below: string, from: string]>> = {
  need: ['need is not high', 'need is high'],
  connectivity: ['the area is adequately connected', 'the area is badly connected'],
  supply: ['help is near', 'help is far'],
};

export function alternativeReading(
  dataset: Dataset,
  choices: Choices,
  row: number,
  robustness: Robustness | null,
): AlternativeReading {
  const dials = dialsOf(dataset, choices);
  const sides = sidesOf(dials, choices.thresholds, row);
  const type = typeOf(sides);
  const because = (id: DialId) =>
    `${WORDS[id][sides[id] ? 1 : 0]} (${dialText(dials, id, row)}, threshold ${choices.thresholds[id]})`;
  return {
    type,
    name: type === null ? 'Not known' : TYPE_NAMES[type],
    reason:
      type === null
        ? `A dial that decides has no figures here: ${listed(DIAL_IDS.filter((id) => sides[id] === null))}.`
        : `Because ${listed(decidingDials(type).map(because))}.`,
    dials: DIAL_IDS.map((id) => ({
      id,
      text: dialText(dials, id, row),
      missing: missingParts(dials, row, id).map(({ measure }) => measure.short),
    })),
    combined: valueText(dials.combined, row),
    fitting: type === null ? [] : fittingAlternatives(dataset, choices, row, type),
    band: robustness && bandSentence(robustness, row),
  };
}

const dialText = (dials: Dials, id: DialId, row: number): string => valueText(dials.dials[id], row);

function valueText({ values, status }: Dials['combined'], row: number): string {
  return status[row] === Status.value ? formatCount(Math.floor(values[row] as number)) : 'No data';
}
