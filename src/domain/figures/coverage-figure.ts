import { askedOf } from '../model/asked';
import type { Choices } from '../model/choices';
import { Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { DEMANDS, type DemandId } from '../model/decision';
import type { Figures, Measure } from '../model/measure';
import { NEIGHBOURHOOD_DATES, NEIGHBOURHOOD_SOURCE } from '../model/neighbourhood';
import { remembered } from '../sums/remembered';
import { emptyColumn, type FigureSource } from './figure-source';
import { publishedSlow } from './published-slow';

/** Ofcom's coverage, of the places that it is published for: neighbourhoods, and no larger ones made of them. */
export const coverageFigures: FigureSource = ({ madeOf }) =>
  madeOf?.by === 'neighbourhood'
    ? [{ id: 'coverage_lacking_pct', figure: (dataset, choices) => coverage(dataset, choices) }]
    : [];

const coverage = (dataset: Dataset, choices: Choices): Figures =>
  remade(dataset, choices.access, choices.barriers, choices.decision);

const remade = remembered(
  (
    dataset: Dataset,
    access: Choices['access'],
    barriers: Choices['barriers'],
    decision: Choices['decision'],
  ): Figures => {
    const options = askedOf({ access, barriers, decision, highlight: [] });
    const values = publishedSlow(dataset, options, 'neighbourhood', dataset.codes);
    return {
      measure: { ...coverageRecord(decision.demand), ...(values ? {} : { missing: 'Being fetched' }) },
      column: values
        ? {
            values,
            status: Uint8Array.from(values, (value) => (Number.isNaN(value) ? Status.noData : Status.value)),
          }
        : emptyColumn(dataset.count),
    };
  },
);

/** What is said of it, whatever it is shown for. */
export const coverageRecord = (demand: DemandId): Measure => ({
  id: 'coverage_lacking_pct',
  group: 'connectivity',
  title: `Premises ${DEMANDS[demand].without}`,
  short: 'premises too slow',
  unit: 'percent',
  decimals: 1,
  denominator: 'premises',
  direction: 'higher-is-worse',
  sourceIds: [NEIGHBOURHOOD_SOURCE],
  vintage: `Ofcom, ${NEIGHBOURHOOD_DATES.coverage.words}`,
  geography: 'neighbourhood (MSOA 2021)',
  caveat:
    'What a line to the premises could carry, as Ofcom publishes it of the neighbourhood; it is not spread over the small areas in it, and says nothing of who takes it up.',
});
