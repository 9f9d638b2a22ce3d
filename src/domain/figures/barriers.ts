import { HOLDS } from '../model/answer';
import { Status } from '../model/column';
import type { Dataset, MadeOf } from '../model/dataset';
import { type AnswerOptions, type BarrierId, DEMANDS, type DemandId, slowFrom } from '../model/decision';
import type { Figures } from '../model/measure';
import { filled, type Homes } from '../places/homes';
import { loadedConnection } from './dials/loaded-connection';
import { weightedBy } from './grouped';
import { publishedSlow } from './published-slow';

/** What decides whether a barrier holds in a place: an area, or areas put together. */
export interface PlaceFacts {
  readonly count: number;
  readonly residents: Float64Array;
  readonly households: Float64Array;
  /** False where no place is held at all, open or closed: then nothing is known of how far help is. */
  readonly helpHeld: boolean;
  readonly farResidents: Float64Array;
  /** Households expected to answer the Census on paper; null where the index is not held for any place. */
  readonly offlineHouseholds: Float64Array | null;
  /** Premises that lack what the service needs, per cent; null where nothing is published for such places. */
  readonly slowPercent: Float64Array | null;
  /** Share of residents, 0 to 1, who live in areas of low income: of one area 0 or 1; null where no decile is held. */
  readonly lowIncomeShare: Float64Array | null;
}

/** The facts of each area. */
export function areaFacts(dataset: Dataset, options: AnswerOptions, homes: Homes): PlaceFacts {
  const offline = dataset.counts.get('offline_households');
  return {
    count: dataset.count,
    residents: homes.residents,
    households: homes.households,
    helpHeld: dataset.accessPoints.length > 0,
    farResidents: homes.farResidents,
    offlineHouseholds: offline?.status.includes(Status.value) ? filled(offline, dataset.count) : null,
    slowPercent: dataset.madeOf
      ? publishedSlow(dataset, options, dataset.madeOf.by, dataset.codes)
      : slowPercent(dataset, options),
    lowIncomeShare: lowIncomeShare(dataset, options),
  };
}

/** A file added, or published with the map, that says of areas how many premises lack just what the service needs. */
export function areaCoverage(dataset: Dataset, demand: DemandId): Figures | null {
  const { speed } = DEMANDS[demand];
  const loaded = speed && loadedConnection(dataset, speed);
  return loaded?.isExact ? loaded.figure : null;
}

/** Premises that lack it, per cent; null where nothing is published or added for areas. */
function slowPercent(dataset: Dataset, { decision }: AnswerOptions): Float64Array | null {
  const coverage = areaCoverage(dataset, decision.demand);
  if (!coverage) return null;
  const { measure, column } = coverage;
  const isShareWith = measure.direction === 'higher-is-better';
  return column.values.map((value, row) =>
    column.status[row] !== Status.value ? Number.NaN : isShareWith ? 100 - value : value,
  );
}

/** 1 for an area in the low deciles of England, 0 for another, of places the share of residents in such; null where no decile is held. */
function lowIncomeShare(dataset: Dataset, options: AnswerOptions): Float64Array | null {
  const { madeOf } = dataset;
  if (madeOf) return lowIncomeOfPlaces(madeOf, options);
  const { thresholds } = options;
  const column = dataset.englandPercentiles.get('income_deprivation_pct');
  if (!column?.status.includes(Status.value)) return null;
  return Float64Array.from({ length: dataset.count }, (_, row) => {
    if (column.status[row] !== Status.value) return Number.NaN;
    return (column.values[row] as number) > 100 - 10 * thresholds.incomeDecile ? 1 : 0;
  });
}

function lowIncomeOfPlaces(
  { pieces, ofPieces, groups }: MadeOf,
  options: AnswerOptions,
): Float64Array | null {
  const residents = pieces.counts.get('residents');
  const isLow = lowIncomeShare(pieces, options);
  if (!isLow || !residents) return null;
  const known = isLow.map((one) => one || 0);
  return weightedBy({ ...residents, values: known }, residents, ofPieces, groups.codes.length).values;
}

/** Which barriers hold where, by the thresholds: one rule for areas and for any places they make up. */
export function barriersHolding(
  facts: PlaceFacts,
  options: AnswerOptions,
): Readonly<Record<BarrierId, Uint8Array>> {
  const { thresholds } = options;
  const slow = slowFrom(options);
  const judge = (of: (place: number) => number | null, test: (value: number) => boolean): Uint8Array =>
    Uint8Array.from({ length: facts.count }, (_, place) => {
      const value = of(place);
      if (value === null || Number.isNaN(value)) return HOLDS.unknown;
      return test(value) ? HOLDS.yes : HOLDS.no;
    });
  const share = (part: Float64Array | null, whole: Float64Array) => (place: number) =>
    part && (whole[place] as number) > 0 ? (part[place] as number) / (whole[place] as number) : null;
  return {
    offline: judge(
      share(facts.offlineHouseholds, facts.households),
      (value) => percent(value) >= thresholds.offlinePercent,
    ),
    income: judge(
      (place) => facts.lowIncomeShare?.[place] ?? null,
      (value) => value >= HALF,
    ),
    connection: judge(
      (place) => facts.slowPercent?.[place] ?? null,
      (value) => value >= slow,
    ),
    far: judge(share(facts.helpHeld ? facts.farResidents : null, facts.residents), (value) => value >= HALF),
  };
}

/** Whether a barrier holds in a place; null where it cannot be judged. */
export const judgedAt = (held: Uint8Array, place: number): boolean | null =>
  held[place] === HOLDS.unknown ? null : held[place] === HOLDS.yes;

/** A barrier of the place holds for the whole of it where it meets half or more of who lives there. */
const HALF = 0.5;

/** A share in per cent to the tenth, as it is written: what reads "10.0 %" is 10 per cent. */
const percent = (share: number): number => Math.round(share * 1000) / 10;

/** 1 where any of the barriers that are asked about holds: the places that are highlighted. */
export const highlightedWhere = (
  holds: Readonly<Record<BarrierId, Uint8Array>>,
  { highlight }: AnswerOptions,
): Uint8Array =>
  holds.far.map((_, place) => (highlight.some((id) => holds[id][place] === HOLDS.yes) ? 1 : 0));
