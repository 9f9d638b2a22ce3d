import { lowestIncomes } from '../../areas/marks';
import { barriersOf, type Held, typeOf } from '../../figures/alternative-type';
import { type Dials, dialsOf, missingParts } from '../../figures/dials/dials';
import { combinedIsOffered } from '../../figures/dials/ranking';
import { figureOf } from '../../figures/offered';
import { type AlternativeReading, TYPE_NAMES } from '../../model/alternative';
import type { Choices } from '../../model/choices';
import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { DIAL_IDS } from '../../model/ingredients';
import type { FigureId } from '../../model/measure';
import type { Robustness } from '../../model/robustness';
import { placeThatCounts } from '../../places/place-words';
import { bandSentence } from '../../sureness/band-text';
import { formatCount, formatValue } from '../../words/format-value';
import { listed } from '../../words/sentence';
import { fittingAlternatives } from './fitting';

export function alternativeReading(
  dataset: Dataset,
  choices: Choices,
  row: number,
  robustness: Robustness | null,
): AlternativeReading {
  const dials = dialsOf(dataset, choices);
  const held = barriersOf(dataset, choices)(row);
  const type = typeOf(held);
  return {
    type,
    name: type === null ? 'Not known' : TYPE_NAMES[type],
    reason:
      type === null
        ? 'A barrier that decides cannot be judged here.'
        : `Because ${listed(barriersInWords(dataset, choices, held, row))}.`,
    dials: DIAL_IDS.map((id) => ({
      id,
      text: valueText(dials.dials[id], row),
      missing: missingParts(dials, row, id).map(({ measure }) => measure.short),
    })),
    combined: combinedIsOffered(dataset) ? valueText(dials.combined, row) : null,
    fitting: type === null ? [] : fittingAlternatives(dataset, choices, row),
    band: robustness && bandSentence(robustness, row),
  };
}

/** Each barrier that can be judged in the area: whether it holds, by which figure, from where on. */
function barriersInWords(dataset: Dataset, choices: Choices, held: Held, row: number): readonly string[] {
  const { access, barriers } = choices;
  const value = (id: FigureId): string => {
    const figure = figureOf(dataset, choices, id);
    return figure ? formatValue(figure.measure, figure.column.values[row] as number) : 'no data';
  };
  return [
    ...(held.far === null
      ? []
      : [
          `${value('far_pct')} of the residents live more than ${access.catchmentKm} km from ${placeThatCounts(dataset, access.hours)} (${held.far ? 'far: half or more' : 'near: less than half'})`,
        ]),
    ...(held.offline === null
      ? []
      : [
          `${value('offline_pct')} of households were expected to answer the 2021 Census on paper (${held.offline ? 'many' : 'not many'}: the line is ${barriers.offlinePercent}%)`,
        ]),
    ...(held.income === null
      ? []
      : [`incomes are ${held.income ? '' : 'not '}among ${lowestIncomes(barriers.incomeDecile)}`]),
  ];
}

function valueText({ values, status }: Dials['combined'], row: number): string {
  return status[row] === Status.value ? formatCount(Math.floor(values[row] as number)) : 'No data';
}
