import { chosenAnswer } from '../answer/chosen-answer';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import type { BarrierId } from '../model/decision';
import { formatCount } from '../words/format-value';
import { placeName } from '../words/sentence';

/** How many of a whole a barrier meets: a share of 0 to 1, and the same in words with both counts. */
export interface BarrierBar {
  readonly id: Exclude<BarrierId, 'connection'>;
  readonly label: string;
  readonly share: number;
  readonly text: string;
}

const sum = (values: Float64Array): number => values.reduce((all, one) => all + one, 0);

/** Each barrier that people are counted for, of the whole council. They overlap and are of different wholes: never added up. */
export function barrierBars(dataset: Dataset, choices: Choices): readonly BarrierBar[] {
  const found = chosenAnswer(dataset, choices);
  const bar = (
    id: BarrierBar['id'],
    label: string,
    part: number,
    whole: number,
    unit: string,
  ): readonly BarrierBar[] =>
    whole > 0
      ? [
          {
            id,
            label,
            share: part / whole,
            text: `${((100 * part) / whole).toFixed(1)}%: ${formatCount(Math.round(part))} of ${formatCount(Math.round(whole))} ${unit}`,
          },
        ]
      : [];
  const { catchmentKm } = choices.access;
  return [
    ...(found.helpHeld
      ? bar(
          'far',
          `Live more than ${catchmentKm} km from an open ${dataset.addedPlaces ? 'place with computers' : 'library'}`,
          sum(found.farResidents),
          sum(found.residents),
          'residents',
        )
      : []),
    ...(found.offlineHouseholds
      ? bar(
          'offline',
          'Expected to answer the 2021 Census on paper',
          sum(found.offlineHouseholds),
          sum(found.households),
          'households',
        )
      : []),
    ...(found.income
      ? bar(
          'income',
          'In income-deprived households',
          sum(found.income.here),
          sum(populationOf(dataset, found.residents)),
          'people',
        )
      : []),
  ];
}

/** The population that income deprivation is counted of; residents where it is not held. */
const populationOf = (dataset: Dataset, residents: Float64Array): Float64Array =>
  dataset.counts.get('population_mid_2022')?.values ?? residents;

/** What the bars are of, for their heading. */
export const barsHeading = (dataset: Dataset): string => `What stands in the way in ${placeName(dataset)}`;
