import type { CoverageShares } from './neighbourhood';

/** What Ofcom publishes of whole constituencies and councils: never spread over areas, never summed. */
export interface WiderCoverage {
  /** "July 2025". */
  readonly vintage: string;
  readonly sourceIds: readonly string[];
  /** By code of the constituency or the council. */
  readonly shares: ReadonlyMap<string, CoverageShares>;
  /** Signal in the council; empty where none is held. */
  readonly mobile: readonly {
    readonly heading: string;
    readonly percent: number;
    readonly vintage: string;
    readonly sourceId: string;
  }[];
}
