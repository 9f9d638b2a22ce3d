import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { whyNotTold } from '../../src/domain/figures/grouped';
import { openingChoices } from '../../src/domain/model/choices';
import type { OwnGrouping } from '../../src/domain/model/grouping';
import { groupedReading } from '../../src/domain/pages/groups/grouped-reading';
import { withAdditions } from '../../src/domain/places/with-loaded';
import { read } from '../../src/domain/read';
import { listRows } from '../../src/formats/list-rows';
import { isGroupingList, readOwnGrouping } from '../../src/formats/own-grouping';
import { SOMERSET_DATA as dataset, SPINE } from './import-fixture';

/** Rows as a reader of text gives them. */
const cells = (text: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
const made = (text: string): OwnGrouping => readOwnGrouping(cells(text), 'made-up.csv', dataset, SPINE);
const list = (rows: readonly (readonly [string, string])[], heading = 'Area,Network') =>
  [heading, ...rows.map(([key, name]) => `${key},"${name}"`)].join('\n');
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, one) => all + one, 0);
const withList = (grouping: OwnGrouping) => withAdditions(dataset, { layers: [], points: null, grouping });
const choices = { ...openingChoices('overview'), grouping: { by: 'own' as const, place: null } };

describe('a list of a council’s own that puts areas together', () => {
  test('by area: the same arithmetic as for any places, and the figures of the map', () => {
    const rows = dataset.codes.map((code, row): [string, string] => [
      code,
      row % 2 ? 'West & North' : 'East',
    ]);
    const grouping = made(list(rows));
    expect(grouping.notes).toEqual([]);
    expect(grouping.title).toBe('network');
    expect(grouping.groups.names).toEqual(['East', 'West & North']);
    expect(grouping.groups.codes).toEqual(['east', 'west-and-north']);
    const { groups, total } = groupedReading(withList(grouping), choices);
    const residents = dataset.counts.get('residents')?.values ?? new Float64Array();
    expect(groups[0]?.residents).toBe(sum(residents.filter((_, row) => row % 2 === 0)));
    expect(sum(groups.map((one) => one.residents))).toBe(total.residents);
    const reading = read(withList(grouping), choices);
    expect(reading.dataset.count).toBe(2);
    expect(reading.title).toMatch(/^(No network|\d networks?): /);
  });

  test('by ward, code or name, and by output area: people go where they live', () => {
    const wards = [...new Set(dataset.wardCodes)];
    const byCode = made(list(wards.map((code, at) => [code, at < 20 ? 'One' : 'Two'])));
    const byName = made(
      list(
        wards.map((code, at) => [
          (dataset.wards[dataset.wardCodes.indexOf(code)] ?? '').replace('&', 'and'),
          at < 20 ? 'One' : 'Two',
        ]),
      ),
    );
    expect(Array.from(byName.groups.ofOutputAreas ?? [])).toEqual(
      Array.from(byCode.groups.ofOutputAreas ?? []),
    );
    const { groups } = groupedReading(withList(byCode), choices);
    const ofWards = groupedReading(dataset, { ...choices, grouping: { by: 'ward', place: null } }).groups;
    const one = ofWards.filter(({ code }) => wards.indexOf(code) < 20);
    // pieces are whole people: the sum may differ by one where they are cut otherwise
    expect(Math.abs((groups[0]?.residents ?? 0) - sum(one.map((ward) => ward.residents)))).toBeLessThan(20);
    const { codes, wardRow } = dataset.outputAreas;
    const byOutputArea = made(
      list(
        codes.map((code, at) => [
          code,
          wards.indexOf(dataset.wardCodes[wardRow[at] ?? 0] ?? '') < 20 ? 'One' : 'Two',
        ]),
      ),
    );
    expect(Array.from(byOutputArea.groups.ofOutputAreas ?? [])).toEqual(
      Array.from(byCode.groups.ofOutputAreas ?? []),
    );
  });

  test('by postcode: an output area goes where most of its listed postcodes go', () => {
    const grouping = made(
      list(
        [
          ['TA1 1AA', 'Town'],
          ['BA11 1AB', 'Country'],
          ['BA11 1AD', 'Country'],
        ],
        'postcode,place',
      ),
    );
    expect(grouping.groups.names.length).toBeGreaterThan(0);
    expect(grouping.notes[0]).toMatch(/areas of 339 are in none of its places/);
  });

  test('a place of one small area is a place', () => {
    const grouping = made(
      list([
        [dataset.codes[0] ?? '', 'Only'],
        [dataset.codes[1] ?? '', 'Other'],
      ]),
    );
    const { groups } = groupedReading(withList(grouping), {
      ...choices,
      grouping: { by: 'own', place: 'only' },
    });
    expect(groups[0]?.rows).toEqual([0]);
  });

  test('everything in one is the council, on every figure that comes together', () => {
    const grouping = made(list(dataset.codes.map((code) => [code, 'All'])));
    const own = read(withList(grouping), choices).dataset;
    const council = read(dataset, { ...choices, grouping: { by: 'council', place: null } }).dataset;
    for (const [id, column] of council.columns)
      if (whyNotTold(id, 'own') === null)
        expect([...(own.columns.get(id)?.values ?? [])], id).toEqual([...column.values]);
    for (const [id, column] of council.counts)
      expect([...(own.counts.get(id)?.values ?? [])], id).toEqual([...column.values]);
  });

  test('random lists by area equal a naive sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 339, maxLength: 339 }), (places) => {
        const grouping = made(list(dataset.codes.map((code, row) => [code, `Place ${places[row]}`])));
        const { dataset: rows } = read(withList(grouping), choices);
        for (const [id, column] of dataset.counts)
          rows.names.forEach((name, at) => {
            const naive = sum(column.values.filter((_, row) => `Place ${places[row]}` === name));
            expect(rows.counts.get(id)?.values[at]).toBeCloseTo(naive, 4);
          });
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    [
      'rows that say two things',
      list([
        ['E01029018', 'A'],
        ['E01029018', 'B'],
        ['E01029019', 'A'],
      ]),
      /Row 3: “E01029018” is listed for “B”, and row 2 has it for “A”\. The first is kept\./,
    ],
    [
      'a code nobody knows',
      list([
        ['E01029018', 'A'],
        ['X1', 'A'],
      ]),
      /Row 3: “X1” is no area, output area, ward or postcode that this map knows/,
    ],
    [
      'an area of another council',
      list([
        ['E01029018', 'A'],
        ['E01000001', 'A'],
      ]),
      /Row 3: “E01000001” is not in Somerset Council’s area/,
    ],
    [
      'a row without a name',
      list([
        ['E01029018', 'A'],
        ['E01029019', ''],
      ]),
      /Row 3: “E01029019” has no name beside it/,
    ],
  ])('tells %s by its row, and uses the rest', (_, text, said) => {
    const grouping = made(text);
    expect(grouping.notes.join(' ')).toMatch(said);
    expect(grouping.groups.names).toContain('A');
  });

  test.each([
    [
      'a list of another council',
      list([
        ['E01000001', 'A'],
        ['E01000002', 'B'],
      ]),
      /list of another council/,
    ],
    ['three columns', 'a,b,c\nE01029018,A,1\nE01029019,B,2', /Row 1 has 3 columns, not two/],
    [
      'parishes',
      list([
        ['E04008527', 'A'],
        ['E04008528', 'B'],
      ]),
      /parishes|list of another council/,
    ],
    ['nothing', '', /has no rows/],
    ['text alone', 'a,b\nhello,world\nmore,words', /Neither column holds areas/],
  ])('refuses %s with what to do', (_, text, said) => {
    expect(() => made(text)).toThrow(said);
  });

  test('a table of figures is no such list, and a list is no table of figures', () => {
    for (const [one, two] of [
      ['12', '13'],
      ['12.5%', '12.5%'],
      ['"12,5%"', '"12,5%"'],
      ['£1200', '£1200'],
      ['(12)', '(12)'],
      ['[c]', '12'],
      ['<5', '<5'],
    ])
      expect(
        isGroupingList(cells(`LSOA,Count\nE01029018,${one}\nE01029019,${two}\nE01029020,${one}`), SPINE),
        one,
      ).toBe(false);
    expect(
      isGroupingList(
        cells(
          list([
            ['E01029018', 'A'],
            ['E01029019', 'A'],
            ['E01029020', 'B'],
          ]),
        ),
        SPINE,
      ),
    ).toBe(true);
    expect(isGroupingList(cells('LSOA,Name,Count\nE01029018,A,1\nE01029019,A,2'), SPINE)).toBe(false);
  });

  test('is read with semicolons and tabs, as other countries’ Excel and copying give it', async () => {
    // “Unicode Text” of Excel is UTF-16, its plain CSV the encoding of Windows
    const wide = new Blob([
      Uint8Array.of(0xff, 0xfe),
      Uint8Array.from(Buffer.from('Area\tRéseau\r\nE01029018\tChâteau\r\n', 'utf16le')),
    ]);
    const windows = new Blob([
      Uint8Array.from(Buffer.from('Area,Réseau\r\nE01029018,Château\r\n', 'latin1')),
    ]);
    for (const file of [wide, windows])
      expect(
        readOwnGrouping(await listRows(file, 'made-up.txt'), 'made-up.txt', dataset, SPINE).groups.names,
      ).toEqual(['Château']);
    for (const by of [';', '\t']) {
      const file = new Blob([`Area${by}Network\r\nE01029018${by}A\r\nE01029019${by}B\r\n`]);
      const rows = await listRows(file, 'made-up.csv');
      expect(readOwnGrouping(rows, 'made-up.csv', dataset, SPINE).groups.names).toEqual(['A', 'B']);
    }
  });
});
