import { describe, expect, it } from 'vitest';
import { MITIGATION_IDS } from '../../src/domain/model/assessment';
import { mitigationWords } from '../../src/domain/telling/mitigation-words';
import { htmlReport } from '../../src/export/html-report';
import { reportBlocks } from '../../src/export/report';
import type { ReportTable } from '../../src/export/report-block';
import { dataset as invented } from '../invented/invented-council';
import { mitigationHolds } from '../oracle/mitigation-claims';
import { assessment, dataset, fourViews } from './evidence-fixture';

const said = (id: (typeof MITIGATION_IDS)[number], of = dataset) => mitigationWords(of, id);

describe('what the data say of a way that the assessment names', () => {
  it.each(MITIGATION_IDS)('agrees with the columns and the list of places (%s)', (id) => {
    for (const of of [dataset, invented])
      expect(mitigationHolds(of, id, mitigationWords(of, id)), mitigationWords(of, id).text).toBe(true);
  });

  it('does not once the data are other', () => {
    const without = (ids: readonly string[]) => ({
      ...dataset,
      accessPoints: dataset.accessPoints.filter(({ id }) => !ids.includes(id)),
    });
    expect(mitigationHolds(without(['minehead']), 'terminals', said('terminals'))).toBe(false);
    expect(mitigationHolds(without(['minehead']), 'face-to-face', said('face-to-face'))).toBe(false);
    expect(mitigationHolds({ ...dataset, reported: [] }, 'access-portals', said('access-portals'))).toBe(
      false,
    );
  });

  it('says what is not held, never nothing and never nought', () => {
    expect(said('inclusion-plans').text).toContain('is not held here');
    expect(said('terminals').text).toContain('is not published');
    const bare = { ...dataset, reported: [], cds: [], counts: new Map(dataset.counts) };
    bare.counts.delete('offline_households');
    expect(said('access-portals', bare).text).toBe(
      'No list of the council’s customer points is published or held here.',
    );
    expect(said('broadband-programme', bare).text).toContain('Its contracts are not held for Somerset.');
    expect(said('inclusion-plans', bare).text).not.toContain('Census on paper');
    expect(said('inclusion-plans', bare).text).not.toMatch(/\b0 of|NaN/);
  });
});

describe('the document', () => {
  const tables = reportBlocks(fourViews()).filter((block): block is ReportTable => block.kind === 'table');
  const evidence = tables.find(({ columns }) => columns.some(({ heading }) => heading === 'Used here'));
  const plan = tables.find(({ columns }) => columns.some(({ heading }) => heading === 'Mitigation named'));

  it('names every source that the form and the assessment name, with what is used of it or where to look', () => {
    const rows = evidence?.rows ?? [];
    for (const name of [
      'Office for National Statistics',
      'somersetintelligence.org.uk/digital-inclusion',
      'Joint Strategic Needs Assessment',
      'equalitytrust.org.uk',
      'digitalinclusionkit.org',
      'Ofcom: Connected Nations',
    ])
      expect(
        rows.filter(([source = '']) => source.includes(name)),
        name,
      ).toHaveLength(1);
    for (const [source, used = '', lookFor = ''] of rows) {
      expect(used, source).not.toBe('');
      expect(lookFor.length, source).toBeGreaterThan(20);
    }
    expect(rows.filter(([, used]) => used === 'Not used here.')).toHaveLength(4);
  });

  it('has the assessment’s own action plan, each way with what the data say of it', () => {
    expect(plan?.rows.map(([whom, way]) => `${whom}: ${way}`)).toEqual(
      assessment?.actionPlan.map(({ whom, mitigation }) => `${whom}: ${mitigation}`),
    );
    expect(plan?.rows.map((row) => row[2])).toEqual(
      assessment?.actionPlan.map(({ id }) => mitigationWords(dataset, id).text),
    );
    expect(htmlReport(fourViews(), new Map())).toContain('Customer access portals');
  });

  it('of a council without an assessment names none', () => {
    const blocks = reportBlocks({ ...fourViews(), assessment: null });
    expect(JSON.stringify(blocks)).not.toMatch(/Equality Trust|Mitigation named/);
  });
});
