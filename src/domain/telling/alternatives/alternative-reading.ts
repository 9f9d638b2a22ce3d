import { decidingDials, sidesOf, typeOf } from '../../figures/dials/area-type';
import { type Dials, dialsOf, missingParts } from '../../figures/dials/dials';
import { combinedIsOffered } from '../../figures/dials/ranking';
import { type AlternativeReading, TYPE_NAMES } from '../../model/alternative';
import type { Choices } from '../../model/choices';
import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { DIAL_IDS, type DialId } from '../../model/ingredients';
import type { Robustness } from '../../model/robustness';
import { bandSentence } from '../../sureness/band-text';
import { formatCount } from '../../words/format-value';
import { listed } from '../../words/sentence';
import { fittingAlternatives } from './fitting';

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
    combined: combinedIsOffered(dataset) ? valueText(dials.combined, row) : null,
    fitting: type === null ? [] : fittingAlternatives(dataset, choices, row, type),
    band: robustness && bandSentence(robustness, row),
  };
}

const dialText = (dials: Dials, id: DialId, row: number): string => valueText(dials.dials[id], row);

function valueText({ values, status }: Dials['combined'], row: number): string {
  return status[row] === Status.value ? formatCount(Math.floor(values[row] as number)) : 'No data';
}
