import { describe, expect, test } from 'vitest';
import { type FileReading, readFile } from '../../src/formats/read-file';
import type { Corrections } from '../../src/formats/reader/corrections';
import { readingReport } from '../../src/formats/reading-report';
import { SPINE } from './import-fixture';
import { makeOds, makeXlsx, plainSheet } from './workbook-fixture';
import { makeZip } from './zip-fixture';

const CODES = SPINE.codes.slice(0, 20);

const read = (
  bytes: Uint8Array | string,
  name: string,
  corrections: Corrections = {},
): Promise<FileReading> => readFile(new Blob([bytes as BlobPart]), name, SPINE, undefined, corrections);
const figuresOf = (reading: FileReading) =>
  readingReport(reading).figures.map(({ title, how, unit, total }) => [title, how, unit, total]);

const text = (column: string, row: number, what: string): string =>
  `<c r="${column}${row}" t="inlineStr"><is><t>${what}</t></is></c>`;

describe('workbooks, from the file to the figures', () => {
  test('two rows of headings, the upper joined over its columns; shares as fractions shown as per cent; a total row', async () => {
    const rows = CODES.map(
      (code, at) =>
        `<row r="${at + 4}">${text('A', at + 4, code)}<c r="B${at + 4}"><v>${at}</v></c><c r="C${at + 4}" s="1"><v>0.25</v></c><c r="D${at + 4}"><v>2</v></c><c r="E${at + 4}" s="1"><v>0.5</v></c></row>`,
    ).join('');
    const reading = await read(
      makeXlsx({
        sheets: [
          {
            name: 'Claims',
            xml: `<sheetData><row r="1">${text('A', 1, 'Claims by area')}</row><row r="2">${text('A', 2, 'LSOA code (2021)')}${text('B', 2, '2024')}${text('D', 2, '2025')}</row><row r="3">${text('B', 3, 'Claims')}${text('C', 3, 'Share')}${text('D', 3, 'Claims')}${text('E', 3, 'Share')}</row>${rows}<row r="24">${text('A', 24, 'Total')}<c r="B24"><v>190</v></c></row></sheetData><mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:E2"/></mergeCells>`,
          },
        ],
        formats: ['0%'],
      }),
      'claims.xlsx',
    );
    expect(reading.draft.match).toEqual({ matched: 20, notOurs: 0, unknown: 0, faulty: 0 });
    const figures = figuresOf(reading);
    expect(figures.map(([title]) => title)).toEqual([
      '2024: Claims',
      '2024: Share',
      '2025: Claims',
      '2025: Share',
    ]);
    expect(figures.map(([, how, unit, total]) => [how, unit, total])).toEqual([
      ['added up', 'count', 190],
      ['averaged, weighted by households', 'percent', null],
      ['added up', 'count', 40],
      ['averaged, weighted by households', 'percent', null],
    ]);
    const [, share] = 'figures' in reading.draft ? reading.draft.figures : [];
    expect(share?.column.values[SPINE.codes.indexOf(CODES[0] ?? '')]).toBe(25);
    expect(reading.aside.map(({ name }) => name)).toContain('Total');
  });

  test('filtered rows are not added up and are listed; a hidden column is left aside and can be taken', async () => {
    const rows = CODES.map(
      (code, at) =>
        `<row r="${at + 2}"${at < 5 ? ' hidden="1"' : ''}>${text('A', at + 2, code)}<c r="B${at + 2}"><v>10</v></c><c r="C${at + 2}"><v>3</v></c></row>`,
    ).join('');
    const file = makeXlsx({
      sheets: [
        {
          name: 'Claims',
          xml: `<cols><col min="3" max="3" hidden="1" width="0"/></cols><sheetData><row r="1">${text('A', 1, 'LSOA21CD')}${text('B', 1, 'Claims')}${text('C', 1, 'Appeals')}</row>${rows}</sheetData>`,
        },
      ],
    });
    const reading = await read(file, 'claims.xlsx');
    expect(reading.rows).toBe(15);
    expect(figuresOf(reading)).toEqual([['Claims', 'added up', 'count', 150]]);
    expect(
      reading.aside
        .filter(({ why }) => /hidden in the sheet/.test(why))
        .map(({ name, many = 1 }) => [name, many]),
    ).toEqual([
      ['Appeals', 1],
      ['rows 2 to 6', 5],
    ]);
    const taken = await read(file, 'claims.xlsx', { columns: { 2: { how: 'added' } } });
    expect(figuresOf(taken)).toEqual([
      ['Claims', 'added up', 'count', 150],
      ['Appeals', 'added up', 'count', 45],
    ]);
  });

  test('of several sheets, and of several tables in a zip, the likeliest is read and any other can be', async () => {
    const workbook = makeXlsx({
      sheets: [
        { name: 'Read me', xml: plainSheet([['Notes'], ['E01029018 is one area of many']]) },
        {
          name: 'Old',
          xml: plainSheet([['LSOA21CD', 'Claims'], ...CODES.map((code) => [code, 1])]),
          state: 'hidden',
        },
        {
          name: 'Lookup',
          xml: plainSheet([
            ['Team', 'Days'],
            ['A', 5],
            ['B', 4],
          ]),
        },
        {
          name: 'Data',
          xml: plainSheet([
            ['Claims'],
            ['LSOA21CD', 'Claims'],
            ...CODES.map((code) => [code, 5]),
            ['Total', 100],
          ]),
        },
      ],
    });
    const reading = await read(workbook, 'claims.xlsx');
    expect(reading.read).toEqual(['claims.xlsx: Data']);
    const choice = reading.choices.find(({ id }) => id === 'member');
    expect(choice?.options.map(({ label }) => label)[0]).toBe('Data');
    expect(figuresOf(await read(workbook, 'claims.xlsx', { member: 'claims.xlsx: Old' }))).toEqual([
      ['Claims', 'added up', 'count', 20],
    ]);
    const zip = makeZip([
      { name: './readme.txt', content: 'Claims by area.\nMade up for a test.\n' },
      { name: './metadata.csv', content: 'field,meaning\nLSOA21CD,area\nClaims,count\n' },
      { name: './claims.xlsx', content: workbook },
      { name: './visits.csv', content: `LSOA21CD,Visits\n${CODES.map((code) => `${code},2`).join('\n')}\n` },
    ]);
    const ofZip = await read(zip, 'all.zip');
    expect(['all.zip/claims.xlsx: Data', 'all.zip/visits.csv']).toContain(ofZip.read[0]);
    expect(figuresOf(await read(zip, 'all.zip', { member: 'all.zip/visits.csv' }))).toEqual([
      ['Visits', 'added up', 'count', 40],
    ]);
    expect(ofZip.aside.filter(({ what }) => what === 'member').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['all.zip/readme.txt', 'all.zip/metadata.csv', 'all.zip/claims.xlsx: Lookup']),
    );
  });

  test('OpenDocument: a list of places with hours and computers', async () => {
    const cell = (what: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${what}</text:p></table:table-cell>`;
    const number = (value: number, shown: string): string =>
      `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
    const rows = [
      ['name', 'latitude', 'longitude', 'public computers', 'hours open per week'].map(cell).join(''),
      // Shown with one decimal, which would be miles off.
      cell('Hub') +
        number(SPINE.lat[0] ?? 0, (SPINE.lat[0] ?? 0).toFixed(1)) +
        number(SPINE.lon[0] ?? 0, (SPINE.lon[0] ?? 0).toFixed(1)) +
        number(4, '4') +
        number(37.5, '37.5'),
    ];
    const reading = await read(
      makeOds(
        `<table:table table:name="Places">${rows.map((one) => `<table:table-row>${one}</table:table-row>`).join('')}</table:table>`,
      ),
      'hubs.ods',
    );
    expect(readingReport(reading).places).toEqual([
      { name: 'Hub', terminals: 4, hours: 37.5, status: 'open' },
    ]);
    const [place] = 'points' in reading.draft ? reading.draft.points : [];
    expect(place?.lat).toBe(SPINE.lat[0]);
  });

  test('GeoJSON: points with a name are places, areas with codes are a table', async () => {
    const places = await read(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { name: 'Hub', 'Public computers': 3 },
            geometry: { type: 'Point', coordinates: [SPINE.lon[0], SPINE.lat[0]] },
          },
        ],
      }),
      'hubs.geojson',
    );
    expect(readingReport(places).places).toMatchObject([{ name: 'Hub', terminals: 3 }]);
    const areas = await read(
      JSON.stringify({
        type: 'FeatureCollection',
        features: CODES.map((code) => ({
          type: 'Feature',
          properties: { LSOA21CD: code, claims: 2 },
          geometry: { type: 'Polygon', coordinates: [[[0, 0]]] },
        })),
      }),
      'areas.geojson',
    );
    expect(figuresOf(areas)).toEqual([['claims', 'added up', 'count', 40]]);
  });
});
