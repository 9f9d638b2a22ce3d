import type { Dataset } from '../../domain/model/dataset';
import { csvText } from '../../domain/words/csv-text';

/** A table of the council's areas with two columns to fill in: a count, and a share. Both are blank: no figure is made up. */
export const areasTemplate = ({ codes, names }: Pick<Dataset, 'codes' | 'names'>): string =>
  csvText([
    ['LSOA code (2021)', 'Area', 'Put a count here', 'Put a share here (%)'],
    ...codes.map((code, row) => [code, names[row] ?? '', '', '']),
  ]);
