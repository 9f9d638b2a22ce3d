import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/formats/layout';
import { readMade, SPINE } from './import-fixture';

// Made-up counts under Ofcom's headings of July 2025 and January 2026: they reach no map.
const OLD = 'Number of premises below the USO';
const NEW = 'Number of premises unable to receive decent broadband from fixed or FWA';
const { code, area, households } = SPINE.keys.outputAreas;
const premises = (at: number): number => 80 + (at % 90);
const below = (at: number): number => at % 9;

function file(heading: string, leave: (at: number) => boolean = () => false): string {
  const rows = code.flatMap((one, at) => (leave(at) ? [] : [`${one},${premises(at)},${below(at)}`]));
  return `output_area,All Premises,${heading}\n${rows.join('\n')}\n`;
}
const draftOf = async (text: string, name?: string): Promise<Draft> =>
  (await readMade(text, name)).draft as Draft;

describe('Ofcom’s output areas', () => {
  test('counts of premises are added up over an area’s output areas, then divided: recomputed for all 339', async () => {
    const draft = await draftOf(file(NEW));
    const column = draft.figures[0]?.column;
    expect(draft.match.matched).toBe(code.length);
    for (const row of SPINE.codes.keys()) {
      const own = code.flatMap((_, at) => (area[at] === row ? [at] : []));
      const all = own.reduce((sum, at) => sum + premises(at), 0);
      const few = own.reduce((sum, at) => sum + below(at), 0);
      expect(column?.values[row]).toBeCloseTo((100 * few) / all, 9);
    }
  });

  test('the column renamed in January 2026 is the same measure', async () => {
    const [before, after] = await Promise.all([draftOf(file(OLD)), draftOf(file(NEW))]);
    expect(before.figures[0]?.definition).toBe(after.figures[0]?.definition);
    expect(before.figures[0]?.column.values).toEqual(after.figures[0]?.column.values);
  });

  test('an area whose output areas are mostly missing has no figure, not a figure of the rest', async () => {
    const draft = await draftOf(file(NEW, (at) => area[at] === 7 && at % 2 === 0));
    const missing = code.reduce(
      (sum, _, at) => sum + (area[at] === 7 && at % 2 === 0 ? (households[at] ?? 0) : 0),
      0,
    );
    expect(missing).toBeGreaterThan(0);
    expect(Number.isNaN(draft.figures[0]?.column.values[7])).toBe(true);
    expect(draft.figures[0]?.column.status[7]).toBe(1);
    expect(Number.isNaN(draft.figures[0]?.column.values[8])).toBe(false);
  });

  test('residential premises are told by the file’s name', async () => {
    expect((await readMade(file(NEW), '202601_fixed_oa_res_coverage_r1.csv')).residential).toBe(true);
    expect((await readMade(file(NEW), '202601_fixed_oa_coverage_res_r1.csv')).residential).toBe(true);
    expect((await readMade(file(NEW), '202601_fixed_oa_coverage_r1.csv')).residential).toBe(false);
  });
});

test('a code of 2011 among ours is unknown in Ofcom’s file too, not elsewhere', async () => {
  const reading = await readMade(
    `output_area,All Premises,${NEW}\n${code[0]},100,1\nE00147831,100,1\nE00000001,100,1\n`,
    '202601_fixed_oa_coverage_r1.csv',
  );
  expect(reading.draft.match).toEqual({ matched: 1, notOurs: 1, unknown: 1, faulty: 0 });
  expect(reading.problems[0]?.reason).toMatch(
    /not the code of an output area of today: probably one of 2011/,
  );
});
