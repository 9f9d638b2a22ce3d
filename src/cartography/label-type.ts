import { CONSTITUENCY_LINE, DISTRICT_BORDER, INK, INK_SECONDARY, WATER_NAME } from './palette';

export type Tone =
  | 'large'
  | 'town'
  | 'village'
  | 'row'
  | 'outside'
  | 'water'
  | 'cds'
  | 'constituency'
  | 'district';

export interface LabelType {
  /** Screen pixels. */
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string;
  readonly italic?: true;
}

/** How each kind of name is set. Every colour is at least 4.5:1 against the white halo (a test proves it). */
export const LABEL_TYPES: Readonly<Record<Tone, LabelType>> = {
  large: { size: 14, bold: true, fill: INK },
  town: { size: 12.5, bold: true, fill: INK },
  village: { size: 11.5, bold: false, fill: INK },
  // a place that is a row of the data: its name stands on its ground, without a dot
  row: { size: 11.5, bold: false, fill: INK },
  outside: { size: 11.5, bold: false, fill: INK_SECONDARY },
  water: { size: 14, bold: false, fill: WATER_NAME, italic: true },
  cds: { size: 11.5, bold: true, fill: INK },
  constituency: { size: 12.5, bold: true, fill: CONSTITUENCY_LINE },
  district: { size: 13, bold: true, fill: DISTRICT_BORDER },
};
