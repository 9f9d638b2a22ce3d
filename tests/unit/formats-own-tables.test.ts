import { describe, expect, test } from 'vitest';
import { type Draft, vintageOfName } from '../../src/formats/layout';
import type { AccessPointDraft } from '../../src/formats/reader/place-list';
import { ACCESS_POINT_TEMPLATE } from '../../src/formats/reader/place-template';
import { readMade, SOMERSET_DATA, SPINE } from './import-fixture';

// Everything in this file is made up for the tests and reaches no map.
const draftOf = async (text: string): Promise<Draft> => (await readMade(text)).draft as Draft;
const [areaA = '', areaB = ''] = SOMERSET_DATA.codes;

describe('tables of a council’s own', () => {
  test('a list by postcode: rows are counted, numbers added up, scores averaged by households', async () => {
    const postcode = `${SPINE.postcodes.outward[0]} ${SPINE.postcodes.inward[0]?.slice(0, 3)}`;
    const row = SPINE.postcodes.area[0] ?? 0;
    const draft = await draftOf(
      `Customer,Home postcode,Visits,Satisfaction score\nA,${postcode},4,8\nB,${postcode.replace(' ', '').toLowerCase()},6,4\nC,SW1A 1AA,1,1\n`,
    );
    expect(draft.match).toEqual({ matched: 2, notOurs: 1, unknown: 0, faulty: 0 });
    expect(draft.figures.map(({ measure, column }) => [measure.title, column.values[row]])).toEqual([
      ['Rows of your file in this area', 2],
      ['Visits', 10],
      ['Satisfaction score', 6],
    ]);
  });

  test('the key is found by what stands in the cells when no heading names it', async () => {
    const draft = await draftOf(`foo,where,Cases\nfoo,${areaA},3\nbar,${areaB},5\n`);
    expect(draft.match.matched).toBe(2);
    expect(draft.figures.map(({ measure }) => measure.title)).toEqual(['Cases']);
  });

  test('areas of 2011 are repaired: a split area’s count is divided by residents, its rate repeated', async () => {
    const split = SPINE.keys.changedAreas.find(({ how }) => how === 'split');
    const merged = SPINE.keys.changedAreas.filter(({ how }) => how === 'merged');
    const draft = await draftOf(
      `LSOA11CD,People,Rate %\n${split?.code},100,7\n${merged[0]?.code},10,2\n${merged[1]?.code},30,4\n`,
    );
    const [people, rate] = draft.figures;
    const parts = split?.became.map((row) => people?.column.values[row] ?? 0) ?? [];
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
    expect(parts.length).toBeGreaterThan(1);
    for (const row of split?.became ?? []) expect(rate?.column.values[row]).toBeCloseTo(7, 9);
    expect(people?.column.values[merged[0]?.became[0] ?? -1]).toBe(40);
    expect(rate?.column.values[merged[0]?.became[0] ?? -1]).toBe(3);
    expect(draft.notes.join(' ')).toMatch(/1 areas of 2011 were split.*2 areas of 2011 were merged/);
  });

  test('a ward’s figure is repeated for its areas and counted once in the sum of the file', async () => {
    const ward = SPINE.keys.ward[0] ?? '';
    const draft = await draftOf(`ward code,Members\n${ward},12\n`);
    const rows = SPINE.keys.ward.flatMap((code, row) => (code === ward ? [row] : []));
    expect(rows.map((row) => draft.figures[0]?.column.values[row])).toEqual(rows.map(() => 12));
    expect(rows.length).toBeGreaterThan(1);
    expect(draft.figures[0]?.council).toBe(12);
  });

  test('“[c]” is suppressed, blank is no data, nought is nought', async () => {
    const draft = await draftOf(`LSOA21CD,Claims\n${areaA},[c]\n${areaB},0\n`);
    const { values, status } = draft.figures[0]?.column ?? { values: [], status: [] };
    expect([status[0], status[1], status[2], values[1]]).toEqual([2, 0, 1, 0]);
  });

  test('an area listed twice is a fault of its row, a word for a number one of its cell, and the rest is read', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `${SOMERSET_DATA.codes[index]},${index}`);
    const reading = await readMade(
      `LSOA21CD,Claims\n${lines.join('\n')}\n${areaA},3\n${SOMERSET_DATA.codes[50]},many\n`,
    );
    expect(reading.draft.match).toEqual({ matched: 41, notOurs: 0, unknown: 0, faulty: 1 });
    const claims = (reading.draft as Draft).figures[0]?.column;
    expect([claims?.status[50], claims?.values[39]]).toEqual([1, 39]);
    expect(reading.problems).toEqual([
      { row: 42, reason: `${areaA} stands in the file twice` },
      { row: 43, reason: '“many” under “Claims” is not a number: that cell is read as no data' },
    ]);
  });

  test('sixty columns of numbers are read, words take none of their places, and the rest is named', async () => {
    const heads = Array.from({ length: 70 }, (_, at) => `n${at},remark ${at}`);
    const draft = await draftOf(
      `LSOA21CD,${heads.join(',')}\n${areaA},${heads.map((_, at) => `${at},word`).join(',')}\n`,
    );
    expect(draft.figures).toHaveLength(60);
    expect(draft.figures.map(({ column }) => column.values[0])).toEqual(draft.figures.map((_, at) => at));
    // Known by its place in the file, so that leaving out others changes nothing.
    expect(draft.figures[1]?.key).toBe('column_4');
    expect(draft.notes.join(' ')).toContain('has 70 columns of numbers: the first 60 are read');
  });

  test('a table without any place says which column to add', async () => {
    await expect(readMade('a,b\n1,2\n')).rejects.toThrow(/Add a column “postcode” or “LSOA code \(2021\)”/);
    await expect(readMade('<!doctype html><html><body>Not found</body></html>')).rejects.toThrow(
      /is a web page/,
    );
    await expect(readMade('LSOA21CD,Claims\n')).rejects.toThrow(/headings but no rows/);
    await expect(readMade('')).rejects.toThrow(/is empty/);
  });
});

test('the month a file describes is read from its name, never guessed', () => {
  expect(vintageOfName('202601_fixed_oa_coverage_r1.csv')).toEqual({ text: 'January 2026', sort: '2026-01' });
  expect(vintageOfName('a.zip/bduk_2026_05_parish_raw.csv')?.text).toBe('May 2026');
  expect(vintageOfName('2016_fixed_pc_r01_TA.csv')?.text).toBe('2016');
  expect(vintageOfName('my list of 20 libraries.csv')).toBeNull();
});

describe('a council’s own list of access points', () => {
  test('the template is recognised as what it is', async () => {
    const filled = `${ACCESS_POINT_TEMPLATE}One,TA1 3XZ${','.repeat(11)}\n`;
    const reading = await readMade(filled);
    expect(reading.layout.id).toBe('access-points');
    expect((reading.draft as AccessPointDraft).points[0]).toMatchObject({
      name: 'One',
      hoursOpen: null,
      terminals: null,
    });
  });

  test('blank terminals are not published, never none; what is odd in one cell leaves the others; a name stands once', async () => {
    const reading = await readMade(
      'name,postcode,public computers,hours open per week,wifi,status\n' +
        'One,TA1 3XZ,,40,yes,open\nTwo,TA1 3XZ,4,400,,\nOne,TA1 3XZ,1,,,\nThree,TA1 3XZ,-2,,,\nFour,,,,,\nFive,TA1 3XZ,0,12.5,,closed\n',
    );
    const { points } = reading.draft as AccessPointDraft;
    expect(
      points.map(({ name, terminals, hoursOpen, status }) => [name, terminals, hoursOpen, status]),
    ).toEqual([
      ['One', null, 40, 'open'],
      ['Two', 4, null, 'open'],
      ['Three', null, null, 'open'],
      ['Five', 0, 12.5, 'closed'],
    ]);
    expect(reading.problems.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      expect.stringMatching(/^3 “Two”: hours a week/),
      expect.stringMatching(/^4 “One” stands in the list twice/),
      expect.stringMatching(/^5 “Three”: “-2” is not a number of computers/),
      expect.stringMatching(/^6 “Four”: the place needs a postcode/),
    ]);
  });
});
