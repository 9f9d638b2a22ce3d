import { AREA_COLUMNS } from '../artefact/areas-columns';
import { type ColumnDescription, describeColumn } from '../artefact/areas-metadata';
import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import { rankEnd } from '../domain/sums/ranks';
import { bandCells } from '../domain/sureness/band-cells';
import { formatAreas } from '../domain/words/format-value';
import { placeName } from '../domain/words/sentence';

/** Columns of the table that the published areas.csv does not have. */
function ownColumn(dataset: Dataset, reading: Reading, name: string): Partial<ColumnDescription> {
  const { measure } = reading;
  if (name === `${measure.id}_status`)
    return { title: 'Whether there is a figure: value, no data or suppressed', unit: 'text' };
  if (name === 'class') return { title: 'Class of the map’s legend', unit: 'text' };
  if (name === 'rank_in_somerset')
    return {
      title: `Rank among ${placeName(dataset)}’s ${formatAreas(dataset.count)}; ${rankEnd(measure, '1')}; equal values share the better rank`,
      unit: 'rank',
    };
  if (name === 'marked') return { title: `Marked: ${reading.markLabel}`, unit: 'yes or no' };
  // A measure computed from others is not among the published columns.
  const own = [measure, ...reading.beside.map((one) => one.measure)].find(({ id }) => id === name);
  if (own)
    return {
      title: own.title,
      unit: own.unit,
      denominator: own.denominator,
      sourceIds: own.sourceIds,
      vintage: own.vintage,
      geography: own.geography,
      caveat: [own.caveat, own.method].filter((text) => text != null).join(' ') || null,
    };
  const band = bandCells(reading).find((one) => one.name === name);
  return { title: band?.title ?? name };
}

/**
 * What each column of a view's CSV means, as CSV on the Web metadata (W3C, 2015): title, unit, what a share is of,
 * sources, vintage, caveat.
 *
 * @param csv the table `readingToCsv` made @param url its file name beside the dictionary
 */
export function csvDictionary(dataset: Dataset, reading: Reading, csv: string, url: string): string {
  const names = (csv.replace(/^\uFEFF/, '').split('\r\n')[0] ?? '').split(',');
  const columns = names.map((name) => {
    const published = AREA_COLUMNS.find((column) => column.name === name);
    return {
      name,
      titles: name,
      ...(published ? describeColumn(published) : ownColumn(dataset, reading, name)),
    };
  });
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': reading.title,
    'dc:description': `An empty cell is no data; [c] is suppressed by the publisher. Data version ${dataset.version}.`,
    'dc:source': reading.sources.map(({ id, publisher, title, vintage, licence }) => ({
      id,
      publisher,
      title,
      vintage,
      licence,
    })),
    dialect: { encoding: 'utf-8', header: true, commentPrefix: '#', skipBlankRows: true },
    tableSchema: { primaryKey: 'area_code', columns },
  };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}
