import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sidesOf, typeAt, typeColumn, typeOf } from '../../src/domain/figures/dials/area-type';
import { dialsOf } from '../../src/domain/figures/dials/dials';
import { AREA_TYPES } from '../../src/domain/model/alternative';
import { openingChoices } from '../../src/domain/model/choices';
import { PROFILES } from '../../src/domain/model/profile';
import { THRESHOLD_LIMITS, USUAL_THRESHOLDS } from '../../src/domain/model/thresholds';
import { countingPoints, nearestCounting, opensLate } from '../../src/domain/places/counting-points';
import { read } from '../../src/domain/read';
import { greatCircleKm } from '../../src/domain/sums/great-circle';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { profileNotes, typeCounts } from '../../src/domain/telling/alternatives/alternative-findings';
import { viewTables } from '../../src/export/table-files';
import { areasCsv } from './areas-csv';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const opening = openingChoices('alternatives');
const residents = dataset.counts.get('residents')?.values ?? new Float64Array();
const threshold = fc.integer({ min: 1, max: 19 }).map((step) => step * THRESHOLD_LIMITS.step);
const anyThresholds = fc.record({ connectivity: threshold, need: threshold, supply: threshold });

describe('the type of an area', () => {
  it('follows from which side of its threshold each dial is on', () => {
    const type = (need: boolean, connectivity: boolean, supply: boolean | null) =>
      typeOf({ need, connectivity, supply });
    expect(type(true, true, true)).toBe('offer');
    expect(type(true, true, false)).toBe('nearby');
    expect(type(true, false, true)).toBe('support');
    expect(type(false, true, true)).toBe('connect');
    expect(type(false, false, true)).toBe('online');
    // what does not decide may be missing, what decides may not
    expect(type(true, false, null)).toBe('support');
    expect(type(true, true, null)).toBeNull();
    expect(typeOf({ need: null, connectivity: true, supply: true })).toBeNull();
  });

  it('sorts every area into one type, whatever the thresholds, and the counts add up', () => {
    fc.assert(
      fc.property(anyThresholds, (thresholds) => {
        const counts = typeCounts(dataset, { ...opening, thresholds });
        expect(counts.reduce((sum, { areas }) => sum + areas, 0)).toBe(dataset.count);
        const all = residents.reduce((sum, one) => sum + one, 0);
        expect(counts.reduce((sum, one) => sum + one.people, 0)).toBe(all);
      }),
      { numRuns: 40 },
    );
  });

  it('calls nothing far from help that is within 2 km of a library, by the usual thresholds', () => {
    const types = typeColumn(dataset, opening);
    const km = dataset.columns.get('nearest_access_point_km')?.values ?? new Float64Array();
    const far = [...km].filter((_, row) => typeAt(types, row) === 'offer');
    expect(far.length).toBeGreaterThan(0);
    // Nearest of them since Dorset's libraries count: Templecombe's centre, 2.26 km from Stalbridge.
    expect(Math.min(...far)).toBeGreaterThan(2);
  });

  it('is explained by the figures that decide it', () => {
    for (const row of [0, 57, 120, 200, 338]) {
      const code = dataset.codes[row] ?? null;
      const here = read(dataset, { ...opening, selected: code }).selected?.alternative;
      const dials = dialsOf(dataset, opening);
      expect(here?.type).toBe(typeOf(sidesOf(dials, USUAL_THRESHOLDS, row)));
      for (const [, dial, threshold] of here?.reason.matchAll(/\((\d+), threshold (\d+)\)/g) ?? []) {
        const side = Number(dial) >= Number(threshold);
        const words =
          here?.reason
            .split(`(${dial}, threshold`)[0]
            ?.split(/,| and /)
            .at(-1) ?? '';
        expect(/is high|badly|far/.test(words)).toBe(side);
      }
    }
  });

  it('has a fitting alternative with its reason wherever online is not likely to work', () => {
    const types = typeColumn(dataset, opening);
    dataset.codes.forEach((code, row) => {
      const { fitting } = read(dataset, { ...opening, selected: code }).selected?.alternative ?? {
        fitting: [],
      };
      if (typeAt(types, row) === 'online') expect(fitting).toEqual([]);
      else expect(fitting.length, code).toBeGreaterThan(0);
      for (const one of fitting) {
        expect(one.because.length).toBeGreaterThan(20);
        if (one.name === 'Mobile library stop') expect(one.check).toContain('2019');
      }
    });
  });
});

describe('a service profile', () => {
  it('counts the places it says count, and measures to the nearest of them', () => {
    const places = countingPoints(dataset, PROFILES.video);
    expect(places.every(({ hoursStaffed, status }) => status === 'open' && (hoursStaffed ?? 0) > 0)).toBe(
      true,
    );
    expect(places.length).toBeLessThan(countingPoints(dataset, PROFILES.information).length);
    const nearest = nearestCounting(dataset, PROFILES.video);
    const row = 100;
    const [lon, lat] = [dataset.lon[row] ?? 0, dataset.lat[row] ?? 0];
    const least = Math.min(...places.map((place) => greatCircleKm(lon, lat, place.lon, place.lat)));
    expect(nearest?.values[row]).toBeCloseTo(least, 9);
    expect(nearestCounting(dataset, PROFILES.video)).toBe(nearest);
  });

  it('knows evening and Saturday from the clock hours, and takes unknown hours for neither', () => {
    const [first] = dataset.accessPoints;
    if (!first) throw new Error('No access points');
    const hours = (clockHours: readonly (string | null)[]) => opensLate({ ...first, clockHours });
    const none = Array<null>(7).fill(null);
    expect(hours(none)).toBe(false);
    expect(hours(['09:30–17:30', ...none.slice(1)])).toBe(false);
    expect(hours(['09:30–19:00', ...none.slice(1)])).toBe(true);
    expect(hours([...none.slice(0, 5), '09:30–12:30', null])).toBe(true);
  });

  it('says that the data cannot tell its speed from another’s', () => {
    for (const profile of Object.values(PROFILES)) {
      const notes = profileNotes(dataset, { ...opening, profile }).join(' ');
      expect(notes).toContain('do not say who gets which speed');
      expect(notes).toContain('private space');
    }
  });

  it('weighs the people it is for twice', () => {
    const parts = dialsOf(dataset, { ...opening, profile: PROFILES.telecare }).parts;
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
    for (const type of AREA_TYPES) {
      const areas = rows.filter((row) => typeAt(types, row) === type);
      const people = areas.reduce((sum, row) => sum + (residents[row] ?? 0), 0);
      const figures = type === 'offer' ? first?.figures : others?.figures;
      expect(figures?.[type === 'offer' ? 'areas' : type]).toBe(areas.length);
      expect(figures?.[type === 'offer' ? 'people' : `${type}People`]).toBe(people);
      expect((type === 'offer' ? first : others)?.text).toContain(people.toLocaleString('en-GB'));
    }
    const unsure = rows.filter((row) => {
      const share = robustness.worstTenth[row] ?? 0;
      return share > 0.1 && share < 0.9;
    });
    expect(sure?.figures.unsure).toBe(unsure.length);
    // The hatch means the problem; doubt is said in words.
    expect(reading.markedCount).toBe(rows.filter((row) => typeAt(types, row) === 'offer').length);
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
      'digital_connectivity_england_percentile',
      'nearest_access_point_km',
    ]);
    expect(areasCsv(dataset, overview)).not.toContain('rank_median');
  });
});
