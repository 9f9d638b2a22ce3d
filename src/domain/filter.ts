import type { Filter } from './choices';
import type { Dataset } from './dataset';
import { isRural } from './marks';

/** Text for comparing: without case, accents or apostrophes. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .trim();

/** 1 where the filter lets the row through. Text is looked for in name, code, ward, former district and MSOA. */
export function filterRows(dataset: Dataset, filter: Filter, marked: Uint8Array): Uint8Array {
  const wanted = plain(filter.text);
  const shown = new Uint8Array(dataset.count);
  for (let row = 0; row < dataset.count; row += 1) {
    const passes =
      (!filter.markedOnly || marked[row] === 1) &&
      (filter.district === null || dataset.districts[row] === filter.district) &&
      (filter.ruralUrban === null || isRural(dataset, row) === (filter.ruralUrban === 'rural')) &&
      (wanted === '' || searchText(dataset, row).includes(wanted));
    if (passes) shown[row] = 1;
  }
  return shown;
}

export const isFiltering = (filter: Filter): boolean =>
  filter.text.trim() !== '' || filter.district !== null || filter.ruralUrban !== null || filter.markedOnly;

function searchText(dataset: Dataset, row: number): string {
  return plain(
    [
      dataset.names[row],
      dataset.codes[row],
      dataset.wards[row],
      dataset.districts[row],
      dataset.msoaNames[row],
    ].join(' '),
  );
}
