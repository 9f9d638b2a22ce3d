import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseCouncil } from '../../data/councils/choose-council';
import { SOMERSET } from '../../data/councils/somerset';
import { createAreaIndex } from '../../data/pipeline/area-index';
import { onlinePropensity } from '../../data/pipeline/areas/online-propensity';
import { createInputs } from '../../data/pipeline/inputs';
import { InputProblem } from '../../data/pipeline/stage';
import { alteredInputs } from './altered-inputs';
import { haveInputs, INPUTS } from './inputs-present';
import { computeAreas, type PublishedAreas } from './published-areas';

const INDEX = 'digital-propensity/ons_digital_propensity_index_census2021_lsoa11_england_wales.csv';
const CHANGES = 'lookups/lsoa11_to_lsoa21_somerset.csv';
/** Lines of an official file without quotation in the columns asked for, parted apart from the pipeline's readers. */
const lines = (path: string) =>
  readFileSync(join(INPUTS, path), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

describe.skipIf(!haveInputs)('households expected to answer the 2021 Census online', () => {
  let published: PublishedAreas;
  const shareOf = new Map<string, number>();
  const formerly = new Map<string, string[]>();
  beforeAll(() => {
    published = computeAreas();
    for (const cells of lines(INDEX)) shareOf.set(cells[0] ?? '', Number(cells.at(-1)));
    for (const [before = '', , now = ''] of lines(CHANGES))
      formerly.set(now, [...(formerly.get(now) ?? []), before]);
  }, 60_000);
  const expected = (code: string): number => {
    const shares = (formerly.get(code) ?? []).map((before) => shareOf.get(before) ?? Number.NaN);
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };

  it('are the share of the area of 2011: its own, that of the area it was split off, or the mean of its parts', () => {
    const { values } = published.table.numbers('online_propensity_pct');
    for (const [row, code] of published.table.texts('area_code').entries())
      expect(values[row], code).toBeCloseTo(expected(code), 2);
    expect([...formerly.values()].filter((parts) => parts.length > 1)).toHaveLength(1);
    expect(published.row('E01035107').online_propensity_pct).toBe('93.35');
  });

  it('leave about 19,240 of 250,112 who were not, the sum of households times the rest', () => {
    const households = published.table.numbers('households').values;
    const offline = published.table.numbers('offline_households').values;
    const codes = published.table.texts('area_code');
    const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
    const fromInputs = total(
      codes.map((code, row) => ((households[row] ?? 0) * (100 - expected(code))) / 100),
    );
    expect(total(households)).toBe(250_112);
    // Each of 339 areas is rounded to a tenth of a household.
    expect(Math.abs(total(offline) - fromInputs)).toBeLessThan(339 * 0.05);
    expect(Math.round(total(offline))).toBe(19_240);
  });

  it('are described as no more than they are, with both values of the one merged area', () => {
    const { tableSchema } = JSON.parse(published.metadata) as {
      tableSchema: { columns: readonly { name: string; caveat: string | null }[] };
    };
    expect(tableSchema.columns.slice(-2).map(({ name }) => name)).toEqual([
      'online_propensity_pct',
      'offline_households',
    ]);
    for (const { caveat } of tableSchema.columns.slice(-2)) {
      expect(caveat).toMatch(/choice included/);
      expect(caveat).toMatch(/predicted where paper came first/);
      expect(caveat).toContain('E01035107 was E01029026 and E01029069: 93.1% and 93.6%');
    }
  });

  it('are blank, and said to be, for areas of another council whose change since 2011 is not held', () => {
    const inputs = createInputs(INPUTS);
    const profile = chooseCouncil('E06000052', INPUTS);
    const areas = createAreaIndex(inputs, profile);
    const context = { profile, inputs, council: profile, areas, say: () => undefined };
    const { columns, found } = onlinePropensity(
      context,
      areas.codes.map(() => 100),
    );
    const online = columns.get('online_propensity_pct') ?? [];
    const changed = areas.codes.filter((code) => !shareOf.has(code));
    expect(online.filter((share) => share === null)).toHaveLength(changed.length);
    for (const [row, code] of areas.codes.entries()) expect(online[row]).toBe(shareOf.get(code) ?? null);
    expect(found.get('offline_households')).toBe(
      `Blank in ${changed.length} areas: how they changed since 2011 is not held.`,
    );
  });

  it.each<[string, RegExp, (text: string) => string]>([
    ['without an area', /has no row for E01029022/, (text) => text.replace(/^E01029022.*\r?\n/m, '')],
    ['with one twice', /lists E01029022 twice/, (text) => text.replace(/^(E01029022.*\r?\n)/m, '$1$1')],
    ['with a share of more than all', /not 0 to 100/, (text) => text.replace(/,97\.0(?=\r?\n)/, ',970')],
  ])('are not made from a file %s', (_, fault, change) => {
    const root = alteredInputs(INDEX, (bytes) => Buffer.from(change(bytes.toString('utf8'))));
    const inputs = createInputs(root);
    const areas = createAreaIndex(inputs, SOMERSET);
    const context = { profile: SOMERSET, inputs, council: SOMERSET, areas, say: () => undefined };
    try {
      expect(() => onlinePropensity(context, [])).toThrow(InputProblem);
      expect(() => onlinePropensity(context, [])).toThrow(fault);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
