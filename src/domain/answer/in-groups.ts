import { barriersHolding, highlightedWhere } from '../figures/barriers';
import { publishedSlow } from '../figures/published-slow';
import type { Answer, CountBeyond, Ends } from '../model/answer';
import type { Dataset } from '../model/dataset';
import type { AnswerOptions } from '../model/decision';
import type { GroupingId, Groups } from '../model/grouping';

/**
 * The answer for places that areas, or pieces of them, make up: counts and ends summed, never averaged; what holds
 * judged anew from the sums. Coverage is what is published for such places.
 *
 * @param slowPercent premises that lack what the service needs, per cent, group by group; absent = not published
 */
export function answerInGroups(
  answer: Answer,
  { codes, of }: Pick<Groups, 'codes' | 'of'>,
  options: AnswerOptions,
  slowPercent: Float64Array | null = null,
): Answer {
  const sum = (figures: Float64Array): Float64Array => {
    const sums = new Float64Array(codes.length);
    figures.forEach((figure, row) => {
      const group = of[row] ?? -1;
      if (group >= 0) sums[group] = (sums[group] as number) + figure;
    });
    return sums;
  };
  const ends = ({ least, most }: Ends): Ends => ({ least: sum(least), most: sum(most) });
  // of an area that is shared out over places ends are of the whole area's count: never more than all who live here
  const within = (some: Ends, here: Float64Array): Ends => {
    const { least, most } = ends(some);
    return { least, most: most.map((count, group) => Math.min(count, here[group] as number)) };
  };
  const beyond = (count: CountBeyond | null): CountBeyond | null =>
    count && {
      here: sum(count.here),
      beyond: within(count.beyond, sum(count.here)),
      even: sum(count.even),
    };
  const residents = sum(answer.residents);
  const { lowIncomeShare } = answer;
  const inLowIncome =
    lowIncomeShare && sum(answer.residents.map((people, row) => people * (lowIncomeShare[row] || 0)));
  const facts = {
    ...answer,
    count: codes.length,
    residents,
    households: sum(answer.households),
    farResidents: sum(answer.farResidents),
    farHouseholds: sum(answer.farHouseholds),
    users: ends(answer.users),
    farUsers: within(answer.farUsers, sum(answer.users.most)),
    offline: beyond(answer.offline),
    offlineHouseholds: answer.offlineHouseholds && sum(answer.offlineHouseholds),
    income: beyond(answer.income),
    slowPercent,
    medianKm: null,
    lowIncomeShare: inLowIncome ? shareOf(inLowIncome, residents) : null,
  };
  const holds = barriersHolding(facts, options);
  return { ...facts, holds, highlighted: highlightedWhere(holds, { ...options, highlight: alike(options) }) };
}

/** Coverage is published for places of one kind alone: by the same rule it cannot highlight places of every kind. */
const alike = ({ highlight }: AnswerOptions): AnswerOptions['highlight'] =>
  highlight.filter((id) => id !== 'connection');

/** The answer of places of a kind from that of their pieces, with what is published of such places. */
export const answerOfPlaces = (
  dataset: Dataset,
  by: GroupingId,
  groups: Pick<Groups, 'codes' | 'of'>,
  options: AnswerOptions,
  ofPieces: Answer,
): Answer => answerInGroups(ofPieces, groups, options, publishedSlow(dataset, options, by, groups.codes));

const shareOf = (part: Float64Array, whole: Float64Array): Float64Array =>
  part.map((count, group) => count / (whole[group] as number));
