import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { FILES_BY_AREA } from '../../data/pipeline/areas/files-by-area';
import type { StageContext } from '../../data/pipeline/stage';
import { SOURCES } from '../../data/sources/sources';
import { AREA_COLUMNS } from '../../src/artefact/areas-columns';
import { encodeAreasMetadata } from '../../src/artefact/areas-metadata';
import { assembleDataset } from '../../src/artefact/dataset';
import { FILES } from '../../src/artefact/files';
import { decodeTable } from '../../src/artefact/published-table';
import { type Cell, encodeTable } from '../../src/artefact/table-writer';
import { offeredMeasures } from '../../src/domain/figures/offered';
import { MEASURES } from '../../src/domain/model/catalogue';
import { openingChoices } from '../../src/domain/model/choices';
import { councilValue } from '../../src/domain/pages/compare/reference-values';
import { read } from '../../src/domain/read';
import { areaReading } from '../../src/domain/telling/area-reading';
import { shownColumns } from '../../src/domain/telling/areas-table';
import { tableFiles, viewTables } from '../../src/export/table-files';
import { decodeChoices } from '../../src/state/link';
import { allOf, MeasureOptions } from '../../src/ui/shared/MeasureOptions';
import { COUNCIL } from '../invented/council';
import { inventedJson, inventedText, dataset as without } from '../invented/invented-council';

/*
 * A walk: an official indicator made up for this test, of an invented council. Three source files are touched, the three
 * replaced here: the record of the measure, the file it is read from, the source. Everything else follows.
 */
const ID: string = 'test_no_device_pct';
const TITLE = 'Households without a device (test data)';
const SOURCE = 'test-devices';
const PATH = 'test/devices.csv';
vi.mock('../../src/domain/model/catalogue/need', async (original) => {
  const { NEED_MEASURES } = await original<typeof import('../../src/domain/model/catalogue/need')>();
  const record = {
    id: 'test_no_device_pct',
    group: 'need',
    title: 'Households without a device (test data)',
    short: 'without a device (test)',
    unit: 'percent',
    decimals: 1,
    denominator: 'households of the test',
    direction: 'higher-is-worse',
    sourceIds: ['test-devices'],
    vintage: 'Test 2026',
    geography: 'LSOA 2021',
    caveat: 'Made up for a test.',
    base: { count: 'households', own: true },
  };
  return { NEED_MEASURES: [...NEED_MEASURES, record] };
});
vi.mock('../../data/pipeline/areas/files-by-area', async (original) => {
  const actual = await original<typeof import('../../data/pipeline/areas/files-by-area')>();
  const { byArea } = await import('../../data/pipeline/areas/by-area');
  const { figuresByCode } = await import('../../src/formats/figures-by-code');
  const file = byArea({
    sourceId: 'test-devices',
    path: () => 'test/devices.csv',
    of: 'LSOA21CD',
    read: figuresByCode('Area', 'Without a device (%)'),
    code: ({ code }) => code,
    columns: { test_no_device_pct: ({ figure }) => figure },
  });
  return { FILES_BY_AREA: [...actual.FILES_BY_AREA, file] };
});
vi.mock('../../data/sources/low-income', async (original) => {
  const { LOW_INCOME_SOURCES } = await original<typeof import('../../data/sources/low-income')>();
  const [first] = LOW_INCOME_SOURCES;
  const source = { ...first, id: 'test-devices', title: 'Test devices', vintage: 'Test 2026' };
  return { LOW_INCOME_SOURCES: [...LOW_INCOME_SOURCES, source] };
});

/** What the publisher of the test offers: its last area first, the first held back, one of another council. */
const published = [
  'Area,Without a device (%)',
  'E01099999,99',
  ...without.codes.map((code, row) => `${code},${row === 0 ? '[c]' : row}`).toReversed(),
]
  .map((line) => `${line}\n`)
  .join('');

const profile = { inputs: {} } as Parameters<(typeof FILES_BY_AREA)[number]>[1];
const context = (text: string, used: string[] = []) =>
  ({
    inputs: {
      text: (_: string, path: string) => (path === PATH ? text : ''),
      used: (source: string, path: string, rows: number) => used.push(`${source} ${path} ${rows}`),
    },
    areas: { codes: without.codes, lookup: without.codes.map((code) => ({ LSOA21CD: code })) },
  }) as unknown as StageContext;
const file = FILES_BY_AREA.at(-1);
if (!file) throw new Error('No file');

const used: string[] = [];
const cells = file(context(published, used), profile);
const table = decodeTable(FILES.areas, AREA_COLUMNS, inventedText(FILES.areas));
const areasCsv = encodeTable(
  AREA_COLUMNS,
  new Map<string, readonly Cell[]>([
    ...AREA_COLUMNS.map(({ name, kind }): [string, readonly Cell[]] => [
      name,
      table.texts(name).map((text) => {
        if (kind === 'text') return text;
        return text === '' ? null : text === '[c]' ? 'suppressed' : Number(text);
      }),
    ]),
    ...cells,
  ]),
);
const dataset = assembleDataset({
  manifestText: inventedText(FILES.manifest),
  areasCsv,
  outputAreas: inventedJson(FILES.outputAreas),
  accessPoints: inventedJson(FILES.accessPoints),
  cds: inventedJson(FILES.cds),
  towns: without.towns,
});
const { choices, dropped } = decodeChoices(`?measure=${ID}`, dataset);
const reading = read(dataset, choices);

describe('a new official indicator', () => {
  test('is read from its file, area by area, and says where a row is lacking', () => {
    expect(cells.get(ID)).toEqual(without.codes.map((_, row) => (row === 0 ? 'suppressed' : row)));
    expect(used).toEqual([`${SOURCE} ${PATH} ${without.count}`]);
    const short = published.replace(`${without.codes[0]},[c]\n`, '');
    expect(() => file(context(short), profile)).toThrow(`has no row for ${without.codes[0]}`);
  });

  test('stands at the end of areas.csv, where no other column has moved, and in its dictionary', () => {
    expect(areasCsv.slice(0, areasCsv.indexOf('\n')).endsWith(`,${ID}`)).toBe(true);
    const dictionary = JSON.parse(encodeAreasMetadata(COUNCIL.name, new Map()));
    expect(dictionary.tableSchema.columns.at(-1)).toMatchObject({
      name: ID,
      'dc:title': TITLE,
      denominator: 'households of the test',
      sourceIds: [SOURCE],
      vintage: 'Test 2026',
      decimals: 2,
    });
    expect(SOURCES.map(({ id }) => id)).toContain(SOURCE);
  });

  test('is in the menu, after those of its group', () => {
    const offered = offeredMeasures(dataset, openingChoices('overview'));
    const need = offered.filter(({ group, id }) => group === 'need' && MEASURES.has(id));
    expect(need.at(-1)?.id).toBe(ID);
    expect(renderToStaticMarkup(createElement(MeasureOptions, { menu: allOf(offered) }))).toContain(
      `<option value="${ID}">${TITLE}</option>`,
    );
  });

  test('colours the map from a link: figures, classes, title, legend, source', () => {
    expect(dropped).toEqual([]);
    expect(reading.measure.id).toBe(ID);
    expect(reading.mapTitle.toLowerCase()).toContain(TITLE.toLowerCase());
    expect([reading.suppressedCount, reading.noDataCount]).toEqual([1, 0]);
    expect(reading.classes.reduce((sum, one) => sum + one.count, 0)).toBe(dataset.count - 1);
    expect(reading.rank[dataset.count - 1]).toBe(1);
    expect(reading.sourceLine).toContain('Test 2026');
    expect(reading.sources.map(({ id }) => id)).toContain(SOURCE);
  });

  test('is told of an area, and of the council as a share of its own base', () => {
    const [row] = reading.order;
    if (row === undefined) throw new Error('No area');
    const { groups } = areaReading(dataset, choices, row, false, '', null);
    const figure = groups.flatMap(({ figures }) => figures).find(({ measure }) => measure.id === ID);
    expect(figure?.text).toBe(reading.valueText(row));
    const households = dataset.counts.get('households')?.values ?? new Float64Array();
    const weights = [...households].map((all, at) => (at === 0 ? 0 : all));
    const mean =
      weights.reduce((sum, all, at) => sum + all * at, 0) / weights.reduce((sum, all) => sum + all, 0);
    const council = councilValue(dataset, { measure: reading.measure, column: reading.values });
    expect(council).toMatchObject({ how: 'all areas together', about: false });
    expect(council?.value).toBeCloseTo(mean, 6);
  });

  test('is a column of the table, of its file and of the dictionary beside it', () => {
    expect(shownColumns(dataset, reading).map(({ heading }) => heading.toLowerCase())).toContain(
      'without a device (test)',
    );
    const [csv, dictionary] = tableFiles(viewTables(dataset, reading, 'view')).map(({ content }) =>
      String(content),
    );
    expect(csv).toContain(ID);
    expect(dictionary).toContain(TITLE);
    expect(dictionary).toContain('households of the test');
  });
});
