import type { Dataset } from '../domain/model/dataset';
import type { Population } from '../domain/model/population';
import type { Finding, Reading } from '../domain/model/reading';
import { groupHolds } from '../domain/telling/claims/group-claims';
import { holds } from '../domain/telling/claims/holds';
import { sensitivityHolds } from '../domain/telling/claims/sensitivity-claims';
import type { GroupEvidence } from '../domain/telling/group-evidence';

/** A view's sentences, less any that the data do not bear out: none may reach a document. */
export interface CheckedSentences {
  readonly reading: Reading;
  readonly robustness: readonly Finding[];
  readonly groups: readonly GroupEvidence[];
  /** How many were left out; said in the document. */
  readonly leftOut: number;
}

/** Recomputes what each sentence claims and leaves out those that fail. */
export function checkedSentences(
  dataset: Dataset,
  population: Population | null,
  rows: readonly number[],
  said: Omit<CheckedSentences, 'leftOut'>,
): CheckedSentences {
  let leftOut = 0;
  const keep = (holding: string): boolean => {
    if (holding === 'fails') leftOut += 1;
    return holding !== 'fails';
  };
  const { reading } = said;
  const findings = reading.findings.filter((one) =>
    keep(holds(dataset, reading.choices, one, reading.robustness)),
  );
  const robustness = said.robustness.filter((one) => keep(sensitivityHolds(dataset, reading.choices, one)));
  const groups = said.groups.map((group) => ({
    ...group,
    statements: group.statements.filter((one) =>
      keep(groupHolds(dataset, population, rows, one, reading.people.count)),
    ),
  }));
  return { reading: { ...reading, findings }, robustness, groups, leftOut };
}
