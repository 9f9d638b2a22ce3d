import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { filterRows, joined } from '../../src/domain/areas/filter/filter-rows';
import { openingValue, parseRuleValue } from '../../src/domain/areas/filter/rule-value';
import { markedRows } from '../../src/domain/areas/marks';
import { measureOf } from '../../src/domain/model/catalogue';
import { type Choices, openingChoices } from '../../src/domain/model/choices';
import type { Rule } from '../../src/domain/model/filter-rule';
import { read } from '../../src/domain/read';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { areasCsv } from './areas-csv';
import { anyRule, anyRules } from './filter-fixture';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const opening = openingChoices('overview');
const withRules = (filter: Partial<Choices['filter']>): Choices => ({
  ...opening,
  filter: { ...opening.filter, ...filter },
});
const shown = (choices: Choices) => filterRows(dataset, choices, markedRows(dataset, choices));
const rowsOf = (flags: Uint8Array) => [...flags].flatMap((one, row) => (one === 1 ? [row] : []));

describe('rules of the filter', () => {
  it('find exactly the areas that a person would count in the published table', () => {
    const poor = dataset.columns.get('income_deprivation_pct')?.values ?? [];
    const rules: readonly Rule[] = [
      { kind: 'figure', figure: 'income_deprivation_pct', bound: 'least', value: 20 },
      { kind: 'district', district: 'Mendip' },
    ];
    const inMendip = (row: number) => dataset.districts[row] === 'Mendip';
    const all = rowsOf(shown(withRules({ rules })).shown);
    const any = rowsOf(shown(withRules({ rules, join: 'any' })).shown);
    const rows = [...dataset.codes.keys()];
    expect(all).toEqual(rows.filter((row) => Number(poor[row]?.toFixed(1)) >= 20 && inMendip(row)));
    expect(any).toEqual(rows.filter((row) => Number(poor[row]?.toFixed(1)) >= 20 || inMendip(row)));
    expect(all.length).toBeGreaterThan(0);
    expect(any.length).toBeGreaterThan(all.length);
  });

  it('with “all”, another rule never shows more; with “any”, never fewer', () => {
    fc.assert(
      fc.property(anyRules(dataset), anyRule(dataset), ({ join, rules }, extra) => {
        fc.pre(rules.length > 0);
        const before = new Set(rowsOf(shown(withRules({ join, rules })).shown));
        const after = new Set(rowsOf(shown(withRules({ join, rules: [...rules, extra] })).shown));
        const [small, large] = join === 'all' ? [after, before] : [before, after];
        expect([...small].every((row) => large.has(row))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('an area without a figure is let through neither by “at least” nor by “at most”, and is counted', () => {
    const ofcom = dataset.columns.get('ofcom_2016_below_10_pct');
    const gaps = [...(ofcom?.status ?? [])].filter((status) => status !== 0).length;
    const least = shown(
      withRules({ rules: [{ kind: 'figure', figure: 'ofcom_2016_below_10_pct', bound: 'least', value: 0 }] }),
    );
    const most = shown(
      withRules({
        rules: [{ kind: 'figure', figure: 'ofcom_2016_below_10_pct', bound: 'most', value: 100 }],
      }),
    );
    expect(rowsOf(least.shown)).toHaveLength(dataset.count - gaps);
    expect(rowsOf(most.shown)).toHaveLength(dataset.count - gaps);
    expect([least.unjudged, most.unjudged]).toEqual([gaps, gaps]);
  });

  it('joins yes, no and not known by the three-valued logic of Kleene', () => {
    expect(joined('all', [true, null])).toBe(null);
    expect(joined('all', [false, null])).toBe(false);
    expect(joined('any', [true, null])).toBe(true);
    expect(joined('any', [false, null])).toBe(null);
    expect(joined('any', [])).toBe(true);
  });

  it('table, CSV and sentence say the same areas and residents', () => {
    fc.assert(
      fc.property(anyRules(dataset), (filter) => {
        const reading = read(dataset, withRules(filter));
        const rows = rowsOf(reading.shown);
        expect([...reading.order].sort((a, b) => a - b)).toEqual(rows);
        const csv = Papa.parse<string[]>(areasCsv(dataset, reading).slice(1)).data;
        const codes = csv.flatMap((cells) => (/^E01\d{6}$/.test(cells[0] ?? '') ? cells[0] : []));
        expect(codes).toEqual(reading.order.map((row) => dataset.codes[row]));
        fc.pre(filter.rules.length > 0);
        const residents = rows.reduce(
          (sum, row) => sum + (dataset.counts.get('residents')?.values[row] ?? 0),
          0,
        );
        expect(reading.filter?.figures).toMatchObject({ areas: rows.length, people: residents });
        expect(reading.altText).toContain(reading.filter?.text);
        expect(reading.findings.at(-1)).toEqual(reading.filter);
      }),
      { numRuns: 50 },
    );
  });

  it('says by what it is judged, and names the sources of that', () => {
    const reading = read(
      dataset,
      withRules({
        join: 'any',
        rules: [
          { kind: 'figure', figure: 'no_car_pct', bound: 'least', value: 25 },
          { kind: 'ruralUrban', is: 'urban' },
        ],
      }),
    );
    expect(reading.filter?.text).toContain('no car or van is at least 25.0% or the area is urban');
    expect(reading.sourceLine).toContain('Households with no car or van');
  });
});

describe('the limit of a rule', () => {
  const percent = measureOf('income_deprivation_pct');
  it.each([
    ['20', 20],
    [' 20.04% ', 20],
    ['0', 0],
  ])('reads %s', (text, value) => {
    expect(parseRuleValue(percent, text)).toEqual({ ok: true, value });
  });
  it('reads pounds, kilometres and scores below nought', () => {
    expect(parseRuleValue(measureOf('net_income_ahc_gbp'), '£31,400')).toEqual({ ok: true, value: 31400 });
    expect(parseRuleValue(measureOf('nearest_access_point_km'), '5 km')).toEqual({ ok: true, value: 5 });
    expect(parseRuleValue(measureOf('digital_connectivity_score'), '−1.5')).toEqual({
      ok: true,
      value: -1.5,
    });
  });
  it.each(['', 'many', '130', '-5', '1e3', 'NaN', '2,0'])('refuses %j and says what would do', (text) => {
    const parsed = parseRuleValue(percent, text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problem).toMatch(/0\.0% to 100\.0%/);
  });
  it('starts at the worst fifth of areas, whichever way the measure runs', () => {
    for (const id of dataset.columns.keys()) {
      const column = dataset.columns.get(id);
      if (!column) continue;
      const start = openingValue({ measure: measureOf(id), column });
      expect(start).not.toBe(null);
      if (!start) continue;
      const rule: Rule = { kind: 'figure', figure: id, ...start };
      const held = [...column.status].filter((status) => status === 0).length;
      // ties at the limit belong to it, as they do in the deciles
      expect(rowsOf(shown(withRules({ rules: [rule] })).shown).length).toBeGreaterThanOrEqual(
        Math.ceil(held / 5),
      );
    }
  });
});

describe('rules in a link', () => {
  it('that make no sense are left out one by one, and each is named', () => {
    const { choices, dropped } = decodeChoices(
      '?rules=rural*happiness.least.3*idaci_pct.least.900*district.Camelot*idaci_pct.about.3*marked&join=most',
      dataset,
    );
    expect(choices.filter).toEqual({
      text: '',
      join: 'all',
      rules: [
        { kind: 'ruralUrban', is: 'rural' },
        { kind: 'marked', is: true },
      ],
    });
    expect(dropped).toHaveLength(5);
    for (const sentence of dropped) expect(sentence).toMatch(/^The link/);
  });
  it('beyond the most that can be said are left out', () => {
    const { choices, dropped } = decodeChoices(`?rules=${'rural*'.repeat(40)}`, dataset);
    expect(choices.filter.rules).toHaveLength(8);
    expect(dropped).toEqual(['The link has 40 rules; the first 8 are used.']);
  });
});

describe('a rule on a measure of kinds', () => {
  it('shows exactly the areas of that kind, says its name and survives the link', () => {
    const { choices, dropped } = decodeChoices('?view=alternatives&rules=alternative_type.is.1', dataset);
    expect(dropped).toEqual([]);
    const reading = read(dataset, choices);
    const rows = [...reading.values.values].flatMap((value, row) => (value === 1 ? [row] : []));
    expect([...reading.order].sort((a, b) => a - b)).toEqual(rows);
    expect(reading.filter?.text).toContain(`is “${reading.measure.categories?.[1]}”`);
    expect(encodeChoices(choices)).toContain('alternative_type.is.1');
    expect(
      decodeChoices('?rules=alternative_type.is.9*alternative_type.least.1', dataset).dropped,
    ).toHaveLength(2);
  });
});
