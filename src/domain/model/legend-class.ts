export interface LegendClass {
  readonly index: number;
  /** Lowest and highest value the class can hold, as limits in the measure's unit; null = open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly label: string;
  readonly count: number;
  /** Of those whom the reading counts. */
  readonly people: number;
}
