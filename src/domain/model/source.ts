/** One official source, as the manifest records it. Dates are ISO or as coarse as the publisher states. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** The date the data describe, in words a person reads: "Census day, 21 March 2021". */
  readonly vintage: string;
  /** Sortable start of the vintage, `YYYY` or `YYYY-MM`: tells which part is oldest. */
  readonly vintageSort: string;
  /** The date it was published, in words. */
  readonly release: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string;
  readonly geography: string;
  readonly caveats: readonly string[];
  /** Of what a person added: the file as it came; `sha256` in hex, null where it could not be computed. */
  readonly file?: { readonly name: string; readonly sha256: string | null };
}
