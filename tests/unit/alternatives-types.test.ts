import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barriersOf, typeAt, typeColumn, typeOf } from '../../src/domain/figures/alternative-type';
import { dialsOf } from '../../src/domain/figures/dials/dials';
import { AREA_TYPES } from '../../src/domain/model/alternative';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { DEMAND_IDS } from '../../src/domain/model/decision';
import { countingPoints, nearestCounting } from '../../src/domain/places/counting-points';
import { read } from '../../src/domain/read';
import { greatCircleKm } from '../../src/domain/sums/great-circle';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { serviceNotes, typeCounts } from '../../src/domain/telling/alternatives/alternative-findings';
import { viewTables } from '../../src/export/table-files';
import { withNew } from '../../src/state/actions/choice-actions';
import { areasCsv } from './areas-csv';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const opening = openingChoices('alternatives');
const residents = dataset.counts.get('residents')?.values ?? new Float64Array();
const anyBarriers = fc.record({
  catchmentKm: fc.integer({ min: 1, max: 15 }),
  offlinePercent: fc.integer({ min: 2, max: 20 }),
  incomeDecile: fc.integer({ min: 1, max: 5 }),
});

describe('the type of an area', () => {
  it('follows from the barriers that hold', () => {
    const type = (far: boolean | null, offline: boolean | null, income: boolean | null) =>
      typeOf({ far, offline, income, connection: null });
    expect(type(true, true, false)).toBe('offer');
    expect(type(true, false, true)).toBe('offer');
    expect(type(true, false, false)).toBe('reach');
    expect(type(false, true, false)).toBe('nearby');
    expect(type(false, false, false)).toBe('online');
    // what does not decide may be missing, what decides may not
    expect(type(true, true, null)).toBe('offer');
    expect(type(true, null, false)).toBe('reach');
    expect(type(true, null, null)).toBeNull();
    expect(type(null, true, true)).toBeNull();
  });

  it('sorts every area into one type, whatever the thresholds; those far from help are the highlighted ones', () => {
    fc.assert(
      fc.property(anyBarriers, ({ catchmentKm, ...barriers }) => {
        const choices = {
          ...opening,
          access: { catchmentKm, hours: 'open' as const },
          barriers: { ...opening.barriers, ...barriers },
        };
        const counts = typeCounts(dataset, choices);
        expect(counts.reduce((sum, { areas }) => sum + areas, 0)).toBe(dataset.count);
        const all = residents.reduce((sum, one) => sum + one, 0);
        expect(counts.reduce((sum, one) => sum + one.people, 0)).toBe(all);
        const { marked, markedCount } = read(dataset, choices);
        const types = typeColumn(dataset, choices);
        const isFar = (row: number) => ['offer', 'reach'].includes(typeAt(types, row) ?? '');
        expect([...marked]).toEqual([...marked.keys()].map((row) => (isFar(row) ? 1 : 0)));
        const [offer, reach] = ['offer', 'reach'].map((type) => counts.find((one) => one.type === type));
        expect((offer?.areas ?? 0) + (reach?.areas ?? 0)).toBe(markedCount);
      }),
      { numRuns: 40 },
    );
  });

  it('is explained by the barriers that decide it, each with its figure', () => {
    for (const row of [0, 57, 120, 200, 338]) {
      const code = dataset.codes[row] ?? null;
      const here = read(dataset, { ...opening, selected: code }).selected?.alternative;
      const held = barriersOf(dataset, opening)(row);
      expect(here?.type).toBe(typeOf(held));
      expect(here?.reason).toContain(held.far ? '(far: half or more)' : '(near: less than half)');
      expect(here?.reason).toContain(
        held.offline ? '(many: the line is 10%)' : '(not many: the line is 10%)',
      );
      expect(here?.reason).toContain(held.income ? 'incomes are among' : 'incomes are not among');
    }
  });

  it('has an alternative with its rule for each barrier that holds, one of which works on the day', () => {
    const types = typeColumn(dataset, opening);
    dataset.codes.forEach((code, row) => {
      const { fitting } = read(dataset, { ...opening, selected: code }).selected?.alternative ?? {
        fitting: [],
      };
      const names = fitting.map(({ name }) => name).join('; ');
      const held = barriersOf(dataset, opening)(row);
      if (typeAt(types, row) === 'online') expect(fitting, code).toEqual([]);
      if (held.far) expect(names, code).toMatch(/Home visit.*Pop-up/);
      if (held.offline) expect(names, code).toMatch(/by phone/);
      if (held.income) expect(names, code).toMatch(/Lending.*Social tariff/);
      if (held.income && !held.far) expect(names, code).toMatch(/Assisted digital at /);
      expect(names === '' || /by phone|Home visit|Assisted digital|paper forms/.test(names), code).toBe(true);
      for (const one of fitting) {
        expect(one.because.length).toBeGreaterThan(20);
        if (one.name === 'Mobile library stop') expect(one.check).toContain('2019');
      }
    });
  });
});

describe('a service', () => {
  it('counts the places with the hours that count, and measures to the nearest of them', () => {
    const places = countingPoints(dataset, 'staffed');
    expect(places.every(({ hoursStaffed, status }) => status === 'open' && (hoursStaffed ?? 0) > 0)).toBe(
      true,
    );
    expect(places.length).toBeLessThan(countingPoints(dataset, 'open').length);
    const nearest = nearestCounting(dataset, 'staffed');
    const row = 100;
    const [lon, lat] = [dataset.lon[row] ?? 0, dataset.lat[row] ?? 0];
    const least = Math.min(...places.map((place) => greatCircleKm(lon, lat, place.lon, place.lat)));
    expect(nearest?.values[row]).toBeCloseTo(least, 9);
    expect(nearestCounting(dataset, 'staffed')).toBe(nearest);
  });

  it('says that the data cannot tell its speed from another’s', () => {
    for (const demand of DEMAND_IDS) {
      const notes = serviceNotes(dataset, { ...opening, decision: { ...opening.decision, demand } }).join(
        ' ',
      );
      expect(notes).toContain('do not say who gets which speed');
      expect(notes).toContain('private space');
    }
  });

  it('says in every view of which libraries the hours that count are not held', () => {
    const theirs = dataset.accessPoints.filter(
      (point) => point.status === 'open' && point.council !== undefined,
    );
    for (const hours of ['evening', 'saturday'] as const)
      for (const view of VIEW_IDS) {
        const { notKnown } = read(dataset, withNew(openingChoices(view), { access: { hours } }));
        expect(notKnown.join(' '), view).toContain(
          `Of the open libraries, ${theirs.length} of neighbouring councils have no ${hours === 'evening' ? 'evening' : 'Saturday'} hours on record. They count as no help here`,
        );
      }
    expect(read(dataset, openingChoices('overview')).notKnown.join(' ')).not.toContain('on record');
  });

  it('weighs the people it is for twice', () => {
    const { parts } = dialsOf(dataset, {
      ...opening,
      decision: { ...opening.decision, people: ['65-plus'] },
    });
    expect(parts.find(({ measure }) => measure.id === 'age_65_plus_pct')?.share).toBeCloseTo(10 / 30, 12);
  });
});

describe('what the view says', () => {
  const robustness = drawRanks(robustnessInput(dataset, opening));
  const reading = read(dataset, opening, robustness);

  it('states counts that the data give', () => {
    const [first, others, sure] = reading.findings;
    const types = typeColumn(dataset, opening);
    const rows = [...types.values.keys()];
    const of = (...wanted: string[]) => rows.filter((row) => wanted.includes(typeAt(types, row) ?? ''));
    const people = (areas: readonly number[]) => areas.reduce((sum, row) => sum + (residents[row] ?? 0), 0);
    const far = of('offer', 'reach');
    expect(first?.figures).toEqual({
      areas: far.length,
      people: people(far),
      reach: of('reach').length,
      offer: of('offer').length,
    });
    expect(others?.figures).toEqual({
      nearby: of('nearby').length,
      nearbyPeople: people(of('nearby')),
      online: of('online').length,
      onlinePeople: people(of('online')),
    });
    expect(AREA_TYPES.flatMap((type) => of(type))).toHaveLength(dataset.count);
    const unsure = rows.filter((row) => {
      const share = robustness.worstTenth[row] ?? 0;
      return share > 0.1 && share < 0.9;
    });
    expect(sure?.figures.unsure).toBe(unsure.length);
    // The hatch is the one of every view; doubt is said in words.
    expect([...reading.marked]).toEqual([...read(dataset, openingChoices('overview')).marked]);
  });

  it('shows the age of the oldest part with a score', () => {
    const score = read(dataset, { ...opening, measure: 'dial_need' }, robustness);
    expect(score.oldest).toMatch(/Census.*2021/);
    expect(score.measure.method).toContain('20%');
    expect(score.attribution.join(' ')).toContain('Indices of Deprivation');
  });

  it('is in the CSV, row by row, and in its dictionary with each column that is worked out', () => {
    const csv = areasCsv(dataset, reading);
    const [header = '', ...lines] = csv.replace(/^\uFEFF/, '').split('\r\n');
    const names = header.split(',');
    for (const name of ['alternative_type', 'dial_need', 'rank_5_percent', 'worst_tenth_percent']) {
      expect(names).toContain(name);
      const { title } =
        viewTables(dataset, reading, 'x').tables[0]?.columns.find((column) => column.name === name) ?? {};
      expect(title, name).toMatch(/\w+ \w+/);
    }
    expect(names).not.toContain('rank_in_somerset');
    const row = reading.order[0] ?? 0;
    const cells =
      (lines[0] ?? '').match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [];
    const cell = (name: string) => cells[names.indexOf(name)];
    expect(Number(cell('dial_need'))).toBeCloseTo(dialsOf(dataset, opening).dials.need.values[row] ?? 0, 5);
    expect(Number(cell('rank_median'))).toBe(robustness.median[row]);
  });

  it('leaves the table of other views as it was', () => {
    const overview = read(dataset, openingChoices('overview'), robustness);
    expect(overview.beside.map(({ measure }) => measure.id)).toEqual([
      'far_pct',
      'digital_connectivity_england_percentile',
      'nearest_access_point_km',
    ]);
    expect(areasCsv(dataset, overview)).not.toContain('rank_median');
  });
});
