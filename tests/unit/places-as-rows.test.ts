import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesAsRows } from '../../src/domain/areas/places-as-rows';
import { baseOf } from '../../src/domain/figures/denominators';
import { groupedOf, groupedWords, whyNotTold } from '../../src/domain/figures/grouped';
import { measureMenu } from '../../src/domain/figures/menu';
import { MEASURE_IDS, MEASURES } from '../../src/domain/model/catalogue';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { Status } from '../../src/domain/model/column';
import { GROUPING_IDS, GROUPINGS, type GroupingId } from '../../src/domain/model/grouping';
import { councilValue } from '../../src/domain/pages/compare/reference-values';
import { groupedReading } from '../../src/domain/pages/groups/grouped-reading';
import { read } from '../../src/domain/read';
import { piecesOf } from '../../src/domain/sums/pieces';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const kinds = GROUPING_IDS.filter((id) => id !== 'area' && id !== 'own');
const by = (id: GroupingId, view: (typeof VIEW_IDS)[number] = 'overview') => ({
  ...openingChoices(view),
  grouping: { by: id, place: null },
});

describe('places that areas make up, as rows of their own', () => {
  test('every measure of the catalogue says how it comes together, or that and why it cannot', () => {
    for (const id of MEASURE_IDS) {
      expect(groupedWords(id), id).toMatch(/^(Of|Not told of) places that areas make up/);
      if (groupedOf(id).by === 'none') expect(groupedWords(id), id).toMatch(/\. [A-Z].{20,}\.$/);
    }
    // a rank, a place in a ranking and a share of what is not counted cannot
    for (const id of ['imd_decile', 'digital_connectivity_england_percentile', 'walk_15min_pct'] as const)
      expect(groupedOf(id).by, id).toBe('none');
  });

  test('everything in one equals the council on every figure that comes together', () => {
    const council = placesAsRows(dataset, 'council');
    for (const id of MEASURE_IDS) {
      const column = dataset.columns.get(id);
      const measure = MEASURES.get(id);
      if (!column || !measure || whyNotTold(id, 'council') !== null || !baseOf(dataset, id)) continue;
      const told = councilValue(dataset, { measure, column });
      expect(council.columns.get(id)?.values[0], id).toBeCloseTo(told?.value ?? Number.NaN, 3);
    }
  });

  test.each(kinds)('by %s people without qualifications are counts over counts', (kind) => {
    const rows = placesAsRows(dataset, kind);
    const { dataset: pieces, of } = piecesOf(dataset, kind);
    const [share, base] = [
      pieces.columns.get('no_qualifications_pct'),
      pieces.counts.get('residents_16_plus'),
    ];
    rows.names.forEach((name, place) => {
      let [part, whole] = [0, 0];
      of.forEach((at, piece) => {
        if (at !== place) return;
        part += ((share?.values[piece] ?? 0) / 100) * (base?.values[piece] ?? 0);
        whole += base?.values[piece] ?? 0;
      });
      expect(rows.columns.get('no_qualifications_pct')?.values[place], name).toBeCloseTo(
        (100 * part) / whole,
        4,
      );
    });
  });

  test.each(kinds)(
    'by %s a mean lies between those of its areas, and what is not told has no figure',
    (kind) => {
      const rows = placesAsRows(dataset, kind);
      const { dataset: pieces, of } = piecesOf(dataset, kind);
      for (const [id, column] of rows.columns) {
        if (whyNotTold(id, kind) !== null) {
          expect(
            column.status.every((one) => one === Status.noData),
            id,
          ).toBe(true);
          expect(rows.records?.get(id)?.missing).toBe(`Not told of ${GROUPINGS[kind].many}`);
          continue;
        }
        rows.names.forEach((_, place) => {
          const within = [...(pieces.columns.get(id)?.values ?? [])].filter(
            (_, piece) => of[piece] === place,
          );
          const value = column.values[place] as number;
          if (Number.isNaN(value)) return;
          expect(value).toBeGreaterThanOrEqual(Math.min(...within) - 0.02);
          expect(value).toBeLessThanOrEqual(Math.max(...within) + 0.02);
        });
      }
    },
  );

  test('what is published coarser appears for its own places and larger ones, as published', () => {
    const neighbourhoods = placesAsRows(dataset, 'neighbourhood');
    for (const id of ['net_income_ahc_gbp', 'limited_english_pct'] as const) {
      const codes: readonly string[] = neighbourhoods.codes;
      const at = dataset.msoaCodes.map((code) => codes.indexOf(code));
      dataset.columns.get(id)?.values.forEach((value, row) => {
        if (!Number.isNaN(value))
          expect(neighbourhoods.columns.get(id)?.values[at[row] ?? -1], id).toBeCloseTo(value, 3);
      });
      expect(whyNotTold(id, 'ward')).toBe('published by neighbourhood');
      expect(whyNotTold(id, 'area')).toBe('published by neighbourhood');
    }
    expect(whyNotTold('child_low_income_pct', 'ward')).toBeNull();
    expect(whyNotTold('child_low_income_pct', 'neighbourhood')).toBe('published by ward');
    const menu = measureMenu(dataset, openingChoices('overview'));
    expect(menu.find(({ measure }) => measure.id === 'coverage_lacking_pct')?.off).toBe(
      'published by neighbourhood',
    );
  });

  test('the map and the table highlight the same places, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...VIEW_IDS),
        fc.subarray(['far', 'offline', 'income'] as const, { minLength: 1 }),
        fc.integer({ min: 1, max: 15 }),
        (kind, view, highlight, catchmentKm) => {
          const choices = { ...by(kind, view), highlight, access: { catchmentKm, hours: 'open' as const } };
          const reading = read(dataset, choices);
          const { groups, total } = groupedReading(dataset, choices);
          expect([...reading.marked]).toEqual(groups.map(({ isHighlighted }) => Number(isHighlighted)));
          expect(reading.dataset.names.length).toBe(groups.length);
          expect(reading.classes.reduce((sum, one) => sum + one.count, 0) + reading.noDataCount).toBe(
            groups.length,
          );
          const residents = reading.dataset.counts.get('residents')?.values ?? new Float64Array();
          expect([...residents]).toEqual(groups.map((group) => group.residents));
          expect(residents.reduce((sum, one) => sum + one, 0)).toBe(total.residents);
          // who lives far is the same sentence by area and by place
          const far = (findings: typeof reading.findings) =>
            findings.find(({ id }) => id.endsWith('far'))?.text;
          expect(far(reading.findings)).toBe(
            far(read(dataset, { ...choices, grouping: { by: 'area', place: null } }).findings),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an open area is told as ever, and its place is outlined', () => {
    const [code = null] = dataset.codes;
    const reading = read(dataset, { ...by('ward'), selected: code });
    expect(reading.selected?.code).toBe(code);
    expect(reading.outlined === null ? null : reading.dataset.codes[reading.outlined]).toBe(
      dataset.wardCodes[0],
    );
  });

  test('a scenario is told by area, whatever places were chosen', () => {
    expect(read(dataset, { ...by('ward'), layout: 'what-if' }).dataset.count).toBe(dataset.count);
  });
});
