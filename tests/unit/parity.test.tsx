import Papa from 'papaparse';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { measureOf } from '../../src/domain/model/catalogue';
import { openingChoices } from '../../src/domain/model/choices';
import { row as rowOf } from '../../src/domain/model/codes';
import type { MeasureId } from '../../src/domain/model/measure';
import { read } from '../../src/domain/read';
import { areaText, itemText, mapItems } from '../../src/domain/telling/map-items';
import { tableColumns } from '../../src/domain/telling/table-columns';
import { HoverCard } from '../../src/ui/frame/HoverCard';
import { areasCsv } from './areas-csv';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'");
const MEASURES: readonly MeasureId[] = [
  'income_deprivation_pct',
  'nearest_access_point_km',
  'digital_connectivity_england_percentile',
  'net_income_ahc_gbp',
];

describe.each(MEASURES)('every fact of every area is the same everywhere: %s', (measure) => {
  const reading = read(dataset, { ...openingChoices('overview'), measure });
  const columns = new Map(tableColumns(dataset, reading).map((column) => [column.id, column]));
  const csv = Papa.parse<Record<string, string>>(areasCsv(dataset, reading).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const items = mapItems(dataset, reading);

  test('by mouse, by keyboard, to a screen reader, in the table and in the CSV', () => {
    reading.order.forEach((row, position) => {
      const name = dataset.names[row] ?? '';
      const value = reading.valueText(row);
      const isMarked = reading.marked[row] === 1;
      const where = reading.whereText(row);
      const mouse = textOf(renderToStaticMarkup(<HoverCard x={0} y={0} text={areaText(reading, row)} />));
      const option = items.find((item) => item.kind === 'area' && item.row === row);
      const keyboard = option ? itemText(dataset, reading, option) : '';
      expect(keyboard).toBe(mouse);
      expect(mouse).toContain(`${name}: ${value} `);
      expect(mouse.includes('. Highlighted: ')).toBe(isMarked);
      expect(mouse.toLowerCase()).toContain(where.toLowerCase());
      expect(columns.get('measure')?.text(row)).toBe(value);
      expect(columns.get('marked')?.text(row)).toBe(isMarked ? 'Yes' : 'No');
      expect(columns.get('where')?.text(row)).toBe(where);
      const line = csv[position] ?? {};
      expect(line.area_code).toBe(dataset.codes[row]);
      expect(line.area_name).toBe(name);
      expect(line.marked).toBe(isMarked ? 'yes' : 'no');
      expect(line.where_it_lies).toBe(where);
      const number = Number(line[measure]);
      if (line[`${measure}_status`] === 'value') {
        const written = value.replace(/[^\d.−-]/g, '').replace('−', '-');
        expect(Math.abs(number - Number(written))).toBeLessThanOrEqual(
          measureOf(measure).decimals === 0 ? 1 : 0.051,
        );
      } else expect(value).toBe('No data');
    });
  });

  test('the open area says name, value, place and mark too', () => {
    for (const index of [0, 60, 200, 338]) {
      const code = dataset.codes[index] ?? null;
      const { selected } = read(dataset, { ...openingChoices('overview'), measure, selected: code });
      const figures = selected?.groups.flatMap((group) => group.figures) ?? [];
      expect(selected?.name).toBe(dataset.names[index]);
      expect(selected?.where).toBe(reading.whereText(rowOf(index)));
      expect(selected?.marked).toBe(reading.marked[index] === 1);
      expect(figures.find((figure) => figure.measure.id === measure)?.text).toBe(
        reading.valueText(rowOf(index)),
      );
    }
  });
});
