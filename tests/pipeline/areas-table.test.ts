import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createInputs } from '../../data/pipeline/inputs';
import type { ColumnDescription } from '../../src/artefact/table-metadata';
import { haveInputs, INPUTS } from './inputs-present';
import { computeAreas, type PublishedAreas } from './published-areas';

const CONTRACT =
  'area_code, area_name, msoa_name, former_district, ward_name, rural_urban, lon, lat, residents, households, age_65_plus_pct, age_75_plus_pct, disabled_pct, disabled_limited_a_lot_pct, no_qualifications_pct, no_car_pct, unpaid_carers_pct, social_rented_pct, income_deprivation_pct, idaci_pct, idaopi_pct, imd_decile, fuel_poverty_pct, digital_connectivity_score, digital_connectivity_england_percentile, transport_connectivity_score, nearest_access_point, nearest_access_point_km, walk_15min_pct, walk_30min_pct';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe.skipIf(!haveInputs)('areas.csv, computed from the official files', () => {
  let published: PublishedAreas;
  beforeAll(() => {
    published = computeAreas();
  }, 60_000);
  const column = (name: string) => published.table.numbers(name).values;
  /** The dictionary by column. */
  const descriptions = (): ReadonlyMap<string, ColumnDescription> =>
    new Map(
      (
        JSON.parse(published.metadata) as {
          tableSchema: { columns: (ColumnDescription & { name: string })[] };
        }
      ).tableSchema.columns.map((one) => [one.name, one]),
    );
  const described = (name: string) => descriptions().get(name);
  /** Rows of an official file of Somerset's areas, read apart from the pipeline's readers. */
  const official = (path: string) => createInputs(INPUTS).csv('census-ts007a', path, []);

  it('begins with exactly the columns promised to other tools, in line 1', () => {
    expect(published.csv.split('\n')[0]?.split(',').slice(0, 30).join(', ')).toBe(CONTRACT);
  });

  it('has 339 areas in ascending order of code, ends its lines with \\n only and has no byte-order mark', () => {
    const codes = published.table.texts('area_code');
    expect(codes).toHaveLength(339);
    expect(codes).toEqual([...codes].sort());
    expect(published.csv).not.toMatch(/\r|^\uFEFF/);
    expect(published.csv.endsWith('\n')).toBe(true);
  });

  it('adds up to the residents of TS007A and the households of TS045 as published for Somerset', () => {
    const folder = 'census2021/somerset_lsoa';
    const residents = sum(
      official(`${folder}/census2021-ts007a-lsoa_somerset.csv`).map((row) => Number(row['Age: Total'])),
    );
    const households = sum(
      official(`${folder}/census2021-ts045-lsoa_somerset.csv`).map((row) =>
        Number(row['Number of cars or vans: Total: All households']),
      ),
    );
    expect(sum(column('residents'))).toBe(residents);
    expect(residents).toBe(571_589);
    expect(sum(column('households'))).toBe(households);
    expect(Math.round(households / 100)).toBe(2501);
  });

  it('counts older residents without counting any band twice', () => {
    const rows = official('census2021/somerset_lsoa/census2021-ts007a-lsoa_somerset.csv');
    const under65 = sum(
      rows.flatMap((row) =>
        Object.entries(row)
          .filter(([name]) => /^Age: Aged (4|5 to 9|[1-5]\d|60 to 64)/.test(name))
          .map(([, value]) => Number(value)),
      ),
    );
    // Perturbation makes bands and totals differ a little; a band too many would be thousands.
    expect(Math.abs(sum(column('residents_65_plus')) + under65 - 571_589)).toBeLessThan(100);
  });

  it('holds what the Indices’ shares are of, and says in how many areas the share is not count over population', () => {
    const rows = new Map(
      official('iod2025/File_7_IoD2025_Somerset_extract.csv').map((row) => [row['LSOA code (2021)'], row]),
    );
    const codes = published.table.texts('area_code');
    expect([...column('population_mid_2022')]).toEqual(
      codes.map((code) => Number(rows.get(code)?.['Total population: mid 2022'])),
    );
    const others = codes.filter((code, row) => {
      const population = column('population_mid_2022')[row] as number;
      const share = Number(rows.get(code)?.['Income Score (rate)']);
      // Five people and three decimals are what the publisher rounds to.
      const slack = 2.5 / population + 0.0005;
      return Math.abs((column('income_deprived_people')[row] as number) / population - share) > slack;
    });
    expect(others).toHaveLength(76);
    expect(described('income_deprivation_pct')?.denominator).toMatch(/mid-2022/);
    expect(described('income_deprivation_pct')?.caveat).toMatch(/in 76 of 339 areas/);
  });

  it('says of every count that it is neither good nor bad, and which MSOAs net income is of', () => {
    const counts = [...descriptions()].filter(([, { unit }]) => unit === 'people' || unit === 'households');
    expect(counts.map(([name]) => name)).toContain('income_deprived_people');
    expect(counts.filter(([, { direction }]) => direction !== 'neither')).toEqual([]);
    for (const name of ['net_income_ahc_gbp', 'net_income_ahc_lower_gbp', 'net_income_ahc_upper_gbp'])
      expect(described(name)?.geography).toBe('MSOA 2011');
    const residents = [...descriptions()].filter(([, { denominator }]) => denominator === 'residents');
    // Only shares of Census tables of all residents are shares of the residents column.
    for (const [name, { sourceIds }] of residents) expect(sourceIds[0], name).toMatch(/^census-ts0(07a|38)$/);
  });

  it('has the IMD decile which follows from the published rank', () => {
    const rows = official('iod2025/File_7_IoD2025_Somerset_extract.csv');
    const deciles = new Map(
      rows.map((row) => [
        row['LSOA code (2021)'],
        Math.ceil(
          (10 * Number(row['Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)'])) / 33_755,
        ),
      ]),
    );
    expect([...column('imd_decile')]).toEqual(
      published.table.texts('area_code').map((code) => deciles.get(code)),
    );
  });

  it('answers the opening question as counted independently: 161 areas, 41 areas, 23 with 37,839 residents', () => {
    const percentile = column('digital_connectivity_england_percentile');
    const km = column('nearest_access_point_km');
    const rows = [...percentile.keys()];
    expect(rows.filter((row) => (percentile[row] ?? 0) >= 80)).toHaveLength(161);
    // 45 areas with 78,556 residents while only Somerset's own libraries were counted.
    const far = rows.filter((row) => (km[row] ?? 0) > 5);
    expect(far).toHaveLength(41);
    expect(sum(far.map((row) => column('residents')[row] ?? 0))).toBe(70_525);
    const both = rows.filter((row) => (percentile[row] ?? 0) >= 80 && (km[row] ?? 0) > 5);
    expect(both).toHaveLength(23);
    expect(sum(both.map((row) => column('residents')[row] ?? 0))).toBe(37_839);
  });

  it('gives Oakhill, Horrington & Chewton Mendip (Mendip 006A) the figures worked out by hand', () => {
    expect(published.row('E01029018')).toMatchObject({
      area_name: 'Oakhill, Horrington & Chewton Mendip (Mendip 006A)',
      former_district: 'Mendip',
      ward_name: 'Mendip Hills',
      lon: '-2.536700',
      lat: '51.239203',
      residents: '2428',
      households: '973',
      residents_65_plus: '599', // 156 + 160 + 112 + 90 + 81
      age_65_plus_pct: '24.67', // 599 / 2,428
      age_75_plus_pct: '11.66', // 283 / 2,428
      age_85_plus_pct: '3.34', // 81 / 2,428
      disabled_pct: '16.41', // 398 / 2,425, TS038's own total
      disabled_limited_a_lot_pct: '6.14', // 149 / 2,425
      no_qualifications_pct: '13.90', // 285 / 2,050
      no_car_pct: '6.17', // 60 / 973
      unpaid_carers: '218', // 121 + 35 + 62
      unpaid_carers_pct: '9.38', // 218 / 2,324
      social_rented_pct: '5.34', // 52 / 973, the parent row alone
      income_deprivation_pct: '9.80',
      idaci_pct: '17.80',
      idaopi_pct: '7.70',
      income_deprived_people: '240',
      imd_decile: '6',
      imd_decile_england_percentile: '40.8', // 100 (33,755 - 19,976 + 1/2) / 33,755
      digital_connectivity_score: '-0.764',
      transport_connectivity_score: '25.766',
      net_income_ahc_gbp: '33200',
      net_income_ahc_lower_gbp: '29700',
      net_income_ahc_upper_gbp: '37200',
      msoa_code: 'E02006052',
      ward_code: 'E05014371',
    });
  });

  it('names Ruishton & North Curry as people know it', () => {
    expect(published.table.texts('area_name')).toContain(
      'Ruishton & North Curry (Somerset West and Taunton 009E)',
    );
  });

  it('takes the share of the ward from the DWP table as published', () => {
    const table = createInputs(INPUTS).csv(
      'dwp-cilif-fye2025',
      'low-income/somerset_ward_cilif_ahc_fye2024_2025.csv',
      ['Area Code_1'],
    );
    const byWard = new Map(
      table.map((row) => [
        row['Area Code_1'],
        Number.parseFloat(row['Percentage of children  FYE 2025 (%) [note 3]'] ?? ''),
      ]),
    );
    expect([...column('child_low_income_pct')]).toEqual(
      published.table.texts('ward_code').map((code) => byWard.get(code)),
    );
  });

  it('keeps every net income within its own interval', () => {
    const lower = column('net_income_ahc_lower_gbp');
    const upper = column('net_income_ahc_upper_gbp');
    for (const [row, pounds] of column('net_income_ahc_gbp').entries()) {
      expect(pounds).toBeGreaterThanOrEqual(lower[row] ?? Number.NaN);
      expect(pounds).toBeLessThanOrEqual(upper[row] ?? Number.NaN);
    }
  });

  it('leaves nobody outside 0 to 100 percent and lets no longer walk reach fewer postcodes', () => {
    for (const name of published.csv.split('\n')[0]?.split(',') ?? []) {
      if (!/_pct$|_percentile$/.test(name)) continue;
      for (const value of column(name)) expect(value >= 0 && value <= 100, name).toBe(true);
    }
    const within30 = column('walk_30min_pct');
    expect(
      [...column('walk_15min_pct').entries()].every(([row, share]) => share <= (within30[row] ?? 0)),
    ).toBe(true);
  });

  it('places areas among the 33,755 of England, not of England and Wales', () => {
    const everywhere = official('census2021/england/census2021-ts045-lsoa.csv');
    expect(everywhere).toHaveLength(35_672);
    const share = (row: Readonly<Record<string, string>>) =>
      (100 * Number(row['Number of cars or vans: No cars or vans in household'])) /
      Number(row['Number of cars or vans: Total: All households']);
    const england = everywhere.filter((row) => row['geography code']?.startsWith('E01'));
    expect(england).toHaveLength(33_755);
    const code = 'E01029112';
    const here = share(england.find((row) => row['geography code'] === code) ?? {});
    const below = england.filter((row) => share(row) < here).length;
    const equal = england.filter((row) => share(row) === here).length;
    expect(published.row(code).no_car_pct_england_percentile).toBe(
      ((100 * (below + equal / 2)) / 33_755).toFixed(1),
    );
  });

  it('averages the 2016 percentages over the postcodes of an area', () => {
    const rows = official('ofcom/2016_fixed_pc_r01__somerset.csv').filter(
      (row) => row.lsoa21cd === 'E01029018',
    );
    const mean =
      sum(rows.map((row) => Number(row['% of premises unable to receive 10Mbit/s']))) / rows.length;
    expect(published.row('E01029018').ofcom_2016_below_10_pct).toBe(mean.toFixed(2));
  });

  it('describes every column with title, unit, direction, sources, vintage and caveat', () => {
    const metadata = JSON.parse(published.metadata);
    const described: Record<string, unknown>[] = metadata.tableSchema.columns;
    expect(described.map(({ name }) => name)).toEqual(published.csv.split('\n')[0]?.split(','));
    for (const one of described) {
      expect(one.title, String(one.name)).toBeTruthy();
      expect(one.vintage, String(one.name)).toBeTruthy();
      expect(one.sourceIds, String(one.name)).not.toEqual([]);
      expect(['higher is worse', 'higher is better', 'neither']).toContain(one.direction);
      expect(one).toHaveProperty('denominator');
      expect(one).toHaveProperty('caveat');
    }
  });

  it('copies no input file: what is published is not what was read', () => {
    expect(published.csv).not.toBe(readFileSync(join(INPUTS, 'lookups/lsoa21_somerset_lookup.csv'), 'utf8'));
    expect(published.csv).not.toMatch(/[A-Z]{2}\d{1,2} \d[A-Z]{2}/);
  });
});
