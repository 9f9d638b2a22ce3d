import { barriersHolding, highlightedWhere } from '../figures/barriers';
import type { Answer, CountBeyond, Ends } from '../model/answer';
import type { Dataset } from '../model/dataset';
import type { AnswerOptions } from '../model/decision';
import type { GroupingId } from '../model/grouping';
import { remembered } from '../sums/remembered';

/** Areas put together to be totalled. */
export interface Groups {
  readonly names: readonly string[];
  /** Which group each area is in; -1 = in none. */
  readonly of: ArrayLike<number>;
}

/** Areas by what they share, such as their ward or their neighbourhood, in order of name; of areas without it none. */
export function groupsBy(shared: readonly string[]): Groups {
  const names = [...new Set(shared)]
    .filter((name) => name !== '')
    .sort((a, b) => a.localeCompare(b, 'en-GB'));
  return { names, of: Int16Array.from(shared, (name) => names.indexOf(name)) };
}

/** Places that areas make up, with their official codes. */
export interface CodedGroups extends Groups {
  readonly codes: readonly string[];
}

const grouped = remembered((dataset: Dataset, by: GroupingId): CodedGroups => {
  const { codes: own, names } = membersOf(dataset, by);
  const byCode = new Map(own.map((code, row) => [code, names[row] ?? '']));
  byCode.delete('');
  const sorted = [...byCode].sort(
    ([codeA, a], [codeB, b]) => a.localeCompare(b, 'en-GB') || (codeA < codeB ? -1 : 1),
  );
  const position = new Map(sorted.map(([code], at) => [code, at]));
  return {
    codes: sorted.map(([code]) => code),
    names: sorted.map(([, name]) => name),
    of: Int16Array.from(own, (code) => position.get(code) ?? -1),
  };
});

/** The places of a kind, in order of name; of areas that are in none nothing. */
export const groupsOf = (dataset: Dataset, by: GroupingId): CodedGroups => grouped(dataset, by);

/** For each area the code and the name of the place it is in; '' = none. */
function membersOf(
  dataset: Dataset,
  by: GroupingId,
): { readonly codes: readonly string[]; readonly names: readonly string[] } {
  const { council } = dataset;
  switch (by) {
    case 'area':
      return dataset;
    case 'neighbourhood':
      return { codes: dataset.msoaCodes, names: dataset.msoaNames };
    case 'ward':
      return { codes: dataset.wardCodes, names: dataset.wards };
    case 'district':
      return { codes: dataset.districtCodes, names: dataset.districts };
    case 'council':
      return {
        codes: dataset.codes.map(() => council.code),
        names: dataset.codes.map(() => council.name),
      };
  }
}

/** The whole council as one. */
export const councilAsOne = (name: string, areas: number): Groups => ({
  names: [name],
  of: new Int16Array(areas),
});

/**
 * The answer for places that areas make up: counts and ends summed, never averaged; what holds judged anew from the
 * sums. Coverage is what is published for such places.
 *
 * @param slowPercent premises that lack what the service needs, per cent, group by group; absent = not published
 */
export function answerInGroups(
  answer: Answer,
  groups: Groups,
  options: AnswerOptions,
  slowPercent: Float64Array | null = null,
): Answer {
  const sum = (figures: Float64Array): Float64Array => {
    const sums = new Float64Array(groups.names.length);
    figures.forEach((figure, row) => {
      const group = groups.of[row] ?? -1;
      if (group >= 0) sums[group] = (sums[group] as number) + figure;
    });
    return sums;
  };
  const ends = ({ least, most }: Ends): Ends => ({ least: sum(least), most: sum(most) });
  const beyond = (count: CountBeyond | null): CountBeyond | null =>
    count && { here: sum(count.here), beyond: ends(count.beyond), even: sum(count.even) };
  const residents = sum(answer.residents);
  const { lowIncomeShare } = answer;
  const inLowIncome =
    lowIncomeShare && sum(answer.residents.map((people, row) => people * (lowIncomeShare[row] || 0)));
  const facts = {
    ...answer,
    count: groups.names.length,
    residents,
    households: sum(answer.households),
    farResidents: sum(answer.farResidents),
    farHouseholds: sum(answer.farHouseholds),
    users: ends(answer.users),
    farUsers: ends(answer.farUsers),
    offline: beyond(answer.offline),
    offlineHouseholds: answer.offlineHouseholds && sum(answer.offlineHouseholds),
    income: beyond(answer.income),
    slowPercent,
    medianKm: null,
    lowIncomeShare: inLowIncome ? shareOf(inLowIncome, residents) : null,
  };
  const holds = barriersHolding(facts, options);
  return { ...facts, holds, highlighted: highlightedWhere(holds, options) };
}

const shareOf = (part: Float64Array, whole: Float64Array): Float64Array =>
  part.map((count, group) => count / (whole[group] as number));
