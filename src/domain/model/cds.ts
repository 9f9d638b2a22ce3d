/** One CDS contract for a former district or part of it: the finest geography published. */
export interface CdsContract {
  readonly districtCode: string;
  readonly district: string;
  readonly part: string;
  readonly supplier: string;
  readonly signed: string;
  /** Premises in the whole contract, which reaches beyond this district. */
  readonly premisesAllAreas: number;
  readonly status: 'active-reduced' | 'terminated' | 'delivery';
  readonly statusDate: string;
  readonly note: string;
  readonly sources: readonly {
    readonly publisher: string;
    readonly title: string;
    readonly date: string;
    readonly url: string;
  }[];
}

/** What a former district's row of contracts amounts to; `split` = two suppliers, no boundary published. */
export type CdsState = 'active-reduced' | 'terminated' | 'delivery' | 'split';
