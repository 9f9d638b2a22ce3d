import type { CdsContract, CdsState } from '../model/cds';
import { dateWords } from '../words/date-words';

export interface DistrictCds {
  readonly state: CdsState;
  /** Short enough to stand on the map: "Truespeed: ended July 2022". */
  readonly label: string;
  readonly contracts: readonly CdsContract[];
}

/** What the contracts of each former district amount to, by the district's name. */
export function cdsStates(contracts: readonly CdsContract[]): ReadonlyMap<string, DistrictCds> {
  const byDistrict = new Map<string, CdsContract[]>();
  for (const contract of contracts)
    byDistrict.set(contract.district, [...(byDistrict.get(contract.district) ?? []), contract]);
  return new Map([...byDistrict].map(([district, own]) => [district, stateOf(own)]));
}

function stateOf(contracts: readonly CdsContract[]): DistrictCds {
  const suppliers = [...new Set(contracts.map((contract) => contract.supplier))];
  const first = contracts[0];
  // Two suppliers and no published boundary between them: the district is drawn as split, never as one.
  if (suppliers.length > 1 || !first)
    return { state: 'split', label: `Split: ${suppliers.join(' and ')}`, contracts };
  return {
    state: first.status,
    label: `${first.supplier}: ${STATUS_WORDS[first.status]} ${dateWords(first.statusDate)}`.trim(),
    contracts,
  };
}

const STATUS_WORDS: Readonly<Record<CdsContract['status'], string>> = {
  'active-reduced': 'reduced in',
  terminated: 'ended',
  delivery: 'under way in',
};
