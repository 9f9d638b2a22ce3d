import type { Member } from '../member';
import type { Sheet } from '../reader/row-source';

/** The files of a workbook's zip by their names. */
export type Parts = ReadonlyMap<string, Member>;

/** A sheet with what the workbook says of it. */
export interface WorkbookSheet extends Sheet {
  /** Not shown to a person who opens the workbook. */
  readonly hidden: boolean;
}
