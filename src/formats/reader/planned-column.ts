import type { Group, Unit } from '../../domain/model/measure-record';

/** A column that becomes a figure. */
export interface PlannedColumn {
  readonly at: number;
  readonly title: string;
  /** `share-of`: percent of the column at `of`. */
  readonly how: 'added' | 'averaged' | 'not-added' | 'share-of';
  readonly of: number;
  /** Column whose values weigh a mean; -1 = households. */
  readonly by: number;
  readonly unit: Unit;
  readonly group: Group;
  readonly direction: 'higher-is-worse' | 'higher-is-better' | 'neither';
  /** A share written 0 to 1, shown as a percentage. */
  readonly scale: number;
  readonly because: string;
  /** "(12)" is minus twelve in sums of money. */
  readonly isMoney: boolean;
}
