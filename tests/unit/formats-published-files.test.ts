import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRuleValue } from '../../src/domain/areas/filter/rule-value';
import { openingChoices } from '../../src/domain/model/choices';
import { Status } from '../../src/domain/model/column';
import { INGREDIENTS } from '../../src/domain/model/ingredients';
import { NOTHING_ADDED, withAdditions, withLayer } from '../../src/domain/places/with-loaded';
import { read } from '../../src/domain/read';
import { formatValue } from '../../src/domain/words/format-value';
import type { CouncilDraft } from '../../src/formats/council-file';
import type { Draft } from '../../src/formats/layout';
import { layerOf } from '../../src/formats/loaded-from-file';
import { type FileReading, readFile } from '../../src/formats/read-file';
import type { AccessPointDraft } from '../../src/formats/reader/place-list';
import { OFFICIAL, official, readMade, SOMERSET_DATA, SPINE } from './import-fixture';

const readOfficial = (path: string): Promise<FileReading> => {
  const { blob, name } = official(path);
  return readFile(blob, name, SPINE);
};
const total = (reading: FileReading, label: string | RegExp): number | undefined =>
  (reading.draft as Draft).totals.find((one) => one.label.match(label))?.value;
const figure = (reading: FileReading, id: string) =>
  (reading.draft as Draft).figures.find(({ measure }) => measure.id === id);

describe.skipIf(!existsSync(OFFICIAL))('files as their publishers publish them', () => {
  test('BDUK: Barton St David has 228 premises White, 29 under review, 9 Grey or Black, 9 gigabit, 29 for Wessex Internet', async () => {
    const reading = await readOfficial('bduk/bduk_2026_05_parish_raw_barton_st_david.csv');
    expect(reading.layout.id).toBe('bduk');
    expect(reading.draft.match).toEqual({ matched: 266, notOurs: 0, unknown: 0, faulty: 0 });
    expect({
      white: total(reading, 'Gigabit White'),
      review: total(reading, 'Under Review'),
      greyBlack: total(reading, 'Grey or Black'),
      unassessed: total(reading, 'Unassessed'),
      now: total(reading, 'Gigabit now'),
      wessex: total(reading, 'Contracted to Wessex Internet Ltd'),
      vouchers: total(reading, 'Vouchers'),
    }).toEqual({ white: 228, review: 29, greyBlack: 9, unassessed: 0, now: 9, wessex: 29, vouchers: 1 });
    // of the 262 premises BDUK recognises
    expect(figure(reading, 'loaded_bduk_contracted_pct')?.council).toBeCloseTo((100 * 29) / 262, 9);
    expect(figure(reading, 'loaded_bduk_no_plan_pct')?.council).toBeCloseTo((100 * 224) / 262, 9);
  });

  test('BDUK: a contract is said with its supplier and final coverage date, for areas and never for few premises', async () => {
    const { draft } = await readOfficial('bduk/bduk_2026_05_parish_raw_barton_st_david.csv');
    const said = (draft as Draft).areaNotes.filter((note) => note !== null);
    expect(said).toEqual([
      '29 premises contracted under Project Gigabit to Wessex Internet Ltd (Dorset and South Somerset), final coverage date 30 September 2029.',
    ]);
  });

  test('BDUK: the last year of what is contracted is a figure of its area, a year without a comma', async () => {
    const reading = await readOfficial('bduk/bduk_2026_05_parish_raw_barton_st_david.csv');
    const facts = { name: 'bduk_2026_05.csv', bytes: 1, sha256: null, addedOn: '2026-11-24' };
    const layer = layerOf(reading, reading.draft as Draft, facts, true);
    const year = layer.figures.find(({ key }) => key === 'last_year');
    if (!year) throw new Error('no year');
    const { values, status } = year.column;
    const rows = [...status.keys()].filter((row) => status[row] === Status.value);
    // One village, all of it contracted until 30 September 2029; everywhere else nothing is contracted.
    expect(rows.map((row) => values[row])).toEqual([2029]);
    expect([...status].filter((one) => one === Status.noData)).toHaveLength(338);
    expect(formatValue(year.measure, 2029)).toBe('2029');
    const dataset = withAdditions(SOMERSET_DATA, withLayer(NOTHING_ADDED, layer));
    const shown = read(dataset, { ...openingChoices('overview'), measure: year.measure.id });
    expect(shown.valueText(rows[0] as never)).toBe('2029');
    expect(shown.classes.map(({ label, count }) => [label, count])).toEqual([['2029', 1]]);
    expect(shown.noDataCount).toBe(338);
    const asked = parseRuleValue(year.measure, 'soon');
    expect(asked).toMatchObject({ ok: false, problem: expect.stringContaining('from 2000 to 2099') });
    expect(parseRuleValue(year.measure, '2028')).toEqual({ ok: true, value: 2028 });
    expect(INGREDIENTS.map(({ id }) => id)).not.toContain(year.measure.id);
  });

  test('BDUK: the latest of several dates counts, other ways of writing a day too, and what is no day is none', async () => {
    const text = official('bduk/bduk_2026_05_parish_raw_barton_st_david.csv').blob.text();
    const [head = '', ...lines] = (await text).split(/\r?\n/);
    const at = head.split(',').indexOf('bduk_gis_final_coverage_date');
    const dates = ['30/06/2027', '2031-01-15T00:00:00', '2030-12-31', 'soon', '', '2031-13-99'];
    const some = lines.filter((line) => line.includes('2029-09-30')).slice(0, dates.length);
    const made = some.map((line, index) =>
      line
        .split(',')
        .with(at, dates[index] ?? '')
        .join(','),
    );
    const { draft } = await readMade(`${head}\n${made.join('\n')}\n`, 'bduk_2026_05.csv');
    const years = (draft as Draft).figures.find(({ key }) => key === 'last_year')?.column.values ?? [];
    expect([...years].filter((one) => !Number.isNaN(one))).toEqual([2031]);
    const none = await readMade(`${head}\n${made.at(-1)}\n`, 'bduk_2026_05.csv');
    expect((none.draft as Draft).figures.map(({ key }) => key)).not.toContain('last_year');
  });

  test('BDUK: one village is not coverage of its area, so no share is shown for it', async () => {
    const { draft } = await readOfficial('bduk/bduk_2026_05_parish_raw_barton_st_david.csv');
    const shares = (draft as Draft).figures.filter(({ measure }) => measure.unit === 'percent');
    const shown = shares.flatMap(({ column }) => [...column.status].filter((one) => one === 0));
    expect(shown).toEqual([]);
    expect((draft as Draft).notes.join(' ')).toContain('the file holds only a part of them');
  });

  test('Ofcom 2016, postcodes of TA as published: “N/A” is no figure, estimates are weighted by households', async () => {
    const reading = await readOfficial('ofcom/raw-2016/2016_fixed_pc_r01_TA.csv');
    expect(reading.layout.id).toBe('ofcom-postcodes');
    const { matched, notOurs, unknown, faulty } = reading.draft.match;
    expect(matched + notOurs + unknown + faulty).toBe(reading.rows);
    expect(faulty).toBe(0);
    expect(matched).toBeGreaterThan(9000);
    const below10 = figure(reading, 'loaded_below_10_pct');
    // The map holds the unweighted mean of the same postcodes (and of those outside TA): near, and never the same rule.
    const held = SOMERSET_DATA.columns.get('ofcom_2016_below_10_pct')?.values ?? [];
    const gaps = [...(below10?.column.values ?? [])].flatMap((value, row) =>
      Number.isNaN(value) ? [] : [Math.abs(value - (held[row] ?? 0))],
    );
    expect(gaps.length).toBeGreaterThan(150);
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThan(5);
    expect(Math.max(...gaps)).toBeGreaterThan(0.1);
    expect(below10?.measure.denominator).toContain('estimate');
  });

  test('Ofcom January 2026 by output area: renamed column read; London’s output areas are not ours', async () => {
    const reading = await readOfficial('formats/sample_202601_fixed_oa_coverage_r1.csv');
    expect(reading.layout.id).toBe('ofcom-output-areas');
    expect(reading.draft.match).toEqual({ matched: 0, notOurs: 3, unknown: 0, faulty: 0 });
    expect((reading.draft as Draft).figures.map(({ measure }) => measure.id)).toContain(
      'loaded_without_decent_pct',
    );
  });

  test('Ofcom January 2026 by postcode: Croydon is not ours', async () => {
    const reading = await readOfficial('formats/sample_202601_fixed_pc_coverage_r2_CR.csv');
    expect(reading.layout.id).toBe('ofcom-postcodes');
    expect(reading.draft.match.notOurs).toBe(3);
  });

  test('Ofcom July 2025 by council, by constituency and mobile: our own figures as published', async () => {
    const council = await readOfficial('ofcom/202507_fixed_laua_coverage_r01__somerset_and_neighbours.csv');
    expect(council.layout.id).toBe('ofcom-councils');
    const [own] = (council.draft as CouncilDraft).places;
    expect(own?.figures.find(({ key }) => key === 'gigabitPct')?.pct).toBe(73.4);
    expect(own?.figures.find(({ key }) => key === 'withoutDecentPct')?.pct).toBe(0.3);
    const seats = await readOfficial('ofcom/202507_fixed_pcon_coverage_r01__somerset.csv');
    expect((seats.draft as CouncilDraft).places.map(({ name }) => name)).toContain('Tiverton and Minehead');
    const mobile = await readOfficial('ofcom/202507_mobile_coverage_laua_r01__somerset.csv');
    expect(mobile.layout.id).toBe('ofcom-mobile');
    expect((mobile.draft as CouncilDraft).places[0]?.figures).toHaveLength(3);
  });

  test('Indices of Deprivation 2025, File 7: the rates the map holds already', async () => {
    const reading = await readOfficial('iod2025/File_7_IoD2025_Somerset_extract.csv');
    expect(reading.layout.id).toBe('iod');
    const income = (reading.draft as Draft).figures.find(({ measure }) => measure.title === 'Income');
    const held = SOMERSET_DATA.columns.get('income_deprivation_pct')?.values ?? [];
    for (const [row, value] of [...held].entries()) expect(income?.column.values[row]).toBeCloseTo(value, 1);
    expect(reading.draft.match.matched).toBe(339);
  });

  test('Census 2021, cars, England and Wales as published: shares as the map holds them', async () => {
    const reading = await readOfficial('census2021/england/census2021-ts045-lsoa.csv');
    expect(reading.layout.id).toBe('census');
    expect(reading.draft.match).toEqual({ matched: 339, notOurs: 35_333, unknown: 0, faulty: 0 });
    const none = (reading.draft as Draft).figures[0];
    expect(none?.measure.title).toBe('No cars or vans in household');
    const held = SOMERSET_DATA.columns.get('no_car_pct')?.values ?? [];
    for (const [row, value] of [...held].entries()) expect(none?.column.values[row]).toBeCloseTo(value, 2);
  });

  test('libraries: the checked list with its odd columns is read as a list of places', async () => {
    const { draft } = await readMade(
      'name,postcode,terminals,hours open per week\nTaunton Library,TA1 3XZ,12,45\nNowhere,SW1A 1AA,3,\n',
    );
    const { points, match } = draft as AccessPointDraft;
    expect(match.notOurs).toBe(1);
    expect(points.map(({ name, terminals, hoursOpen }) => ({ name, terminals, hoursOpen }))).toEqual([
      { name: 'Taunton Library', terminals: 12, hoursOpen: 45 },
    ]);
  });
});
