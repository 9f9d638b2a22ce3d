import type { AreaCode, Row } from '../../model/codes';
import type { Measure } from '../../model/measure';
import type { Group } from '../../model/measure-record';
import type { AreaFigure, Finding } from '../../model/reading';
import type { Against, Margin } from '../../sureness/margin';
import type { ReferenceValue } from './reference-values';

export interface ComparedArea {
  readonly row: Row;
  readonly code: AreaCode;
  readonly name: string;
  /** "small area", "ward": which kind of place it is. */
  readonly kind: string;
  readonly marked: boolean;
}

export interface ComparedFigure {
  readonly figure: AreaFigure;
  /** In the measure's unit; null without a figure. */
  readonly value: number | null;
  readonly margin: Margin;
  readonly marginText: string | null;
  /** Where the area stands beside the whole council, beyond noise. */
  readonly against: Against;
}

export interface ComparedMeasure {
  readonly measure: Measure;
  /** Who published it and when. */
  readonly sourceText: string;
  /** One for each area, in their order. */
  readonly cells: readonly ComparedFigure[];
  readonly council: ReferenceValue | null;
  readonly councilText: string;
  readonly england: ReferenceValue | null;
  readonly englandText: string;
  /** Whether the areas differ from each other beyond noise; null where it cannot be judged. */
  readonly apart: boolean | null;
}

export interface CompareReading {
  readonly areas: readonly ComparedArea[];
  readonly groups: readonly {
    readonly group: Group;
    readonly title: string;
    readonly measures: readonly ComparedMeasure[];
  }[];
  readonly findings: readonly Finding[];
}
