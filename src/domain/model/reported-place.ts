/**
 * What a public source says of a place with help, beside what is published: shown with who said it and when, and never
 * counted in a distance.
 */
export interface ReportedPlace {
  readonly id: string;
  /** "Williton Library and customer point". */
  readonly place: string;
  readonly kind: 'library' | 'customer-point' | 'banking-hub';
  /** `plan`: it was to happen, and no source seen says that it did. */
  readonly standing: 'reported' | 'plan';
  /** What is reported, in this map's own words. */
  readonly says: string;
  /** What of it is concluded rather than stated: "the year"; null = nothing. */
  readonly inferred: string | null;
  /** Where it differs from what is published of the library; null = it does not. */
  readonly against: string | null;
  /** Id of the published library it is about; null = none. */
  readonly library: string | null;
  /** Centre of its postcode, degrees (WGS 84); null = no postcode is stated. */
  readonly at: { readonly lon: number; readonly lat: number } | null;
  readonly sources: readonly {
    readonly publisher: string;
    /** As the source dates itself: "July 2024"; null = not dated. */
    readonly date: string | null;
    readonly url: string;
  }[];
}
