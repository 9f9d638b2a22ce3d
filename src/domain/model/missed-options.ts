export const MISSED_ORDERS = ['measure', 'marked', 'best'] as const;
/** By the shown measure, marked areas first, or for each group the order that reaches most of it. */
export type MissedOrder = (typeof MISSED_ORDERS)[number];

/** What is chosen on the page "Who we miss". */
export interface MissedOptions {
  readonly order: MissedOrder;
  /** How many areas are targeted: 1 to all; null = a tenth of them. */
  readonly areas: number | null;
}
