import type { Dataset } from '../model/dataset';
import type { GroupingId } from '../model/grouping';
import { remembered } from './remembered';

/** Areas put together to be totalled, in order of name. */
export interface Groups {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Which group each area is in; -1 = in none. */
  readonly of: ArrayLike<number>;
}

/** Areas by the code of what they share; of areas without one ('') none. */
export function groupsFrom(shared: readonly string[], names: readonly string[]): Groups {
  const byCode = new Map(shared.map((code, row) => [code, names[row] ?? '']));
  byCode.delete('');
  const sorted = [...byCode].sort(
    ([codeA, a], [codeB, b]) => a.localeCompare(b, 'en-GB') || (codeA < codeB ? -1 : 1),
  );
  const position = new Map(sorted.map(([code], at) => [code, at]));
  return {
    codes: sorted.map(([code]) => code),
    names: sorted.map(([, name]) => name),
    of: Int16Array.from(shared, (code) => position.get(code) ?? -1),
  };
}

/** Of every kind at once: a page asks for several, one after the other. */
const groupsByKind = remembered((_: Dataset) => new Map<GroupingId, Groups>());

/** The places of a kind. */
export function groupsOf(dataset: Dataset, by: GroupingId): Groups {
  const kinds = groupsByKind(dataset);
  const known = kinds.get(by);
  if (known) return known;
  const { codes, names } = membersOf(dataset, by);
  const made = groupsFrom(codes, names);
  kinds.set(by, made);
  return made;
}

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
