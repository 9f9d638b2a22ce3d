import { AREA_COLUMNS, englandColumn } from '../../src/artefact/areas-columns';
import type { TableColumn } from '../../src/artefact/published-table';
import { type Cell, encodeTable } from '../../src/artefact/table-writer';
import { MEASURE_IDS, measureOf } from '../../src/domain/model/catalogue';
import type { Measure, MeasureId } from '../../src/domain/model/measure';
import { greatCircleKm } from '../../src/domain/sums/great-circle';
import { AREAS, type InventedArea } from './areas';
import { between, wholeBetween } from './chance';
import { COUNCIL } from './council';
import { LIBRARIES, NEIGHBOURS, POSTCODES, withinWalk } from './places';

type Counts = Readonly<Record<string, number>>;

/** Counts that go together: no share of them can be more than all. */
function countsOf(area: InventedArea): Counts {
  const sum = (of: (one: InventedArea['outputAreas'][number]) => number) =>
    area.outputAreas.reduce((total, one) => total + of(one), 0);
  const part = (what: string, of: number, least: number, most: number) =>
    Math.round(of * between(`${what} ${area.row}`, least, most));
  const [residents, households] = [sum((one) => one.residents), sum((one) => one.households)];
  const residents65 = Math.round(residents * (0.12 + 0.25 * area.old));
  const residents75 = part('75', residents65, 0.4, 0.5);
  const residents5 = residents - part('under 5', residents, 0.03, 0.06);
  const residents16 = residents5 - part('5 to 15', residents, 0.08, 0.13);
  const population = residents + wholeBetween(`since 2021 ${area.row}`, -20, 60);
  return {
    residents,
    households,
    residents_65_plus: residents65,
    residents_75_plus: residents75,
    residents_85_plus: part('85', residents75, 0.25, 0.35),
    disabled_residents: sum((one) => one.disabled),
    no_car_households: sum((one) => one.noCar),
    residents_5_plus: residents5,
    residents_16_plus: residents16,
    unpaid_carers: part('carers', residents5, 0.07, 0.12),
    population_mid_2022: population,
    children_0_15_mid_2022: population - residents16 + 1,
    people_60_plus_mid_2022: Math.round(residents65 * 1.3),
    // as published: to the nearest five
    income_deprived_people: 5 * Math.round((population * (0.04 + 0.24 * area.poor)) / 5),
  };
}

const COUNTS: readonly Counts[] = AREAS.map(countsOf);

/** Shares that follow from two counts: which of which. */
const SHARES: Readonly<Record<string, readonly [of: string, all: string]>> = {
  age_65_plus_pct: ['residents_65_plus', 'residents'],
  age_75_plus_pct: ['residents_75_plus', 'residents'],
  age_85_plus_pct: ['residents_85_plus', 'residents'],
  disabled_pct: ['disabled_residents', 'residents'],
  no_car_pct: ['no_car_households', 'households'],
  unpaid_carers_pct: ['unpaid_carers', 'residents_5_plus'],
  income_deprivation_pct: ['income_deprived_people', 'population_mid_2022'],
};

/** Areas whose figure of a measure is not held or not published, as publishers leave some out. */
const GAPS: Readonly<
  Record<string, { readonly cell: null | 'suppressed'; readonly of: (area: InventedArea) => boolean }>
> = {
  net_income_ahc_gbp: { cell: null, of: ({ msoa }) => msoa.name === 'Phantom Magna' },
  child_low_income_pct: { cell: 'suppressed', of: ({ ward }) => ward.name === 'Chimera' },
};

/** How bad it is here, 0 to 1, of anything that no count stands behind; the same wherever its geography repeats it. */
function badness({ id, group, geography }: Measure, area: InventedArea): number {
  const place = geography.startsWith('MSOA')
    ? area.msoa.code
    : geography.startsWith('ward')
      ? area.ward.code
      : area.code;
  const [first = area] = AREAS.filter(({ msoa, ward, code }) => [msoa.code, ward.code, code].includes(place));
  const base = group === 'need' ? first.poor : first.remote;
  return 0.6 * base + 0.4 * between(`${id} ${place}`, 0, 1);
}

/** A value of a measure's unit, from how bad it is. */
function figureAt(measure: Measure, bad: number): number {
  const level = measure.direction === 'higher-is-better' ? 1 - bad : bad;
  switch (measure.unit) {
    case 'score':
      return -2.5 + 6 * level;
    case 'gbp':
      return 22_000 + 18_000 * level;
    case 'decile':
      return Math.min(10, 1 + Math.floor(10 * level));
    case 'percentile':
      return 100 * level;
    default:
      return 1 + 40 * level;
  }
}

/** Where a value stands among England's areas: made up, and in the order of the values. */
const placeInEngland = (score: number): number => 100 / (1 + Math.exp(-1.6 * score));

function measureCells(id: MeasureId): readonly Cell[] {
  const measure = measureOf(id);
  return AREAS.map((area): Cell => {
    const gap = GAPS[id];
    if (gap?.of(area)) return gap.cell;
    const [of, all] = SHARES[id] ?? [];
    const counts = COUNTS[area.row];
    if (of !== undefined && all !== undefined) return (100 * (counts?.[of] ?? 0)) / (counts?.[all] ?? 1);
    const made = MADE[id];
    return made ? made(area) : figureAt(measure, badness(measure, area));
  });
}

const nearestTo = ({ lon, lat }: InventedArea) =>
  [...LIBRARIES.filter(({ status }) => status === 'open'), ...NEIGHBOURS]
    .map((library) => ({ library, km: greatCircleKm(lon, lat, library.lon, library.lat) }))
    .toSorted((a, b) => a.km - b.km)[0];

const walkable = (minutes: number) => (area: InventedArea) => {
  const own = POSTCODES.filter(({ row, current }) => row === area.row && current);
  return (100 * own.filter((one) => withinWalk(one, minutes)).length) / own.length;
};

/** Measures that follow from others or from where things lie. */
const MADE: Readonly<Partial<Record<MeasureId, (area: InventedArea) => Cell>>> = {
  digital_connectivity_england_percentile: (area) =>
    placeInEngland(
      figureAt(
        measureOf('digital_connectivity_score'),
        badness(measureOf('digital_connectivity_score'), area),
      ),
    ),
  disabled_limited_a_lot_pct: (area) =>
    ((100 * (COUNTS[area.row]?.disabled_residents ?? 0)) / (COUNTS[area.row]?.residents ?? 1)) *
    between(`a lot ${area.row}`, 0.35, 0.5),
  imd_decile: (area) => 11 - Math.max(1, Math.ceil(worstOf('imd_decile', area) / 10)),
  nearest_access_point_km: (area) => nearestTo(area)?.km ?? null,
  walk_15min_pct: walkable(15),
  walk_30min_pct: walkable(30),
};

const worstOf = (id: MeasureId, area: InventedArea): number => 100 * badness(measureOf(id), area);

/** Percentiles in the order of the values, the worst highest. */
function englandCells(id: MeasureId): readonly Cell[] {
  if (id === 'imd_decile') return AREAS.map((area) => worstOf(id, area));
  const values = measureCells(id);
  const known = values.filter((value) => typeof value === 'number');
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  const sign = measureOf(id).direction === 'higher-is-better' ? -1 : 1;
  return values.map((value) =>
    typeof value === 'number' ? placeInEngland((sign * (value - mean)) / spread) : value,
  );
}

const TEXTS: Readonly<Record<string, (area: InventedArea) => string>> = {
  area_code: ({ code }) => code,
  area_name: ({ msoa, name }) => `${msoa.name} (${name})`,
  msoa_name: ({ msoa }) => msoa.name,
  former_district: ({ district }) => district.name,
  ward_name: ({ ward }) => ward.name,
  rural_urban: ({ ruralUrban }) => ruralUrban.name,
  msoa_code: ({ msoa }) => msoa.code,
  ward_code: ({ ward }) => ward.code,
  former_district_code: ({ district }) => district.code,
  rural_urban_code: ({ ruralUrban }) => ruralUrban.code,
  nearest_access_point: (area) => nearestTo(area)?.library.name ?? '',
  nearest_access_point_council: (area) => nearestTo(area)?.library.council ?? COUNCIL.name,
};

/** A column of areas.csv by what it is: a text, a position, a measure, a place in England, an end of an interval, a count. */
function cellsOf({ name, kind }: TableColumn): readonly Cell[] {
  if (kind === 'text') return AREAS.map((area) => TEXTS[name]?.(area) ?? '');
  if (name === 'lon' || name === 'lat') return AREAS.map((area) => area[name]);
  const measure = MEASURE_IDS.find((id) => id === name);
  if (measure) return measureCells(measure);
  const ranked = MEASURE_IDS.find((id) => measureOf(id).england === true && englandColumn(id) === name);
  if (ranked) return englandCells(ranked);
  const isEnd = (id: MeasureId, end: 'lower' | 'upper') => measureOf(id).interval?.[end] === name;
  const bounded = MEASURE_IDS.find((id) => isEnd(id, 'lower') || isEnd(id, 'upper'));
  if (bounded) {
    const factor = isEnd(bounded, 'lower') ? 0.9 : 1.1;
    return measureCells(bounded).map((value) => (typeof value === 'number' ? value * factor : value));
  }
  // what is new here and no measure: a share of most people, or a count of some of the residents
  return AREAS.map(({ row }) =>
    name.endsWith('_pct')
      ? between(`${name} ${row}`, 75, 98)
      : (COUNTS[row]?.[name] ?? (COUNTS[row]?.residents ?? 0) * between(`${name} ${row}`, 0.02, 0.3)),
  );
}

/** areas.csv, with every column that the schema names. */
export const areasCsv = (): string =>
  encodeTable(AREA_COLUMNS, new Map(AREA_COLUMNS.map((column) => [column.name, cellsOf(column)])));
