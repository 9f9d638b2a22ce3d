import type { Headings } from './headings';

export type BdukStatus = 'white' | 'under-review' | 'grey-black' | 'unassessed';

/** Positions of the columns the map uses; -1 = not in this release. */
export interface BdukColumns {
  readonly postcode: number;
  readonly recognised: number;
  readonly status: number;
  readonly gigabit: number;
  readonly future: number;
  readonly council: number;
  readonly gis: number;
  readonly gisDate: number;
  readonly gisContract: number;
  readonly gisSupplier: number;
  readonly vouchers: number;
  readonly superfast: number;
  readonly superfastContract: number;
  readonly superfastSupplier: number;
  readonly hubs: number;
}

/**
 * Releases differ in case, in blanks or underscores and in whether names begin with `bduk_`
 * (`gis_final_coverage_date`, `BDUK_GIS_Final_Coverage_Date`): each name is sought both ways.
 */
export function bdukColumns(headings: Headings): BdukColumns {
  const plain = headings.names.map((name) =>
    name
      .toLowerCase()
      .replace(/[\s-]+/g, '_')
      .replace(/^bduk_/, ''),
  );
  const of = (...names: string[]): number => {
    for (const name of names) {
      const at = plain.indexOf(name);
      if (at >= 0) return at;
    }
    return -1;
  };
  return {
    postcode: of('postcode'),
    recognised: of('recognised_premises', 'premises_recognised'),
    status: of('subsidy_control_status', 'subsidy_status', 'status'),
    gigabit: of('current_gigabit', 'gigabit_now'),
    future: of('future_gigabit'),
    council: of('local_authority_district_ons_code', 'local_authority_district_code', 'lad_code'),
    gis: of('gis', 'gigabit_infrastructure_subsidy'),
    gisDate: of('gis_final_coverage_date', 'final_coverage_date'),
    gisContract: of('gis_contract_name'),
    gisSupplier: of('gis_supplier'),
    vouchers: of('vouchers', 'voucher'),
    superfast: of('superfast'),
    superfastContract: of('superfast_contract_name'),
    superfastSupplier: of('superfast_supplier'),
    hubs: of('hubs', 'gigahubs'),
  };
}

export function isBduk(headings: Headings): boolean {
  const { postcode, status, gigabit } = bdukColumns(headings);
  return postcode >= 0 && status >= 0 && gigabit >= 0;
}

/** "Gigabit Grey/Black" and the older "Gigabit Black" as one; null for what BDUK does not write. */
export function bdukStatus(text: string): BdukStatus | null {
  const plain = text.trim().toLowerCase();
  if (plain.includes('under review')) return 'under-review';
  if (plain.includes('white')) return 'white';
  if (plain.includes('grey') || plain.includes('black')) return 'grey-black';
  return plain === 'unassessed' || plain === '' ? 'unassessed' : null;
}
