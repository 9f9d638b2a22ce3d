import type { SavedColumn } from '../../words/saved-table';
import type { GroupTotals } from './grouped-reading';

/** A column of the table by place: for screen, file and dictionary alike. */
export interface GroupColumn {
  readonly id: string;
  readonly heading: string;
  readonly isNumeric: boolean;
  /** As it is read. */
  readonly text: (group: GroupTotals) => string;
  /** What the column is sorted by; null = nothing is held, last whichever way. */
  readonly order: (group: GroupTotals) => number | string | null;
  /** Columns of the file that it comes to. */
  readonly saved: readonly SavedGroupColumn[];
}

export type SavedGroupColumn = SavedColumn<GroupTotals>;

export const NOT_HELD = 'Not held';

export const oneDecimal = (value: number | null): number | null => value && Math.round(value * 10) / 10;
