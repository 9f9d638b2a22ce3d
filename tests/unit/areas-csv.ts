import type { Dataset } from '../../src/domain/model/dataset';
import type { Reading } from '../../src/domain/model/reading';
import { savedAreas } from '../../src/domain/telling/areas-table';
import { savedTableText } from '../../src/domain/words/saved-table';

/** The table of areas as it is saved. */
export const areasCsv = (dataset: Dataset, reading: Reading): string =>
  savedTableText(savedAreas(dataset, reading, 'areas'));
