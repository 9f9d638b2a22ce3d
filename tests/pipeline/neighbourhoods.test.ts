import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseCouncil } from '../../data/councils/choose-council';
import { SOMERSET } from '../../data/councils/somerset';
import { createAreaIndex } from '../../data/pipeline/area-index';
import { areasStage } from '../../data/pipeline/areas/stage';
import { createInputs } from '../../data/pipeline/inputs';
import { neighbourhoodFiles } from '../../data/pipeline/neighbourhoods/stage';
import { InputProblem } from '../../data/pipeline/stage';
import { decodeNeighbourhoods } from '../../src/artefact/neighbourhoods';
import type { Neighbourhood } from '../../src/domain/model/neighbourhood';
import { alteredInputs } from './altered-inputs';
import { haveInputs, INPUTS } from './inputs-present';

const WORKBOOK = 'ofcom/hoc-library/BroadbandDashboardDataFile_2024-06-28.xlsx';
const SMALL_AREAS = 'xl/worksheets/sheet3.xml';
const COLUMNS =
  'neighbourhood_code,neighbourhood_name,residents,households,superfast_pct,gigabit_pct,below_uso_pct,mean_download_mbps,lines_below_10_pct,lines_above_30_pct';
/** Columns C to H of the workbook: shares as fractions of one, but for the mean speed. */
const FIGURES = [
  ['superfastPct', 100, 3],
  ['gigabitPct', 100, 3],
  ['belowUsoPct', 100, 3],
  ['meanDownloadMbps', 1, 2],
  ['linesBelow10Pct', 100, 3],
  ['linesAbove30Pct', 100, 3],
] as const;

/** The sheet of small areas by code, from its bare XML: read apart from the map's reader of workbooks. */
function workbook(): ReadonlyMap<string, readonly number[]> {
  const parts = unzipSync(readFileSync(join(INPUTS, WORKBOOK)));
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one = '']) =>
    one.replace(/<[^>]+>/g, ''),
  );
  return new Map(
    [...text(SMALL_AREAS).matchAll(/<row .*?<\/row>/gs)].map(([row]) => {
      const values = [...row.matchAll(/<v>(.*?)<\/v>/g)].map(([, value = '']) => value);
      return [strings[Number(values[0])] ?? '', values.slice(2).map(Number)];
    }),
  );
}

/** @param known what is published of the areas, where that is not to be computed again */
async function computed(root: string, code: string, known?: string) {
  const inputs = createInputs(root);
  const profile = code === SOMERSET.code ? SOMERSET : chooseCouncil(code, root);
  const context = {
    profile,
    inputs,
    council: profile,
    areas: createAreaIndex(inputs, profile),
    say: () => undefined,
  };
  const areas = known ?? areasStage(profile)(context)[0]?.text ?? '';
  const [csv, metadata] = (await neighbourhoodFiles(context, areas)).map(({ text }) => text);
  return { areas, csv: csv ?? '', metadata: metadata ?? '' };
}

describe.skipIf(!haveInputs)('neighbourhoods.csv, computed from the workbook as published', () => {
  let areas = '';
  let csv = '';
  let metadata = '';
  let rows: readonly Neighbourhood[] = [];
  beforeAll(async () => {
    ({ areas, csv, metadata } = await computed(INPUTS, SOMERSET.code));
    rows = [...decodeNeighbourhoods(csv).values()];
  }, 60_000);

  it('has the columns promised, and the 71 neighbourhoods of Somerset with the figures of the workbook', () => {
    expect(csv.split('\n')[0]).toBe(COLUMNS);
    expect(rows).toHaveLength(71);
    const published = workbook();
    expect(published.size).toBeGreaterThan(8_600);
    for (const row of rows)
      for (const [at, [figure, times, decimals]] of FIGURES.entries())
        expect(row[figure], `${row.code} ${figure}`).toBe(
          Number(((published.get(row.code)?.[at] ?? Number.NaN) * times).toFixed(decimals)),
        );
  });

  it('adds its areas up to the council’s residents and households', () => {
    expect(rows.reduce((sum, { residents }) => sum + residents, 0)).toBe(571_589);
    expect(rows.reduce((sum, { households }) => sum + households, 0)).toBe(250_112);
  });

  it('comes, weighted by households, within half a point of Ofcom’s own figures of the council for that month', () => {
    const weighted = (figure: 'gigabitPct' | 'superfastPct') =>
      rows.reduce((sum, row) => sum + row[figure] * row.households, 0) / 250_112;
    expect(weighted('gigabitPct')).toBeCloseTo(64.0, 1);
    expect(weighted('superfastPct')).toBeCloseTo(93.5, 1);
    const council = createInputs(INPUTS).csv(
      'ofcom-trends-ons',
      'ofcom/ons-explore-local-statistics/somerset_series_2024_2026.csv',
      [],
    );
    const ofcom = (indicator: string) =>
      Number(
        council
          .map((row) => Object.values(row))
          .find(
            (cells) => cells[0] === indicator && cells[1] === SOMERSET.code && cells[3] === '2024-01',
          )?.[4],
      );
    expect(ofcom('Gigabit capable broadband')).toBe(63.9);
    // Premises are not households, and are not weighted alike.
    expect(Math.abs(weighted('gigabitPct') - ofcom('Gigabit capable broadband'))).toBeLessThan(0.5);
    expect(Math.abs(weighted('superfastPct') - (100 - ofcom('Premises below 30Mbps')))).toBeLessThan(0.5);
  });

  it('is described with both dates, and with what Ofcom counts as below the universal service', () => {
    const { url, tableSchema } = JSON.parse(metadata);
    expect(url).toBe('neighbourhoods.csv');
    expect(tableSchema.primaryKey).toBe('neighbourhood_code');
    const columns: { name: string; vintage: string; caveat: string | null }[] = tableSchema.columns;
    expect(columns.map(({ name }) => name).join()).toBe(COLUMNS);
    const of = (name: string) => columns.find((one) => one.name === name);
    expect(of('gigabit_pct')?.vintage).toBe('Ofcom, January 2024');
    expect(of('lines_below_10_pct')?.vintage).toBe('Ofcom, May 2023');
    expect(of('below_uso_pct')?.caveat).toMatch(/fixed, fixed wireless and mobile broadband alike/);
  });

  it('is made for another council from the same workbook', async () => {
    const cornwall = await computed(INPUTS, 'E06000052');
    const found = decodeNeighbourhoods(cornwall.csv);
    expect(found.size).toBeGreaterThan(60);
    expect(cornwall.metadata).not.toContain('Somerset');
  }, 60_000);

  const edited = (part: string, change: (xml: string) => string) => (bytes: Buffer) => {
    const parts = unzipSync(bytes);
    return Buffer.from(
      zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) }),
    );
  };
  it.each<[string, RegExp, (bytes: Buffer) => Buffer | null]>([
    ['that is not there', /: is missing\./, () => null],
    ['that is cut short', /damaged|incomplete|not read|cannot/i, (bytes) => bytes.subarray(0, 400_000)],
    [
      'of another date',
      /says of superfastPct that it is of July 2024, not January 2024/,
      edited('xl/worksheets/sheet2.xml', (xml) => xml.replaceAll('<v>45292</v>', '<v>45474</v>')),
    ],
    [
      'without a column',
      /no sheet of small areas with the columns known/,
      edited('xl/sharedStrings.xml', (xml) => xml.replace('Gigabit availability', 'Gigabits')),
    ],
    [
      'without a neighbourhood',
      /has no row for E02006047/,
      edited('xl/sharedStrings.xml', (xml) => xml.replace('E02006047', 'E09999999')),
    ],
  ])(
    'is not made from a workbook %s',
    async (_, fault, change) => {
      const root = alteredInputs(WORKBOOK, change);
      try {
        const problem = await computed(root, SOMERSET.code, areas).catch((error: unknown) => error);
        expect(problem).toBeInstanceOf(InputProblem);
        expect(String(problem)).toMatch(fault);
        expect(String(problem)).toContain(`${WORKBOOK}: `);
      } finally {
        rmSync(root, { recursive: true });
      }
    },
    60_000,
  );
});
