import { chosenAnswer } from '../answer/chosen-answer';
import { beyondHelp } from '../areas/marks';
import { figureOf } from '../figures/offered';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import type { BarrierId } from '../model/decision';
import type { FigureId } from '../model/measure';
import { sumOf } from '../sums/totals';
import { formatAbout, formatCount, formatShare } from '../words/format-value';
import { placeName } from '../words/sentence';
import { vintageText } from './provenance';

/** How many of a whole a barrier meets: a share of 0 to 1, and the same in words with both counts. */
export interface BarrierBar {
  readonly id: Exclude<BarrierId, 'connection'>;
  readonly label: string;
  readonly share: number;
  readonly text: string;
  /** What was counted, when and by whom. */
  readonly source: string;
}

/**
 * Each barrier that people are counted for, of the whole council, in the words and to the digit of the views. They overlap
 * and are of different wholes: never added up.
 */
export function barrierBars(dataset: Dataset, choices: Choices): readonly BarrierBar[] {
  const { helpHeld, farResidents, residents, offlineHouseholds, households, income } = chosenAnswer(
    dataset,
    choices,
  );
  const sourceOf = (figure: FigureId): string => {
    const measure = figureOf(dataset, choices, figure)?.measure;
    return measure ? vintageText(dataset, measure) : '';
  };
  const bar = (
    id: BarrierBar['id'],
    figure: FigureId,
    label: string,
    part: number,
    whole: number,
    said: string,
    unit: string,
  ): readonly BarrierBar[] =>
    whole > 0
      ? [
          {
            id,
            label,
            share: part / whole,
            text: `${formatShare(part, whole)}: ${said} of ${formatCount(Math.round(whole))} ${unit}`,
            source: sourceOf(figure),
          },
        ]
      : [];
  const [far, everyone] = [Math.round(sumOf(farResidents)), sumOf(residents)];
  const onPaper = offlineHouseholds && Math.round(sumOf(offlineHouseholds));
  const poor = income && sumOf(income.here);
  const population = sumOf(dataset.counts.get('population_mid_2022')?.values ?? residents);
  return [
    ...(helpHeld
      ? bar(
          'far',
          'far_pct',
          `Live ${beyondHelp(dataset, choices)}`,
          far,
          everyone,
          formatCount(far),
          'residents',
        )
      : []),
    ...(onPaper === null
      ? []
      : bar(
          'offline',
          'offline_pct',
          'Expected to answer the 2021 Census on paper',
          onPaper,
          sumOf(households),
          `about ${formatCount(onPaper)}`,
          'households',
        )),
    ...(poor === null
      ? []
      : bar(
          'income',
          'income_deprivation_pct',
          'In income-deprived households',
          poor,
          population,
          formatAbout(poor),
          'people, mid-2022',
        )),
  ];
}

/** What the bars are of, for their heading. */
export const barsHeading = (dataset: Dataset): string => `What stands in the way in ${placeName(dataset)}`;
