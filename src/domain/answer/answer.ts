import { areaFacts, barriersHolding, highlightedWhere } from '../figures/barriers';
import type { Answer, CountBeyond, Ends } from '../model/answer';
import type { CountId } from '../model/catalogue/counts';
import { Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { AnswerOptions } from '../model/decision';
import { type PeopleId, type PeopleSet, peopleOf } from '../model/people/people';
import type { Scenario } from '../model/scenario';
import { filled, type Homes, homesOf } from '../places/homes';
import { inAllOf, inAnyOf } from '../sums/ranges';
import { answerOfPlaces } from './in-groups';

/**
 * The one answer to a decision, row by row: pure, and the same for every page. Of places as rows, summed from areas.
 *
 * @param scenario how places would be otherwise; absent = as they are
 * @param knownOfPieces of places as rows, the answer of their pieces, where it is known already
 */
export function answer(
  dataset: Dataset,
  options: AnswerOptions,
  scenario?: Scenario,
  knownOfPieces?: Answer,
): Answer {
  const { madeOf } = dataset;
  if (madeOf) {
    const { pieces, ofPieces, groups, by } = madeOf;
    const known = knownOfPieces ?? answer(pieces, options, scenario);
    return {
      ...answerOfPlaces(dataset, by, { ...groups, of: ofPieces }, options, known),
      medianKm: mediansOf(dataset, options, scenario),
    };
  }
  const { decision, thresholds } = options;
  const { furtherThanKm } = thresholds;
  const homes = homesOf(dataset, { hours: decision.hours, furtherThanKm }, scenario);
  const facts = areaFacts(dataset, options, homes);
  const holds = barriersHolding(facts, options);
  return {
    ...facts,
    by: homes.by,
    people: decision.people,
    unit: unitOf(decision.people),
    farHouseholds: homes.farHouseholds,
    users: users(dataset, homes, decision.people),
    farUsers: farUsers(dataset, homes, decision.people),
    offline: beyond(dataset, 'offline_households', 'households', homes.households, homes.farHouseholds),
    income: beyond(
      dataset,
      'income_deprived_people',
      'population_mid_2022',
      homes.residents,
      homes.farResidents,
    ),
    medianKm: homes.medianKm,
    holds,
    highlighted: highlightedWhere(holds, options),
  };
}

const mediansOf = (
  dataset: Dataset,
  { decision: { hours }, thresholds: { furtherThanKm } }: AnswerOptions,
  scenario?: Scenario,
): Float64Array => homesOf(dataset, { hours, furtherThanKm }, scenario).medianKm;

const unitOf = (people: PeopleSet): Answer['unit'] =>
  people.length > 0 && people.every((id) => peopleOf(id).unit === 'households') ? 'households' : 'people';

/** Of a set of groups, those that are not part of another in it. */
const apart = (people: PeopleSet): PeopleSet =>
  people.filter((id) => {
    const { within } = peopleOf(id);
    return within === undefined || !people.some((other) => other === within);
  });

/** Who uses the service: everybody, one group as counted, or the ends of a union. */
function users(dataset: Dataset, { residents }: Homes, people: PeopleSet): Ends {
  const groups = apart(people).map((id) => countOf(dataset, id));
  return groups.length === 0 ? both(residents) : union(groups.map(both), residents);
}

/** Those of them who live far: exact where a group is counted by output area, else what the counts of the area allow. */
function farUsers(dataset: Dataset, homes: Homes, people: PeopleSet): Ends {
  if (people.length === 0) return both(homes.farResidents);
  const groups = apart(people).map((id): Ends => {
    const exact = homes.farOf(id);
    if (exact) return both(exact);
    const households = peopleOf(id).unit === 'households';
    const whole = ofWhole(dataset, households ? 'households' : 'residents');
    return common(
      ofWhole(dataset, peopleOf(id).count),
      households ? homes.farHouseholds : homes.farResidents,
      whole,
    );
  });
  const all = unitOf(people) === 'households' ? homes.farHouseholds : homes.farResidents;
  return union(groups, all);
}

/** In any of several groups, of each of which the ends are known: the largest least to the sum of the most. */
const union = (groups: readonly Ends[], whole: Float64Array): Ends => ({
  least: whole.map(
    (all, row) =>
      inAnyOf(
        groups.map(({ least }) => least[row] as number),
        all,
      ).least,
  ),
  most: whole.map(
    (all, row) =>
      inAnyOf(
        groups.map(({ most }) => most[row] as number),
        all,
      ).most,
  ),
});

const common = (part: Float64Array, other: Float64Array, whole: Float64Array): Ends => ({
  least: whole.map((all, row) => inAllOf([part[row] as number, other[row] as number], all).least),
  most: whole.map((all, row) => inAllOf([part[row] as number, other[row] as number], all).most),
});

const both = (counts: Float64Array): Ends => ({ least: counts, most: counts });

/** A group in each area; an area of which it is not counted adds nothing. */
const countOf = (dataset: Dataset, id: PeopleId): Float64Array =>
  filled(dataset.counts.get(peopleOf(id).count), dataset.count);

/**
 * A count in each area; of a piece of one that of the whole area: how much of it is in the piece is not known, and ends
 * must hold whatever it is.
 */
function ofWhole(dataset: Dataset, id: CountId): Float64Array {
  const { cutFrom } = dataset;
  if (!cutFrom) return filled(dataset.counts.get(id), dataset.count);
  const whole = filled(cutFrom.areas.counts.get(id), cutFrom.areas.count);
  return Float64Array.from(cutFrom.areaOf, (row) => whole[row] as number);
}

/**
 * A count and how many of it live far. The Indices count people among their own population of mid-2022: the share of
 * residents who lived far in 2021 is taken of that.
 *
 * @param base whom the count is a part of
 * @param whole who lives there, and how many of them far, by the Census
 */
function beyond(
  dataset: Dataset,
  id: CountId,
  base: CountId,
  whole: Float64Array,
  far: Float64Array,
): CountBeyond | null {
  const column = dataset.counts.get(id);
  if (!column?.status.includes(Status.value)) return null;
  const here = filled(column, dataset.count);
  const room = filled(dataset.counts.get(base), dataset.count);
  const share = whole.map((all, row) => (all > 0 ? (far[row] as number) / all : 0));
  const farRoom = room.map((all, row) => all * (share[row] as number));
  return {
    here,
    beyond: common(ofWhole(dataset, id), farRoom, ofWhole(dataset, base)),
    even: here.map((count, row) => count * (share[row] as number)),
  };
}
