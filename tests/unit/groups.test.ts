import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { FILES } from '../../src/artefact/files';
import { decodeNeighbourhoods } from '../../src/artefact/neighbourhoods';
import { COUNTS, type CountId } from '../../src/domain/model/catalogue/counts';
import { openingChoices } from '../../src/domain/model/choices';
import { Status } from '../../src/domain/model/column';
import { DECISION_PEOPLE, DEMAND_IDS } from '../../src/domain/model/decision';
import { GROUPING_IDS, GROUPINGS, type GroupingId } from '../../src/domain/model/grouping';
import { NOT_HELD } from '../../src/domain/pages/groups/group-column';
import { groupColumns, savedGroups } from '../../src/domain/pages/groups/group-columns';
import { groupTables } from '../../src/domain/pages/groups/group-tables';
import { groupFindings } from '../../src/domain/pages/groups/group-words';
import { groupedReading } from '../../src/domain/pages/groups/grouped-reading';
import { read } from '../../src/domain/read';
import { boundaryFinding } from '../../src/domain/telling/boundary';
import { savedTableText } from '../../src/domain/words/saved-table';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { createAppStore } from '../../src/state/store';
import { publishedDataset } from './published-dataset';
import { PROJECT } from './structure-files';

const published = (file: string): string => readFileSync(join(PROJECT, 'public/data/somerset', file), 'utf8');
const dataset = {
  ...publishedDataset(),
  neighbourhoods: decodeNeighbourhoods(published(FILES.neighbourhoods)),
};
/** The file as published, read by another reader. */
const AREAS = Papa.parse<Record<string, string>>(published(FILES.areas), {
  header: true,
  skipEmptyLines: true,
}).data;
const CODES = { neighbourhood: 'msoa_code', ward: 'ward_code', district: 'former_district_code' } as const;
const opening = openingChoices('overview');
const grouped = GROUPING_IDS.filter((id) => id !== 'area');
const choosing = (by: (typeof GROUPING_IDS)[number], place: string | null = null) => ({
  ...opening,
  grouping: { by, place },
});
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

describe('places that people govern by', () => {
  test.each(Object.entries(CODES))(
    'by %s every count is the sum of its areas, and no area is in two',
    (by, column) => {
      const { groups, inNone } = groupedReading(dataset, choosing(by as keyof typeof CODES));
      expect(inNone).toBe(0);
      expect(groups.map(({ code }) => code).sort()).toEqual(
        [...new Set(AREAS.map((area) => area[column]))].sort(),
      );
      for (const id of [
        'residents',
        'households',
        'residents_65_plus',
        'disabled_residents',
        'no_car_households',
      ] as const)
        for (const { code, counts, rows } of groups) {
          const own = AREAS.filter((area) => area[column] === code);
          expect(rows).toHaveLength(own.length);
          // of a ward, whose border runs through areas, a part of some and a part of others' (below)
          if (by !== 'ward')
            expect(counts.get(id), `${id} of ${code}`).toBeCloseTo(
              sum(own.map((area) => Number(area[id]))),
              6,
            );
        }
      expect(sum(groups.map(({ residents }) => residents))).toBe(571_589);
    },
  );

  test.each(['neighbourhood', 'ward', 'constituency', 'district', 'council'] as const)(
    'by %s every count that is held adds up to the council’s, to the person',
    (by) => {
      const { groups } = groupedReading(dataset, choosing(by));
      for (const { id } of COUNTS) {
        const all = sum(AREAS.map((area) => Number(area[id])));
        expect(sum(groups.map(({ counts }) => counts.get(id) ?? Number.NaN)), id).toBeCloseTo(all, 4);
      }
    },
  );

  test('all in one is what the opening view says of the council', () => {
    const { groups } = groupedReading(dataset, choosing('council'));
    expect(groups).toHaveLength(1);
    const told = Object.assign({}, ...read(dataset, opening).findings.map(({ figures }) => figures));
    const [all] = groups;
    expect(Math.round(all?.onPaper?.here ?? 0)).toBe(told.expected);
    expect(all?.far).toBe(told.far);
    expect(all?.highlightedAreas).toBe(told.areas);
    expect(Math.floor(all?.onPaper?.beyond.least ?? 0)).toBe(told.least);
    expect(Math.ceil(all?.onPaper?.beyond.most ?? 0)).toBe(told.most);
  });

  test('whatever is decided, the places add up to what the page says of the council', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GROUPING_IDS.filter((id) => id !== 'own')),
        fc.subarray([...DECISION_PEOPLE]),
        fc.constantFrom(...DEMAND_IDS),
        fc.integer({ min: 2, max: 30 }).map((half) => half / 2),
        fc.constantFrom('open', 'staffed', 'evening', 'saturday'),
        (by, people, demand, catchmentKm, hours) => {
          const choices = {
            ...choosing(by),
            decision: { ...opening.decision, people, demand },
            access: { catchmentKm, hours },
          };
          const { groups, total } = groupedReading(dataset, choices);
          const whole = read(dataset, { ...choices, grouping: opening.grouping });
          const page = Object.assign({}, ...whole.findings.map(({ figures }) => figures));
          expect(total.far).toBe(page.far);
          // each is rounded by itself
          const apart = Math.abs(sum(groups.map(({ far }) => far)) - total.far);
          expect(apart).toBeLessThanOrEqual(groups.length);
          expect(sum(groups.map(({ highlightedAreas }) => highlightedAreas))).toBe(page.areas);
          // how a count of an area lies over several wards is not known: their ends are wider, up to all who live there
          const nests = by !== 'ward' && by !== 'constituency';
          for (const told of ['users', 'onPaper'] as const) {
            const ends = groups.map((group) => (told === 'users' ? group.users.far : group.onPaper?.beyond));
            const of = told === 'users' ? total.users.far : total.onPaper?.beyond;
            const least = sum(ends.map((one) => one?.least ?? 0));
            const most = sum(ends.map((one) => one?.most ?? 0));
            // counted by output area: each piece is rounded to a tenth
            expect(least - (of?.least ?? 0)).toBeLessThanOrEqual(told === 'users' ? 10 : 0.0001);
            if (nests) {
              expect(least).toBeCloseTo(of?.least ?? 0, 4);
              expect(most).toBeCloseTo(of?.most ?? 0, 4);
            }
          }
          for (const { users, onPaper } of groups) {
            expect(users.far.most).toBeLessThanOrEqual(users.here.most + 0.0001);
            expect(onPaper?.beyond.most ?? 0).toBeLessThanOrEqual((onPaper?.here ?? 0) + 0.0001);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('areas put together one by one are highlighted as the map has them', () => {
    const { groups } = groupedReading(dataset, choosing('area'));
    const { marked } = read(dataset, opening);
    for (const { rows, isHighlighted } of groups) expect(isHighlighted).toBe(marked[rows[0] ?? -1] === 1);
    const { figures, text } = boundaryFinding(dataset, opening);
    expect(figures.area).toBe(38);
    expect(figures.areaResidents).toBe(66_139);
    const wards = groupedReading(dataset, choosing('ward')).groups.filter(
      ({ far, residents }) => 2 * far >= residents,
    );
    expect(figures.ward).toBe(wards.length);
    expect(text).toContain(`${wards.length} wards (`);
  });

  test('a share is the sum over the sum, on screen and in the file', () => {
    const reading = groupedReading(dataset, choosing('ward'));
    const columns = groupColumns(dataset, reading);
    const text = (id: string, at: number) =>
      columns.find((one) => one.id === id)?.text(reading.groups[at] as never);
    const saved = savedGroups(dataset, reading, 'x');
    const [header = [], ...rows] = Papa.parse<string[]>(savedTableText(saved).slice(1).trimEnd()).data;
    expect(rows).toHaveLength(reading.groups.length + 1);
    reading.groups.forEach(({ code, counts, far, residents }, at) => {
      const of = (id: CountId) => counts.get(id) ?? Number.NaN;
      const [cars, households] = [of('no_car_households'), of('households')];
      expect(text('no_car_households', at)).toBe(
        `${cars.toLocaleString('en-GB')} (${((100 * cars) / households).toFixed(1)}%)`,
      );
      const cell = (name: string) => rows[at]?.[header.indexOf(name)];
      expect(cell('code')).toBe(code);
      expect(Number(cell('far_residents'))).toBe(far);
      expect(Number(cell('far_residents_percent'))).toBeCloseTo((100 * far) / residents, 1);
    });
    // the total stands in the last row
    expect(Number(rows.at(-1)?.[header.indexOf('residents')])).toBe(571_589);
    expect(rows.at(-1)?.[0]).toBe(dataset.council.code);
  });

  test('a place with an area that lacks a count has none, rather than a sum that is too low', () => {
    const [row] = groupedReading(dataset, choosing('ward')).groups[3]?.rows ?? [];
    const column = dataset.counts.get('disabled_residents');
    if (row === undefined || !column) throw new Error('no ward');
    const status = Uint8Array.from(column.status, (one, at) => (at === row ? Status.suppressed : one));
    const counts = new Map(dataset.counts).set('disabled_residents', { ...column, status });
    const reading = groupedReading({ ...dataset, counts }, choosing('ward'));
    const disabled = groupColumns(dataset, reading).find(({ id }) => id === 'disabled_residents');
    expect(disabled?.text(reading.groups[3] as never)).toBe(NOT_HELD);
    expect(disabled?.text(reading.groups[4] as never)).not.toBe(NOT_HELD);
    expect(disabled?.text(reading.total)).toBe(NOT_HELD);
  });

  test('what Ofcom publishes of neighbourhoods is told of them, judges them, and is told of no ward', () => {
    const video = {
      ...choosing('neighbourhood'),
      decision: { ...opening.decision, demand: 'video' as const },
    };
    const reading = groupedReading(dataset, video);
    for (const { code, slowPercent, holds } of reading.groups) {
      const here = dataset.neighbourhoods.get(code)?.belowUsoPct ?? Number.NaN;
      expect(slowPercent).toBe(here);
      expect(holds.includes('connection')).toBe(here >= 1);
    }
    expect(reading.groups.some(({ holds }) => holds.includes('connection'))).toBe(true);
    expect(groupColumns(dataset, reading).some(({ id }) => id === 'slow')).toBe(true);
    const wards = groupedReading(dataset, { ...video, grouping: { by: 'ward', place: null } });
    expect(wards.groups.every(({ slowPercent }) => slowPercent === null)).toBe(true);
    expect(groupColumns(dataset, wards).some(({ id }) => id === 'slow')).toBe(false);
  });

  test('each says in a sentence how an area comes to be in it, also beside the file', () => {
    for (const by of grouped) {
      expect(GROUPINGS[by].membership).toMatch(/\.$/);
      const { notes, attribution } = groupTables(dataset, groupedReading(dataset, choosing(by)));
      expect(notes.join(' ')).toContain(GROUPINGS[by].membership);
      expect(attribution.join(' ')).toContain('Office for National Statistics');
    }
  });

  test('the page of a ward has its figures, its place among the wards, and its areas', () => {
    const at = dataset.wards.indexOf('Blackmoor Vale');
    const code = dataset.wardCodes[at] ?? '';
    const reading = groupedReading(dataset, choosing('ward', code));
    if (!reading.open) throw new Error('no ward is open');
    expect(reading.open.rows).toHaveLength(dataset.wards.filter((name) => name === 'Blackmoor Vale').length);
    const said = groupFindings(dataset, reading, reading.open)
      .map(({ text }) => text)
      .join(' ');
    expect(said).toContain(`Of its ${reading.open.residents.toLocaleString('en-GB')} residents`);
    const share = ({ far, residents }: { far: number; residents: number }) => far / residents;
    const before = reading.groups.filter((other) => share(other) > share(reading.open as never)).length;
    expect(said).toContain(`it is ${before + 1}th from the top of 55 wards`);
  });
});

describe('groupings.json', () => {
  const file: {
    groupings: {
      id: GroupingId;
      places: { code: string; name: string; areas: string[]; counts: Record<string, number> }[];
    }[];
  } = JSON.parse(published(FILES.groupings));

  test('gives whoever has it the totals that the map says, and which areas are listed with each place', () => {
    expect(file.groupings.map(({ id }) => id)).toEqual(['neighbourhood', 'ward', 'constituency', 'district']);
    for (const { id, places } of file.groupings) {
      const { groups } = groupedReading(dataset, choosing(id));
      expect(places.map(({ code, name, areas }) => [code, name, areas.length])).toEqual(
        groups.map(({ code, name, rows }) => [code, name, rows.length]),
      );
      for (const [at, { counts }] of places.entries())
        for (const [count, value] of Object.entries(counts))
          expect(groups[at]?.counts.get(count as CountId)).toBeCloseTo(value, 0);
      expect(new Set(places.flatMap(({ areas }) => areas)).size).toBe(AREAS.length);
    }
  });

  test('stands as a table beside it, with every column in its dictionary', () => {
    const rows = Papa.parse<Record<string, string>>(published(FILES.groupingsTable), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows).toHaveLength(sum(file.groupings.map(({ places }) => places.length)));
    const { tableSchema } = JSON.parse(published(FILES.groupingsMetadata));
    expect(tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(Object.keys(rows[0] ?? {}));
    const parts = rows.filter(({ part }) => part === 'yes').map(({ place_name: name }) => name);
    expect(parts).toEqual(['Frome and East Somerset', 'Tiverton and Minehead', 'Wells and Mendip Hills']);
  });
});

describe('a link to a place', () => {
  test('opens it again', () => {
    for (const by of grouped.filter((id) => id !== 'own')) {
      const [first] = groupedReading(dataset, choosing(by)).groups;
      const choices = { ...choosing(by, first?.code ?? null), layout: 'table' as const };
      expect(decodeChoices(encodeChoices(choices), dataset)).toEqual({ choices, dropped: [] });
    }
  });

  test.each([
    ['group=own', /a list that stays in the browser it was added in, so small areas are shown/],
    ['group=ward&place=E05099999', /a place we do not hold \(E05099999\), so none is open/],
    ['group=ward&place=E02006047', /a place we do not hold/],
    ['place=E05014341', /a place we do not hold/],
  ])('that cannot be had says so and opens the rest: %s', (query, said) => {
    const { choices, dropped } = decodeChoices(`?show=table&${query}`, dataset);
    expect(dropped).toEqual([expect.stringMatching(said)]);
    expect(choices.layout).toBe('table');
    expect(choices.grouping.place).toBeNull();
  });

  test('with other places the one that was open is closed', () => {
    const store = createAppStore(dataset, choosing('ward', dataset.wardCodes[0] ?? null));
    store.getState().choose({ grouping: { by: 'neighbourhood' } });
    expect(store.getState().choices.grouping).toEqual({ by: 'neighbourhood', place: null });
  });
});
