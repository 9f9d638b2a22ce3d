import { AREA_TYPES, type AreaType, TYPE_NAMES, TYPE_RULES } from '../model/alternative';
import { askedOf } from '../model/asked';
import type { Choices } from '../model/choices';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { BarrierId } from '../model/decision';
import type { Figures } from '../model/measure';
import { NO_SCENARIO, type Scenario } from '../model/scenario';
import { homesOf } from '../places/homes';
import { placesVintage } from '../places/loaded-points';
import { remembered } from '../sums/remembered';
import { areaFacts, barriersHolding, judgedAt } from './barriers';
import { lazyFigure, type Offer } from './figure-source';

/** Whether each barrier holds in an area; null = it cannot be judged there. */
export type Held = Readonly<Record<BarrierId, boolean | null>>;

/** The type that follows from the barriers; null where what decides cannot be judged. */
export function typeOf({ far, offline, income }: Held): AreaType | null {
  const people = offline || income ? true : offline === null && income === null ? null : false;
  if (far === null || people === null) return null;
  if (!far) return people ? 'nearby' : 'online';
  return people ? 'offer' : 'reach';
}

/** The barriers of every area, as things are or as a scenario would have the places. */
export const barriersOf = (
  dataset: Dataset,
  { access, barriers, decision }: Pick<Choices, 'access' | 'barriers' | 'decision'>,
  scenario: Scenario = NO_SCENARIO,
): ((row: number) => Held) => judgedWith(scenario, dataset, access, barriers, decision);

const judgedWith = remembered(judgeAll);

function judgeAll(
  scenario: Scenario,
  dataset: Dataset,
  access: Choices['access'],
  barriers: Choices['barriers'],
  decision: Choices['decision'],
): (row: number) => Held {
  const asked = askedOf({ access, barriers, decision, highlight: [] });
  const homes = homesOf(dataset, { hours: access.hours, furtherThanKm: access.catchmentKm }, scenario);
  const holds = barriersHolding(areaFacts(dataset, asked, homes), asked);
  return (row) => ({
    offline: judgedAt(holds.offline, row),
    income: judgedAt(holds.income, row),
    connection: judgedAt(holds.connection, row),
    far: judgedAt(holds.far, row),
  });
}

/** The type of every area as its position in `AREA_TYPES`. */
export function typesWith(
  dataset: Dataset,
  choices: Pick<Choices, 'access' | 'barriers' | 'decision'>,
  scenario?: Scenario,
): Column {
  const held = barriersOf(dataset, choices, scenario);
  const types = Array.from({ length: dataset.count }, (_, row) => typeOf(held(row)));
  return {
    values: Float64Array.from(types, (type) => (type === null ? Number.NaN : AREA_TYPES.indexOf(type))),
    status: Uint8Array.from(types, (type) => (type === null ? Status.noData : Status.value)),
  };
}

const remade = remembered(
  (
    dataset: Dataset,
    access: Choices['access'],
    barriers: Choices['barriers'],
    decision: Choices['decision'],
  ): Figures =>
    lazyFigure(
      {
        id: 'alternative_type',
        group: 'alternative',
        title: 'Which alternative answers the barriers of each area',
        short: 'alternative',
        unit: 'type',
        decimals: 0,
        denominator: null,
        direction: 'neither',
        sourceIds: [
          'census-ts007a',
          'census-oa-ts001',
          'ace-libraries-2023',
          'ons-digital-propensity',
          'iod2025-indicators',
        ],
        vintage: `Census 2021, ${placesVintage(dataset)}, Indices of Deprivation 2025`,
        geography: 'LSOA 2021',
        caveat:
          'A rule of thumb from the barriers that are judged by area; people in one area differ, and somebody needs another way in every area.',
        method: `Far: half or more of the residents live more than ${access.catchmentKm} km from a place that counts. Many on paper: ${barriers.offlinePercent}% of households or more. Low incomes: decile ${barriers.incomeDecile} or below of England’s areas. ${[
          ...AREA_TYPES,
        ]
          .reverse()
          .map((type) => `${TYPE_NAMES[type]}: ${TYPE_RULES[type]}.`)
          .join(' ')}`,
        breaks: [0, 1, 2],
        categories: AREA_TYPES.map((type) => TYPE_NAMES[type]),
      },
      () => typesWith(dataset, { access, barriers, decision }),
    ),
);

/** Which alternative answers the barriers of each area. */
export const alternativeFigures: readonly Offer[] = [
  {
    id: 'alternative_type',
    figure: (dataset, { access, barriers, decision }) => remade(dataset, access, barriers, decision),
  },
];

export const typeColumn = (
  dataset: Dataset,
  { access, barriers, decision }: Pick<Choices, 'access' | 'barriers' | 'decision'>,
): Column => remade(dataset, access, barriers, decision).column;

export const typeAt = (column: Column, row: number): AreaType | null =>
  column.status[row] === Status.value ? (AREA_TYPES[column.values[row] as number] ?? null) : null;
