import { DEMANDS, type DemandId, type Lacking } from './decision';

/** Shares of premises of a whole constituency or council, in per cent, as Ofcom publishes them. */
export interface WiderShares {
  /** Below the universal service. */
  readonly belowUsoPct: number;
  readonly superfastPct: number;
  readonly gigabitPct: number;
}

/** What Ofcom publishes of whole constituencies and councils: never spread over areas, never summed. */
export interface WiderCoverage {
  /** "July 2025". */
  readonly vintage: string;
  readonly sourceIds: readonly string[];
  /** By code of the constituency or the council. */
  readonly shares: ReadonlyMap<string, WiderShares>;
  /** Signal in the council; empty where none is held. */
  readonly mobile: readonly {
    readonly heading: string;
    readonly percent: number;
    readonly vintage: string;
    readonly sourceId: string;
  }[];
}

const LACKING: Readonly<Record<Lacking, (here: WiderShares) => number>> = {
  below_uso: ({ belowUsoPct }) => belowUsoPct,
  no_superfast: ({ superfastPct }) => 100 - superfastPct,
  no_gigabit: ({ gigabitPct }) => 100 - gigabitPct,
};

/** Premises that lack what a service needs, per cent. */
export const widerLacking = (here: WiderShares, demand: DemandId): number =>
  LACKING[DEMANDS[demand].lacking](here);
